import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { ExcelButton } from "@/components/export/excel-button";
import { RoundFilter } from "@/components/scoring/round-filter";
import { RoundTable } from "@/components/scoring/round-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { readScoreRound } from "@/lib/queries/score-round";
import type { SearchParams } from "@/lib/queries/search-params";
import { roundTitle } from "@/lib/queries/sheet-words";

interface Props {
  params: Promise<{ nam: string; dot: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: roundTitle(await params) };
}

export default async function ScoreRoundPage({ params, searchParams }: Props) {
  const { nam, dot } = await params;
  const round = await readScoreRound({ nam, dot }, await searchParams);
  const { path, kept, lines } = round;
  return (
    <>
      <PageHeader
        title={round.title}
        kicker={`Năm công tác ${nam}`}
        where={round.due}
        actions={
          <>
            {round.proposalHref && <LinkButton href={round.proposalHref}>Đề xuất mức xếp loại</LinkButton>}
            {round.ranking && <LinkButton href={round.ranking}>Xếp hạng và công bố</LinkButton>}
            {round.unfiltered > 0 && <ExcelButton list="phieu-cham" params={{ nam, dot, ...kept }} filtered />}
          </>
        }
      />
      <RoundFilter {...round} />
      {lines.length === 0 ? (
        <EmptyState>
          {round.unfiltered === 0
            ? "Chưa có phiếu chấm nào ở đây. Phiếu được lập cho từng đơn vị khi đợt được mở."
            : "Không có đơn vị nào khớp với điều kiện lọc. Tìm được cả khi gõ không dấu."}
        </EmptyState>
      ) : (
        <RoundTable label={round.title} lines={lines} levels={round.purpose === "classification"} />
      )}
      <Pagination
        page={round.page}
        pageCount={round.pageCount}
        total={`${round.total} phiếu`}
        hrefFor={(page) => addressOf(path, { ...kept, trang: page })}
      />
    </>
  );
}
