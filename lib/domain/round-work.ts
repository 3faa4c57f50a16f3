/**
 * What the đợt of xếp loại and thi đua ask of whom at the Khối: phiếu to appraise, levels to decide, results to make public, units that sent nothing.
 * Source: classification.md: thẩm định, đề xuất → BTV quyết định; nothing shows before "Công bố". Pure.
 */
import { type Actor, holds } from "./permissions";
import { publishRankingRefusal } from "./ranking";
import { publishProblem } from "./round-publication";
import { type Purpose, type RoundPeriod, SHEET_STATUSES, type SheetStatus, type Subject } from "./score-sheet";

/** How many sheets of a round of an open year stand at which step, for one subject. */
export interface RoundCount {
  year: number;
  purpose: Purpose;
  period: RoundPeriod;
  subject: Subject;
  dueAt: Date;
  publishedAt: Date | null;
  counts: Readonly<Record<SheetStatus, number>>;
}

export type RoundWorkKind = "appraise" | "decide" | "publish" | "fill";
/** One thing to do, and on how many sheets. Publishing is of the whole round, so it is named once. */
export interface RoundWork {
  round: RoundCount;
  kind: RoundWorkKind;
  count: number;
}

function sameRound(a: RoundCount, b: RoundCount): boolean {
  return a.year === b.year && a.purpose === b.purpose && a.period === b.period;
}

/** How many sheets a publication would show; 0 while it is not ready: something sent is not decided, a unit mends its sheet, or units may still send theirs in time. */
function readyToPublish(actor: Pick<Actor, "memberships">, round: RoundCount, rounds: readonly RoundCount[], now: Date): number {
  const all = rounds.filter((other) => sameRound(other, round));
  if (all[0] !== round) return 0;
  const sum = (status: SheetStatus) => all.reduce((total, { counts }) => total + counts[status], 0);
  const counts = Object.fromEntries(SHEET_STATUSES.map((status) => [status, sum(status)])) as Record<SheetStatus, number>;
  if (counts.returned + counts.submitted > 0 || (counts.open > 0 && now < round.dueAt)) return 0;
  const { purpose, publishedAt } = round;
  if (purpose === "classification") {
    const stops = !holds(actor, "btvSecretary") || publishProblem({ purpose, publishedAt, cycle: { status: "open" }, counts });
    return stops ? 0 : counts.final;
  }
  const statuses = SHEET_STATUSES.filter((status) => counts[status] > 0);
  const refusal = publishRankingRefusal(actor, { publishedAt, cycleStatus: "open", statuses, documentIssued: false });
  return refusal ? 0 : counts.appraised;
}

/** Gives what the rounds of the open years ask of the actor, round by round: each step to whoever takes it; which units sent nothing is told to all who see the body. */
export function roundWork(actor: Pick<Actor, "memberships">, rounds: readonly RoundCount[], now: Date): RoundWork[] {
  const decides = holds(actor, "btvSecretary");
  const reviews = decides || holds(actor, "monitor") || holds(actor, "btvMember");
  return rounds
    .flatMap((round): RoundWork[] => {
      const { counts, purpose, publishedAt } = round;
      const levels = decides && purpose === "classification" && !publishedAt ? counts.appraised : 0;
      return [
        { round, kind: "appraise", count: reviews ? counts.submitted : 0 },
        { round, kind: "decide", count: levels },
        { round, kind: "publish", count: readyToPublish(actor, round, rounds, now) },
        { round, kind: "fill", count: counts.open + counts.returned },
      ];
    })
    .filter(({ count }) => count > 0);
}
