import type { SheetSummary } from "@/lib/domain/sheet-summary";
import { DeskLine, type DeskLineData } from "./desk-line";
import type { DeskStage } from "./desk-stage";
import { LiveSummary } from "./live-summary";
import type { SheetKeys } from "./score-line-form";

interface DeskLinesProps {
  keys: SheetKeys;
  summary: SheetSummary;
  lineHrefs: readonly { code: string; href: string }[];
  groups: readonly { title: string; lines: readonly DeskLineData[] }[];
  /** Why nothing can be marked now; null where it can. */
  locked: string | null;
  stage?: DeskStage;
}

const TITLE: Record<DeskStage, string> = { final: "Điểm thẩm định đến lúc này", cluster: "Điểm cụm chấm đến lúc này" };

/** The desk of a sheet: what it comes to by the figures that stand, and every line by nhóm. */
export function DeskLines({ keys, summary, lineHrefs, groups, locked, stage = "final" }: DeskLinesProps) {
  return (
    <>
      <LiveSummary
        sheetId={keys.sheetId}
        stage={stage}
        initial={{ ...summary, stamp: keys.stamp }}
        title={TITLE[stage]}
        hrefs={lineHrefs}
        open
      />
      {groups.map((group) => (
        <section key={group.title} className="rounded-card border border-line bg-surface px-4 pt-4 sm:px-5">
          <h2 className="font-semibold text-lg">{group.title}</h2>
          <ul className="divide-y divide-line">
            {group.lines.map((line) => (
              <DeskLine key={line.code} line={line} editable={locked === null} stage={stage} {...keys} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
