import "server-only";
import { audit } from "../db/audit";
import { lockDocument } from "../db/documents";
import { inScope } from "../db/scope";
import { DOCUMENT_KIND } from "../domain/document-kinds";
import { canReadDocument, canWriteDocument } from "../domain/document-rights";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { levelPaperStays } from "./level-paper-stays";

/** The sentence to whoever would void what is signed already. */
export const SIGNED = "Văn bản đã có bản ký nên không hủy được; hãy ban hành văn bản thay thế.";

/** Voids an issued document before it is signed: number and content stay, marked hủy. Refuses what a signed file was uploaded for, and where the paper of levels that it replaced could not be in force again. */
export function voidDocument(actor: Actor, id: string, reason: string, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const document = await lockDocument(tx, actor, id);
    if (!document || !canReadDocument(actor, document)) return fail("notFound", "Không tìm thấy văn bản.");
    if (!canWriteDocument(actor, document)) return fail("notAllowed", "Đồng chí không hủy văn bản này.");
    if (document.status === "draft") return fail("notNow", "Bản dự thảo thì xóa, không cần hủy.");
    if (document.status === "voided") return fail("conflict", "Văn bản này đã được hủy.");
    const { bodyId } = actor;
    if ((await tx.signedFile.count({ where: { bodyId, documentId: id } })) > 0) return fail("notNow", SIGNED);
    await tx.officialDocument.update({
      where: { bodyId_id: { bodyId, id } },
      data: { status: "voided", version: document.version + 1, voidReason: reason, voidedAt: now },
    });
    const stays = await levelPaperStays(tx, actor, document);
    if (!stays.ok) return stays;
    const { unitId, dossierId, kind, numberText } = document;
    const data = { kind: DOCUMENT_KIND[kind].title, number: numberText, reason };
    await audit(tx, actor, { action: "document.void", at: now, unitId, dossierId, data });
    return ok(null);
  });
}
