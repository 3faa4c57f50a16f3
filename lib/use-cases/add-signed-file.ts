import "server-only";
import { audit } from "../db/audit";
import { inScope, type Tx } from "../db/scope";
import { findSignable, type SignableDocument } from "../db/signed-files";
import { canReadPaper, canSignPaper } from "../domain/document-rights";
import { plainFileName } from "../domain/file-name";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { SignatureReport } from "../domain/signature";
import type { StoredFile } from "../storage";

const MAX_FILES = 20;

/** Asks, before a file is received, whether this person may put a signed file under the document now. */
export function maySign(actor: Actor, documentId: string): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const found = await openDocument(tx, actor, documentId);
    return found.ok ? ok(null) : found;
  });
}

/**
 * Puts a received signed file under an issued document; the newest counts, earlier ones stay. Refuses drafts and voided documents, what is there
 * already byte for byte, and more than 20.
 */
export function addSignedFile(
  actor: Actor,
  documentId: string,
  file: StoredFile & { name: string; signatures: SignatureReport },
  now: Date,
): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    const opened = await openDocument(tx, actor, documentId);
    if (!opened.ok) return opened;
    const { issuerId, numberText, unitId, dossierId, signed } = opened.value;
    if (signed.some((other) => other.sha256 === file.sha256)) return fail("conflict", "Tệp này đã được tải lên cho văn bản.");
    if (signed.length >= MAX_FILES) return fail("tooMany", `Mỗi văn bản nhận tối đa ${MAX_FILES} bản ký.`);
    const fileName = plainFileName(file.name) || "Bản đã ký";
    const { size: fileSize, type: fileType, sha256, key: storageKey, signatures } = file;
    const row = { bodyId: actor.bodyId, documentId, issuerId, fileName, fileSize, fileType, sha256, storageKey, signatures };
    const by = { uploadedById: actor.userId, uploadedAt: now };
    const { id } = await tx.signedFile.create({ data: { ...row, ...by }, select: { id: true } });
    const data = { number: numberText, file: fileName, size: fileSize, sha256, signatures: signatures.signatures.length };
    await audit(tx, actor, { action: "document.sign", at: now, unitId, dossierId, data });
    return ok({ id });
  });
}

async function openDocument(tx: Tx, actor: Actor, id: string): Promise<Result<SignableDocument>> {
  const document = await findSignable(tx, actor, id);
  if (!document || !canReadPaper(actor, document)) return fail("notFound", "Không tìm thấy văn bản.");
  if (!canSignPaper(actor, document)) return fail("notAllowed", "Chỉ người soạn và ban hành văn bản này được tải bản đã ký.");
  if (document.status === "draft") return fail("notNow", "Văn bản ban hành rồi mới tải bản đã ký.");
  if (document.status === "voided") return fail("notNow", "Văn bản đã hủy nên không nhận bản ký.");
  return ok(document);
}
