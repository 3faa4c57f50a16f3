import type { Metadata } from "next";
import { ExcelButton } from "@/components/export/excel-button";
import { CriteriaYears } from "@/components/history/criteria-years";
import { UnitCharts } from "@/components/history/unit-charts";
import { YearTable } from "@/components/history/year-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { readUnitHistory } from "@/lib/queries/history-pages";

export const metadata: Metadata = { title: "Qua các năm" };

export default async function UnitHistoryPage({ params }: { params: Promise<{ nam: string; donVi: string }> }) {
  const { nam, donVi } = await params;
  const { unitCode, unitName, lines, criteria } = await readUnitHistory(decodeURIComponent(donVi));
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
          <UnitCharts lines={lines} />
          <YearTable unitName={unitName} years={lines} />
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
