/**
 * The lineage of units: from which units of the year before one comes, and whether its figures can be compared with theirs. Pure, over plain rows.
 * Source: organisations.md, "They change", 2: comparison follows the lineage and says where it had to add up or break.
 */
import { defaultCalendar } from "./cycle";
import type { CriterionKind, ResultValue } from "./measure";
import { printDay } from "./tables";
import { fold } from "./text";
import type { UnitOperation } from "./unit-change";

export interface LineageUnit {
  unitId: string;
  /** As of then. */
  name: string;
}

/** A decision by which units changed; one that lives on stands on both sides. Days are ISO texts. */
export interface LineageChange {
  id: string;
  operation: UnitOperation;
  decisionNumber: string;
  effectiveOn: string;
  predecessors: readonly LineageUnit[];
  successors: readonly LineageUnit[];
}

/**
 * one: the figures of one unit (itself, or the only one it comes from); added: of several, to be added up; broken: of a part that cannot be told
 * apart; none: the unit was founded since.
 */
export interface Comparison {
  kind: "one" | "added" | "broken" | "none";
  /** Whose figures of the year before, in the order of the decision. */
  units: LineageUnit[];
  /** "" where the unit did not change. */
  sentence: string;
}

const newestFirst = (a: LineageChange, b: LineageChange) => b.effectiveOn.localeCompare(a.effectiveOn) || b.id.localeCompare(a.id);

/**
 * Says with whom of the year before a unit of `year` is compared. `days`: when figures closed the year before (`before`; null where it was not kept, then
 * as years usually do) and close this year (`now`); changes in force after the one and up to the other lie between. A division breaks the comparison, also for the unit that lives on.
 */
export function comparedWith(
  unit: LineageUnit,
  changes: readonly LineageChange[],
  days: { before: string | null; now: string },
  year: number,
): Comparison {
  const before = days.before ?? defaultCalendar(year - 1).dataDate;
  const between = changes.filter(({ effectiveOn }) => effectiveOn > before && effectiveOn <= days.now).sort(newestFirst);
  let units = [unit];
  const steps: LineageChange[] = [];
  for (const change of between) {
    const concerned = units.filter(({ unitId }) => change.successors.some((successor) => successor.unitId === unitId));
    if (concerned.length === 0) continue;
    steps.push(change);
    const came = change.predecessors.filter(({ unitId }) => !units.some((known) => known.unitId === unitId && !concerned.includes(known)));
    units = units.flatMap((known) => (known === concerned[0] ? came : concerned.includes(known) ? [] : [known]));
  }
  const divided = steps.find(({ operation }) => operation === "split");
  const kind = units.length === 0 ? "none" : divided ? "broken" : units.length > 1 ? "added" : "one";
  return { kind, units, sentence: sentenceOf(kind, unit, units, divided ?? steps[0], year) };
}

/** Tells what `words` finds of the units of a comparison: plainly of one, under their names of several; "" where nothing is known. */
export function toldOfUnits({ units }: Pick<Comparison, "units">, words: (unitId: string) => string): string {
  const told = units.map(({ unitId, name }) => ({ name, text: words(unitId) })).filter(({ text }) => text !== "");
  return told.map(({ name, text }) => (units.length > 1 ? `${name}: ${text}` : text)).join("; ");
}

function sentenceOf(
  kind: Comparison["kind"],
  unit: LineageUnit,
  units: readonly LineageUnit[],
  change: LineageChange | undefined,
  year: number,
): string {
  if (!change) return "";
  const names = units.map(({ name }) => name).join(" và ");
  const decided = `từ ngày ${printDay(change.effectiveOn)} theo Quyết định số ${change.decisionNumber}`;
  const last = `Năm ${year - 1}`;
  if (kind === "none") return `${last}: chưa có số liệu, đơn vị thành lập ${decided}.`;
  if (kind === "broken") {
    const whole = units.length > 1 ? "các đơn vị" : "đơn vị";
    return `${last}: không so sánh được, vì ${whole} ${names} chia tách ${decided}.`;
  }
  if (kind === "added") {
    return `${last}: cộng số liệu của ${names} (sáp nhập ${decided}). Tỷ lệ tính trên tổng n và tổng N, số lượng cộng lại; tiêu chí Có/Không và văn bản không cộng được.`;
  }
  const other = units[0];
  if (!other || (other.unitId === unit.unitId && other.name === unit.name)) return "";
  return `${last}: số liệu của ${names} (${other.unitId === unit.unitId ? "tên cũ" : "đơn vị trước"} của đơn vị, thay đổi ${decided}).`;
}

/**
 * Adds the results of several units up: n and N of percentages, counts. Null where it cannot be: yes/no and texts, or one of them has none.
 * "Không phát sinh" counts for nothing; where it holds for all, it holds for the sum.
 */
export function addResults(kind: CriterionKind, results: readonly (ResultValue | null)[]): ResultValue | null {
  const known = results.flatMap((result) => result ?? []);
  if (known.length < results.length || known.length === 0) return null;
  const arisen = known.filter((result) => !result.notApplicable);
  if (arisen.length === 0) return { numerator: null, denominator: null, text: "", notApplicable: true };
  if (kind !== "percent" && kind !== "count") return null;
  const numerator = sumOf(arisen.map((result) => result.numerator));
  const denominator = kind === "percent" ? sumOf(arisen.map((result) => result.denominator)) : null;
  if (numerator === null || (kind === "percent" && denominator === null)) return null;
  return { numerator, denominator, text: "", notApplicable: false };
}

/** Adds targets (hundredths) up: counts. A percentage holds for the sum only where all registered the same one. Null where it cannot be said. */
export function addTargets(kind: CriterionKind, targets: readonly (number | null)[]): number | null {
  if (kind === "count") return sumOf(targets);
  const [first = null] = targets;
  return kind === "percent" && targets.every((target) => target === first) ? first : null;
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** Gives the changes that a unit's lineage is made of, newest last: all that lead to it and all that came of it. */
export function lineageOf(unitId: string, changes: readonly LineageChange[]): LineageChange[] {
  const reach = (from: "predecessors" | "successors", to: "predecessors" | "successors") => {
    const units = new Set([unitId]);
    const found = new Set<LineageChange>();
    for (let grown = true; grown; ) {
      grown = false;
      for (const change of changes) {
        if (found.has(change) || !change[from].some((unit) => units.has(unit.unitId))) continue;
        found.add(change);
        for (const unit of change[to]) units.add(unit.unitId);
        grown = true;
      }
    }
    return found;
  };
  const all = new Set([...reach("successors", "predecessors"), ...reach("predecessors", "successors")]);
  return [...all].sort((a, b) => newestFirst(b, a));
}

/** Gives the units from which a unit comes, near and far; itself left out. */
export function ancestorsOf(unitId: string, changes: readonly LineageChange[]): string[] {
  const units = new Set([unitId]);
  for (let before = 0; before < units.size; ) {
    before = units.size;
    for (const change of changes) {
      if (change.successors.some((unit) => units.has(unit.unitId))) for (const unit of change.predecessors) units.add(unit.unitId);
    }
  }
  units.delete(unitId);
  return [...units];
}

/** What a list of changes may be narrowed to: words of a unit's name or of the decision's number, with or without diacritics; an operation; a year. */
export interface ChangeFilter {
  search: string;
  operation?: UnitOperation;
  year?: number;
}

/** Says whether a change stands under every filter. */
export function passesChangeFilter(change: LineageChange, { search, operation, year }: ChangeFilter): boolean {
  const key = fold(
    [change.decisionNumber, ...change.predecessors.map(({ name }) => name), ...change.successors.map(({ name }) => name)].join(" "),
  );
  const words = fold(search).split(" ").filter(Boolean);
  return (
    words.every((word) => key.includes(word)) &&
    (operation === undefined || change.operation === operation) &&
    (year === undefined || change.effectiveOn.startsWith(`${year}-`))
  );
}
