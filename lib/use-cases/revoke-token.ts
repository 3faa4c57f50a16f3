import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

/** Revokes one of the actor's own tokens at once. */
export function revokeToken(actor: Actor, tokenId: string, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const where = { bodyId: actor.bodyId, userId: actor.userId, id: tokenId };
    const token = await tx.apiToken.findFirst({ where, select: { id: true } });
    if (!token) return fail("notFound", "Không tìm thấy mã truy cập.");
    const { count } = await tx.apiToken.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count > 0) await audit(tx, actor, { action: "token.revoke", at: now, data: { token: tokenId } });
    return ok(null);
  });
}
