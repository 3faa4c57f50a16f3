import "server-only";
import { whileSigningIn } from "../db/scope";
import { fail } from "../domain/result";

const WINDOW_MS = 15 * 60_000;

/** Wrong guesses of one account's password within 15 minutes, and those from one address. */
export const PER_ACCOUNT = 6;
export const PER_ADDRESS = 40;
export const TOO_MANY_ATTEMPTS = fail("tooMany", "Đã thử sai quá nhiều lần. Đồng chí vui lòng đợi 15 phút rồi thử lại.");

/** What is guessed at (a hash), and how often within 15 minutes. */
interface Limit {
  key: string;
  most: number;
}

/**
 * Counts an attempt before its password is looked at, so that many at the same moment are no way around the limits; gives the ids under which it
 * was counted, or null where a limit is reached. One attempt at a time per key (advisory locks until the transaction ends).
 */
export function countAttempt(limits: readonly Limit[]): Promise<string[] | null> {
  return whileSigningIn(async (tx) => {
    for (const { key } of limits) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
    const keys = { in: limits.map(({ key }) => key) };
    await tx.attempt.deleteMany({ where: { key: keys, at: { lt: new Date(Date.now() - WINDOW_MS) } } });
    const counted = await tx.attempt.groupBy({ by: ["key"], where: { key: keys }, _count: true });
    const count = (key: string) => counted.find((attempt) => attempt.key === key)?._count ?? 0;
    if (limits.some(({ key, most }) => count(key) >= most)) return null;
    const rows = await tx.attempt.createManyAndReturn({ data: limits.map(({ key }) => ({ key })), select: { id: true } });
    return rows.map((row) => row.id);
  });
}

/** Forgets a counted attempt: its password was right. */
export async function forgetAttempt(ids: readonly string[]): Promise<void> {
  await whileSigningIn((tx) => tx.attempt.deleteMany({ where: { id: { in: [...ids] } } }));
}
