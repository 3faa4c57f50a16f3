import "server-only";
import { type DossierRecord, findDossierById } from "./dossiers";
import type { Scope, Tx } from "./scope";

/**
 * Gives a dossier after holding its row for this transaction together with others: several may save different entries at once,
 * while a submission or another change of its status waits for them, and they for it. Null where there is none in scope.
 */
export async function holdDossier(tx: Tx, scope: Scope, id: string): Promise<DossierRecord | null> {
  await tx.$queryRaw`SELECT 1 AS held FROM "Dossier" WHERE "bodyId" = ${scope.bodyId}::uuid AND id = ${id}::uuid FOR SHARE`;
  return findDossierById(tx, scope, id);
}
