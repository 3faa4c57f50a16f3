import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { mayAskAnonymise } from "../domain/anonymise";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

const NONE_OPEN = fail("notNow", "Không còn đề nghị ẩn danh nào đang chờ.");

/** Asks to be anonymised: recorded with its date for the administrator, who does it once every role has ended. Refuses a second request beside an open one. */
export function askAnonymisation(actor: Actor, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const { bodyId, userId } = actor;
    await tx.$queryRaw`SELECT 1 AS taken FROM "User" WHERE "bodyId" = ${bodyId}::uuid AND id = ${userId}::uuid FOR UPDATE`;
    const before = await tx.anonymiseRequest.findMany({ where: { bodyId, userId }, select: { status: true } });
    const allowed = mayAskAnonymise(before.map(({ status }) => status));
    if (!allowed.ok) return allowed;
    await tx.anonymiseRequest.create({ data: { bodyId, userId, requestedAt: now }, select: { id: true } });
    await audit(tx, actor, { action: "anonymise.ask", at: now, data: { user: userId } });
    return ok(null);
  });
}

/** Takes one's own open request back. */
export function withdrawAnonymisation(actor: Actor, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const { bodyId, userId } = actor;
    const where = { bodyId, userId, status: "open" as const };
    const { count } = await tx.anonymiseRequest.updateMany({ where, data: { status: "withdrawn", settledAt: now } });
    if (count === 0) return NONE_OPEN;
    await audit(tx, actor, { action: "anonymise.withdraw", at: now, data: { user: userId } });
    return ok(null);
  });
}

/** Declines somebody's open request with a reason, which they read and which stays with the request. For administrators. */
export function declineAnonymisation(actor: Actor, userId: string, reason: string, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được trả lời đề nghị ẩn danh.");
    const where = { bodyId: actor.bodyId, userId, status: "open" as const };
    const data = { status: "declined" as const, reason, settledAt: now, settledById: actor.userId };
    const { count } = await tx.anonymiseRequest.updateMany({ where, data });
    if (count === 0) return NONE_OPEN;
    await audit(tx, actor, { action: "anonymise.decline", at: now, data: { user: userId, reason } });
    return ok(null);
  });
}
