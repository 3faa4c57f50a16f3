import "server-only";
import { audit } from "../db/audit";
import { dayOf } from "../db/days";
import { inScope, type Tx } from "../db/scope";
import { anonymousName, anonymousUsername, mayAnonymise } from "../domain/anonymise";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";

/** Takes away every way in and what was kept of devices and programs. */
async function removeTraces(tx: Tx, bodyId: string, userId: string): Promise<void> {
  const mine = { bodyId, userId };
  await tx.session.deleteMany({ where: mine });
  await tx.oneTimeLink.deleteMany({ where: mine });
  await tx.apiToken.deleteMany({ where: mine });
  await tx.idempotencyRecord.deleteMany({ where: mine });
}

/**
 * Makes the account of somebody who has left nobody's, for good: name, user name, e-mail, phone, password, sessions, links and tokens go, and the
 * names under which they acted are forgotten beside the log; its chain stays as it is. An open request of theirs is done with it. Refuses whoever holds a role, and another word than the
 * user name typed. Issued papers, submissions and events written before names were kept beside the log keep the name as official record.
 */
export function anonymisePerson(actor: Actor, userId: string, typed: string, now: Date): Promise<Result<{ name: string }>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "managePeople")) return fail("notAllowed", "Chỉ quản trị được ẩn danh tài khoản.");
    const { bodyId } = actor;
    const user = await tx.user.findFirst({
      where: { bodyId, id: userId },
      select: { username: true, anonymisedAt: true, memberships: { select: { validFrom: true, validTo: true } } },
    });
    if (!user) return fail("notFound", "Không tìm thấy tài khoản.");
    const roles = user.memberships.map((role) => ({ validFrom: dayOf(role.validFrom), validTo: dayOf(role.validTo) }));
    const leaver = { id: userId, username: user.username, isAnonymised: user.anonymisedAt !== null, roles };
    const allowed = mayAnonymise(leaver, typed, isoDay(now));
    if (!allowed.ok) return allowed;
    const name = anonymousName(userId);
    const data = {
      name,
      username: anonymousUsername(userId),
      email: null,
      phone: "",
      passwordHash: null,
      disabledAt: now,
      anonymisedAt: now,
    };
    const { count } = await tx.user.updateMany({ where: { bodyId, id: userId, anonymisedAt: null }, data });
    if (count === 0) return fail("conflict", "Tài khoản này vừa được ẩn danh.");
    await removeTraces(tx, bodyId, userId);
    const settled = { status: "done" as const, settledAt: now, settledById: actor.userId };
    await tx.anonymiseRequest.updateMany({ where: { bodyId, userId, status: "open" }, data: settled });
    await tx.personName.updateMany({ where: { bodyId, userId, NOT: { salt: null } }, data: { name, salt: null } });
    await audit(tx, actor, { action: "user.anonymise", at: now, data: { user: userId } });
    return ok({ name });
  });
}
