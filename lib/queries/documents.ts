import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { findDocument } from "../db/documents";
import { inScope } from "../db/scope";
import { asVoided, type DocumentContent } from "../domain/document";
import { documentName } from "../domain/document-kinds";
import { canReadDocument } from "../domain/document-rights";
import type { Actor } from "../domain/permissions";
import { composeDocument } from "./compose-document";
import { type DocumentPage, documentPage } from "./document-page";

/** Gives a document that the signed-in person may read; null where the id names none (it may name a decision). */
export async function readDocument(id: string): Promise<DocumentPage | null> {
  const actor = await requireActor();
  return z.uuid().safeParse(id).success ? documentPage(actor, id, now()) : notFound();
}

/** Gives the content of a document for a download, marked where it was voided; null where the person may not read it. */
export async function readDocumentFile(actor: Actor, id: string): Promise<{ name: string; document: DocumentContent } | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return inScope(actor, async (tx) => {
    const found = await findDocument(tx, actor, id);
    if (!found || !canReadDocument(actor, found)) return null;
    const document = found.content ?? (await composeDocument({ tx, actor, at: now() }, found, null)).content;
    const name = documentName(found);
    if (found.status === "voided") return { name: `${name} (đã hủy)`, document: asVoided(document) };
    return { name: found.status === "draft" ? `Dự thảo ${name}` : name, document };
  });
}
