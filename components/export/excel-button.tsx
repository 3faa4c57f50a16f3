import { addressOf } from "@/components/admin/address";
import { LinkButton } from "@/components/ui/link-button";

/** Saves the list of the page as a workbook; `params` are its filters as in its address. */
export function ExcelButton({ list, params = {} }: { list: string; params?: Record<string, string | number | undefined> }) {
  return (
    <LinkButton href={addressOf(`/api/tai-ve/${list}`, params)} variant="secondary" icon="download" download>
      Tải Excel
    </LinkButton>
  );
}
