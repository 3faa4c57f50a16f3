import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { ExcelButton } from "@/components/export/excel-button";
import { RankingFilter } from "@/components/ranking/ranking-filter";
import { RankingNotices } from "@/components/ranking/ranking-notices";
import { RankingTable } from "@/components/ranking/ranking-table";
import { WaitingUnits } from "@/components/ranking/waiting-units";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterChips } from "@/components/ui/filter-chips";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { readRanking } from "@/lib/queries/ranking";
import { choiceParam, type SearchParams, textParam } from "@/lib/queries/search-params";

interface Props {
  params: Promise<{ nam: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Xếp hạng thi đua ${(await params).nam}` };
}

export default async function RankingPage({ params, searchParams }: Props) {
  const { nam } = await params;
  const query = await searchParams;
  const ranking = await readRanking(nam, query);
  const kicker = `Năm công tác ${nam}`;
  if (ranking.lines === null) {
    return (
      <>
        <PageHeader title="Xếp hạng thi đua" kicker={kicker} />
        <FilterChips label="Kỳ" items={ranking.periods} />
        <EmptyState>Chưa có phiếu chấm thi đua nào ở kỳ này. Phiếu được lập cho từng đơn vị khi đợt được mở.</EmptyState>
      </>
    );
  }
  const kept = { ky: textParam(query, "ky"), cum: ranking.cluster };
  const files = { nam, ...kept };
  return (
    <>
      <PageHeader
        title={`Xếp hạng · ${ranking.round}`}
        kicker={kicker}
        where={`${ranking.total} đơn vị đã thẩm định`}
        actions={<ExcelButton list="xep-hang" params={files} filtered={ranking.cluster !== ""} />}
      />
      <RankingNotices {...ranking} done={choiceParam(query, "da", ["cong-bo", "rut"] as const)} />
      <RankingFilter {...ranking} detail={addressOf("/api/tai-ve/chi-tiet-thi-dua", files)} />
      {ranking.lines.length === 0 ? (
        <EmptyState>Chưa có phiếu nào hoàn tất thẩm định, nên chưa có hạng.</EmptyState>
      ) : (
        <RankingTable label={`Xếp hạng ${ranking.round}`} lines={ranking.lines} />
      )}
      <Pagination page={ranking.page} pageCount={ranking.pageCount} hrefFor={(page) => addressOf(ranking.path, { ...kept, trang: page })} />
      <WaitingUnits units={ranking.waiting} />
    </>
  );
}
