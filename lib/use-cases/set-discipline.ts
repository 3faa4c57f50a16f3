import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { findDossierById } from "../db/dossiers";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { ok, type Result } from "../domain/result";
import type { DisciplineForm } from "../forms/review";
import { DOSSIER_NOT_FOUND, permitAct, SEEN_TOO_OLD } from "./permit-review";

/** Records or takes back a collective discipline in the year (gate G5), with its note. */
export function setDiscipline(actor: Actor, form: DisciplineForm, now: Date): Promise<Result<{ version: number }>> {
  return inScope(actor, async (tx) => {
    const record = await findDossierById(tx, actor, form.dossierId);
    if (!record) return DOSSIER_NOT_FOUND;
    const permitted = permitAct("discipline", actor, record);
    if (!permitted.ok) return permitted;
    if (record.version !== form.version) return SEEN_TOO_OLD;
    const note = form.disciplined ? form.note : "";
    const changed = await changeDossier(tx, record, null, { disciplined: form.disciplined, disciplineNote: note });
    if (!changed.ok) return changed;
    const data = { disciplined: form.disciplined, note };
    await audit(tx, actor, { action: "dossier.discipline", at: now, unitId: record.unitId, dossierId: record.id, data });
    return ok({ version: changed.value.version });
  });
}
