import "server-only";
import type { SheetLine, SheetStage } from "../domain/score-sheet";
import type { ScoreInput } from "../domain/scoring";
import type { ScoreLine } from "./generated/client.ts";

/** A stored line with the version that guards it. */
export type StoredLine = SheetLine & { version: number };

function input(value: number | null, target: number | null, notApplicable: boolean | null): ScoreInput | null {
  return notApplicable === null ? null : { value, target, notApplicable };
}

/** Shapes a stored line; a stage whose "không áp dụng" is null has said nothing. */
export function toSheetLine(row: ScoreLine): StoredLine {
  return {
    code: row.code,
    self: input(row.selfValue, row.selfTarget, row.selfNotApplicable),
    selfNote: row.selfNote,
    cluster: input(row.clusterValue, row.clusterTarget, row.clusterNotApplicable),
    clusterReason: row.clusterReason,
    final: input(row.finalValue, row.finalTarget, row.finalNotApplicable),
    finalReason: row.finalReason,
    reply: row.reply,
    version: row.version,
  };
}

/** Gives the columns of one stage of a line. */
export function stageColumns(stage: SheetStage, figure: ScoreInput | null, words: string, byId: string | null) {
  const { value, target, notApplicable } = figure ?? { value: null, target: null, notApplicable: null };
  if (stage === "self") return { selfValue: value, selfTarget: target, selfNotApplicable: notApplicable, selfNote: words };
  if (stage === "cluster") {
    return { clusterValue: value, clusterTarget: target, clusterNotApplicable: notApplicable, clusterReason: words, clusterById: byId };
  }
  return { finalValue: value, finalTarget: target, finalNotApplicable: notApplicable, finalReason: words, finalById: byId };
}
