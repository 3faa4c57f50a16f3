import "server-only";
import { z } from "zod";
import { dayOf } from "../db/days";
import { type FoundDocument, findDocument } from "../db/documents";
import { countIssuedDocuments, fetchIssuedDocuments, type IssuedDocumentRow } from "../db/issued-documents";
import { inScope } from "../db/scope";
import { readSignable } from "../db/signed-files";
import { standingsOf } from "../db/standing";
import { renderDocx } from "../documents/docx";
import { renderPdf } from "../documents/pdf";
import { asVoided } from "../domain/document";
import { DOCUMENT_KIND, DOCUMENT_KINDS, documentName } from "../domain/document-kinds";
import { canReadDocument } from "../domain/document-rights";
import { fail, ok, type Result } from "../domain/result";
import { printVerificationCode, STANDINGS, type Standing } from "../domain/verification-code";
import { reading } from "./endpoint";
import { day, instant, isoOrNull, NONE, pageOf, pagingQuery, windowOf, yearParam } from "./fields";
import { MEDIA_TYPE } from "./file-response";

const kind = z.enum(DOCUMENT_KINDS).describe("Loại văn bản");
const summaryShape = {
  id: z.uuid(),
  year: z.int(),
  kind,
  title: z.string().describe("Tên loại văn bản"),
  status: z.enum(["issued", "voided"]),
  standing: z.enum(STANDINGS).nullable().describe("Như ở quyết định: inForce: còn hiệu lực; replaced: bị thay thế; voided: đã hủy …"),
  unitCode: z.string().nullable().describe("Đơn vị mà văn bản nói đến; null: cả năm hoặc một phiên họp"),
  numberText: z.string().describe("Số, ký hiệu; rỗng với văn bản không lấy số"),
  signedOn: day.nullable(),
  subject: z.string(),
  issuedAt: instant.nullable(),
  sha256: z.string().nullable().describe("SHA-256 của nội dung đã đóng băng"),
  code: z.string().describe("Mã xác minh như in trên văn bản"),
};
const signedShape = { fileName: z.string(), fileType: z.string(), fileSize: z.int(), sha256: z.string(), uploadedAt: instant };
const documentSchema = z
  .strictObject({
    ...summaryShape,
    signer: z.string().describe("Chức vụ người ký"),
    voidReason: z.string(),
    signedFiles: z.array(z.strictObject(signedShape)).describe("Các bản đã ký được tải lên, mới nhất trước"),
  })
  .meta({ id: "OfficialDocument" });

const NOT_FOUND = fail("notFound", "Không tìm thấy văn bản.");

function toSummary({ cycle, dossier, ...row }: IssuedDocumentRow, standings: ReadonlyMap<string, Standing>) {
  const known = kind.parse(row.kind);
  return {
    ...{ id: row.id, year: cycle.year, kind: known, title: DOCUMENT_KIND[known].title, numberText: row.numberText, subject: row.subject },
    status: row.status === "voided" ? ("voided" as const) : ("issued" as const),
    standing: standings.get(row.id) ?? null,
    unitCode: dossier?.unit.code ?? null,
    signedOn: dayOf(row.signedOn),
    issuedAt: isoOrNull(row.issuedAt),
    sha256: row.sha256,
    code: printVerificationCode(row.code ?? ""),
  };
}

export const listOfficialDocuments = reading({
  id: "listDocuments",
  path: "/documents",
  tag: "documents",
  summary: "Các văn bản đã ban hành (không gồm quyết định), mới nhất trước",
  params: NONE,
  query: z.strictObject({ ...pagingQuery, year: yearParam.optional(), kind: kind.optional() }),
  output: pageOf("OfficialDocumentPage", z.strictObject(summaryShape)),
  handle: ({ actor, query }) =>
    inScope(actor, async (tx) => {
      const { year, kind: wanted } = query;
      const total = await countIssuedDocuments(tx, actor, { year, kind: wanted });
      const rows = await fetchIssuedDocuments(tx, actor, { year, kind: wanted }, windowOf(query));
      const ids = rows.map((row) => row.id);
      const standings = await standingsOf(tx, actor, ids);
      return ok({ items: rows.map((row) => toSummary(row, standings)), page: query.page, pageSize: query.pageSize, total });
    }),
});

export const readOfficialDocument = reading({
  id: "readDocument",
  path: "/documents/{id}",
  tag: "documents",
  summary: "Một văn bản đã ban hành và các bản đã ký của nó",
  params: z.strictObject({ id: z.uuid() }),
  query: NONE,
  output: documentSchema,
  handle: ({ actor, params }) =>
    inScope(actor, async (tx) => {
      const [row] = await fetchIssuedDocuments(tx, actor, { id: params.id }, { skip: 0, take: 1 });
      if (!row) return NOT_FOUND;
      const { signer, voidReason } = row;
      const signed = (await readSignable(tx, actor, row.id))?.signed ?? [];
      const signedFiles = signed.map(({ fileName, fileType, fileSize, sha256, uploadedAt }) => {
        return { fileName, fileType, fileSize, sha256, uploadedAt: uploadedAt.toISOString() };
      });
      return ok({ ...toSummary(row, await standingsOf(tx, actor, [row.id])), signer, voidReason, signedFiles });
    }),
});

function fileOf({ status, content, ...document }: FoundDocument): Result<{ name: string; content: NonNullable<FoundDocument["content"]> }> {
  if (content === null) return NOT_FOUND;
  const name = documentName(document);
  return ok(status === "voided" ? { name: `${name} (đã hủy)`, content: asVoided(content) } : { name, content });
}

export const readDocumentFileDoor = reading({
  id: "readDocumentFile",
  path: "/documents/{id}/files/{format}",
  tag: "documents",
  summary: "Tệp PDF hoặc DOCX của một văn bản đã ban hành",
  description: "Văn bản đã hủy mang dấu ĐÃ HỦY.",
  params: z.strictObject({ id: z.uuid(), format: z.enum(["pdf", "docx"]).describe("pdf hoặc docx") }),
  query: NONE,
  output: z
    .strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.string().describe("Nội dung tệp, mã hóa base64") })
    .meta({ id: "DocumentFile" }),
  handle: async ({ actor, params: { id, format } }) => {
    const found = await inScope(actor, (tx) => findDocument(tx, actor, id));
    if (!found || found.status === "draft" || !canReadDocument(actor, found)) return NOT_FOUND;
    const file = fileOf(found);
    if (!file.ok) return file;
    const { name, content } = file.value;
    const bytes = format === "pdf" ? await renderPdf(content) : await renderDocx(content);
    return ok({ fileName: `${name}.${format}`, mediaType: MEDIA_TYPE[format], base64: bytes.toString("base64") });
  },
});
