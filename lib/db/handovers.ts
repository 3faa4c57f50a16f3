import "server-only";
import type { FollowedDossier, HeldRole, Newcomer } from "../domain/handover";
import type { HandoverBelongings } from "../domain/handover-words";
import { type Actor, isBodyRole } from "../domain/permissions";
import { dayOf, storedDay } from "./days";
import type { Prisma } from "./generated/client.ts";
import { membershipInclude, toMembership } from "./people";
import type { Scope, Tx } from "./scope";

/** A handover needs what its people hold anywhere in the body, whatever the actor sees; who may hand over is asked before. */
export function wholeBody(actor: Pick<Actor, "bodyId">): Scope {
  return { bodyId: actor.bodyId, unitScope: "all" };
}

export interface PersonWithRoles {
  userId: string;
  name: string;
  isDisabled: boolean;
  hasPassword: boolean;
  roles: HeldRole[];
}

const personSelect = { id: true, name: true, disabledAt: true, passwordHash: true, memberships: { include: membershipInclude } } as const;

function toPerson(row: Prisma.UserGetPayload<{ select: typeof personSelect }>): PersonWithRoles {
  const state = { isDisabled: row.disabledAt !== null, hasPassword: row.passwordHash !== null };
  return { userId: row.id, name: row.name, ...state, roles: row.memberships.map(toMembership) };
}

/** Gives whoever holds a role, with all roles; null where there is no such role. One statement. */
export async function findHolder(tx: Tx, bodyId: string, roleId: string): Promise<PersonWithRoles | null> {
  const row = await tx.user.findFirst({
    relationLoadStrategy: "join",
    where: { bodyId, anonymisedAt: null, memberships: { some: { id: roleId } } },
    select: personSelect,
  });
  return row && toPerson(row);
}

/** Gives people with all their roles: those who are not locked, and of a unit alone where one is given. One statement. */
export async function listSuccessors(tx: Tx, bodyId: string, unitId?: string): Promise<PersonWithRoles[]> {
  const rows = await tx.user.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, disabledAt: null, ...(unitId && { memberships: { some: { unitId } } }) },
    select: personSelect,
  });
  return rows.map(toPerson);
}

/** Gives one person as newcomer, or null. One statement. */
export async function findNewcomer(tx: Tx, bodyId: string, userId: string): Promise<Newcomer | null> {
  const row = await tx.user.findFirst({
    relationLoadStrategy: "join",
    where: { bodyId, id: userId, anonymisedAt: null },
    select: personSelect,
  });
  return row && toPerson(row);
}

/** Ends roles each on its ISO day where they still run until the day that was `seen`; gives how many. One statement, whatever their number. */
export function endRoles(tx: Tx, bodyId: string, roles: readonly { id: string; day: string; seen: string | null }[]): Promise<number> {
  return tx.$executeRaw`UPDATE "Membership" m SET "validTo" = e.day
    FROM jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) AS e(id uuid, day date, seen date)
    WHERE m."bodyId" = ${bodyId}::uuid AND m.id = ANY (${roles.map(({ id }) => id)}::uuid[]) AND m.id = e.id AND m."validTo" IS NOT DISTINCT FROM e.seen`;
}

/** Counts the administrators who can sign in on a day, besides one person. One statement. */
export function countOtherAdmins(tx: Tx, bodyId: string, userId: string, day: string): Promise<number> {
  const at = storedDay(day);
  const role = { role: "admin" as const, validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] };
  const able = { disabledAt: null, passwordHash: { not: null } };
  return tx.user.count({ where: { bodyId, id: { not: userId }, ...able, memberships: { some: role } } });
}

/** Gives the dossiers of open years that a monitor follows. One statement. */
export async function listFollowed(tx: Tx, bodyId: string, userId: string): Promise<FollowedDossier[]> {
  const rows = await tx.dossier.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, monitorUserId: userId, cycle: { status: "open" } },
    select: {
      ...{ id: true, unitId: true, cycle: { select: { year: true } } },
      unit: { select: { versions: { where: { validTo: null }, select: { shortName: true } } } },
    },
    orderBy: [{ cycle: { year: "asc" } }, { unit: { code: "asc" } }],
  });
  return rows.map(({ id, unitId, unit, cycle }) => ({ id, unitId, unitName: unit.versions[0]?.shortName ?? "", year: cycle.year }));
}

/** Counts what a unit's position leaves to the newcomer; nothing for roles of the body. Two statements at most. */
export async function countBelongings(tx: Tx, bodyId: string, held: HeldRole): Promise<HandoverBelongings> {
  if (isBodyRole(held.role)) return { drafts: 0, dossiers: 0 };
  const { unitId } = held;
  const drafts = await tx.officialDocument.count({ where: { bodyId, issuerId: unitId, status: "draft" } });
  return { drafts, dossiers: await tx.dossier.count({ where: { bodyId, unitId, cycle: { status: "open" } } }) };
}

/** A handover as it was recorded. */
export interface HandoverRecord {
  id: string;
  unitId: string;
  role: HeldRole["role"];
  position: HeldRole["position"];
  fromUserId: string | null;
  toUserId: string;
  day: string;
  papers: string;
  acknowledgedAt: Date | null;
}

/** Gives the handovers to a person that have begun by `today`, the newest first. One statement. */
export async function listReceived(tx: Tx, bodyId: string, toUserId: string, today: Date): Promise<HandoverRecord[]> {
  const rows = await tx.handover.findMany({ where: { bodyId, toUserId, day: { lte: today } }, orderBy: { createdAt: "desc" }, take: 20 });
  return rows.map(({ bodyId: _, createdById: __, createdAt: ___, day, ...row }) => ({ ...row, day: dayOf(day) }));
}
