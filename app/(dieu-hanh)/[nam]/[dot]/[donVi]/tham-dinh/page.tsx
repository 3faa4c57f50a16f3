import type { Metadata } from "next";
import { DeskLine } from "@/components/scoring/desk-line";
import { DeskNotices } from "@/components/scoring/desk-notices";
import { DeskSteps } from "@/components/scoring/desk-steps";
import { LiveSummary } from "@/components/scoring/live-summary";
import { SheetHeader } from "@/components/scoring/sheet-header";
import { readSheetAppraisal } from "@/lib/queries/appraise-sheet";
import { choiceParam, type SearchParams, sheetParams } from "@/lib/queries/search-params";
import { roundTitle } from "@/lib/queries/sheet-words";

interface Props {
  params: Promise<{ nam: string; dot: string; donVi: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Thẩm định phiếu · ${roundTitle(await params)}` };
}

export default async function AppraiseSheetPage({ params, searchParams }: Props) {
  const query = await searchParams;
  const desk = await readSheetAppraisal({ ...(await params), ...sheetParams(query) });
  const { head, may, groups, summary } = desk;
  const keys = { sheetId: head.sheetId, stamp: head.stamp, userId: desk.draftOf };
  return (
    <div className="max-w-page space-y-5">
      <SheetHeader head={head} title="Thẩm định phiếu chấm" where={desk.received ?? "Chưa nộp phiếu"} above={desk.list} />
      <DeskNotices {...desk} done={choiceParam(query, "da", ["hoan-tat", "mo-lai", "tra-lai"] as const)} />
      <LiveSummary
        sheetId={head.sheetId}
        stage="final"
        initial={{ ...summary, stamp: head.stamp }}
        title="Điểm thẩm định đến lúc này"
        hrefs={desk.lineHrefs}
        open
      />
      {groups.map((group) => (
        <section key={group.title} className="rounded-card border border-line bg-surface px-4 pt-4 sm:px-5">
          <h2 className="font-semibold text-lg">{group.title}</h2>
          <ul className="divide-y divide-line">
            {group.lines.map((line) => (
              <DeskLine key={line.code} line={line} editable={desk.locked === null} {...keys} />
            ))}
          </ul>
        </section>
      ))}
      {(may.appraise || may.return || may.reopen) && <DeskSteps head={head} may={may} />}
    </div>
  );
}
