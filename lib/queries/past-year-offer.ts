import "server-only";
import type { Scope, Tx } from "../db/scope";
import { UNIT_TYPES, type UnitType } from "../domain/criteria";
import { pastYearRefusal, proposedSet } from "../domain/cycle";
import { UNIT_TYPE_LABEL } from "../domain/labels";
import { isoDay } from "../format";
import type { ImportMapping } from "../forms/import";

/** A year that can be recorded as a past one: for each unit type of the body its published sets, and the chosen or proposed one. */
export interface PastYearOffer {
  year: number;
  /** Whether sets were chosen already. */
  isChosen: boolean;
  types: { unitType: UnitType; label: string; setId: string; sets: { id: string; label: string }[] }[];
}

/** Gives the offer for the year of an upload; null where the year exists, is not over, or there is no published set. Three statements at most. */
export async function pastYearOffer(
  tx: Tx,
  { bodyId }: Scope,
  year: number | null,
  chosen: ImportMapping["past"] | null,
  at: Date,
): Promise<PastYearOffer | null> {
  if (year === null || pastYearRefusal(year, Number(isoDay(at).slice(0, 4))) !== null) return null;
  if ((await tx.cycle.count({ where: { bodyId, year } })) > 0) return null;
  const used = await tx.unitVersion.findMany({
    where: { bodyId, level: { not: "body" } },
    select: { unitType: true },
    distinct: ["unitType"],
  });
  const sets = await tx.criteriaSet.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, status: "published", unitType: { in: used.map(({ unitType }) => unitType) } },
    select: { id: true, unitType: true, name: true, version: true, cycles: { select: { cycle: { select: { year: true } } } } },
    orderBy: { version: "desc" },
  });
  const types = UNIT_TYPES.flatMap((unitType) => {
    const own = sets
      .filter((set) => set.unitType === unitType)
      .map((set) => ({ ...set, years: set.cycles.map(({ cycle }) => cycle.year) }));
    if (own.length === 0) return [];
    const setId = chosen?.[unitType] ?? proposedSet(year, own) ?? "";
    const labels = own.map(({ id, name, version, years }) => {
      const when = years.length > 0 ? `, dùng năm ${[...years].sort().join(", ")}` : "";
      return { id, label: `${name}, bản ${version}${when}` };
    });
    return [{ unitType, label: UNIT_TYPE_LABEL[unitType], setId, sets: labels }];
  });
  return types.length > 0 ? { year, isChosen: chosen !== null, types } : null;
}
