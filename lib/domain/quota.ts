/** The cap on xuất sắc: seats per group, what is used, and whether a level may be decided. Source: classification.md, "Cap on xuất sắc". */
import { bandsOf, type ClassificationScheme, type Classified, compareLevels } from "./classification";
import type { Seats, SeatWeight } from "./seats";

/** Gives the group a unit belongs to under the scheme. */
export function quotaGroupOf(quota: ClassificationScheme["quota"], unit: { unitType: string; cluster: string }): string {
  return quota.groupBy === "all" ? "" : unit[quota.groupBy];
}

/** Gives what a level means to the cap. Levels that do not count (chưa xếp loại, không xếp loại), and none, leave the denominator. */
export function weightOf(scheme: Pick<ClassificationScheme, "levels" | "quota">, code: string): SeatWeight {
  const { quota } = scheme;
  const counted = scheme.levels.some((level) => level.code === code && level.counts);
  const within = quota.denominator === "rated" || compareLevels(scheme, code, quota.level) <= 0;
  return { counts: counted && within, seat: counted && code === bandsOf(scheme)[0]?.code };
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
  seats: Pick<Seats, "seats" | "used">,
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
