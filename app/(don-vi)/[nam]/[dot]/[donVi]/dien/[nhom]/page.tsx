import type { Metadata } from "next";
import { LiveSummary } from "@/components/scoring/live-summary";
import { ScoreCard } from "@/components/scoring/score-card";
import { SheetHeader } from "@/components/scoring/sheet-header";
import { LinkButton } from "@/components/ui/link-button";
import { sheetAddress } from "@/lib/domain/score-address";
import { readScoreGroup } from "@/lib/queries/score-sheet";
import { type SearchParams, sheetParams } from "@/lib/queries/search-params";
import { roundTitle } from "@/lib/queries/sheet-words";

interface Props {
  params: Promise<{ nam: string; dot: string; donVi: string; nhom: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Tự chấm · ${roundTitle(await params)}` };
}

export default async function ScoreGroupPage({ params, searchParams }: Props) {
  const { head, due, draftOf, part, before, after, summary, lineHrefs, cards } = await readScoreGroup({
    ...(await params),
    ...sheetParams(await searchParams),
  });
  const keys = { sheetId: head.sheetId, stamp: head.stamp, userId: draftOf };
  return (
    <div className="max-w-form">
      <SheetHeader head={head} title={part.title} where={due} />
      <div className="space-y-4">
        {cards.map((card) => (
          <ScoreCard key={card.code} card={card} {...keys} />
        ))}
        <LiveSummary
          sheetId={head.sheetId}
          stage="self"
          initial={{ ...summary, stamp: head.stamp }}
          title="Cả phiếu đến lúc này"
          hrefs={lineHrefs}
        />
      </div>
      <nav aria-label="Các nhóm" className="mt-6 flex flex-wrap justify-between gap-3 print:hidden">
        <LinkButton href={before?.href ?? head.base} variant="secondary" icon="arrow-left">
          {before?.short ?? "Danh sách nhóm"}
        </LinkButton>
        <LinkButton href={after?.href ?? sheetAddress(head.place, "xem-lai")} iconAfter="arrow-right">
          {after?.short ?? "Xem lại và nộp"}
        </LinkButton>
      </nav>
    </div>
  );
}
