import "server-only";
import { audit } from "../db/audit";
import { storedDay, storedDayOrNull } from "../db/days";
import { findDossierById } from "../db/dossiers";
import { inScope } from "../db/scope";
import { criterionByCode } from "../domain/criteria";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { isoDay } from "../format";
import type { InspectionForm } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitAct } from "./permit-review";

/** Records an inspection of a unit in the year. Refuses a day to come and criteria the unit does not have. */
export function recordInspection(actor: Actor, form: InspectionForm, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    const record = await findDossierById(tx, actor, form.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitAct("inspect", actor, record);
    if (!permitted.ok) return permitted;
    if (form.inspectedOn > isoDay(now)) {
      return fail("invalid", "Ngày kiểm tra chưa tới.", { fields: { inspectedOn: "Ngày kiểm tra chưa tới." } });
    }
    const unknown = form.codes.filter((code) => !criterionByCode(record.content, code));
    if (unknown.length > 0) {
      const message = `Đơn vị không có tiêu chí ${unknown.join(", ")}.`;
      return fail("invalid", message, { fields: { codes: message } });
    }
    const { inspectedOn, codes, findings, remedy, remedyDueOn } = form;
    const inspection = await tx.inspection.create({
      data: {
        bodyId: actor.bodyId,
        dossierId: record.id,
        unitId: record.unitId,
        inspectedOn: storedDay(inspectedOn),
        codes: [...new Set(codes)],
        findings,
        remedy,
        remedyDueOn: storedDayOrNull(remedyDueOn),
        createdById: actor.userId,
        createdAt: now,
      },
      select: { id: true },
    });
    const data = { inspectedOn, items: codes, remedyDueOn };
    await audit(tx, actor, { action: "inspection.record", at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok(inspection);
  });
}
