import "server-only";
import { inScope, unitsInScope } from "../db/scope";
import type { Actor } from "../domain/permissions";

/** Gives where a file of evidence is stored and what it is, also of a removed piece (earlier versions name it); null outside of the actor's scope. */
export async function findEvidenceFile(actor: Actor, id: string) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const piece = await inScope(actor, (tx) =>
    tx.evidence.findFirst({
      where: { ...unitsInScope(actor), id },
      select: { storageKey: true, fileType: true, fileName: true, sha256: true },
    }),
  );
  if (!piece?.storageKey) return null;
  return {
    storageKey: piece.storageKey,
    fileType: piece.fileType ?? "",
    fileName: piece.fileName ?? "minh-chung",
    sha256: piece.sha256 ?? "",
  };
}
