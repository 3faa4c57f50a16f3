import "server-only";
import { audit } from "../db/audit";
import { asJson, findImportBatch, lastAppliedImport, lockImports } from "../db/import-batches";
import { holdForImport } from "../db/import-state";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { formatInstant } from "../format";
import { type ImportReport, importReportSchema, importUndoSchema } from "../forms/import-record";
import { IMPORT_NOT_ALLOWED, IMPORT_NOT_FOUND } from "./preview-import";
import { undoDossiers } from "./undo-dossiers";
import { undoPastYear } from "./undo-past-year";
import { undoUnits } from "./undo-units";

/**
 * Puts back what the last import changed, row by row, in one transaction. What somebody changed since stays and is listed; a unit that the import
 * added goes only when nothing else hangs on it. Refuses an import that is not the last one, and a second time.
 */
export function undoImport(actor: Actor, id: string, now: Date): Promise<Result<NonNullable<ImportReport["undone"]>>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "importData")) return IMPORT_NOT_ALLOWED;
    await lockImports(tx, actor.bodyId);
    const batch = await findImportBatch(tx, actor, id);
    if (!batch || batch.status === "preview") return IMPORT_NOT_FOUND;
    if (batch.undoneAt) return fail("notNow", `Lần nhập này đã được hoàn tác lúc ${formatInstant(batch.undoneAt)}.`);
    if ((await lastAppliedImport(tx, actor)) !== id) return fail("notNow", "Chỉ hoàn tác được lần nhập gần nhất.");
    const report = importReportSchema.parse(batch.report);
    const undo = importUndoSchema.parse(batch.undo);
    await holdForImport(tx, actor.bodyId, report.year);
    const dossiers = await undoDossiers(tx, actor, undo, now);
    const kept = report.past ? await undoPastYear(tx, actor.bodyId, undo) : [];
    const units = await undoUnits(tx, actor, undo, now);
    const undone = { restored: dossiers.restored + units.restored, left: [...dossiers.left, ...kept, ...units.left] };
    await tx.importBatch.update({
      where: { bodyId_id: { bodyId: actor.bodyId, id } },
      data: { status: "undone", undoneAt: now, report: asJson({ ...report, undone }) },
    });
    const data = { file: batch.fileName, restored: undone.restored, left: undone.left.map(({ what, reason }) => `${what}: ${reason}`) };
    await audit(tx, actor, { action: "import.undo", at: now, data });
    return ok(undone);
  });
}
