import type { DocumentKind } from "../../lib/domain/document-kinds";
import type { Actor } from "../../lib/domain/permissions";
import { begin, documentOf, issuedPaper, issuePaper } from "./papers";
import { AT, expectOk } from "./world";

/** Begins a document of 2024; gives its id. */
export async function draftedDocument(actor: Actor, kind: DocumentKind): Promise<string> {
  return expectOk(await begin(actor, kind, { year: 2024 }, AT.meeting)).id;
}

/** Issues a draft as it stands. */
export async function issueDraft(actor: Actor, id: string): Promise<void> {
  expectOk(await issuePaper(actor, { id, version: (await documentOf(actor, id))?.version ?? 0 }, AT.meeting));
}

/** Begins and issues a document of 2024, dated 25/11/2024; gives its id. */
export async function issuedDocument(actor: Actor, kind: DocumentKind, about: { dossierId?: string } = {}): Promise<string> {
  return (await issuedPaper(actor, kind, { year: 2024, ...about }, AT.meeting, { signedOn: "2024-11-25" })).id;
}
