import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import { MARK_PROBLEM } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { MarkPartForm } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitAct } from "./permit-review";

/** Marks biên bản, ý kiến cấp ủy or phần mềm: agree, or insufficient with a comment; null clears. */
export function markPart(actor: Actor, form: MarkPartForm, now: Date): Promise<Result<{ version: number }>> {
  return inScope(actor, async (tx) => {
    const record = await lockDossier(tx, actor, form.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitAct("mark", actor, record);
    if (!permitted.ok) return permitted;
    if (form.mark === "insufficient" && form.comment === "") {
      return fail("invalid", MARK_PROBLEM.noComment, { fields: { reason: MARK_PROBLEM.noComment } });
    }
    const { [form.part]: _before, ...others } = record.partMarks;
    const comment = form.mark === "insufficient" ? form.comment : "";
    const partMarks = form.mark ? { ...others, [form.part]: { mark: form.mark, comment } } : others;
    const changed = await changeDossier(tx, record, null, { partMarks });
    if (!changed.ok) return changed;
    const data = { item: form.part, mark: form.mark, reason: comment };
    await audit(tx, actor, { action: "appraisal.mark", at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok({ version: changed.value.version });
  });
}
