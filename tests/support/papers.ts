import { findDocument } from "../../lib/db/documents";
import { inScope } from "../../lib/db/scope";
import type { DocumentFields, DocumentKind } from "../../lib/domain/document-kinds";
import type { Actor } from "../../lib/domain/permissions";
import { composeDocument } from "../../lib/queries/compose-document";
import { usualFields } from "../../lib/queries/usual-fields";
import { type DocumentAbout, draftDocument } from "../../lib/use-cases/draft-document";
import { issueDocument } from "../../lib/use-cases/issue-document";
import { saveDocument } from "../../lib/use-cases/save-document";
import { VERIFIED_AT } from "./session";
import { expectOk } from "./world";

/** What every kind needs to be issued, in any words. */
export const FILLED: DocumentFields = {
  ...{ signedOn: "2024-11-04", signerPosition: "Bí thư", signerName: "Người ký", leadership: "Đã triển khai.", direction: "Tiếp tục." },
  ...{ from: "8 giờ", until: "9 giờ", venue: "Hội trường", chairPosition: "Bí thư", chairName: "Chủ tọa", secretaryName: "Thư ký" },
  ...{ conclusion: "Thống nhất.", reviewerName: "Người thẩm định", about: "mời họp", addressees: "Các đơn vị", text: "Kính mời." },
  ...{ tasks: "Đăng ký.", what: "báo cáo", deadline: "trước ngày 08/11/2024", recipients: "Lưu" },
  ...{ strengths: "Hoàn thành nhiệm vụ.", limits: "Còn ít sáng kiến." },
};

/** Begins a document as the pages do; gives its answer. */
export function begin(actor: Actor, kind: DocumentKind, about: DocumentAbout, at: Date) {
  return draftDocument(actor, kind, about, at, (tx, issuerId) => usualFields({ tx, actor, at }, kind, about, issuerId));
}

/** Gives a document as the actor's scope finds it. */
export function documentOf(actor: Actor, id: string) {
  return inScope(actor, (tx) => findDocument(tx, actor, id));
}

/** Issues a draft in the version given, as the pages do. */
export function issuePaper(actor: Actor, seen: { id: string; version: number }, at: Date) {
  return issueDocument(actor, seen, at, composeDocument, VERIFIED_AT);
}

/** Begins, fills in and issues a document; gives its id and number. */
export async function issuedPaper(actor: Actor, kind: DocumentKind, about: DocumentAbout, at: Date, fields: DocumentFields = {}) {
  const { id } = expectOk(await begin(actor, kind, about, at));
  const before = await documentOf(actor, id);
  const seen = { id, version: before?.version ?? 0 };
  const { version } = expectOk(await saveDocument(actor, seen, { ...before?.fields, ...FILLED, ...fields }, at));
  return { id, ...expectOk(await issuePaper(actor, { id, version }, at)) };
}
