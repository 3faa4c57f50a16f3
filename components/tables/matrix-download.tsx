import { LinkButton } from "@/components/ui/link-button";
import { LARGEST_LIST } from "@/lib/domain/export";
import type { MatrixFilter } from "@/lib/domain/table-filter";

/** The matrix as filtered as a workbook to print, where it is not too long for that; the figures of any number of units are made in the background. */
export function MatrixDownload({ filter, count, href }: { filter: MatrixFilter; count: number; href: string }) {
  if (count > LARGEST_LIST) return null;
  return (
    <LinkButton href={href} download icon="download">
      {filter.cluster || filter.failing ? "Tải danh sách đang lọc" : "Tải Excel"}
    </LinkButton>
  );
}
