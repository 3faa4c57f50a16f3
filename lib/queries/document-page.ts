import "server-only";
import { type DocumentRecord, findDocument } from "../db/documents";
import { inScope } from "../db/scope";
import { asVoided, type DocumentContent } from "../domain/document";
import { DOCUMENT_KIND, type DocumentFields, type DocumentKind, documentName, documentProblems } from "../domain/document-kinds";
import { canReadDocument, canWriteDocument, notYetIssuable } from "../domain/document-rights";
import { type Actor, seesBody } from "../domain/permissions";
import { backdatedWarning } from "../domain/register";
import { sheetAddress } from "../domain/score-address";
import { roundWords } from "../domain/scoring-labels";
import { printVerificationCode } from "../domain/verification-code";
import { formatDay, formatInstant, isoDay } from "../format";
import { documentHash } from "../use-cases/issue-document";
import { composeDocument } from "./compose-document";

/** A document as its page shows it. `document`: frozen once issued, else composed as it stands; `early`: why it cannot be issued yet. */
export interface DocumentPage {
  id: string;
  kind: DocumentKind;
  title: string;
  year: number;
  status: DocumentRecord["status"];
  version: number;
  numberText: string;
  day: string;
  back: { href: string; label: string };
  mayWrite: boolean;
  fields: DocumentFields;
  document: DocumentContent;
  problems: Record<string, string>;
  early: string | null;
  /** What is to be said of its day before it takes a number; null where nothing is. */
  warning: string | null;
  issued: { at: string; sha256: string; intact: boolean; code: string } | null;
  voided: { at: string; reason: string } | null;
  related: { id: string; label: string; relation: "replaces" | "replacedBy" }[];
}

function backOf({ year, unitCode, issuerId, sheet }: DocumentRecord, actor: Actor): DocumentPage["back"] {
  if (sheet) return { href: sheetAddress(sheet), label: `Phiếu ${roundWords(sheet)}` };
  if (unitCode) return { href: `/${year}/ho-so/${encodeURIComponent(unitCode)}/van-ban`, label: `Văn bản của hồ sơ ${year}` };
  if (issuerId === actor.rootUnitId && !seesBody(actor)) return { href: "/van-ban", label: "Văn bản" };
  return { href: `/${year}/soan-van-ban`, label: `Soạn văn bản năm ${year}` };
}

/** Gives a document that `actor` may read, as it stands at `at`; null where the id names none (it may name a decision). Of a unit at most four statements, of the body six. */
export async function documentPage(actor: Actor, id: string, at: Date): Promise<DocumentPage | null> {
  return inScope(actor, async (tx) => {
    const found = await findDocument(tx, actor, id);
    if (!found || !canReadDocument(actor, found)) return null;
    const mayWrite = canWriteDocument(actor, found);
    const composed = found.content ? null : await composeDocument({ tx, actor, at }, found, null);
    const content = found.content ?? composed?.content;
    if (!content) throw new Error(`Document ${id} has no content`);
    const { kind, year, status, version, numberText, sha256, code } = found;
    const printed = Object.entries(found.fields).map(([name, text]) => [name, isDay(kind, name) ? formatDay(text) : text]);
    return {
      ...{ id, kind, year, status, version, numberText, document: status === "voided" ? asVoided(content) : content },
      title: DOCUMENT_KIND[kind].title,
      day: formatDay(found.signedOn),
      back: backOf(found, actor),
      mayWrite,
      fields: Object.fromEntries(printed),
      problems: composed ? documentProblems(kind, found.fields, { day: composed.day, today: isoDay(at) }) : {},
      warning: composed && backdatedWarning(composed.day, composed.last),
      early:
        notYetIssuable(kind, {
          ...{ status: found.dossierStatus, sessionCompleted: found.sessionCompleted },
          rankingPublished: found.published.length > 0,
        }) ??
        composed?.early ??
        null,
      issued:
        status !== "draft" && sha256 && code && found.issuedAt
          ? { at: formatInstant(found.issuedAt), sha256, intact: documentHash(content) === sha256, code: printVerificationCode(code) }
          : null,
      related: found.related
        .filter((other) => other.status !== "draft" || mayWrite)
        .map((other) => ({ id: other.id, label: documentName(other), relation: other.relation })),
      voided: found.voidedAt ? { at: formatInstant(found.voidedAt), reason: found.voidReason } : null,
    };
  });
}

function isDay(kind: DocumentKind, name: string): boolean {
  return DOCUMENT_KIND[kind].fields.some((field) => field.name === name && field.input === "day");
}
