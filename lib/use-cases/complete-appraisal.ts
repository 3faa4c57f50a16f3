import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import { PART_LABEL } from "../domain/labels";
import { isPart } from "../domain/parts";
import type { Actor } from "../domain/permissions";
import { fail, type Result } from "../domain/result";
import { itemsToAppraise, openItems } from "../domain/review";
import type { Status } from "../domain/workflow";
import type { SeenDossier } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitStep, SEEN_TOO_OLD } from "./permit-review";

function names(items: readonly string[]): string {
  return items.map((item) => (isPart(item) ? PART_LABEL[item] : item)).join(", ");
}

/** Completes the appraisal. Refuses, naming them as fields, items without a mark and items still marked chưa đủ minh chứng. */
export function completeAppraisal(actor: Actor, seen: SeenDossier, now: Date): Promise<Result<{ version: number; status: Status }>> {
  return inScope(actor, async (tx) => {
    const record = await lockDossier(tx, actor, seen.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitStep("completeAppraisal", actor, record, now);
    if (!permitted.ok) return permitted;
    if (record.version !== seen.version) return SEEN_TOO_OLD;
    const { unmarked, insufficient } = openItems(itemsToAppraise(record.content, record.entries, record.partMarks));
    if (unmarked.length + insufficient.length > 0) {
      const sentences = [
        unmarked.length > 0 ? `Còn ${unmarked.length} mục chưa có kết luận: ${names(unmarked)}.` : "",
        insufficient.length > 0
          ? `${insufficient.length} mục chưa đủ minh chứng: ${names(insufficient)}; hãy trả lại đơn vị hoặc ghi kết luận khác.`
          : "",
      ];
      const fields = Object.fromEntries([
        ...unmarked.map((item) => [item, `${names([item])}: chưa có kết luận`]),
        ...insufficient.map((item) => [item, `${names([item])}: chưa đủ minh chứng`]),
      ]);
      return fail("incomplete", sentences.filter(Boolean).join(" "), { fields });
    }
    const changed = await changeDossier(tx, record, "completeAppraisal", { appraisedAt: now, returned: {} });
    if (!changed.ok) return changed;
    await audit(tx, actor, { action: "appraisal.complete", at: now, unitId: record.unitId, dossierId: record.id });
    return changed;
  });
}
