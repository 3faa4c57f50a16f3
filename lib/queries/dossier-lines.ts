import "server-only";
import { criteriaContents } from "../db/criteria-contents";
import type { CycleRecord } from "../db/cycles";
import { type DossierRow, factsOfRow, listJudged } from "../db/dossier-rows";
import type { Scope, Tx } from "../db/scope";
import { isReported, proposeDossier } from "../domain/dossier";
import { proposalLabel, type Tone } from "../domain/labels";
import { itemsToAppraise, openItems } from "../domain/review";
import { isIn } from "../domain/workflow";

/** What a list shows of a dossier's assessment. `groups`: "8/9" per nội dung; `failing`: the first codes and gates that stand against it. */
export interface DossierLine {
  groups: string[];
  proposal: string;
  tone: Tone;
  failing: string[];
  /** Items without a mark yet, while the dossier is being appraised. */
  unmarked: number;
  insufficient: number;
}

/** Computes the Đề xuất of the listed dossiers; those that never reported have none. At most two statements, whatever their number. */
export async function dossierLines(
  tx: Tx,
  scope: Scope,
  rows: readonly DossierRow[],
  cycle: Pick<CycleRecord, "rule" | "dataDate">,
  now: Date,
): Promise<Map<string, DossierLine>> {
  const reported = rows.filter((row) => isIn(row.status, "reported") || isIn(row.status, "recorded"));
  const contents = await criteriaContents(
    tx,
    scope,
    reported.map((row) => row.criteriaSetId),
  );
  const found = await listJudged(
    tx,
    scope,
    reported.map((row) => row.id),
  );
  const lines = new Map<string, DossierLine>();
  for (const row of reported) {
    const content = contents.get(row.criteriaSetId);
    const judged = found.get(row.id);
    if (!content || !judged) continue;
    const facts = factsOfRow(row, judged, content, cycle);
    if (!isReported(facts)) continue;
    const proposal = proposeDossier(facts, now);
    const marks = judged.entries.map(({ code, mark }) => ({ code, mark, appraisalReason: "" }));
    const { unmarked, insufficient } = openItems(itemsToAppraise(content, marks, judged.partMarks));
    lines.set(row.id, {
      groups: proposal.groups.map((group) => `${group.passed}/${group.applicable}`),
      proposal: proposalLabel(proposal.eligible),
      tone: proposal.eligible ? "good" : "bad",
      failing: proposal.reasons.map((reason) =>
        reason.kind === "gate" ? reason.gate : reason.kind === "group" ? `ND${reason.code}` : reason.code,
      ),
      unmarked: unmarked.length,
      insufficient: insufficient.length,
    });
  }
  return lines;
}
