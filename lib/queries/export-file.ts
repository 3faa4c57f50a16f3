import "server-only";
import { inScope } from "../db/scope";
import { exportState } from "../domain/export";
import type { Actor } from "../domain/permissions";

/** Gives where one of the actor's own finished files is stored; null where it is another's, of a unit out of scope, not finished or expired. */
export async function findExportFile(actor: Actor, id: string, at: Date) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const row = await inScope(actor, (tx) => tx.exportFile.findFirst({ where: { bodyId: actor.bodyId, requestedById: actor.userId, id } }));
  if (!row?.storageKey || exportState(row, at) !== "done") return null;
  const { storageKey, fileName, fileType, sha256 } = row;
  return { storageKey, fileName, fileType, sha256 };
}
