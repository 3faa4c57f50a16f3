import { documentContentSchema } from "../../lib/domain/document";
import type { DocumentKind } from "../../lib/domain/document-kinds";
import type { Actor } from "../../lib/domain/permissions";
import { draftDocument } from "../../lib/use-cases/draft-document";
import { type ComposeDocument, issueDocument } from "../../lib/use-cases/issue-document";
import { VERIFIED_AT } from "./session";
import { AT, expectOk } from "./world";

const FIELDS = {
  ...{
    signedOn: "2024-11-25",
    signerPosition: "Bí thư",
    signerName: "Người Ký Báo Cáo",
    leadership: "Đã triển khai",
    direction: "Tiếp tục",
  },
  ...{ about: "gửi báo cáo", addressees: "Các đơn vị", text: "Đề nghị các đơn vị gửi báo cáo.", recipients: "Như trên" },
};

const compose: ComposeDocument = async (_tx, document, issuing) => {
  const content = documentContentSchema.parse({
    draft: issuing === null,
    header: {
      ...{ upperBody: "BCH ĐOÀN KHỐI", body: "BCH ĐOÀN CƠ SỞ", number: `Số: ${issuing?.number ?? ""}`, about: "" },
      placeDate: "Cần Thơ, ngày 25 tháng 11 năm 2024",
    },
    ...{ typeName: "BÁO CÁO", subject: ["Kết quả xây dựng Đoàn cơ sở"], recipients: ["Như trên"], appendices: [] },
    blocks: [{ kind: "paragraph", text: "Nội dung." }],
    signatures: [{ authority: "TM. BAN CHẤP HÀNH", position: "BÍ THƯ", name: document.fields.signerName ?? "" }],
    ...(issuing && { verification: VERIFIED_AT(issuing.code) }),
  });
  return { content, day: document.fields.signedOn ?? null };
};

/** Drafts a document of the actor's with all that it needs, not yet issued. */
export async function draftedDocument(actor: Actor, kind: DocumentKind, about: { dossierId?: string } = {}): Promise<string> {
  return expectOk(await draftDocument(actor, kind, { year: 2024, ...about }, AT.meeting, async () => FIELDS)).id;
}

/** Issues a draft that nobody touched since its `version`. */
export async function issueDraft(actor: Actor, id: string, version = 1): Promise<string> {
  expectOk(await issueDocument(actor, { id, version }, AT.meeting, compose));
  return id;
}

/** Drafts and issues a document. */
export async function issuedDocument(actor: Actor, kind: DocumentKind, about: { dossierId?: string } = {}): Promise<string> {
  return issueDraft(actor, await draftedDocument(actor, kind, about));
}
