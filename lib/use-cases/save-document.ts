import "server-only";
import { audit } from "../db/audit";
import { findDocument, lockDocument } from "../db/documents";
import { lastNotedSave } from "../db/draft-events";
import { inScope } from "../db/scope";
import { DOCUMENT_KIND, type DocumentFields } from "../domain/document-kinds";
import { canReadDocument, canWriteDocument } from "../domain/document-rights";
import { isNotedSave } from "../domain/draft-log";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { levelPaperStays } from "./level-paper-stays";

const STALE = "Dự thảo vừa có người khác sửa. Đồng chí tải lại trang để xem bản mới; nội dung đang nhập vẫn còn trên trang này.";

/** Saves the typed fields of a draft, guarded by the version seen; gaps are allowed. Gives the new version. Saves of one piece of work leave one event. */
export function saveDocument(
  actor: Actor,
  seen: { id: string; version: number },
  fields: DocumentFields,
  now: Date,
): Promise<Result<{ version: number }>> {
  return inScope(actor, async (tx) => {
    const document = await findDocument(tx, actor, seen.id);
    if (!document || !canReadDocument(actor, document)) return fail("notFound", "Không tìm thấy văn bản.");
    if (!canWriteDocument(actor, document)) return fail("notAllowed", "Đồng chí không sửa văn bản này.");
    if (document.status !== "draft") return fail("conflict", "Văn bản đã ban hành, không sửa được nữa.");
    const { count } = await tx.officialDocument.updateMany({
      where: { bodyId: actor.bodyId, id: seen.id, status: "draft", version: seen.version },
      data: { fields, version: seen.version + 1 },
    });
    if (count === 0) return fail("conflict", STALE, { current: { version: document.version, fields: document.fields } });
    const { unitId, dossierId, kind } = document;
    const action = "document.update";
    if (isNotedSave(await lastNotedSave(tx, actor, action, seen.id), now)) {
      await audit(tx, actor, { action, at: now, unitId, dossierId, data: { kind: DOCUMENT_KIND[kind].title, draft: seen.id } });
    }
    return ok({ version: seen.version + 1 });
  });
}

/** Deletes a draft; what was issued stays for good. Refuses where the paper of levels that it was to replace could not stay in force. */
export function deleteDocument(actor: Actor, seen: { id: string; version: number }, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const document = await lockDocument(tx, actor, seen.id);
    if (!document || !canReadDocument(actor, document)) return fail("notFound", "Không tìm thấy văn bản.");
    if (!canWriteDocument(actor, document)) return fail("notAllowed", "Đồng chí không xóa văn bản này.");
    if (document.status !== "draft") return fail("conflict", "Văn bản đã ban hành, không xóa được.");
    const { count } = await tx.officialDocument.deleteMany({ where: { bodyId: actor.bodyId, ...seen, status: "draft" } });
    if (count === 0) return fail("conflict", "Dự thảo vừa có thay đổi. Đồng chí xem lại trước khi xóa.");
    const stays = await levelPaperStays(tx, actor, document);
    if (!stays.ok) return stays;
    const { unitId, dossierId, kind } = document;
    await audit(tx, actor, { action: "document.delete", at: now, unitId, dossierId, data: { kind: DOCUMENT_KIND[kind].title } });
    return ok(null);
  });
}
