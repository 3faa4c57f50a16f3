import "server-only";
import type { FoundDocument } from "../db/documents";
import { type DocumentIssuer, documentIssuer } from "../db/issuers";
import type { Tx } from "../db/scope";
import type { Issue } from "../documents/content";
import { issuingBody } from "../documents/letterhead";
import { organOf, type Signer } from "../documents/signing";
import { DOCUMENT_KIND, type DocumentFields, fieldLines } from "../domain/document-kinds";
import type { Actor } from "../domain/permissions";
import { isoDay } from "../format";

/** A document being composed: what was typed, who issues it as of its day, and when. */
export interface Drawn {
  tx: Tx;
  actor: Actor;
  at: Date;
  document: FoundDocument;
  fields: DocumentFields;
  number: number | null;
}

/** Gives one typed field, "" where nobody typed it. */
export function typed(fields: DocumentFields, name: string): string {
  return fields[name] ?? "";
}

/** Gives the issuer with its header as valid on `day` (today while there is none), and what the document is issued with. One statement. */
export async function issueOf(drawn: Drawn, day: string | null): Promise<{ issue: Issue; issuer: DocumentIssuer }> {
  const { tx, actor, at, document, number } = drawn;
  const issuer = await documentIssuer(tx, actor, {
    unitId: document.issuerId,
    day: day ?? isoDay(at),
    type: DOCUMENT_KIND[document.kind].type,
  });
  return { issuer, issue: { body: issuingBody(issuer.unit, issuer.parent), year: document.year, number, day } };
}

/** Gives who signs, as typed. */
export function signerOf(fields: DocumentFields, issuer: DocumentIssuer): Signer {
  return {
    organ: organOf(issuer.unit.level),
    by: typed(fields, "signerBy") === "TL" ? "TL" : "TM",
    acting: typed(fields, "acting") === "on",
    position: typed(fields, "signerPosition"),
    name: typed(fields, "signerName"),
  };
}

/** Gives who chairs a meeting, as typed. */
export function chairOf(fields: DocumentFields, issuer: DocumentIssuer): Signer {
  return { organ: organOf(issuer.unit.level), position: typed(fields, "chairPosition"), name: typed(fields, "chairName") };
}

/** Gives a title and a name typed as "…Position", "…Name". */
export function personOf(fields: DocumentFields, prefix: string): { position: string; name: string } {
  return { position: typed(fields, `${prefix}Position`), name: typed(fields, `${prefix}Name`) };
}

/** Gives several typed fields by name. */
export function typedAll<N extends string>(fields: DocumentFields, ...names: N[]): Record<N, string> {
  return Object.fromEntries(names.map((name) => [name, typed(fields, name)])) as Record<N, string>;
}

/** Gives hours, place and people of a meeting, as typed. */
export function meetingOf(fields: DocumentFields) {
  const words = typedAll(fields, "from", "until", "venue", "absent", "guests", "discussion");
  return { ...words, secretary: personOf(fields, "secretary"), recipients: fieldLines(fields, "recipients") };
}
