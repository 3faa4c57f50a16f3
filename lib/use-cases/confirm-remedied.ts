import "server-only";
import { audit } from "../db/audit";
import { dayOf, storedDay } from "../db/days";
import { findDossierById } from "../db/dossiers";
import { inScope, unitsInScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { formatDay, isoDay } from "../format";
import type { RemediedForm } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitAct } from "./permit-review";

/** Confirms that what an inspection asked for was put right on a day; once only. */
export function confirmRemedied(actor: Actor, form: RemediedForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const inspection = await tx.inspection.findFirst({ where: { ...unitsInScope(actor), id: form.inspectionId } });
    const record = inspection && (await findDossierById(tx, actor, inspection.dossierId));
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitAct("inspect", actor, record);
    if (!permitted.ok) return permitted;
    const inspectedOn = dayOf(inspection.inspectedOn);
    if (form.doneOn < inspectedOn || form.doneOn > isoDay(now)) {
      const message = `Ngày khắc phục phải từ ngày kiểm tra (${formatDay(inspectedOn)}) đến hôm nay.`;
      return fail("invalid", message, { fields: { doneOn: message } });
    }
    const { count } = await tx.inspection.updateMany({
      where: { bodyId: actor.bodyId, id: inspection.id, remedyDoneOn: null, remedy: { not: "" } },
      data: { remedyDoneOn: storedDay(form.doneOn) },
    });
    if (count === 0) return fail("conflict", "Biên bản này không có yêu cầu khắc phục hoặc đã được xác nhận.");
    const data = { inspectedOn, doneOn: form.doneOn };
    await audit(tx, actor, { action: "inspection.remedied", at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok(null);
  });
}
