import { AskExport } from "@/components/export/ask-export";
import { LinkButton } from "@/components/ui/link-button";
import { requestMatrix } from "@/lib/actions/exports";
import { LARGEST_LIST } from "@/lib/domain/export";
import type { MatrixFilter } from "@/lib/domain/table-filter";

/** The matrix as filtered as a workbook: at once, or in the background where it is long. */
export function MatrixDownload({ year, filter, count, href }: { year: string; filter: MatrixFilter; count: number; href: string }) {
  if (count > LARGEST_LIST) return <AskExport action={requestMatrix.bind(null, { year, ...filter })}>Lập tệp Excel</AskExport>;
  return (
    <LinkButton href={href} download icon="download">
      {filter.cluster || filter.failing ? "Tải danh sách đang lọc" : "Tải Excel"}
    </LinkButton>
  );
}
