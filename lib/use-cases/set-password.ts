import "server-only";
import { audit } from "../db/audit";
import { heldFrom } from "../db/people";
import { inScope, whileSigningIn } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import { checkPassword, hashPassword, hashSecret } from "../password";
import { countAttempt, forgetAttempt, PER_ACCOUNT, TOO_MANY_ATTEMPTS } from "./attempts";

const DEAD_LINK = "Liên kết không còn hiệu lực. Đồng chí hãy xin cấp liên kết mới.";

/** A live link: unused, not expired, of somebody who holds a role or will hold one. */
function liveLink(secret: string, now: Date) {
  const user = { memberships: { some: heldFrom(isoDay(now)) } };
  return { tokenHash: hashSecret(secret), usedAt: null, expiresAt: { gt: new Date() }, user };
}

/** Gives whom a one-time link belongs to, or null when it is unknown, used, expired, or of somebody whose roles have ended. */
export function personOfLink(secret: string, now: Date): Promise<{ name: string; username: string } | null> {
  return whileSigningIn(async (tx) => {
    const link = await tx.oneTimeLink.findFirst({
      where: liveLink(secret, now),
      select: { user: { select: { name: true, username: true } } },
    });
    return link?.user ?? null;
  });
}

/** Sets the password by a one-time link; the link dies, and so do every other link and session of the person. */
export async function setPasswordByLink(secret: string, password: string, now: Date): Promise<Result<{ username: string }>> {
  const tokenHash = hashSecret(secret);
  const link = await whileSigningIn((tx) =>
    tx.oneTimeLink.findFirst({ where: liveLink(secret, now), select: { bodyId: true, userId: true } }),
  );
  if (!link) return fail("notFound", DEAD_LINK);
  const passwordHash = await hashPassword(password);
  return inScope({ bodyId: link.bodyId, unitScope: "all" }, async (tx) => {
    const { count } = await tx.oneTimeLink.updateMany({ where: { tokenHash, usedAt: null }, data: { usedAt: new Date() } });
    if (count === 0) return fail("notFound", DEAD_LINK);
    await tx.oneTimeLink.updateMany({ where: { ...link, usedAt: null }, data: { usedAt: new Date() } });
    const user = await tx.user.update({
      where: { bodyId_id: { bodyId: link.bodyId, id: link.userId } },
      data: { passwordHash },
      select: { name: true, username: true },
    });
    await tx.session.updateMany({ where: { ...link, revokedAt: null }, data: { revokedAt: new Date() } });
    await audit(tx, { ...link, name: user.name }, { action: "password.set", at: now });
    return ok({ username: user.username });
  });
}

/** The actor changes the own password; the old one is asked, and wrong ones are limited as at sign-in: a session left open is no way to guess it. Other sessions end. */
export async function changePassword(
  actor: Actor,
  input: { current: string; password: string; sessionId: string },
  now: Date,
): Promise<Result<null>> {
  const key = { bodyId_id: { bodyId: actor.bodyId, id: actor.userId } };
  const attempts = await countAttempt([{ key: hashSecret(`change:${actor.userId}`), most: PER_ACCOUNT }]);
  if (!attempts)
    return { ...TOO_MANY_ATTEMPTS, error: { ...TOO_MANY_ATTEMPTS.error, fields: { current: TOO_MANY_ATTEMPTS.error.message } } };
  const stored = await inScope(actor, (tx) => tx.user.findUnique({ where: key, select: { passwordHash: true } }));
  if (!(await checkPassword(stored?.passwordHash ?? null, input.current))) {
    return fail("invalid", "Mật khẩu hiện tại chưa đúng.", { fields: { current: "Mật khẩu hiện tại chưa đúng." } });
  }
  await forgetAttempt(attempts);
  const passwordHash = await hashPassword(input.password);
  return inScope(actor, async (tx) => {
    await tx.user.update({ where: key, data: { passwordHash } });
    await tx.session.updateMany({
      where: { bodyId: actor.bodyId, userId: actor.userId, revokedAt: null, id: { not: input.sessionId } },
      data: { revokedAt: new Date() },
    });
    await audit(tx, actor, { action: "password.set", at: now });
    return ok(null);
  });
}
