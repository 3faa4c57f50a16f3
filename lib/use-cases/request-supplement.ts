import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import { isPart } from "../domain/parts";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { itemsToAppraise } from "../domain/review";
import type { Status } from "../domain/workflow";
import type { ReturnForm } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitStep, SEEN_TOO_OLD } from "./permit-review";

const NOTHING = "Chưa có mục nào đánh dấu “Chưa đủ minh chứng”: hãy đánh dấu và ghi cần bổ sung gì, rồi trả lại.";

/**
 * Returns the items marked chưa đủ minh chứng (and those of `comments`) to the unit, also after the deadline; only they unlock.
 * Their marks are taken off, the others stay, so that after the resubmission only the returned ones are judged again.
 */
export function requestSupplement(
  actor: Actor,
  form: ReturnForm,
  now: Date,
): Promise<Result<{ version: number; status: Status; returned: string[] }>> {
  return inScope(actor, async (tx) => {
    const record = await lockDossier(tx, actor, form.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitStep("requestSupplement", actor, record, now);
    if (!permitted.ok) return permitted;
    if (record.version !== form.version) return SEEN_TOO_OLD;
    const items = itemsToAppraise(record.content, record.entries, record.partMarks);
    const unknown = Object.keys(form.comments).filter((item) => !items.some((known) => known.item === item));
    if (unknown.length > 0) return fail("invalid", `Hồ sơ không có mục ${unknown.join(", ")}.`);
    const pairs = items.map(({ item, mark, comment }) => [item, form.comments[item] || (mark === "insufficient" ? comment : "")] as const);
    const returned = Object.fromEntries(pairs.filter(([, comment]) => comment !== ""));
    const codes = Object.keys(returned);
    if (codes.length === 0) return fail("incomplete", NOTHING);
    const partMarks = Object.fromEntries(Object.entries(record.partMarks).filter(([part]) => !(part in returned)));
    const changed = await changeDossier(tx, record, "requestSupplement", { returned, partMarks, appraisedAt: null });
    if (!changed.ok) return changed;
    await tx.entry.updateMany({
      where: { bodyId: actor.bodyId, dossierId: record.id, code: { in: codes.filter((item) => !isPart(item)) } },
      data: { mark: null, appraised: null, appraisalReason: "", appraisedById: null, appraisedAt: null, version: { increment: 1 } },
    });
    const data = { items: codes, comments: Object.values(returned) };
    await audit(tx, actor, { action: "assessment.return", at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok({ ...changed.value, returned: codes });
  });
}
