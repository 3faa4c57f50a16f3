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

/** A unit as a place in the tree; `parentId` null stands for the root. */
export interface TreeUnit {
  id: string;
  parentId: string | null;
}

/** Says whether `unitId` lies under `ancestorId` or is it, so that no unit is hung below itself. */
export function isWithin(units: readonly TreeUnit[], unitId: string, ancestorId: string): boolean {
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const visited = new Set<string>();
  for (let at: string | null | undefined = unitId; at && !visited.has(at); at = parentOf.get(at)) {
    if (at === ancestorId) return true;
    visited.add(at);
  }
  return false;
}

/** Gives the units parents first, children under them in the given order, each with its depth (roots 0). A unit whose parent is not listed is a root. */
export function treeOrder<U extends TreeUnit>(units: readonly U[]): (U & { depth: number })[] {
  const known = new Set(units.map((unit) => unit.id));
  const childrenOf = new Map<string | null, U[]>();
  for (const unit of units) {
    const parentId = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = childrenOf.get(parentId);
    if (siblings) siblings.push(unit);
    else childrenOf.set(parentId, [unit]);
  }
  const walk = (parentId: string | null, depth: number): (U & { depth: number })[] =>
    (childrenOf.get(parentId) ?? []).flatMap((unit) => [{ ...unit, depth }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
}

/**
 * Says why a version may not begin on `day`: not after the version before it, or in the future. All are ISO days; null where it may.
 * Versions follow one another without a gap, and what begins later than today would already be printed today.
 */
export function versionDayProblem(day: string, before: DatedVersion | null, today: string): "notAfterPrevious" | "future" | null {
  if (before && day <= before.validFrom) return "notAfterPrevious";
  return day > today ? "future" : null;
}
