import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

interface FilterFormProps {
  /** Address of the list; the filters are sent in its query. */
  action: string;
  /** Controls, each in a cell of the row. */
  children: ReactNode;
  /** Whether anything is filtered now, so that the way back is offered. */
  isFiltered: boolean;
}

/** Search and filters of a list: a plain GET form, so that the address carries them and it works without scripts. */
export function FilterForm({ action, children, isFiltered }: FilterFormProps) {
  return (
    <search>
      <form action={action} method="get" className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
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
    </search>
  );
}
