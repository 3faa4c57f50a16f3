import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { PhoneFold } from "@/components/ui/phone-fold";

interface FilterFormProps {
  /** Address of the list; the filters are sent in its query. */
  action: string;
  /** Controls, each in a cell of the row. */
  children: ReactNode;
  /** Whether anything is filtered now, so that the way back is offered. */
  isFiltered: boolean;
}

/** Search and filters of a list: a plain GET form, so that the address carries them and it works without scripts. Folded on a phone. */
export function FilterForm({ action, children, isFiltered }: FilterFormProps) {
  return (
    <search className="mb-2 block print:hidden">
      <PhoneFold summary="Tìm và lọc" open={isFiltered || undefined}>
        <form action={action} method="get" className="flex flex-wrap items-end gap-3 pb-2">
          {children}
          <div className="flex gap-2">
            <Button type="submit" variant="secondary" icon="search">
              Tìm
            </Button>
            {isFiltered && (
              <LinkButton href={action} variant="quiet">
                Bỏ lọc
              </LinkButton>
            )}
          </div>
        </form>
      </PhoneFold>
    </search>
  );
}
