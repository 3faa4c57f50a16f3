import "server-only";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";

/** The newcomer confirms to have taken over, once; the time is kept. Refuses what was handed to somebody else or has not begun. Confirmed again changes nothing. */
export function acknowledgeHandover(actor: Actor, id: string, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const where = { bodyId: actor.bodyId, id, toUserId: actor.userId, day: { lte: storedDay(isoDay(now)) } };
    const found = await tx.handover.findFirst({ where, select: { unitId: true, role: true } });
    if (!found) return fail("notFound", "Không tìm thấy lần bàn giao này.");
    const { count } = await tx.handover.updateMany({ where: { ...where, acknowledgedAt: null }, data: { acknowledgedAt: now } });
    if (count > 0) await audit(tx, actor, { action: "handover.acknowledge", at: now, unitId: found.unitId, data: { role: found.role } });
    return ok(null);
  });
}
