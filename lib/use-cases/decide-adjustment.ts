import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { type DossierRecord, factsOf } from "../db/dossiers";
import { lockDossier } from "../db/lock-dossier";
import { saveSubmission, snapshotOf } from "../db/save-submission";
import { inScope, type Tx, unitsInScope } from "../db/scope";
import { criterionByCode } from "../domain/criteria";
import { formatTarget } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { DecideAdjustmentForm } from "../forms/review";
import { permitAct } from "./permit-review";

const NOT_FOUND = fail("notFound", "Không tìm thấy đề nghị điều chỉnh.");

/** Writes the new target (a mark given on the old one is taken off) and freezes all targets as they now stand in a numbered version. */
async function adjustTarget(tx: Tx, actor: Actor, record: DossierRecord, code: string, target: number | null, now: Date): Promise<void> {
  const cleared = { mark: null, appraised: null, appraisalReason: "", appraisedById: null, appraisedAt: null };
  await tx.entry.updateMany({
    where: { bodyId: record.bodyId, dossierId: record.id, code },
    data: { target, hasTarget: true, ...cleared, version: { increment: 1 } },
  });
  const entries = record.entries.map((entry) => (entry.code === code ? { ...entry, target, hasTarget: true } : entry));
  const adjusted = { ...record, entries };
  await saveSubmission(tx, actor, adjusted, snapshotOf("adjustment", adjusted, factsOf(adjusted), now), now);
}

/** Approves (the new target holds from now on, both values stay) or refuses with a note an asked-for change of a target. Decided once. */
export function decideAdjustment(actor: Actor, form: DecideAdjustmentForm, now: Date): Promise<Result<{ unitId: string }>> {
  return inScope(actor, async (tx) => {
    const adjustment = await tx.targetAdjustment.findFirst({ where: { ...unitsInScope(actor), id: form.adjustmentId } });
    const record = adjustment && (await lockDossier(tx, actor, adjustment.dossierId));
    if (!record) return NOT_FOUND;
    const permitted = permitAct(form.approve ? "adjustTarget" : "refuseAdjustment", actor, record);
    if (!permitted.ok) return permitted;
    const criterion = criterionByCode(record.content, adjustment.code);
    if (!criterion) return NOT_FOUND;
    const { code, oldTarget, newTarget } = adjustment;
    const { count } = await tx.targetAdjustment.updateMany({
      where: { bodyId: actor.bodyId, id: adjustment.id, status: "pending" },
      data: {
        status: form.approve ? "approved" : "refused",
        decidedById: actor.userId,
        decidedAt: now,
        decisionNote: form.note,
      },
    });
    if (count === 0) return fail("conflict", "Đề nghị này đã có người quyết định.");
    if (form.approve) {
      await adjustTarget(tx, actor, record, code, newTarget, now);
      const changed = await changeDossier(tx, record, null);
      if (!changed.ok) return changed;
    }
    const data = {
      item: code,
      before: formatTarget(criterion.kind, oldTarget),
      after: formatTarget(criterion.kind, newTarget),
      note: form.note,
    };
    const action = form.approve ? "adjustment.approve" : "adjustment.refuse";
    await audit(tx, actor, { action, at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok({ unitId: record.unitId });
  });
}
