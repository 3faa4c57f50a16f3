/** How a level or a rank stands to the year before, along the lineage of the unit: neither can be added up, so of several units each is named. Pure. */
import { type Comparison, comparedWith, type LineageChange, type LineageUnit, toldOfUnits } from "./lineage";
import { comparedRank } from "./ranking-words";

/** What came of the year before for one unit; "" and null where it is not known. */
export interface Outcome {
  unitId: string;
  level: string;
  clusterRank: number | null;
  bodyRank: number | null;
}

/** With whom of the year before a unit is compared, and what came of it for each of them. */
export interface OutcomesBefore {
  comparison: Comparison;
  outcomes: readonly Outcome[];
}

/** What is stored: outcomes of the unit and all it comes from, the changes on its line, when the figures of both years close (ISO; null where the year before was not kept). */
export interface StoredOutcomes {
  outcomes: readonly Outcome[] | null;
  changes: readonly LineageChange[] | null;
  closedOn: string | null;
  dataDate: string;
}

/** Says with whom of the year before a unit of `year` is compared. */
export function outcomesAlong(unit: LineageUnit, stored: StoredOutcomes, year: number): OutcomesBefore {
  const days = { before: stored.closedOn, now: stored.dataDate };
  return { comparison: comparedWith(unit, stored.changes ?? [], days, year), outcomes: stored.outcomes ?? [] };
}

/** Tells what `words` finds of the year before; where nothing compares, only that. */
function tell({ comparison, outcomes }: OutcomesBefore, words: (outcome: Outcome) => string): string {
  if (comparison.kind === "none") return "Đơn vị mới";
  const told = toldOfUnits(comparison, (unitId) => {
    const outcome = outcomes.find((one) => one.unitId === unitId);
    return outcome ? words(outcome) : "";
  });
  return comparison.kind === "broken" && told !== "" ? "Không so được, đơn vị đã chia tách" : told;
}

/** "Hoàn thành tốt nhiệm vụ"; "Đoàn cơ sở A: …; Đoàn cơ sở B: …" of units that merged since; "" where nothing is known. */
export function levelBefore(before: OutcomesBefore): string {
  return tell(before, ({ level }) => level);
}

/** "Năm trước hạng 5: tăng 2 bậc"; of units that merged since "Năm trước Đoàn cơ sở A: hạng 5; Đoàn cơ sở B: hạng 7"; "" where nothing is known. */
export function rankBefore(before: OutcomesBefore, which: "clusterRank" | "bodyRank", now: number | null): string {
  const { kind, units } = before.comparison;
  if (kind === "one") return comparedRank(before.outcomes.find(({ unitId }) => unitId === units[0]?.unitId)?.[which] ?? null, now);
  const told = tell(before, (outcome) => (outcome[which] === null ? "" : `hạng ${outcome[which]}`));
  return kind === "added" && told !== "" ? `Năm trước ${told}` : told;
}
