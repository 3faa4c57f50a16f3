/** Years side by side: how far a unit came each year, and how one year stands to the year before. Source: programme.md, step 1 (last year's value beside each target). */
import { finalVerdict, passes, type RuleSettings, type Verdict } from "./assessment";
import { type CriteriaContent, type Criterion, criteriaOf, criterionByCode } from "./criteria";
import { criterionDiffers } from "./criterion-before";
import { type DossierFacts, effectiveEntries, isReported } from "./dossier";
import type { Comparison } from "./lineage";
import { formatResult, formatTarget } from "./measure";
import { resultNumber } from "./tables";

/** Criteria that count as đạt of those that apply. */
export interface Counted {
  met: number;
  applicable: number;
}

/** Counts the criteria of a dossier; null before a report. */
export function countedOf(facts: DossierFacts, now: Date): Counted | null {
  if (!isReported(facts)) return null;
  const entries = effectiveEntries(facts, now);
  const verdicts = criteriaOf(facts.content).map((criterion) => finalVerdict(criterion, entries.get(criterion.code)));
  const applicable = verdicts.filter((verdict) => verdict !== "notApplicable");
  return { met: applicable.filter((verdict) => passes(verdict, facts.rule)).length, applicable: applicable.length };
}

/** Which way a share went, compared as fractions; null where one of the two years has none. */
export function directionOf(before: Counted | null, after: Counted | null): -1 | 0 | 1 | null {
  if (!before || !after || before.applicable === 0 || after.applicable === 0) return null;
  const difference = after.met * before.applicable - before.met * after.applicable;
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

/** "20/25", or "" where nothing was counted. */
export function countedWords(counted: Counted | null): string {
  return counted ? `${counted.met}/${counted.applicable}` : "";
}

const DIRECTION = { 1: "Tăng", 0: "Bằng", [-1]: "Giảm" } as const;

/** "Tăng (năm trước 20/25)"; "Năm trước không có số liệu" where there is nothing to compare with; "" before a report. */
export function comparedWords(before: Counted | null, after: Counted | null): string {
  if (!after) return "";
  const direction = directionOf(before, after);
  if (direction === null) return "Năm trước không có số liệu";
  return `${DIRECTION[direction]} (năm trước ${countedWords(before)})`;
}

/** As comparedWords, along the lineage: says where a division or a founding leaves nothing to compare with. */
export function comparedAlong(comparison: Comparison, before: Counted | null, after: Counted | null): string {
  if (!after) return "";
  if (comparison.kind === "broken") return "Không so được";
  return comparison.kind === "none" ? "Đơn vị mới" : comparedWords(before, after);
}

/**
 * Gives what a unit's year is compared with along its lineage: the year before of the one unit it is or comes from, of several added up where all reported;
 * null where a division or a founding breaks it. `countedOfUnit`: of the year before.
 */
export function countedBefore(comparison: Comparison, countedOfUnit: (unitId: string) => Counted | null): Counted | null {
  if (comparison.kind === "broken" || comparison.kind === "none") return null;
  const counts = comparison.units.map(({ unitId }) => countedOfUnit(unitId));
  return counts.reduce<Counted | null>(
    (sum, count) => (sum && count ? { met: sum.met + count.met, applicable: sum.applicable + count.applicable } : null),
    { met: 0, applicable: 0 },
  );
}

/** A year of a unit as its history needs it. */
export interface HistoryYear {
  year: number;
  facts: DossierFacts;
}

/** One criterion in one year; null where the year's set does not have it. */
export interface HistoryCell {
  target: string;
  result: string;
  verdict: Verdict;
  counts: boolean;
}

/**
 * One criterion over the years, newest wording. `changes`: what the sets changed between two years, in words. `trend`: results of the years as numbers,
 * null where there is none or the criterion was another one.
 */
export interface HistoryRow {
  code: string;
  name: string;
  cells: (HistoryCell | null)[];
  trend: (number | null)[];
  changes: string[];
}

function cellOf(criterion: Criterion, { facts }: HistoryYear, now: Date): HistoryCell {
  const entry = effectiveEntries(facts, now).get(criterion.code);
  const verdict = finalVerdict(criterion, entry);
  return {
    target: entry?.hasTarget ? formatTarget(criterion.kind, entry.target) : "",
    result: entry ? formatResult(criterion.kind, entry.result) : "",
    verdict,
    counts: countsAs(verdict, facts.rule),
  };
}

function countsAs(verdict: Verdict, rule: RuleSettings): boolean {
  return verdict === "notApplicable" || passes(verdict, rule);
}

function changesOf(code: string, years: readonly HistoryYear[]): string[] {
  const changes: string[] = [];
  let last: { year: number; criterion: Criterion } | null = null;
  for (const { year, facts } of years) {
    const criterion = criterionByCode(facts.content, code);
    if (!criterion) continue;
    const before = last?.criterion;
    if (before && before.kind !== criterion.kind) changes.push(`Từ năm ${year} tính theo cách khác, không so sánh được với năm trước.`);
    else if (before && before.threshold !== criterion.threshold) {
      const [was, is] = [formatTarget(before.kind, before.threshold), formatTarget(criterion.kind, criterion.threshold)];
      changes.push(`Từ năm ${year} ngưỡng ${was} → ${is}.`);
    }
    last = { year, criterion };
  }
  return changes;
}

/** Lays the criteria of several years side by side; `years` oldest first. Criteria that only older sets have follow at the end. */
export function historyRows(years: readonly HistoryYear[], now: Date): HistoryRow[] {
  const contents: CriteriaContent[] = years.map(({ facts }) => facts.content).reverse();
  const criteria = new Map<string, Criterion>();
  for (const content of contents)
    for (const criterion of criteriaOf(content)) if (!criteria.has(criterion.code)) criteria.set(criterion.code, criterion);
  return [...criteria.values()].map((newest) => {
    const { code, name } = newest;
    return {
      ...{ code, name, changes: changesOf(code, years) },
      trend: years.map(({ facts }) => {
        const isSame = criterionDiffers(newest, criterionByCode(facts.content, code)) === "";
        const entry = isSame ? effectiveEntries(facts, now).get(code) : undefined;
        return entry ? resultNumber(newest, entry.result) : null;
      }),
      cells: years.map((year) => {
        const criterion = criterionByCode(year.facts.content, code);
        return criterion ? cellOf(criterion, year, now) : null;
      }),
    };
  });
}
