import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, type Result } from "../domain/result";
import { standingRemarks } from "../domain/review";
import type { Status } from "../domain/workflow";
import type { SeenDossier } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitStep, SEEN_TOO_OLD } from "./permit-review";

/** Approves a registration as it was seen: targets freeze from now on. Refuses while remarks stand (saved, or sent now) that were not returned. */
export function approveRegistration(
  actor: Actor,
  seen: SeenDossier & { comments?: Record<string, string> },
  now: Date,
): Promise<Result<{ version: number; status: Status }>> {
  return inScope(actor, async (tx) => {
    const record = await lockDossier(tx, actor, seen.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitStep("approveRegistration", actor, record, now);
    if (!permitted.ok) return permitted;
    if (record.version !== seen.version) return SEEN_TOO_OLD;
    const remarked = Object.keys(standingRemarks(record.content, record.entries, seen.comments ?? {}));
    if (remarked.length > 0) {
      const fields = Object.fromEntries(remarked.map((code) => [code, `${code}: còn nhận xét chưa trả lại`]));
      return fail("incomplete", `Còn nhận xét ở tiêu chí ${remarked.join(", ")}: hãy trả lại, hoặc xóa nhận xét rồi duyệt.`, { fields });
    }
    const changed = await changeDossier(tx, record, "approveRegistration", { registrationApprovedAt: now, returned: {} });
    if (!changed.ok) return changed;
    await tx.entry.updateMany({
      where: { bodyId: actor.bodyId, dossierId: record.id, registrationComment: { not: "" } },
      data: { registrationComment: "" },
    });
    await audit(tx, actor, { action: "registration.approve", at: now, unitId: record.unitId, dossierId: record.id });
    return changed;
  });
}
