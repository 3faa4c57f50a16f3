import "server-only";
import { audit } from "../db/audit";
import { lockDocument } from "../db/documents";
import { inScope } from "../db/scope";
import { DOCUMENT_KIND } from "../domain/document-kinds";
import { canReadDocument, canWriteDocument, notYetDraftable } from "../domain/document-rights";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

/** Begins the document that is to replace an issued one, with what was typed there; the old one counts until the new one is issued. Gives its id. */
export function replaceDocument(actor: Actor, id: string, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    const old = await lockDocument(tx, actor, id);
    if (!old || !canReadDocument(actor, old)) return fail("notFound", "Không tìm thấy văn bản.");
    if (!canWriteDocument(actor, old)) return fail("notAllowed", "Đồng chí không soạn văn bản thay thế.");
    if (old.status !== "issued") return fail("notNow", "Chỉ văn bản đang có hiệu lực mới được thay thế.");
    const early = notYetDraftable(old.kind, { status: old.dossierStatus, sessionCompleted: old.sessionCompleted });
    if (early) return fail("notNow", early);
    const { bodyId } = actor;
    const newer = await tx.officialDocument.findFirst({
      where: { bodyId, replacesId: id, status: { not: "voided" } },
      select: { id: true, status: true },
    });
    if (newer?.status === "draft") return ok({ id: newer.id });
    if (newer) return fail("conflict", "Văn bản này đã có văn bản khác thay thế.");
    const { kind, issuerId, cycleId, unitId, dossierId, meetingId, roundId, sheetId, fields } = old;
    const subject = { kind, issuerId, cycleId, unitId, dossierId, meetingId, roundId, sheetId };
    const there = await tx.officialDocument.findFirst({ where: { bodyId, ...subject, status: "draft" }, select: { id: true } });
    if (there) return fail("conflict", "Đã có một dự thảo khác của văn bản này. Hãy ban hành hoặc xóa dự thảo đó trước.");
    const data = { bodyId, ...subject, fields, replacesId: id, createdById: actor.userId, createdAt: now };
    const draft = await tx.officialDocument.create({ data, select: { id: true } });
    const about = { kind: DOCUMENT_KIND[kind].title, number: old.numberText };
    await audit(tx, actor, { action: "document.replace", at: now, unitId, dossierId, data: about });
    return ok(draft);
  });
}
