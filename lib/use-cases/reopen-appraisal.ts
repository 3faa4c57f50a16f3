import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { findDossierById } from "../db/dossiers";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import type { Result } from "../domain/result";
import type { Status } from "../domain/workflow";
import type { SeenDossier } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitStep, SEEN_TOO_OLD } from "./permit-review";

/** Opens a completed appraisal again, before the dossier is tabled; every mark stays. */
export function reopenAppraisal(actor: Actor, seen: SeenDossier, now: Date): Promise<Result<{ version: number; status: Status }>> {
  return inScope(actor, async (tx) => {
    const record = await findDossierById(tx, actor, seen.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitStep("reopenAppraisal", actor, record, now);
    if (!permitted.ok) return permitted;
    if (record.version !== seen.version) return SEEN_TOO_OLD;
    const changed = await changeDossier(tx, record, "reopenAppraisal", { appraisedAt: null });
    if (!changed.ok) return changed;
    await audit(tx, actor, { action: "appraisal.reopen", at: now, unitId: record.unitId, dossierId: record.id });
    return changed;
  });
}
