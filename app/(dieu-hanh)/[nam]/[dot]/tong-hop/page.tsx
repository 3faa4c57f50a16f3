import type { Metadata } from "next";
import { ExcelButton } from "@/components/export/excel-button";
import { SummaryTable } from "@/components/levels/summary-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { readLevelSummary } from "@/lib/queries/level-exports";
import type { SearchParams } from "@/lib/queries/search-params";

interface Props {
  params: Promise<{ nam: string; dot: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Tổng hợp xếp loại ${(await params).nam}` };
}

export default async function LevelSummaryPage({ params, searchParams }: Props) {
  const { nam, dot } = await params;
  const { title, subject, back, query, ...table } = await readLevelSummary({ nam, dot }, await searchParams);
  return (
    <>
      <PageHeader
        title={title}
        kicker={subject}
        breadcrumb={<Breadcrumb items={[back]} />}
        where="Số đơn vị đã chốt mức, theo loại hình; tỷ lệ tính trên số đơn vị được xếp loại"
        actions={table.all.total > 0 && <ExcelButton list="tong-hop-xep-loai" params={{ nam, dot, ...query }} />}
      />
      {table.all.total === 0 ? <EmptyState>Đợt này chưa có phiếu xếp loại nào.</EmptyState> : <SummaryTable label={title} {...table} />}
    </>
  );
}
