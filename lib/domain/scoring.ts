/**
 * Points of a filled-in score table, exact: hundredths, halves rounded up, shares compared as fractions. Source: classification.md.
 * Read by the browser while people type, so it takes only types from the files that bring zod along.
 */
import type { Facts } from "./facts";
import type { ScoreCriterion, ScoreGroup, ScoreTable } from "./score-table";

/**
 * What was filled in for one criterion. `value`: 1/0 for yes/no; the number of the chosen step from 0 where steps are chosen; else an amount in hundredths.
 * `target`: of how much, in hundredths (ratio only). `notApplicable` leaves the maximum.
 */
export interface ScoreInput {
  value: number | null;
  target: number | null;
  notApplicable: boolean;
}
export const NO_INPUT: ScoreInput = { value: null, target: null, notApplicable: false };

/** Says whether a step is chosen by a person rather than found by an amount. */
export function isChosen(criterion: ScoreCriterion): boolean {
  return criterion.scoring.kind === "steps" && criterion.scoring.steps.some((step) => step.from === null);
}

/** Cuts points of a group to its limit. */
export function within(group: Pick<ScoreGroup, "limit">, total: number): number {
  return group.limit === null ? total : Math.min(total, group.limit);
}

function halfUp(numerator: bigint, denominator: bigint): number {
  return Number((numerator * 2n + denominator) / (denominator * 2n));
}

/** Gives the points of one criterion in hundredths; null where nothing (readable) was filled in or it does not apply. */
export function pointsOf(criterion: ScoreCriterion, input: ScoreInput): number | null {
  const { scoring, max } = criterion;
  const { value, target } = input;
  if (input.notApplicable || value === null) return null;
  if (scoring.kind === "yesNo") return value > 0 ? max : 0;
  if (scoring.kind === "perUnit") return Math.min(max, halfUp(BigInt(value) * BigInt(scoring.each), 100n));
  if (scoring.kind === "ratio") {
    if (!target) return null;
    return Math.min(max, halfUp(BigInt(max) * BigInt(value), BigInt(target)));
  }
  if (isChosen(criterion)) return scoring.steps[value]?.points ?? null;
  const earned = scoring.steps.filter((step) => (step.from ?? 0) <= value).map((step) => step.points);
  return earned.length > 0 ? Math.max(...earned) : 0;
}

/** Says whether the criterion leaves the maximum: said so, and the table allows it. */
export function isLeftOut(criterion: ScoreCriterion, input: ScoreInput | undefined): boolean {
  return criterion.notApplicableAllowed && input?.notApplicable === true;
}

export interface GroupScore {
  code: string;
  role: ScoreGroup["role"];
  points: number;
  maximum: number;
}

/** A table counted. `points`: main + bonus − minus, never under 0; `maximum`: of the criteria that apply; `missing`: main criteria without an answer. */
export interface Score {
  groups: GroupScore[];
  points: number;
  maximum: number;
  bonus: number;
  minus: number;
  missing: string[];
}

/** Counts a filled-in table. An unanswered criterion gives 0 and is listed; of bonus and minus groups an unanswered one simply gives 0. */
export function scoreOf(table: ScoreTable, inputs: ReadonlyMap<string, ScoreInput>): Score {
  const missing: string[] = [];
  const groups = table.groups.map((group): GroupScore => {
    let points = 0;
    let maximum = 0;
    for (const criterion of group.criteria) {
      const input = inputs.get(criterion.code);
      if (isLeftOut(criterion, input)) continue;
      const earned = pointsOf(criterion, input ?? NO_INPUT);
      if (earned === null && group.role === "main") missing.push(criterion.code);
      points += earned ?? 0;
      maximum += criterion.max;
    }
    return { code: group.code, role: group.role, points: within(group, points), maximum: within(group, maximum) };
  });
  const total = (role: ScoreGroup["role"], field: "points" | "maximum") =>
    groups.filter((group) => group.role === role).reduce((sum, group) => sum + group[field], 0);
  const bonus = total("bonus", "points");
  const minus = total("minus", "points");
  return { groups, points: Math.max(0, total("main", "points") + bonus - minus), maximum: total("main", "maximum"), bonus, minus, missing };
}

/** Points over the applicable maximum. */
export interface Share {
  points: number;
  maximum: number;
}

/** Compares two shares exactly: < 0 where `a` is the smaller. Nothing applicable is the smallest. */
export function compareShares(a: Share, b: Share): number {
  if (a.maximum === 0 || b.maximum === 0) return a.maximum - b.maximum;
  const difference = BigInt(a.points) * BigInt(b.maximum) - BigInt(b.points) * BigInt(a.maximum);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Says whether the share, out of 100, is at least `hundredths`: 90 điểm = 9000. */
export function shareReaches(share: Share, hundredths: number): boolean {
  return share.maximum > 0 && BigInt(share.points) * 10_000n >= BigInt(hundredths) * BigInt(share.maximum);
}

/** Gives the share out of 100 in hundredths, halves rounded up, for printing; null where nothing applies. */
export function shareOf100(share: Share): number | null {
  return share.maximum === 0 ? null : halfUp(BigInt(share.points) * 10_000n, BigInt(share.maximum));
}

/** Gives what the product knows for the criteria that take their figure from its record; unknown facts are left out. */
export function knownInputs(table: ScoreTable, facts: Facts): Map<string, ScoreInput> {
  const known = new Map<string, ScoreInput>();
  for (const { code, source } of table.groups.flatMap((group) => group.criteria)) {
    if (source && facts[source].value !== null) known.set(code, { ...facts[source], notApplicable: false });
  }
  return known;
}
