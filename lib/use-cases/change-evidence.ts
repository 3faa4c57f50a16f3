import "server-only";
import { audit } from "../db/audit";
import { holdDossier } from "../db/hold-dossier";
import { inScope, type Tx, unitsInScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { canEditItem } from "../domain/workflow";
import type { DescribeEvidenceForm } from "../forms/evidence";
import { storedWords } from "./add-evidence";
import { refused } from "./refused";

const NOT_FOUND = fail("notFound", "Không tìm thấy minh chứng.");

/** Takes a piece of evidence off its item. It stays stored for the versions that named it. Repeating changes nothing. */
export function removeEvidence(actor: Actor, evidenceId: string, now: Date): Promise<Result<{ item: string }>> {
  return inScope(actor, async (tx) => {
    const opened = await openPiece(tx, actor, evidenceId, now);
    if (!opened.ok) return opened;
    const { piece } = opened.value;
    const { count } = await tx.evidence.updateMany({
      where: { bodyId: actor.bodyId, id: evidenceId, removedAt: null },
      data: { removedAt: now },
    });
    const { dossierId, unitId, item } = piece;
    const data = { item, evidence: evidenceId, file: piece.fileName ?? piece.documentNumber };
    if (count > 0) await audit(tx, actor, { action: "evidence.remove", at: now, dossierId, unitId, data });
    return ok({ item });
  });
}

/** Writes title, number and date of the document on a piece of evidence. */
export function describeEvidence(actor: Actor, form: DescribeEvidenceForm, now: Date): Promise<Result<{ item: string }>> {
  return inScope(actor, async (tx) => {
    const opened = await openPiece(tx, actor, form.evidenceId, now);
    if (!opened.ok) return opened;
    const words = storedWords(form, now);
    if (!words.ok) return words;
    const { piece } = opened.value;
    if (piece.storageKey === null && (words.value.documentNumber === "" || words.value.documentDate === null)) {
      const message = "Minh chứng không có tệp cần đủ số và ngày văn bản.";
      return fail("invalid", message, { fields: { [form.documentNumber === "" ? "documentNumber" : "documentDate"]: message } });
    }
    await tx.evidence.updateMany({ where: { bodyId: actor.bodyId, id: form.evidenceId, removedAt: null }, data: words.value });
    const { dossierId, unitId, item } = piece;
    const data = { item, evidence: form.evidenceId, number: form.documentNumber, title: form.title };
    await audit(tx, actor, { action: "evidence.describe", at: now, dossierId, unitId, data });
    return ok({ item });
  });
}

async function openPiece(tx: Tx, actor: Actor, id: string, now: Date) {
  const piece = await tx.evidence.findFirst({ where: { ...unitsInScope(actor), id } });
  const dossier = piece && (await holdDossier(tx, actor, piece.dossierId));
  if (!dossier) return NOT_FOUND;
  const permission = canEditItem("result", piece.item, actor, dossier, dossier.cycle, now);
  return permission.allowed ? ok({ piece }) : refused(permission.refusal);
}
