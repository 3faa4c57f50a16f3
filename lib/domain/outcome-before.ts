/** How a level or a rank stands to the year before, along the lineage of the unit: neither can be added up, so of several units each is named. Pure. */
import { defaultCalendar } from "./cycle";
import { type Comparison, comparedWith, type LineageChange, type LineageUnit } from "./lineage";
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

/** Says with whom of the year before a unit of `year` is compared. A year that was not kept closed as years do. */
export function outcomesAlong(unit: LineageUnit, stored: StoredOutcomes, year: number): OutcomesBefore {
  const days = { before: stored.closedOn ?? defaultCalendar(year - 1).dataDate, now: stored.dataDate };
  return { comparison: comparedWith(unit, stored.changes ?? [], days, year), outcomes: stored.outcomes ?? [] };
}

/** Tells what `words` finds of the year before: plainly of one unit, under their names of several; where nothing compares, only that. */
function tell({ comparison, outcomes }: OutcomesBefore, words: (outcome: Outcome) => string): string {
  const told = comparison.units.flatMap(({ unitId, name }) => {
    const outcome = outcomes.find((one) => one.unitId === unitId);
    const text = outcome ? words(outcome) : "";
    return text === "" ? [] : [comparison.units.length > 1 ? `${name}: ${text}` : text];
  });
  if (comparison.kind === "none") return "Đơn vị mới";
  return comparison.kind === "broken" && told.length > 0 ? "Không so được, đơn vị đã chia tách" : told.join("; ");
}

/** "Hoàn thành tốt nhiệm vụ"; "Đoàn cơ sở A: …; Đoàn cơ sở B: …" of units that merged since; "" where nothing is known. */
export function levelBefore(before: OutcomesBefore): string {
  return tell(before, ({ level }) => level);
}

/** "Năm trước hạng 5: tăng 2 bậc"; of units that merged since "Năm trước Đoàn cơ sở A: hạng 5; Đoàn cơ sở B: hạng 7"; "" where nothing is known. */
export function rankBefore(before: OutcomesBefore, which: "clusterRank" | "bodyRank", now: number | null): string {
  const { kind, units } = before.comparison;
  const rankOf = (unitId?: string) => before.outcomes.find((one) => one.unitId === unitId)?.[which] ?? null;
  if (kind === "one" || (kind === "added" && units.length === 1)) return comparedRank(rankOf(units[0]?.unitId), now);
  const told = tell(before, (outcome) => (outcome[which] === null ? "" : `hạng ${outcome[which]}`));
  return kind === "added" && told !== "" ? `Năm trước ${told}` : told;
}
