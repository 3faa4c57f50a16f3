import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { factsOf } from "../db/dossiers";
import { lockDossier } from "../db/lock-dossier";
import { inScope } from "../db/scope";
import { sealOf } from "../db/seal";
import { type Completeness, completenessOf } from "../domain/completeness";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { readTypedPart, typedPart } from "../domain/typed-part";
import { canEditItem } from "../domain/workflow";
import { isoDay, readDay } from "../format";
import type { PartForm } from "../forms/part";
import { refused } from "./refused";

/** The state after a save; `version` is the seal of what is stored now. */
export interface SavedPart {
  version: string;
  savedAt: Date;
  problems: Record<string, string>;
  completeness: Completeness;
}

const CONFLICT = "Mục này đã được sửa ở một thẻ hoặc máy khác.";

/** Saves biên bản, ý kiến cấp ủy or phần mềm. Guarded by the seal of the values seen: somebody else's other values are a conflict with both. */
export function savePart(actor: Actor, form: PartForm, now: Date): Promise<Result<SavedPart>> {
  return inScope(actor, async (tx) => {
    const dossier = await lockDossier(tx, actor, form.dossierId);
    if (!dossier) return fail("notFound", "Không tìm thấy hồ sơ.");
    const permission = canEditItem("result", form.part, actor, dossier, dossier.cycle, now);
    if (!permission.allowed) return refused(permission.refusal);
    const before = typedPart(form.part, dossier.parts);
    const { dossierId: _id, version, part, ...typed } = form;
    const { parts, problems } = readTypedPart(part, typed, dossier.parts, readDay, isoDay(now));
    const after = typedPart(part, parts);
    const fields = Object.keys(after).filter((field) => after[field] !== before[field]);
    if (fields.length > 0) {
      if (version !== sealOf(before)) return fail("conflict", CONFLICT, { current: { version: sealOf(before), values: before } });
      const changed = await changeDossier(tx, dossier, null, { parts: { ...parts } });
      if (!changed.ok) return changed;
      const about = { dossierId: dossier.id, unitId: dossier.unitId };
      await audit(tx, actor, { action: "part.save", at: now, ...about, data: { part, fields } });
    }
    const completeness = completenessOf("result", { ...factsOf(dossier), parts }, now);
    return ok({ version: sealOf(after), savedAt: now, problems, completeness });
  });
}
