import "server-only";
import { audit } from "../db/audit";
import { dayOf, storedDayOrNull } from "../db/days";
import { type DossierRecord, toEntryValue } from "../db/dossiers";
import { lockDossier } from "../db/lock-dossier";
import { inScope, type Tx } from "../db/scope";
import { type Noted, notesToTake } from "../domain/following";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { canEditItem } from "../domain/workflow";
import { refused } from "./refused";

/** Fills empty results of the self-assessment from the latest notes of the year; a noted document becomes evidence. What was typed stays. */
export function startAssessment(actor: Actor, dossierId: string, now: Date): Promise<Result<{ filled: number }>> {
  return inScope(actor, async (tx) => {
    const dossier = await lockDossier(tx, actor, dossierId);
    if (!dossier) return fail("notFound", "Không tìm thấy hồ sơ.");
    const { bodyId, unitId } = dossier;
    const rows = await tx.progressNote.findMany({ where: { bodyId, dossierId } });
    const notes = rows.map(({ code, quarter, createdAt, numerator, denominator, text, documentNumber, documentDate }) => {
      const result = { numerator, denominator, text };
      return { code, quarter, at: createdAt, result, documentNumber, documentDate: dayOf(documentDate) };
    });
    const entries = dossier.entries.map((entry) => toEntryValue(entry, dossier.evidence));
    const taken = notesToTake(dossier.content, entries, notes);
    for (const [code, note] of taken) {
      const permission = canEditItem("result", code, actor, dossier, dossier.cycle, now);
      if (!permission.allowed) return refused(permission.refusal);
      const key = { bodyId, dossierId, code };
      const update = { ...note.result, version: { increment: 1 } };
      const create = { ...key, unitId, ...note.result };
      await tx.entry.upsert({ where: { bodyId_dossierId_code: key }, create, update, select: { code: true } });
    }
    await addDocuments(tx, actor, dossier, taken, now);
    const data = { items: [...taken.keys()] };
    if (taken.size > 0) await audit(tx, actor, { action: "assessment.start", at: now, dossierId, unitId, data });
    return ok({ filled: taken.size });
  });
}

async function addDocuments(tx: Tx, actor: Actor, dossier: DossierRecord, taken: ReadonlyMap<string, Noted>, now: Date): Promise<void> {
  const named = (code: string, number: string) => dossier.evidence.some((piece) => piece.item === code && piece.documentNumber === number);
  const { bodyId, id: dossierId, unitId } = dossier;
  const data = [...taken]
    .filter(([code, note]) => note.documentNumber !== "" && !named(code, note.documentNumber))
    .map(([item, note]) => ({
      bodyId,
      dossierId,
      unitId,
      item,
      documentNumber: note.documentNumber,
      documentDate: storedDayOrNull(note.documentDate),
      createdById: actor.userId,
      createdAt: now,
    }));
  await tx.evidence.createMany({ data });
}
