import "server-only";
import type { Position, Role } from "../domain/permissions";
import { dayOf, storedDay } from "./days";

/** A role of a person with its dates; `unitName` is the present name of the unit. */
export interface MembershipRecord {
  id: string;
  unitId: string;
  unitName: string;
  role: Role;
  position: Position;
  validFrom: string;
  validTo: string | null;
}

interface MembershipRow {
  id: string;
  unitId: string;
  role: Role;
  position: Position;
  validFrom: Date;
  validTo: Date | null;
  unit: { versions: { name: string }[] };
}

/** What to fetch with a membership for toMembership. */
export const membershipInclude = {
  unit: { select: { versions: { where: { validTo: null }, select: { name: true, searchKey: true } } } },
} as const;

/** Shapes a stored membership. */
export function toMembership(row: MembershipRow): MembershipRecord {
  const { id, unitId, role, position, unit } = row;
  return {
    id,
    unitId,
    role,
    position,
    unitName: unit.versions[0]?.name ?? "",
    validFrom: dayOf(row.validFrom),
    validTo: dayOf(row.validTo),
  };
}

/** Roles that hold on `day` (ISO) or will hold. */
export function heldFrom(day: string) {
  return { OR: [{ validTo: null }, { validTo: { gt: storedDay(day) } }] };
}

/** Says whether a role holds on `day` (ISO): its last day is the one before `validTo`. */
export function isInForce(membership: Pick<MembershipRecord, "validFrom" | "validTo">, day: string): boolean {
  return membership.validFrom <= day && (membership.validTo === null || membership.validTo > day);
}

/** Names the units in which a person holds a role on `day` (ISO). */
export function placesOf(memberships: readonly MembershipRecord[], day: string): string {
  const held = memberships.filter((membership) => isInForce(membership, day));
  return [...new Set(held.map((membership) => membership.unitName))].join(", ");
}
