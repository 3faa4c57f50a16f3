import "server-only";
import { audit } from "../db/audit";
import { heldFrom } from "../db/people";
import { inScope, type Tx, whileSigningIn } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import { hashSecret, newSecret } from "../password";

const FIRST_MS = 14 * 86_400_000;
const RESET_MS = 60 * 60_000;

/**
 * Writes a one-time link of a person within a transaction and gives its secret. Older unused links of the person end; but whoever asks for a reset
 * is not known yet, so that leaves a printed slip alive.
 */
export async function writeLink(tx: Tx, user: { bodyId: string; id: string }, purpose: "firstPassword" | "resetPassword"): Promise<string> {
  const { secret, hash } = newSecret();
  const ended = purpose === "resetPassword" ? { purpose } : {};
  await tx.oneTimeLink.updateMany({
    where: { ...ended, bodyId: user.bodyId, userId: user.id, usedAt: null },
    data: { usedAt: new Date() },
  });
  const life = purpose === "firstPassword" ? FIRST_MS : RESET_MS;
  await tx.oneTimeLink.create({
    data: { tokenHash: hash, bodyId: user.bodyId, userId: user.id, purpose, expiresAt: new Date(Date.now() + life) },
  });
  return secret;
}

/** Writes first links for new people within a transaction; gives the secrets by user id. One statement. */
export async function writeLinks(tx: Tx, bodyId: string, userIds: readonly string[]): Promise<Map<string, string>> {
  const made = userIds.map((userId) => ({ userId, ...newSecret() }));
  const purpose = "firstPassword" as const;
  const expiresAt = new Date(Date.now() + FIRST_MS);
  await tx.oneTimeLink.createMany({ data: made.map(({ userId, hash }) => ({ tokenHash: hash, bodyId, userId, purpose, expiresAt })) });
  return new Map(made.map(({ userId, secret }) => [userId, secret]));
}

/** An administrator makes a link (to mail or to print on a slip) with which a person sets a password. Valid 14 days. */
export function createPasswordLink(
  actor: Actor,
  userId: string,
  now: Date,
): Promise<Result<{ secret: string; name: string; email: string | null; username: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được cấp liên kết đặt mật khẩu.");
    const user = await tx.user.findFirst({
      where: { bodyId: actor.bodyId, id: userId, disabledAt: null },
      select: { name: true, email: true, username: true, _count: { select: { memberships: { where: heldFrom(isoDay(now)) } } } },
    });
    if (!user) return fail("notFound", "Không tìm thấy tài khoản.");
    if (user._count.memberships === 0) return fail("notNow", "Người này không còn giữ vai trò nào nên liên kết không dùng được.");
    const secret = await writeLink(tx, { bodyId: actor.bodyId, id: userId }, "firstPassword");
    await audit(tx, actor, { action: "link.create", at: now, data: { user: userId } });
    const { name, email, username } = user;
    return ok({ secret, name, email, username });
  });
}

/** A person who forgot the password asks for a link, valid one hour. Null where no account has this e-mail, its roles have ended, or it asked too often. */
export async function createResetLink(login: string, now: Date): Promise<{ secret: string; email: string; name: string } | null> {
  const key = hashSecret(`reset:${login.trim().toLowerCase()}`);
  const since = new Date(Date.now() - RESET_MS);
  const user = await whileSigningIn(async (tx) => {
    const asked = await tx.attempt.count({ where: { key, at: { gte: since } } });
    if (asked >= 3) return null;
    await tx.attempt.create({ data: { key } });
    const named = { OR: [{ email: login.trim().toLowerCase() }, { username: login.trim().toLowerCase() }] };
    const where = { ...named, disabledAt: null, memberships: { some: heldFrom(isoDay(now)) } };
    return tx.user.findFirst({ where, select: { bodyId: true, id: true, name: true, email: true } });
  });
  const email = user?.email;
  if (!user || !email) return null;
  return inScope({ bodyId: user.bodyId, unitScope: "all" }, async (tx) => {
    const secret = await writeLink(tx, user, "resetPassword");
    await audit(tx, { bodyId: user.bodyId, userId: user.id, name: user.name }, { action: "link.create", at: now, data: { user: user.id } });
    return { secret, email, name: user.name };
  });
}
