import "server-only";
import { z } from "zod";
import { inScope } from "../db/scope";
import { readSignable, type SignedFileRecord } from "../db/signed-files";
import { canReadPaper } from "../domain/document-rights";
import type { Actor } from "../domain/permissions";

/** Gives a stored signed file to whoever may read its document; null otherwise. */
export async function findSignedFile(actor: Actor, id: string): Promise<SignedFileRecord | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return inScope(actor, async (tx) => {
    const found = await tx.signedFile.findFirst({ where: { bodyId: actor.bodyId, id }, select: { documentId: true } });
    const paper = found && (await readSignable(tx, actor, found.documentId));
    if (!paper || !canReadPaper(actor, paper)) return null;
    return paper.signed.find((file) => file.id === id) ?? null;
  });
}
