import type { Metadata } from "next";
import { ExcelButton } from "@/components/export/excel-button";
import { BodyYears } from "@/components/history/body-years";
import { ShareChart } from "@/components/history/share-chart";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readBodyHistory } from "@/lib/queries/history-pages";

export const metadata: Metadata = { title: "Qua các năm" };

export default async function BodyHistoryPage() {
  const { years, mayImport } = await readBodyHistory();
  return (
    <>
      <PageHeader
        title="Qua các năm"
        where="Đơn vị, báo cáo, công nhận và xếp loại của từng năm."
        actions={
          <>
            {mayImport && (
              <LinkButton href="/nhap-du-lieu/cac-nam-truoc" variant="secondary">
                Ghi kết quả các năm trước
              </LinkButton>
            )}
            {years.length > 0 && <ExcelButton list="qua-cac-nam" />}
          </>
        }
      />
      {years.length === 0 ? (
        <EmptyState>Chưa có năm nào có hồ sơ hoặc kết quả được ghi lại.</EmptyState>
      ) : (
        <div className="space-y-6">
          <Card title="Đơn vị được công nhận trên đơn vị đã báo cáo">
            <ShareChart
              label="Tỷ lệ công nhận mỗi năm"
              years={years.map(({ year, share, recognised, reported }) => ({
                year,
                share,
                text: share === null ? "" : `${recognised}/${reported}`,
              }))}
            />
          </Card>
          <BodyYears years={years} />
        </div>
      )}
    </>
  );
}
