import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import { criteriaOf } from "../domain/criteria";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { standingRemarks } from "../domain/review";
import type { Status } from "../domain/workflow";
import type { ReturnForm } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitStep, SEEN_TOO_OLD } from "./permit-review";

/** Returns a registration as it was seen with a comment per criterion, at least one; only those unlock for the unit. */
export function returnRegistration(
  actor: Actor,
  form: ReturnForm,
  now: Date,
): Promise<Result<{ version: number; status: Status; returned: string[] }>> {
  return inScope(actor, async (tx) => {
    const record = await lockDossier(tx, actor, form.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitStep("returnRegistration", actor, record, now);
    if (!permitted.ok) return permitted;
    if (record.version !== form.version) return SEEN_TOO_OLD;
    const unknown = Object.keys(form.comments).filter((code) => !criteriaOf(record.content).some((criterion) => criterion.code === code));
    if (unknown.length > 0) return fail("invalid", `Bộ tiêu chí không có tiêu chí ${unknown.join(", ")}.`);
    const returned = standingRemarks(record.content, record.entries, form.comments);
    const codes = Object.keys(returned);
    if (codes.length === 0)
      return fail("incomplete", "Hãy ghi nhận xét ở ít nhất một tiêu chí: chỉ những tiêu chí có nhận xét mới mở lại cho đơn vị sửa.");
    const changed = await changeDossier(tx, record, "returnRegistration", { returned });
    if (!changed.ok) return changed;
    await tx.entry.updateMany({
      where: { bodyId: actor.bodyId, dossierId: record.id, registrationComment: { not: "" } },
      data: { registrationComment: "" },
    });
    const data = { items: codes, comments: Object.values(returned) };
    await audit(tx, actor, { action: "registration.return", at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok({ ...changed.value, returned: codes });
  });
}
