import "server-only";
import type { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";

export type ImportBatchRow = Prisma.ImportBatchGetPayload<object>;

/** Keeps imports of one body one after the other until this transaction ends. */
export async function lockImports(tx: Tx, bodyId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS held FROM (SELECT pg_advisory_xact_lock(hashtextextended(${`import ${bodyId}`}, 0))) AS held`;
}

/** Gives an uploaded workbook of the body, or null. */
export function findImportBatch(tx: Tx, scope: Pick<Scope, "bodyId">, id: string): Promise<ImportBatchRow | null> {
  return tx.importBatch.findUnique({ where: { bodyId_id: { bodyId: scope.bodyId, id } } });
}

/** Gives the id of the import that was applied last and not undone, or null. */
export async function lastAppliedImport(tx: Tx, scope: Pick<Scope, "bodyId">): Promise<string | null> {
  const row = await tx.importBatch.findFirst({
    where: { bodyId: scope.bodyId, status: "applied" },
    orderBy: [{ appliedAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Stores plain values as JSON. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
