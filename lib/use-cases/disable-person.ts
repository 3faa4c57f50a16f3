import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

/**
 * Disables an account (its sessions and unused links end; its tokens are dead while it is disabled), or enables it again.
 * Nobody disables the own account, so an administrator always remains.
 */
export function setPersonDisabled(actor: Actor, userId: string, disabled: boolean, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được khóa hoặc mở khóa tài khoản.");
    if (disabled && userId === actor.userId) return fail("notAllowed", "Đồng chí không thể tự khóa tài khoản của mình.");
    const where = { bodyId: actor.bodyId, userId };
    const user = await tx.user.findFirst({ where: { bodyId: actor.bodyId, id: userId, anonymisedAt: null }, select: { disabledAt: true } });
    if (!user) return fail("notFound", "Không tìm thấy tài khoản.");
    if ((user.disabledAt !== null) === disabled) return ok(null);
    await tx.user.updateMany({ where: { bodyId: actor.bodyId, id: userId }, data: { disabledAt: disabled ? now : null } });
    if (disabled) {
      await tx.session.updateMany({ where: { ...where, revokedAt: null }, data: { revokedAt: new Date() } });
      await tx.oneTimeLink.updateMany({ where: { ...where, usedAt: null }, data: { usedAt: new Date() } });
    }
    await audit(tx, actor, { action: disabled ? "user.disable" : "user.enable", at: now, data: { user: userId } });
    return ok(null);
  });
}
