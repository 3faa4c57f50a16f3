/** The cap on xuất sắc: seats per group, what is used, and whether a level may be decided. Source: classification.md, "Cap on xuất sắc". */
import { bandsOf, type ClassificationScheme, type Classified, compareLevels } from "./classification";
import { countSeats, type Seats, type SeatWeight } from "./seats";

/** A unit as the cap counts it; `level` null where none was decided yet (then `proposed` stands for it). */
export interface QuotaUnit {
  id: string;
  unitType: string;
  cluster: string;
  proposed: string;
  level: string | null;
}

export interface QuotaGroup extends Seats {
  /** "" for the whole Khối, else unit type or cụm. */
  group: string;
}

/** Gives the group a unit belongs to under the scheme. */
export function quotaGroupOf(quota: ClassificationScheme["quota"], unit: Pick<QuotaUnit, "unitType" | "cluster">): string {
  return quota.groupBy === "all" ? "" : unit[quota.groupBy];
}

/** Gives what a level means to the cap. Levels that do not count (chưa xếp loại, không xếp loại), and none, leave the denominator. */
export function weightOf(scheme: Pick<ClassificationScheme, "levels" | "quota">, code: string): SeatWeight {
  const { quota } = scheme;
  const counted = scheme.levels.some((level) => level.code === code && level.counts);
  const within = quota.denominator === "rated" || compareLevels(scheme, code, quota.level) <= 0;
  return { counts: counted && within, seat: counted && code === bandsOf(scheme)[0]?.code };
}

/** Counts seats per group, groups in order of first appearance. Levels that do not count leave the denominator. */
export function quotaGroups(scheme: ClassificationScheme, units: readonly QuotaUnit[]): QuotaGroup[] {
  const weights = new Map<string, SeatWeight[]>();
  for (const unit of units) {
    const group = quotaGroupOf(scheme.quota, unit);
    weights.set(group, [...(weights.get(group) ?? []), weightOf(scheme, unit.level ?? unit.proposed)]);
  }
  return [...weights].map(([group, of]) => ({ group, ...countSeats(scheme.quota, of) }));
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
