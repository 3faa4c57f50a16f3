import "server-only";
import { audit } from "../db/audit";
import { dayOf, storedDay, storedDayOrNull } from "../db/days";
import { readRoleDays } from "../db/handover-lists";
import { wholeBody } from "../db/handovers";
import { inScope, type Tx } from "../db/scope";
import { mayHandOver } from "../domain/handover";
import type { Actor, Position, Role } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { handoverUndoSchema, mayTakeBack, ROLE_CHANGED, type WrittenHandover } from "../domain/take-back";
import { isoDay } from "../format";

/** A handover to be taken back, with what its event says. */
interface TakenBack extends WrittenHandover {
  unitId: string;
  role: Role;
  position: Position;
  fromUserId: string | null;
  toUserId: string;
}

async function restoreRoles(tx: Tx, bodyId: string, { undo, day }: WrittenHandover): Promise<Result<null>> {
  const at = storedDay(day);
  const { count: removed } = await tx.membership.deleteMany({ where: { bodyId, id: undo.begun, validFrom: at, validTo: null } });
  if (removed === 0) return ROLE_CHANGED;
  for (const { id, until } of undo.ended) {
    const { count } = await tx.membership.updateMany({ where: { bodyId, id, validTo: at }, data: { validTo: storedDayOrNull(until) } });
    if (count === 0) return ROLE_CHANGED;
  }
  return ok(null);
}

/** Takes one handover back within a transaction, with its event; refuses where a role or the handover was changed meanwhile. */
export async function writeTakeBack(tx: Tx, actor: Actor, handover: TakenBack, now: Date): Promise<Result<null>> {
  const { bodyId } = actor;
  const { id, unitId, fromUserId, toUserId, role, day } = handover;
  const restored = await restoreRoles(tx, bodyId, handover);
  if (!restored.ok) return restored;
  const { count } = await tx.handover.deleteMany({ where: { bodyId, id } });
  if (count === 0) return fail("notFound", "Lần bàn giao này vừa được hủy.");
  const data = { leaver: fromUserId, newcomer: toUserId, role, from: day };
  await audit(tx, actor, { action: "handover.takeBack", at: now, unitId, data });
  return ok(null);
}

/**
 * Takes a handover back before its day: the leaver keeps the position, the newcomer's role never begins (an account made for it stays, without a way in).
 * Whoever may hand the position over may take it back. Refuses one whose day has come, and roles that were changed since.
 */
export function takeBackHandover(actor: Actor, id: string, now: Date): Promise<Result<null>> {
  return inScope(wholeBody(actor), async (tx) => {
    const { bodyId } = actor;
    const found = await tx.handover.findUnique({ where: { bodyId_id: { bodyId, id } } });
    if (!found || !mayHandOver(actor, found)) return fail("notFound", "Không tìm thấy lần bàn giao này.");
    const handover = { ...found, day: dayOf(found.day), undo: handoverUndoSchema.parse(found.undo) };
    const allowed = mayTakeBack(handover, await readRoleDays(tx, bodyId, [handover]), isoDay(now));
    return allowed.ok ? writeTakeBack(tx, actor, handover, now) : allowed;
  });
}
