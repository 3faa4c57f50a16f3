import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { findDossierById } from "../db/dossiers";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, type Result } from "../domain/result";
import type { Status } from "../domain/workflow";
import type { SeenDossier } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitStep, SEEN_TOO_OLD } from "./permit-review";

/** Approves a registration as it was seen: targets freeze from now on. Refuses while remarks stand that were not returned. */
export function approveRegistration(actor: Actor, seen: SeenDossier, now: Date): Promise<Result<{ version: number; status: Status }>> {
  return inScope(actor, async (tx) => {
    const record = await findDossierById(tx, actor, seen.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitStep("approveRegistration", actor, record, now);
    if (!permitted.ok) return permitted;
    if (record.version !== seen.version) return SEEN_TOO_OLD;
    const remarked = record.entries.filter((entry) => entry.registrationComment !== "").map((entry) => entry.code);
    if (remarked.length > 0) {
      const fields = Object.fromEntries(remarked.map((code) => [code, `${code}: còn nhận xét chưa trả lại`]));
      return fail("incomplete", `Còn nhận xét ở tiêu chí ${remarked.join(", ")}: hãy trả lại, hoặc xóa nhận xét rồi duyệt.`, { fields });
    }
    const changed = await changeDossier(tx, record, "approveRegistration", { registrationApprovedAt: now, returned: {} });
    if (!changed.ok) return changed;
    await audit(tx, actor, { action: "registration.approve", at: now, unitId: record.unitId, dossierId: record.id });
    return changed;
  });
}
