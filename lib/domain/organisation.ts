/** Units and their dated attributes. A unit's identity is permanent; its name, header, type … are valid from a day on (organisations.md). */
import type { UnitType } from "./criteria";

export const UNIT_LEVELS = ["body", "doanCoSo", "chiDoanCoSo", "chiDoan"] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export interface UnitAttributes {
  name: string;
  shortName: string;
  headerUpper: string;
  headerName: string;
  documentCode: string;
  place: string;
  unitType: UnitType;
  level: UnitLevel;
  cluster: string;
  branchCount: number | null;
  memberCount: number | null;
}

/** A set of attributes valid from a calendar day (ISO yyyy-mm-dd) until the next version begins. */
export interface DatedVersion {
  validFrom: string;
}

/** Gives the version valid on `day` (ISO yyyy-mm-dd): the latest that began on or before it, else the earliest known. */
export function versionAt<V extends DatedVersion>(versions: readonly V[], day: string): V | undefined {
  const ordered = [...versions].sort((a, b) => a.validFrom.localeCompare(b.validFrom));
  return ordered.findLast((version) => version.validFrom <= day) ?? ordered[0];
}

/** Says whether a unit existed and was active on `day`: established on or before, not yet dissolved. */
export function isActiveOn(unit: { establishedOn: string | null; dissolvedOn: string | null }, day: string): boolean {
  return (unit.establishedOn ?? "") <= day && (unit.dissolvedOn === null || unit.dissolvedOn > day);
}
