import "server-only";
import { treeOrder, type UnitAttributes } from "../domain/organisation";
import { compareVietnamese } from "../domain/text";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";
import { sealOf } from "./seal";

/** A dated version of a unit in plain values; days are ISO texts, `validTo` is the first day it no longer holds. */
export interface UnitVersionRecord extends UnitAttributes {
  id: string;
  validFrom: string;
  validTo: string | null;
  decisionNumber: string;
  parentId: string | null;
}

/** Shapes a stored version. */
export function toUnitVersion(row: Prisma.UnitVersionGetPayload<object>): UnitVersionRecord {
  const { bodyId: _, unitId: __, searchKey: ___, validFrom, validTo, ...rest } = row;
  return { ...rest, validFrom: dayOf(validFrom), validTo: dayOf(validTo) };
}

/** The seal of a version as a page showed it. */
export function sealOfVersion(version: UnitVersionRecord, more: Record<string, string> = {}): string {
  return sealOf({ ...version, ...more });
}

/** A unit in a select: `label` is indented by its depth in the tree. */
export interface UnitOption {
  value: string;
  label: string;
}

/** Gives the units in scope that have not ended as a tree for a select, the body itself first. One statement. */
export async function listUnitOptions(tx: Tx, scope: Scope): Promise<UnitOption[]> {
  const rows = await tx.unitVersion.findMany({
    where: { bodyId: scope.bodyId, validTo: null, unit: { dissolvedOn: null } },
    select: { unitId: true, parentId: true, name: true },
  });
  const units = rows.map((row) => ({ id: row.unitId, parentId: row.parentId, name: row.name }));
  units.sort((a, b) => compareVietnamese(a.name, b.name));
  return treeOrder(units).map((unit) => ({ value: unit.id, label: `${"\u2003".repeat(unit.depth)}${unit.name}` }));
}
