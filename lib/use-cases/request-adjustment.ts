import "server-only";
import { audit } from "../db/audit";
import { toEntryValue } from "../db/dossiers";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import { criterionByCode } from "../domain/criteria";
import { emptyEntry } from "../domain/dossier";
import { formatTarget, readTarget } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { canFollow } from "../domain/workflow";
import type { AdjustmentForm } from "../forms/adjustment";
import { refused } from "./refused";

function atField(field: string, message: string) {
  return fail("invalid", message, { fields: { [field]: message } });
}

/** Asks for another target after the approval, with a reason; both values are kept. One open request per criterion; the threshold still holds. */
export function requestAdjustment(actor: Actor, form: AdjustmentForm, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    const dossier = await lockDossier(tx, actor, form.dossierId);
    if (!dossier) return fail("notFound", "Không tìm thấy hồ sơ.");
    const permission = canFollow(actor, dossier, dossier.cycle);
    if (!permission.allowed) return refused(permission.refusal);
    const criterion = criterionByCode(dossier.content, form.code);
    if (!criterion || criterion.kind === "text") return atField("code", "Tiêu chí này không có chỉ tiêu để điều chỉnh.");
    const reading = readTarget(criterion.kind, form.target, criterion.threshold);
    if (reading.kind !== "value" || reading.value === null) {
      return atField("target", reading.kind === "unreadable" ? reading.reason : "Cần ghi chỉ tiêu mới");
    }
    const stored = dossier.entries.find((entry) => entry.code === form.code);
    const { target, hasTarget } = stored ? toEntryValue(stored, []) : emptyEntry(form.code);
    if (hasTarget && target === reading.value) return atField("target", "Chỉ tiêu mới trùng với chỉ tiêu đang có.");
    const { bodyId, id: dossierId, unitId } = dossier;
    const open = await tx.targetAdjustment.count({ where: { bodyId, dossierId, code: form.code, status: "pending" } });
    if (open > 0) return atField("code", `Tiêu chí ${form.code} đang có một đề nghị chờ duyệt.`);
    const row = { bodyId, dossierId, unitId, code: form.code, oldTarget: target, newTarget: reading.value, reason: form.reason };
    const { id } = await tx.targetAdjustment.create({
      data: { ...row, requestedById: actor.userId, requestedAt: now },
      select: { id: true },
    });
    const words = { item: form.code, before: formatTarget(criterion.kind, target), after: formatTarget(criterion.kind, reading.value) };
    await audit(tx, actor, { action: "adjustment.request", at: now, dossierId, unitId, data: { ...words, reason: form.reason } });
    return ok({ id });
  });
}
