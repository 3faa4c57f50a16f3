import "server-only";
import { audit } from "../db/audit";
import { inScope, type Tx, whileSigningIn } from "../db/scope";
import { fail, ok, type Result } from "../domain/result";
import { checkPassword, hashSecret } from "../password";

const WINDOW_MS = 15 * 60_000;
const SESSION_MS = 14 * 86_400_000;
const PER_ACCOUNT = 6;
const PER_ADDRESS = 40;

/**
 * Counts an attempt before its password is looked at, so that many at the same moment are no way around the limits; gives the ids under which it
 * was counted, or null where a limit is reached. One attempt at a time per account and address (advisory locks until the transaction ends).
 */
async function countAttempt(tx: Tx, keys: { account: string; address: string }): Promise<string[] | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${keys.account}, 0))`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${keys.address}, 0))`;
  const [now, both] = [Date.now(), { in: [keys.account, keys.address] }];
  await tx.signInAttempt.deleteMany({ where: { key: both, at: { lt: new Date(now - WINDOW_MS) } } });
  const counted = await tx.signInAttempt.groupBy({ by: ["key"], where: { key: both }, _count: true });
  const count = (key: string) => counted.find((attempt) => attempt.key === key)?._count ?? 0;
  if (count(keys.account) >= PER_ACCOUNT || count(keys.address) >= PER_ADDRESS) return null;
  const rows = await tx.signInAttempt.createManyAndReturn({ data: [{ key: keys.account }, { key: keys.address }], select: { id: true } });
  return rows.map((row) => row.id);
}

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
  const attempts = await whileSigningIn((tx) => countAttempt(tx, keys));
  if (!attempts) return fail("tooMany", "Đã thử sai quá nhiều lần. Đồng chí vui lòng đợi 15 phút rồi thử lại.");
  const user = await whileSigningIn((tx) =>
    tx.user.findFirst({
      where: { OR: [{ email: login }, { username: login }], disabledAt: null },
      select: { bodyId: true, id: true, name: true, passwordHash: true },
    }),
  );
  const matches = await checkPassword(user?.passwordHash ?? null, input.password);
  if (!user || !matches) return fail("invalid", "Tên đăng nhập hoặc mật khẩu chưa đúng.");
  await whileSigningIn((tx) => tx.signInAttempt.deleteMany({ where: { id: { in: attempts } } }));
  const { bodyId, id: userId, name } = user;
  return inScope({ bodyId, unitScope: "all" }, async (tx) => {
    const session = await tx.session.create({
      data: { bodyId, userId, expiresAt: new Date(Date.now() + SESSION_MS), device: input.device.slice(0, 200) },
      select: { id: true },
    });
    await audit(tx, { bodyId, userId, name }, { action: "session.start", at: input.now });
    return ok({ sessionId: session.id });
  });
}
