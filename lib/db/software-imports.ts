import "server-only";
import type { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";

export type SoftwareImportRow = Prisma.SoftwareImportGetPayload<{ include: { cycle: { select: { year: true } } } }>;

/** Gives an upload of the body with its year, or null. */
export function findSoftwareImport(tx: Tx, scope: Pick<Scope, "bodyId">, id: string): Promise<SoftwareImportRow | null> {
  return tx.softwareImport.findUnique({
    relationLoadStrategy: "join",
    where: { bodyId_id: { bodyId: scope.bodyId, id } },
    include: { cycle: { select: { year: true } } },
  });
}

/** Gives the id of the import of a year that was applied last and not undone, or null. */
export async function lastAppliedSoftwareImport(tx: Tx, scope: Pick<Scope, "bodyId">, cycleId: string): Promise<string | null> {
  const row = await tx.softwareImport.findFirst({
    where: { bodyId: scope.bodyId, cycleId, status: "applied" },
    orderBy: [{ appliedAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
  return row?.id ?? null;
}
