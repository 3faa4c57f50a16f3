import "server-only";
import { exportExpiry, exportLinesUntil } from "../domain/export";
import { Prisma } from "./generated/client.ts";
import { whileServingExports } from "./scope";

/** A file that this process makes now. `attempt` is its claim: whoever takes the file after it has a higher one. */
export interface TakenExport {
  bodyId: string;
  id: string;
  requestedById: string;
  kind: string;
  params: unknown;
  attempt: number;
}

type Claim = Pick<TakenExport, "bodyId" | "id" | "attempt">;

/** A process that has not renewed its claim for so long is dead; the clock is the database's, so that machines need not agree. */
const LEASE = Prisma.sql`now() + interval '45 seconds'`;

/** Takes the oldest file that waits, or that a dead process left behind; null where there is none. Any number of processes may ask at once. */
export async function takeExport(at: Date): Promise<TakenExport | null> {
  const [taken] = await whileServingExports(
    (tx) => tx.$queryRaw<TakenExport[]>`
      UPDATE "ExportFile" SET status = 'running', attempt = attempt + 1, "startedAt" = ${at}, "leaseUntil" = ${LEASE}, "progressDone" = 0
      WHERE ("bodyId", id) = (
        SELECT "bodyId", id FROM "ExportFile" WHERE status = 'queued' OR (status = 'running' AND "leaseUntil" < now())
        ORDER BY "createdAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING "bodyId"::text, id::text, "requestedById"::text, kind, params, attempt`,
  );
  return taken ?? null;
}

/** Renews the claim and notes the progress; false where the file is no longer this process's: deleted, or taken by another. */
export async function keepExport({ bodyId, id, attempt }: Claim, done: number, total: number): Promise<boolean> {
  const count = await whileServingExports(
    (tx) => tx.$executeRaw`
      UPDATE "ExportFile" SET "progressDone" = ${done}, "progressTotal" = ${total}, "leaseUntil" = ${LEASE}
      WHERE "bodyId" = ${bodyId}::uuid AND id = ${id}::uuid AND status = 'running' AND attempt = ${attempt}`,
  );
  return count > 0;
}

async function settle(claim: Claim, data: Prisma.ExportFileUpdateManyMutationInput): Promise<boolean> {
  const { bodyId, id, attempt } = claim;
  const where = { bodyId, id, attempt, status: "running" as const };
  const { count } = await whileServingExports((tx) => tx.exportFile.updateMany({ where, data: { ...data, leaseUntil: null } }));
  return count > 0;
}

/** What is known of a finished file. */
export interface FinishedFile {
  fileName: string;
  fileType: string;
  storageKey: string;
  size: number;
  sha256: string;
}

/** Notes the finished file; false where nobody waits for it any more. */
export function finishExport(claim: Claim, file: FinishedFile, at: Date): Promise<boolean> {
  return settle(claim, { ...file, status: "done", finishedAt: at, expiresAt: exportExpiry(at) });
}

/** Notes why there is no file. */
export function failExport(claim: Claim, problem: string, at: Date): Promise<boolean> {
  return settle(claim, { status: "failed", problem, finishedAt: at, expiresAt: exportExpiry(at) });
}

/** Puts a file back at its place in the queue, as if it had not been begun: this process is ending. */
export function giveBackExport(claim: Claim): Promise<boolean> {
  return settle(claim, { status: "queued", attempt: claim.attempt - 1, startedAt: null });
}

/** Takes the expired files off their lines and gives their keys to be removed; lines that are long over go as well. */
export function expireExports(now: Date): Promise<string[]> {
  return whileServingExports(async (tx) => {
    const expired = { status: "done" as const, expiresAt: { lte: now }, storageKey: { not: null } };
    const rows = await tx.exportFile.findMany({ where: expired, select: { storageKey: true } });
    await tx.exportFile.updateMany({ where: expired, data: { storageKey: null } });
    await tx.exportFile.deleteMany({ where: { storageKey: null, expiresAt: { lt: exportLinesUntil(now) } } });
    return rows.flatMap(({ storageKey }) => (storageKey ? [storageKey] : []));
  });
}

/** Gives those of the keys that no line names. */
export async function keysWithoutExport(keys: readonly string[]): Promise<string[]> {
  const where = { storageKey: { in: [...keys] } };
  const named = await whileServingExports((tx) => tx.exportFile.findMany({ where, select: { storageKey: true } }));
  const known = new Set(named.map(({ storageKey }) => storageKey));
  return keys.filter((key) => !known.has(key));
}
