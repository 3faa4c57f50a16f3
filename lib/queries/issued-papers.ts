import "server-only";
import { listDocuments } from "../db/documents";
import type { Tx } from "../db/scope";
import type { DocumentContent } from "../domain/document";
import { documentName } from "../domain/document-kinds";
import { canReadDocument } from "../domain/document-rights";
import type { Actor } from "../domain/permissions";

/** A document as it was frozen: its name without ending, its content, the hash of it. */
export interface IssuedPaper {
  name: string;
  content: DocumentContent;
  sha256: string | null;
}

/** Gives the issued and voided documents of a dossier, or of a year as a whole, that `actor` may read, oldest first. One statement. */
export async function issuedPapers(tx: Tx, actor: Actor, about: { dossierId: string } | { cycleId: string }): Promise<IssuedPaper[]> {
  const where = "cycleId" in about ? { ...about, dossierId: null } : about;
  const documents = await listDocuments(tx, actor, { ...where, status: { not: "draft" } }, { all: true });
  return documents.reverse().flatMap((document) => {
    const { content, sha256, status } = document;
    if (content === null || !canReadDocument(actor, document)) return [];
    return [{ name: `${documentName(document)}${status === "voided" ? " (đã hủy)" : ""}`, content, sha256 }];
  });
}
