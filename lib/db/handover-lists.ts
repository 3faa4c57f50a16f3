import "server-only";
import type { ListedPerson, ListedUnit } from "../domain/handover-list";
import type { Position, Role } from "../domain/permissions";
import { handoverUndoSchema, type RoleDays, type WrittenHandover } from "../domain/take-back";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import { membershipInclude, toMembership } from "./people";
import type { Tx } from "./scope";

/** Gives the units that are active, by code. One statement. */
export async function listActiveUnits(tx: Tx, bodyId: string): Promise<ListedUnit[]> {
  const rows = await tx.unitVersion.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, validTo: null, NOT: { level: "body" }, unit: { dissolvedOn: null } },
    select: { unitId: true, name: true, unit: { select: { code: true } } },
    orderBy: { unit: { code: "asc" } },
  });
  return rows.map(({ unitId, name, unit }) => ({ id: unitId, code: unit.code, name }));
}

/** Gives every account of the body that is somebody's, with its roles. One statement. */
export async function listPeople(tx: Tx, bodyId: string): Promise<ListedPerson[]> {
  const rows = await tx.user.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, anonymisedAt: null },
    select: {
      id: true,
      username: true,
      email: true,
      name: true,
      disabledAt: true,
      passwordHash: true,
      memberships: { include: membershipInclude },
    },
    orderBy: { name: "asc" },
  });
  return rows.map(({ id, email, disabledAt, passwordHash, memberships, ...row }) => {
    const state = { isDisabled: disabledAt !== null, hasPassword: passwordHash !== null };
    return { ...row, ...state, userId: id, email: email ?? "", roles: memberships.map(toMembership) };
  });
}

/** Gives an uploaded list of the body, or null. */
export function findHandoverBatch(tx: Tx, bodyId: string, id: string): Promise<Prisma.HandoverBatchGetPayload<object> | null> {
  return tx.handoverBatch.findUnique({ where: { bodyId_id: { bodyId, id } } });
}

/** A handover that was written with a list. */
export interface WrittenOfList extends WrittenHandover {
  unitId: string;
  role: Role;
  position: Position;
  fromUserId: string | null;
  toUserId: string;
}

/** Gives the handovers of a list that were not taken back, in the order in which they were written. One statement. */
export async function listWritten(tx: Tx, bodyId: string, batchId: string): Promise<WrittenOfList[]> {
  const rows = await tx.handover.findMany({ where: { bodyId, batchId }, orderBy: { id: "asc" } });
  return rows.map(({ id, unitId, role, position, fromUserId, toUserId, day, undo }) => {
    return { id, unitId, role, position, fromUserId, toUserId, day: dayOf(day), undo: handoverUndoSchema.parse(undo) };
  });
}

/** Gives the days of the roles that handovers began and ended, as they stand now. One statement. */
export async function readRoleDays(tx: Tx, bodyId: string, handovers: readonly WrittenHandover[]): Promise<Map<string, RoleDays>> {
  const ids = handovers.flatMap(({ undo }) => [undo.begun, ...undo.ended.map(({ id }) => id)]);
  const rows = await tx.membership.findMany({ where: { bodyId, id: { in: ids } }, select: { id: true, validFrom: true, validTo: true } });
  return new Map(rows.map(({ id, validFrom, validTo }) => [id, { validFrom: dayOf(validFrom), validTo: dayOf(validTo) }]));
}
