import type { Metadata } from "next";
import { ExcelButton } from "@/components/export/excel-button";
import { CriteriaYears } from "@/components/history/criteria-years";
import { ShareChart } from "@/components/history/share-chart";
import { YearTable } from "@/components/history/year-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { readUnitHistory } from "@/lib/queries/history-pages";

export const metadata: Metadata = { title: "Qua các năm" };

export default async function UnitHistoryPage({ params }: { params: Promise<{ nam: string; donVi: string }> }) {
  const { nam, donVi } = await params;
  const { unitCode, unitName, lines, criteria } = await readUnitHistory(decodeURIComponent(donVi));
  const chart = lines.map(({ year, share, counted }) => ({ year, share, text: counted }));
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/${nam}/ho-so/${encodeURIComponent(unitCode)}`, label: `Hồ sơ ${nam}` }]} />}
        title="Qua các năm"
        kicker={unitName}
        where="Chỉ tiêu, kết quả, công nhận, xếp loại và thi đua của từng năm."
        actions={lines.length > 0 && <ExcelButton list="qua-cac-nam" params={{ "don-vi": unitCode }} />}
      />
      {lines.length === 0 ? (
        <EmptyState>Đơn vị chưa có hồ sơ của năm nào.</EmptyState>
      ) : (
        <div className="space-y-6">
          {chart.some(({ share }) => share !== null) && (
            <Card title="Tiêu chí đạt trên tiêu chí có phát sinh">
              <ShareChart label="Tiêu chí đạt mỗi năm" years={chart} />
            </Card>
          )}
          <YearTable label={`${unitName} qua các năm`} years={lines} />
          {criteria.years.length > 0 && (
            <section aria-labelledby="tung-tieu-chi">
              <h2 id="tung-tieu-chi" className="mb-3 font-semibold text-lg">
                Từng tiêu chí
              </h2>
              <CriteriaYears years={criteria.years} rows={criteria.rows} />
            </section>
          )}
        </div>
      )}
    </>
  );
}
