import "server-only";
import { audit } from "../db/audit";
import { inScope, whileSigningIn } from "../db/scope";
import { fail, ok, type Result } from "../domain/result";
import { checkPassword, hashSecret } from "../password";

const WINDOW_MS = 15 * 60_000;
const SESSION_MS = 14 * 86_400_000;
const PER_ACCOUNT = 6;
const PER_ADDRESS = 40;

/**
 * Signs a person in by e-mail or user name. Gives the new session's id.
 * Refuses with one sentence for every wrong pair, and after 6 failures per account or 40 per address within 15 minutes.
 */
export async function signIn(input: {
  login: string;
  password: string;
  address: string;
  device: string;
  now: Date;
}): Promise<Result<{ sessionId: string }>> {
  const login = input.login.trim().toLowerCase();
  const keys = { account: hashSecret(`account:${login}`), address: hashSecret(`address:${input.address}`) };
  const since = new Date(Date.now() - WINDOW_MS);
  const found = await whileSigningIn(async (tx) => {
    const attempts = await tx.signInAttempt.groupBy({
      by: ["key"],
      where: { key: { in: [keys.account, keys.address] }, at: { gte: since } },
      _count: true,
    });
    const user = await tx.user.findFirst({
      where: { OR: [{ email: login }, { username: login }], disabledAt: null },
      select: { bodyId: true, id: true, name: true, passwordHash: true },
    });
    const count = (key: string) => attempts.find((attempt) => attempt.key === key)?._count ?? 0;
    return { user, blocked: count(keys.account) >= PER_ACCOUNT || count(keys.address) >= PER_ADDRESS };
  });
  if (found.blocked) return fail("tooMany", "Đã thử sai quá nhiều lần. Đồng chí vui lòng đợi 15 phút rồi thử lại.");
  const matches = await checkPassword(found.user?.passwordHash ?? null, input.password);
  if (!found.user || !matches) {
    await whileSigningIn((tx) => tx.signInAttempt.createMany({ data: [{ key: keys.account }, { key: keys.address }] }));
    return fail("invalid", "Tên đăng nhập hoặc mật khẩu chưa đúng.");
  }
  const { bodyId, id: userId, name } = found.user;
  return inScope({ bodyId, unitScope: "all" }, async (tx) => {
    const session = await tx.session.create({
      data: { bodyId, userId, expiresAt: new Date(Date.now() + SESSION_MS), device: input.device.slice(0, 200) },
      select: { id: true },
    });
    await audit(tx, { bodyId, userId, name }, { action: "session.start", at: input.now });
    return ok({ sessionId: session.id });
  });
}
