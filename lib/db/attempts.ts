import "server-only";
import type { Tx } from "./scope";

const WINDOW_MS = 15 * 60_000;

/** How many attempts within 15 minutes `key` (a hash, never an address as it stands) may make. */
export interface AttemptLimit {
  key: string;
  limit: number;
}

/**
 * Counts an attempt before it is looked at, so that many at the same moment are no way around the limits; gives the ids under which it was
 * counted, or null where a limit is reached. One attempt at a time per key (advisory locks until the transaction ends). Runs in whileSigningIn.
 */
export async function countAttempt(tx: Tx, limits: readonly AttemptLimit[]): Promise<string[] | null> {
  for (const { key } of limits) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const any = { in: limits.map(({ key }) => key) };
  await tx.signInAttempt.deleteMany({ where: { key: any, at: { lt: new Date(Date.now() - WINDOW_MS) } } });
  const counted = await tx.signInAttempt.groupBy({ by: ["key"], where: { key: any }, _count: true });
  const count = (key: string) => counted.find((attempt) => attempt.key === key)?._count ?? 0;
  if (limits.some(({ key, limit }) => count(key) >= limit)) return null;
  const rows = await tx.signInAttempt.createManyAndReturn({ data: limits.map(({ key }) => ({ key })), select: { id: true } });
  return rows.map((row) => row.id);
}
