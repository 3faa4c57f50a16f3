import "server-only";
import { type DossierRecord, findDossierById } from "./dossiers";
import type { Scope, Tx } from "./scope";

/** Gives a dossier after taking its row for this transaction, so that marks and steps of two reviewers follow one another; null where there is none in scope. */
export async function lockDossier(tx: Tx, scope: Scope, id: string): Promise<DossierRecord | null> {
  await tx.$queryRaw`SELECT 1 AS taken FROM "Dossier" WHERE "bodyId" = ${scope.bodyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return findDossierById(tx, scope, id);
}
