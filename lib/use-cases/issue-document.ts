import "server-only";
import { createHash } from "node:crypto";
import { audit } from "../db/audit";
import { storedDay } from "../db/days";
import { type DocumentRecord, type FoundDocument, lockDocument } from "../db/documents";
import { documentIssuer } from "../db/issuers";
import { newVerificationCode } from "../db/new-code";
import { takeNumber } from "../db/register";
import { inScope, type Tx } from "../db/scope";
import type { DocumentContent, Verification } from "../domain/document";
import { DOCUMENT_KIND, documentProblems } from "../domain/document-kinds";
import { canReadDocument, canWriteDocument, notYetIssuable } from "../domain/document-rights";
import { formatDocumentNumber } from "../domain/numbering";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { canonicalJson } from "../domain/submission";
import { isoDay } from "../format";

/** What a document is issued with: its number (null for papers without one), and where it can be verified. */
export interface IssuedWith {
  number: number | null;
  verification: Verification;
}

/** Composes a document from what is stored and typed, a draft where `issued` is null. Gives its content, the ISO day that it bears (null while it has none), why it cannot be issued yet where its figures say so, and the ids of the units that it lists. */
export type ComposeDocument = (
  context: { tx: Tx; actor: Actor; at: Date },
  document: FoundDocument,
  issued: IssuedWith | null,
) => Promise<{ content: DocumentContent; day: string | null; early?: string | null; names?: string[] }>;

/** SHA-256 (hex) of frozen content over its canonical JSON: anybody can compute it again. */
export function documentHash(content: DocumentContent): string {
  return createHash("sha256").update(canonicalJson(content), "utf8").digest("hex");
}

/**
 * Issues a draft in one transaction: takes the next number of the issuer's register where the type has one, freezes the content, gives it a code.
 * Nothing is taken when anything is refused. Whoever is asked twice gets one document.
 */
export function issueDocument(
  actor: Actor,
  seen: { id: string; version: number },
  now: Date,
  compose: ComposeDocument,
  verifiedAt: (code: string) => Verification,
): Promise<Result<{ numberText: string }>> {
  return inScope(actor, async (tx) => {
    const document = await lockDocument(tx, actor, seen.id);
    if (!document || !canReadDocument(actor, document)) return fail("notFound", "Không tìm thấy văn bản.");
    if (!canWriteDocument(actor, document)) return fail("notAllowed", "Đồng chí không ban hành văn bản này.");
    if (document.status !== "draft") return fail("conflict", "Văn bản này đã được ban hành.");
    if (document.version !== seen.version) return fail("conflict", "Dự thảo vừa có người khác sửa. Đồng chí xem lại trước khi ban hành.");
    const { kind, issuerId } = document;
    const rankingPublished = document.published.length > 0;
    const early = notYetIssuable(kind, { status: document.dossierStatus, sessionCompleted: document.sessionCompleted, rankingPublished });
    if (early) return fail("notNow", early);
    const { content: draft, day, early: unready } = await compose({ tx, actor, at: now }, document, null);
    if (unready) return fail("notNow", unready);
    const fields = documentProblems(kind, document.fields, { day, today: isoDay(now) });
    if (day === null) fields.signedOn ??= "Cần có ngày của văn bản.";
    if (day === null || Object.keys(fields).length > 0) return fail("incomplete", "Dự thảo còn chỗ chưa đủ để ban hành.", { fields });
    const { type } = DOCUMENT_KIND[kind];
    const { unit, term } = await documentIssuer(tx, actor, { unitId: issuerId, day, type });
    const code = newVerificationCode();
    const subject = subjectLine(draft, kind);
    const text = (number: number) => formatDocumentNumber({ number, type: type ?? "", body: unit.documentCode, drafter: "" });
    const entry = { text, documentId: document.id, subject, signedOn: storedDay(day), takenAt: now };
    const taken = type ? await takeNumber(tx, { bodyId: actor.bodyId, issuerId, type, term }, entry) : null;
    const { content, names = [] } = await compose({ tx, actor, at: now }, document, {
      number: taken?.number ?? null,
      verification: verifiedAt(code),
    });
    await tx.officialDocument.update({
      where: { bodyId_id: { bodyId: actor.bodyId, id: document.id } },
      data: {
        ...{
          status: "issued",
          version: document.version + 1,
          content,
          names,
          sha256: documentHash(content),
          code,
          signedOn: storedDay(day),
          subject,
        },
        ...{ type: type ?? "", term, number: taken?.number ?? null, numberText: taken?.text ?? "", signer: signerOf(content) },
        ...{ issuedById: actor.userId, issuedAt: now },
      },
    });
    const { unitId, dossierId } = document;
    const data = { kind: DOCUMENT_KIND[kind].title, ...(taken ? { number: taken.text } : {}) };
    await audit(tx, actor, { action: "document.issue", at: now, unitId, dossierId, data });
    return ok({ numberText: taken?.text ?? "" });
  });
}

function signerOf(content: DocumentContent): string {
  return content.signatures.at(-1)?.position ?? "";
}

/** "Báo cáo: Kết quả xây dựng …": the line of the register and of the public page. */
function subjectLine(content: DocumentContent, kind: DocumentRecord["kind"]): string {
  const about = content.header.about || content.subject.join(" ");
  return [DOCUMENT_KIND[kind].title, about].filter(Boolean).join(": ");
}
