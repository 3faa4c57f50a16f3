/** The cap on xuất sắc: seats per group, what is used, and whether a level may be decided. Source: classification.md, "Cap on xuất sắc". */
import { bandsOf, type ClassificationScheme, type Classified, compareLevels } from "./classification";

/** A unit as the cap counts it; `level` null where none was decided yet (then `proposed` stands for it). */
export interface QuotaUnit {
  id: string;
  unitType: string;
  cluster: string;
  proposed: string;
  level: string | null;
}

export interface QuotaGroup {
  /** "" for the whole Khối, else unit type or cụm. */
  group: string;
  denominator: number;
  seats: number;
  used: number;
}

/** Gives the number of seats of `denominator` units: percent, rounding, at least one where there is anybody. */
export function seatsOf(quota: ClassificationScheme["quota"], denominator: number): number {
  const exact = denominator * quota.percent;
  const seats = quota.rounding === "floor" ? Math.floor(exact / 100) : Math.floor((exact * 2 + 100) / 200);
  return quota.atLeastOne && denominator > 0 ? Math.max(1, seats) : seats;
}

/** Gives the group a unit belongs to under the scheme. */
export function quotaGroupOf(quota: ClassificationScheme["quota"], unit: Pick<QuotaUnit, "unitType" | "cluster">): string {
  return quota.groupBy === "all" ? "" : unit[quota.groupBy];
}

/** Counts seats per group, groups in order of first appearance. Levels that do not count leave the denominator. */
export function quotaGroups(scheme: ClassificationScheme, units: readonly QuotaUnit[]): QuotaGroup[] {
  const { quota } = scheme;
  const counted = new Set(scheme.levels.filter((level) => level.counts).map((level) => level.code));
  const best = bandsOf(scheme)[0]?.code;
  const groups = new Map<string, QuotaGroup>();
  for (const unit of units) {
    const group = quotaGroupOf(quota, unit);
    const at = groups.get(group) ?? { group, denominator: 0, seats: 0, used: 0 };
    groups.set(group, at);
    const level = unit.level ?? unit.proposed;
    if (!counted.has(level)) continue;
    if (quota.denominator === "rated" || compareLevels(scheme, level, quota.level) <= 0) at.denominator += 1;
    if (level === best) at.used += 1;
  }
  return [...groups.values()].map((group) => ({ ...group, seats: seatsOf(quota, group.denominator) }));
}

export type LevelProblem = "unknownLevel" | "aboveCeiling" | "quotaFull" | "needsReason";

/**
 * Says why the BTV may not decide `chosen`: above a blocking ceiling; beyond the seats where exceeding is not allowed; or without a written reason although it
 * differs from the proposal, passes a warning or exceeds the seats. `seats`: of the unit's group, used counting this decision.
 */
export function levelProblem(
  scheme: ClassificationScheme,
  classified: Pick<Classified, "level" | "ceiling" | "warnCeiling">,
  chosen: string,
  reason: string,
  seats: Pick<QuotaGroup, "seats" | "used">,
): LevelProblem | null {
  const level = scheme.levels.find((candidate) => candidate.code === chosen);
  if (!level) return "unknownLevel";
  const isBanded = level.from !== null;
  if (isBanded && compareLevels(scheme, chosen, classified.ceiling) < 0) return "aboveCeiling";
  const over = chosen === bandsOf(scheme)[0]?.code && seats.used > seats.seats;
  if (over && !scheme.quota.mayExceed) return "quotaFull";
  const warned = isBanded && compareLevels(scheme, chosen, classified.warnCeiling) < 0;
  return (over || warned || chosen !== classified.level) && reason.trim() === "" ? "needsReason" : null;
}
