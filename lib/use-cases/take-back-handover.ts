import "server-only";
import { audit } from "../db/audit";
import { dayOf, storedDay, storedDayOrNull } from "../db/days";
import { wholeBody } from "../db/handovers";
import { inScope, type Tx } from "../db/scope";
import { mayHandOver, mayTakeBack } from "../domain/handover";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import { type HandoverUndo, handoverUndoSchema } from "../forms/handover";

const CHANGED = fail("conflict", "Chức vụ này đã được sửa sau khi bàn giao. Đồng chí xem lại vai trò ở trang Tài khoản.");

async function restoreRoles(tx: Tx, bodyId: string, { begun, ended }: HandoverUndo, day: Date): Promise<Result<null>> {
  const { count: removed } = await tx.membership.deleteMany({ where: { bodyId, id: begun, validFrom: day, validTo: null } });
  if (removed === 0) return CHANGED;
  for (const { id, until } of ended) {
    const { count } = await tx.membership.updateMany({ where: { bodyId, id, validTo: day }, data: { validTo: storedDayOrNull(until) } });
    if (count === 0) return CHANGED;
  }
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
    const allowed = mayTakeBack({ day: dayOf(found.day) }, isoDay(now));
    if (!allowed.ok) return allowed;
    const restored = await restoreRoles(tx, bodyId, handoverUndoSchema.parse(found.undo), storedDay(dayOf(found.day)));
    if (!restored.ok) return restored;
    const { count } = await tx.handover.deleteMany({ where: { bodyId, id } });
    if (count === 0) return fail("notFound", "Lần bàn giao này vừa được hủy.");
    const data = { leaver: found.fromUserId, newcomer: found.toUserId, role: found.role, from: dayOf(found.day) };
    await audit(tx, actor, { action: "handover.takeBack", at: now, unitId: found.unitId, data });
    return ok(null);
  });
}
