import { addressOf } from "@/components/admin/address";
import { LinkButton } from "@/components/ui/link-button";

interface ExcelButtonProps {
  list: string;
  /** The filters of the list as in its address. */
  params?: Record<string, string | number | undefined>;
  /** The list has filters: what is saved is what they leave. */
  filtered?: boolean;
}

/** Saves the list of the page as a workbook. */
export function ExcelButton({ list, params = {}, filtered = false }: ExcelButtonProps) {
  return (
    <LinkButton href={addressOf(`/api/tai-ve/${list}`, params)} variant="secondary" icon="download" download>
      {filtered ? "Tải danh sách đang lọc" : "Tải Excel"}
    </LinkButton>
  );
}
