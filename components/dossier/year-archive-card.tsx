import { YearArchiveForm } from "@/components/export/year-archive-form";
import { Card } from "@/components/ui/card";

/** Offers the whole year of a unit as one file. */
export function YearArchiveCard({ year, unitCode }: { year: number; unitCode: string }) {
  return (
    <Card title={`Hồ sơ năm ${year}`} className="mt-6 print:hidden">
      <p className="mb-3 text-muted">
        Mọi văn bản, bảng, bản nộp, minh chứng và số liệu của năm trong một tệp ZIP, mở được khi không có phần mềm này. Tệp được lập ở máy
        chủ, xong thì tải ở trang Tệp đã xuất.
      </p>
      <YearArchiveForm year={year} unitCode={unitCode} />
    </Card>
  );
}
