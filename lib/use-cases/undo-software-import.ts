import "server-only";
import { audit, auditAll } from "../db/audit";
import { storedDayOrNull } from "../db/days";
import { asJson, lockImports } from "../db/import-batches";
import { holdForImport } from "../db/import-state";
import { inScope } from "../db/scope";
import { findSoftwareImport, lastAppliedSoftwareImport } from "../db/software-imports";
import { readSoftwareState } from "../db/software-state";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { SOFTWARE_OUTCOME_LABEL } from "../domain/software-step";
import { formatInstant } from "../format";
import { type SoftwareReport, softwareReportSchema, softwareUndoSchema } from "../forms/software-import";
import { lockOf } from "./plan-software-import";
import { SOFTWARE_NOT_ALLOWED, SOFTWARE_NOT_FOUND } from "./preview-software-import";

/**
 * Puts back what the last import from the national software of a year wrote, unit by unit, in one transaction. A unit whose dossier was laid
 * before the BTV since keeps its reading and is listed. Refuses an import that is not the last one of its year, and a second time.
 */
export function undoSoftwareImport(actor: Actor, id: string, now: Date): Promise<Result<NonNullable<SoftwareReport["undone"]>>> {
  return inScope(actor, async (tx) => {
    if (!can(actor, "importData")) return SOFTWARE_NOT_ALLOWED;
    const { bodyId } = actor;
    await lockImports(tx, bodyId);
    const batch = await findSoftwareImport(tx, actor, id);
    if (!batch || batch.status === "preview") return SOFTWARE_NOT_FOUND;
    if (batch.undoneAt) return fail("notNow", `Lần nhập này đã được hoàn tác lúc ${formatInstant(batch.undoneAt)}.`);
    const { cycleId } = batch;
    if ((await lastAppliedSoftwareImport(tx, actor, cycleId)) !== id) return fail("notNow", "Chỉ hoàn tác được lần nhập gần nhất của năm.");
    await holdForImport(tx, bodyId, batch.cycle.year);
    const state = await readSoftwareState(tx, actor, batch.cycle.year);
    if (!state) return SOFTWARE_NOT_FOUND;
    if (state.cycle.status === "closed") return fail("notNow", `Năm công tác ${batch.cycle.year} đã đóng, không hoàn tác được nữa.`);
    const lines = softwareUndoSchema.parse(batch.undo).map((line) => {
      const written = state.stored.get(line.unitId)?.importId === id;
      return { ...line, reason: written ? lockOf(actor, state, line.unitId) : "Kết quả đã được ghi lại sau lần nhập này." };
    });
    const open = lines.filter((line) => line.reason === null);
    await tx.softwareStatus.deleteMany({ where: { bodyId, cycleId, importId: id, unitId: { in: open.map((line) => line.unitId) } } });
    await tx.softwareStatus.createMany({
      data: open.flatMap(({ unitId, before }) =>
        before
          ? [
              {
                bodyId,
                cycleId,
                unitId,
                ...before,
                completedOn: storedDayOrNull(before.completedOn),
                checkedAt: new Date(before.checkedAt),
              },
            ]
          : [],
      ),
    });
    const left = lines.flatMap(({ code, reason }) => (reason ? [{ what: code, reason }] : []));
    const undone = { restored: open.length, left };
    const report = { ...softwareReportSchema.parse(batch.report), undone };
    await tx.softwareImport.update({
      where: { bodyId_id: { bodyId, id } },
      data: { status: "undone", undoneAt: now, report: asJson(report) },
    });
    await auditAll(
      tx,
      actor,
      open.map(({ unitId, before }) => ({
        action: "software.read" as const,
        at: now,
        unitId,
        dossierId: state.dossiers.get(unitId)?.id ?? null,
        data: {
          result: before ? SOFTWARE_OUTCOME_LABEL[before.outcome] : "chưa đối chiếu",
          doneOn: before?.completedOn ?? null,
          file: batch.fileName,
        },
      })),
    );
    const data = { file: batch.fileName, restored: undone.restored, left: left.map(({ what, reason }) => `${what}: ${reason}`) };
    await audit(tx, actor, { action: "software.undo", at: now, data });
    return ok(undone);
  });
}
