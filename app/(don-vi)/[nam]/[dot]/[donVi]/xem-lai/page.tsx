import type { Metadata } from "next";
import { LineTable } from "@/components/scoring/line-table";
import { LiveSummary } from "@/components/scoring/live-summary";
import { SheetHeader } from "@/components/scoring/sheet-header";
import { SubmitSheetForm } from "@/components/scoring/submit-sheet-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { readScoreReview } from "@/lib/queries/score-sheet";
import { type SearchParams, sheetParams } from "@/lib/queries/search-params";
import { roundTitle } from "@/lib/queries/sheet-words";

interface Props {
  params: Promise<{ nam: string; dot: string; donVi: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Xem lại · ${roundTitle(await params)}` };
}

export default async function ScoreReviewPage({ params, searchParams }: Props) {
  const review = await readScoreReview({ ...(await params), ...sheetParams(await searchParams) });
  const { head, closed, summary, missing, levels, level } = review;
  return (
    <div className="max-w-page space-y-5">
      <SheetHeader head={head} title="Xem lại và nộp phiếu" where={review.due} />
      {closed && (
        <Notice tone="info" icon="lock">
          {closed}
        </Notice>
      )}
      <LiveSummary
        sheetId={head.sheetId}
        stage="self"
        initial={{ ...summary, stamp: head.stamp }}
        title={head.round}
        hrefs={missing}
        open
      />
      {review.groups.map(({ title, lines }) => (
        <section key={title}>
          <h2 className="mb-2 font-semibold text-lg">{title}</h2>
          <LineTable label={title} lines={lines} />
        </section>
      ))}
      {!closed && missing.length === 0 && (
        <Card title="Nộp phiếu">
          {review.late && <p className="mb-3 text-warn">Đã quá hạn: phiếu này vẫn được nhận và ghi rõ số ngày trễ.</p>}
          <SubmitSheetForm head={head} levels={levels} level={level} />
        </Card>
      )}
    </div>
  );
}
