import "server-only";
import { audit } from "../db/audit";
import { holdDossier } from "../db/hold-dossier";
import { inScope } from "../db/scope";
import { criterionByCode } from "../domain/criteria";
import { formatResult, hasResult, NO_RESULT } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { readTypedResult } from "../domain/typed-entry";
import { canFollow } from "../domain/workflow";
import type { ProgressForm } from "../forms/progress";
import { storedWords } from "./add-evidence";
import { refused } from "./refused";

/** Notes an interim result of a quarter; a figure or a note is needed. Later notes do not replace earlier ones. */
export function noteProgress(actor: Actor, form: ProgressForm, now: Date): Promise<Result<{ id: string }>> {
  return inScope(actor, async (tx) => {
    const dossier = await holdDossier(tx, actor, form.dossierId);
    if (!dossier) return fail("notFound", "Không tìm thấy hồ sơ.");
    const permission = canFollow(actor, dossier, dossier.cycle);
    if (!permission.allowed) return refused(permission.refusal);
    const criterion = criterionByCode(dossier.content, form.code);
    if (!criterion) return fail("invalid", "Hãy chọn tiêu chí", { fields: { code: "Hãy chọn tiêu chí" } });
    const typed = { ...form, notApplicable: "", reason: "", explanation: "" };
    const { half, problems } = readTypedResult(criterion, typed, NO_RESULT);
    const words = storedWords({ title: "", documentNumber: form.documentNumber, documentDate: form.documentDate }, now);
    const fields = { ...problems, ...(words.ok ? {} : words.error.fields) };
    if (Object.keys(fields).length > 0 || !words.ok) return fail("invalid", "Một số ô chưa đúng.", { fields });
    if (!hasResult(criterion.kind, half.result) && form.note === "") {
      const message = "Cần ghi kết quả hoặc nội dung đã làm";
      return fail("invalid", message, { fields: { note: message } });
    }
    const { numerator, denominator, text } = half.result;
    const { documentNumber, documentDate } = words.value;
    const { bodyId, id: dossierId, unitId } = dossier;
    const row = { bodyId, dossierId, unitId, code: form.code, quarter: form.quarter, numerator, denominator, text, note: form.note };
    const { id } = await tx.progressNote.create({
      data: { ...row, documentNumber, documentDate, createdById: actor.userId, createdAt: now },
      select: { id: true },
    });
    const data = { item: form.code, quarter: form.quarter, result: formatResult(criterion.kind, half.result), note: form.note };
    await audit(tx, actor, { action: "progress.note", at: now, dossierId, unitId, data });
    return ok({ id });
  });
}
