import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { factsOf } from "../db/dossiers";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import type { Proposal } from "../domain/assessment";
import { criterionByCode } from "../domain/criteria";
import { emptyEntry, proposeDossier } from "../domain/dossier";
import { MARK_PROBLEM } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { markProblem, selfVerdicts } from "../domain/review";
import type { MarkCriterionForm } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitAct } from "./permit-review";

const ENTRY_CONFLICT = "Tiêu chí này vừa được người khác thẩm định. Hãy xem bản mới nhất rồi thực hiện lại.";

/** What a mark leaves behind: the versions to go on with, and the Đề xuất as it now is. */
export interface Marked {
  entryVersion: number;
  version: number;
  proposal: Proposal;
}

/** Marks a criterion: agree, another verdict with a reason, or missing evidence with a comment; null clears. Guarded by the entry's version. */
export function markCriterion(actor: Actor, form: MarkCriterionForm, now: Date): Promise<Result<Marked>> {
  return inScope(actor, async (tx) => {
    const record = await lockDossier(tx, actor, form.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitAct("mark", actor, record);
    if (!permitted.ok) return permitted;
    const criterion = criterionByCode(record.content, form.code);
    if (!criterion) return fail("invalid", `Bộ tiêu chí không có tiêu chí ${form.code}.`);
    const computed = selfVerdicts(factsOf(record), now).get(form.code) ?? "noData";
    const problem = markProblem(criterion, form, computed);
    if (problem) {
      const message = MARK_PROBLEM[problem];
      const field = problem === "noReason" || problem === "noComment" ? "reason" : "verdict";
      return fail("invalid", `${form.code}: ${message}`, { fields: { [field]: message } });
    }
    const stored = record.entries.find((entry) => entry.code === form.code);
    if ((stored?.version ?? 0) !== form.entryVersion) return fail("conflict", ENTRY_CONFLICT);
    const data = {
      mark: form.mark,
      appraised: form.mark === "override" ? form.verdict : form.mark === "agree" ? computed : null,
      appraisalReason: form.mark === null || form.mark === "agree" ? "" : form.reason,
      appraisedById: form.mark === null ? null : actor.userId,
      appraisedAt: form.mark === null ? null : now,
      version: form.entryVersion + 1,
    };
    const key = { bodyId: actor.bodyId, dossierId: record.id, code: form.code };
    await tx.entry.upsert({
      where: { bodyId_dossierId_code: key },
      update: data,
      create: { ...key, unitId: record.unitId, ...data },
      select: { code: true },
    });
    const changed = await changeDossier(tx, record, null);
    if (!changed.ok) return changed;
    const event = { item: form.code, mark: form.mark, verdict: data.appraised, reason: data.appraisalReason };
    await audit(tx, actor, { action: "appraisal.mark", at: now, unitId: record.unitId, dossierId: record.id, data: event });
    const facts = factsOf(record);
    const others = facts.entries.filter((entry) => entry.code !== form.code);
    const before = facts.entries.find((entry) => entry.code === form.code) ?? emptyEntry(form.code);
    const proposal = proposeDossier({ ...facts, entries: [...others, { ...before, appraised: data.appraised }] }, now);
    return ok({ entryVersion: data.version, version: changed.value.version, proposal });
  });
}
