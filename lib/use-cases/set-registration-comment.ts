import "server-only";
import { audit } from "../db/audit";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import { criterionByCode } from "../domain/criteria";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { RemarkForm } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitAct } from "./permit-review";

/** Keeps the reviewer's working remark on a registered criterion; empty clears it. The unit sees it only once it is returned. */
export function setRegistrationComment(actor: Actor, form: RemarkForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx) => {
    const record = await lockDossier(tx, actor, form.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitAct("remark", actor, record);
    if (!permitted.ok) return permitted;
    if (!criterionByCode(record.content, form.code)) return fail("invalid", `Bộ tiêu chí không có tiêu chí ${form.code}.`);
    const key = { bodyId: actor.bodyId, dossierId: record.id, code: form.code };
    const before = record.entries.find((entry) => entry.code === form.code)?.registrationComment ?? "";
    if (before === form.comment) return ok(null);
    await tx.entry.upsert({
      where: { bodyId_dossierId_code: key },
      update: { registrationComment: form.comment },
      create: { ...key, unitId: record.unitId, registrationComment: form.comment },
      select: { code: true },
    });
    const data = { item: form.code, comment: form.comment };
    await audit(tx, actor, { action: "registration.remark", at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok(null);
  });
}
