import { AskExport } from "@/components/export/ask-export";
import { Card } from "@/components/ui/card";
import { requestMatrix } from "@/lib/actions/exports";
import { EXPORT_DAYS } from "@/lib/domain/export";
import type { MatrixFilter } from "@/lib/domain/table-filter";

/** Offers the matrix as a sheet of figures to filter and count, made in the background. */
export function MatrixFigures({ year, filter }: { year: string; filter: MatrixFilter }) {
  return (
    <Card title="Bảng số liệu đầy đủ" className="mt-5 max-w-form print:hidden">
      <p className="mb-3">
        Mỗi chỉ tiêu, kết quả, đánh giá một ô để lọc và thống kê, kèm mã, loại hình, cán bộ theo dõi của từng đơn vị. Tệp được lập trong khi
        đồng chí làm việc khác và được giữ {EXPORT_DAYS} ngày.
      </p>
      <AskExport action={requestMatrix.bind(null, { year, ...filter })}>Lập tệp số liệu</AskExport>
    </Card>
  );
}
