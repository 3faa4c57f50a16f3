import "server-only";
import { audit } from "../db/audit";
import { dayOf, storedDay } from "../db/days";
import { inScope, whileSigningIn } from "../db/scope";
import { closedDoorWords } from "../domain/handover-words";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import { checkPassword, hashSecret } from "../password";
import { countAttempt, forgetAttempt, PER_ACCOUNT, PER_ADDRESS, TOO_MANY_ATTEMPTS } from "./attempts";

const SESSION_MS = 14 * 86_400_000;

/**
 * Signs a person in by e-mail or user name. Gives the new session's id, and whether a position taken over is still to be confirmed.
 * Refuses with one sentence for every wrong pair, and after 6 failures per account or 40 per address within 15 minutes; somebody known
 * who holds no role today is told so.
 */
export async function signIn(input: {
  login: string;
  password: string;
  address: string;
  device: string;
  now: Date;
}): Promise<Result<{ sessionId: string; tookOver: boolean }>> {
  const login = input.login.trim().toLowerCase();
  const attempts = await countAttempt([
    { key: hashSecret(`account:${login}`), most: PER_ACCOUNT },
    { key: hashSecret(`address:${input.address}`), most: PER_ADDRESS },
  ]);
  if (!attempts) return TOO_MANY_ATTEMPTS;
  const user = await whileSigningIn((tx) =>
    tx.user.findFirst({
      where: { OR: [{ email: login }, { username: login }], disabledAt: null },
      select: {
        ...{ bodyId: true, id: true, name: true, passwordHash: true },
        memberships: { select: { validFrom: true, validTo: true } },
      },
    }),
  );
  const matches = await checkPassword(user?.passwordHash ?? null, input.password);
  if (!user || !matches) return fail("invalid", "Tên đăng nhập hoặc mật khẩu chưa đúng.");
  await forgetAttempt(attempts);
  const roles = user.memberships.map((held) => ({ validFrom: dayOf(held.validFrom), validTo: dayOf(held.validTo) }));
  const closed = closedDoorWords(roles, isoDay(input.now));
  if (closed) return fail("notNow", closed);
  const { bodyId, id: userId, name } = user;
  return inScope({ bodyId, unitScope: "all" }, async (tx) => {
    const session = await tx.session.create({
      data: { bodyId, userId, expiresAt: new Date(Date.now() + SESSION_MS), device: input.device.slice(0, 200) },
      select: { id: true },
    });
    await audit(tx, { bodyId, userId, name }, { action: "session.start", at: input.now });
    const fresh = { bodyId, toUserId: userId, acknowledgedAt: null, day: { lte: storedDay(isoDay(input.now)) } };
    return ok({ sessionId: session.id, tookOver: (await tx.handover.count({ where: fresh })) > 0 });
  });
}
