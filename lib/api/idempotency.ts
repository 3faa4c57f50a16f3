import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { asOne, inScope, type Tx } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { type ApiProblem, RequestRefused } from "./problem";

const responseSchema = z.object({ text: z.string() });
const KEPT_MS = 7 * 86_400_000;

/** What a program is answered, as kept for repetitions. */
export interface KeptAnswer {
  status: number;
  /** The JSON as it was sent, byte by byte. */
  text: string;
  replayed: boolean;
}

/** Gives the hash by which a repeated request is known: method, address and the very bytes of the body. */
export function requestHash(method: string, url: URL, bytes: Buffer): string {
  return createHash("sha256").update(`${method} ${url.pathname}${url.search}\n`).update(bytes).digest("hex");
}

/**
 * Does a write once per key. The key, the write and its answer are ONE transaction: a crash at any moment leaves all three or none, and a
 * repetition either finds the answer or does the work. A second request with the key waits up to 3 s for the first one (its insert meets the
 * same primary key), then is told that it is being worked on. Refusals change nothing and are not kept. Answers are kept 7 days.
 */
export async function once(
  actor: Actor,
  request: { key: string; hash: string; at: Date },
  work: () => Promise<Result<{ status: number; body: unknown }>>,
): Promise<Result<KeptAnswer>> {
  const id = { bodyId: actor.bodyId, userId: actor.userId, key: request.key };
  try {
    return await asOne(actor, async (tx): Promise<Result<KeptAnswer>> => {
      if (!(await isFirst(tx, id, request))) return keptAnswer(tx, id, request.hash);
      const result = await work();
      if (!result.ok) return fail(result.error.code, result.error.message, result.error);
      const { status, body } = result.value;
      const text = JSON.stringify(body);
      await tx.idempotencyRecord.update({ where: { bodyId_userId_key: id }, data: { status, response: { text } } });
      return ok({ status, text, replayed: false });
    });
  } catch (error) {
    if (isLockTimeout(error)) throw new RequestRefused(IN_PROGRESS);
    throw error;
  }
}

/**
 * Does an upload and keeps its answer by the key. Reading a large file takes longer than a transaction may, so the work stands outside: after a crash
 * between, or of two at the same moment, one more preview may lie there that nobody confirms. Everything else is done by `once`.
 */
export async function onceAside(
  actor: Actor,
  request: { key: string; hash: string; at: Date },
  work: () => Promise<Result<{ status: number; body: unknown }>>,
): Promise<Result<KeptAnswer>> {
  const id = { bodyId: actor.bodyId, userId: actor.userId, key: request.key };
  const kept = await inScope(actor, async (tx) => {
    const known = await tx.idempotencyRecord.count({ where: id });
    return known > 0 ? keptAnswer(tx, id, request.hash) : null;
  });
  if (kept) return kept;
  const result = await work();
  return result.ok ? once(actor, request, async () => result) : fail(result.error.code, result.error.message, result.error);
}

type Id = { bodyId: string; userId: string; key: string };

const IN_PROGRESS: ApiProblem = {
  code: "inProgress",
  message: "Yêu cầu với khóa này đang được xử lý. Hãy gửi lại sau giây lát.",
  retryAfter: 2,
};

async function isFirst(tx: Tx, id: Id, { hash, at }: { hash: string; at: Date }): Promise<boolean> {
  const old = new Date(at.getTime() - KEPT_MS);
  await tx.$executeRaw`DELETE FROM "IdempotencyRecord" WHERE ("bodyId", "userId", key) IN (
    SELECT "bodyId", "userId", key FROM "IdempotencyRecord" WHERE "bodyId" = ${id.bodyId}::uuid AND "userId" = ${id.userId}::uuid AND "createdAt" < ${old}
    LIMIT 100 FOR UPDATE SKIP LOCKED)`;
  await tx.$executeRaw`SET LOCAL lock_timeout = '3s'`;
  const data = [{ ...id, requestHash: hash, status: 0, response: {}, createdAt: at }];
  const { count } = await tx.idempotencyRecord.createMany({ data, skipDuplicates: true });
  await tx.$executeRaw`SET LOCAL lock_timeout = 0`;
  return count === 1;
}

async function keptAnswer(tx: Tx, id: Id, hash: string): Promise<Result<KeptAnswer>> {
  const kept = await tx.idempotencyRecord.findUnique({ where: { bodyId_userId_key: id } });
  if (!kept) throw new RequestRefused(IN_PROGRESS);
  if (kept.requestHash !== hash) {
    const message = "Khóa Idempotency-Key này đã dùng cho một yêu cầu khác. Mỗi việc cần một khóa riêng.";
    throw new RequestRefused({ code: "keyReused", message });
  }
  const { text } = responseSchema.parse(kept.response);
  return ok({ status: kept.status, text, replayed: true });
}

/** PostgreSQL 55P03: somebody else holds the row longer than the lock timeout. */
function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && /55P03|lock timeout/.test(`${error.message} ${JSON.stringify(error)}`);
}
