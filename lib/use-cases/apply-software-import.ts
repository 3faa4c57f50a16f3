import "server-only";
import { audit, auditAll } from "../db/audit";
import { storedDayOrNull } from "../db/days";
import { asJson, lockImports } from "../db/import-batches";
import { holdForImport } from "../db/import-state";
import { inScope, type Tx } from "../db/scope";
import { findSoftwareImport, type SoftwareImportRow } from "../db/software-imports";
import type { SoftwareStatusRow } from "../db/software-statuses";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { SOFTWARE_OUTCOME_LABEL } from "../domain/software-step";
import type { SoftwareReport, StoredReading } from "../forms/software-import";
import type { PlannedReading } from "../imports/plan-software";
import type { SheetData } from "../imports/sheet-data";
import { type PlannedSoftware, planSoftwareUpload } from "./plan-software-import";
import { SOFTWARE_NOT_ALLOWED, SOFTWARE_NOT_FOUND } from "./preview-software-import";
import { readImportFile } from "./read-import-file";
import { uploadOf } from "./read-software-import";

const KEPT = 2000;
const CHANGED =
  "Dữ liệu đã thay đổi từ lúc đồng chí xem trước, nên kết quả nhập sẽ khác. Chưa có gì được ghi: hãy xem lại bản xem trước mới rồi xác nhận.";
const NOTHING = fail("notNow", "Không có gì để nhập: mọi dòng nhập được đã giống dữ liệu đang lưu.");

/**
 * Writes the readings of an export in one transaction, everything or nothing. The file is compared again with what is stored now; where that
 * differs from the preview that was confirmed (`seen` is its seal), nothing is written. What units state themselves is never touched.
 */
export async function applySoftwareImport(actor: Actor, input: { id: string; seen: string }, now: Date): Promise<Result<SoftwareReport>> {
  if (!can(actor, "importData")) return SOFTWARE_NOT_ALLOWED;
  const batch = await inScope(actor, (tx) => findSoftwareImport(tx, actor, input.id));
  if (!batch) return SOFTWARE_NOT_FOUND;
  const sheets = await readImportFile(batch);
  if (!sheets.ok) return sheets;
  return inScope(actor, async (tx) => {
    await lockImports(tx, actor.bodyId);
    const current = await findSoftwareImport(tx, actor, input.id);
    if (!current) return SOFTWARE_NOT_FOUND;
    if (current.status !== "preview") return fail("notNow", "Tệp này đã được nhập rồi.");
    return apply(tx, actor, { batch: current, sheets: sheets.value, seen: input.seen }, now);
  });
}

async function apply(
  tx: Tx,
  actor: Actor,
  upload: { batch: SoftwareImportRow; sheets: readonly SheetData[]; seen: string },
  now: Date,
): Promise<Result<SoftwareReport>> {
  const { batch } = upload;
  await holdForImport(tx, actor.bodyId, batch.cycle.year);
  const planned = await planSoftwareUpload(tx, actor, { ...uploadOf(batch), sheets: upload.sheets }, now);
  if (!planned.ok) return planned;
  const { plan, missing, seal, hasWork } = planned.value;
  if (!plan) return fail("incomplete", missing ?? CHANGED);
  if (seal !== upload.seen) return fail("conflict", CHANGED);
  if (!hasWork) return NOTHING;
  const written = plan.readings.filter((reading) => reading.state !== "unchanged");
  await write(tx, actor, batch, written, now);
  const { counts, refused, unmatched } = plan;
  const report: SoftwareReport = { counts, refused: refused.slice(0, KEPT), unmatched: unmatched.slice(0, KEPT) };
  await tx.softwareImport.update({
    where: { bodyId_id: { bodyId: actor.bodyId, id: batch.id } },
    data: { status: "applied", appliedAt: now, report: asJson(report), undo: asJson(undoOf(planned.value, written)) },
  });
  await auditReadings(tx, actor, planned.value, batch, written, now);
  return ok(report);
}

async function write(tx: Tx, actor: Actor, batch: SoftwareImportRow, written: readonly PlannedReading[], now: Date): Promise<void> {
  const { bodyId } = actor;
  const { cycleId } = batch;
  await tx.softwareStatus.deleteMany({ where: { bodyId, cycleId, unitId: { in: written.map(({ unit }) => unit.id) } } });
  await tx.softwareStatus.createMany({
    data: written.map(({ unit, row }) => ({
      ...{ bodyId, cycleId, unitId: unit.id, outcome: row.outcome, completedOn: storedDayOrNull(row.completedOn), note: row.note },
      ...{ sourceFile: batch.fileName, sourceRow: `${row.sheet}, dòng ${row.row}`, importId: batch.id },
      ...{ checkedById: actor.userId, checkedBy: actor.name, checkedAt: now },
    })),
  });
}

function storedReading(row: SoftwareStatusRow): StoredReading {
  const { outcome, completedOn, note, sourceFile, sourceRow, importId, checkedById, checkedBy, checkedAt } = row;
  const day = completedOn ? completedOn.toISOString().slice(0, 10) : null;
  return { outcome, completedOn: day, note, sourceFile, sourceRow, importId, checkedById, checkedBy, checkedAt: checkedAt.toISOString() };
}

function undoOf({ state }: PlannedSoftware, written: readonly PlannedReading[]) {
  return written.map(({ unit }) => {
    const before = state.stored.get(unit.id);
    return { unitId: unit.id, code: unit.code, before: before ? storedReading(before) : null };
  });
}

async function auditReadings(
  tx: Tx,
  actor: Actor,
  { state, plan }: PlannedSoftware,
  batch: SoftwareImportRow,
  written: readonly PlannedReading[],
  now: Date,
): Promise<void> {
  await auditAll(
    tx,
    actor,
    written.map(({ unit, row }) => ({
      action: "software.read" as const,
      at: now,
      unitId: unit.id,
      dossierId: state.dossiers.get(unit.id)?.id ?? null,
      data: { result: SOFTWARE_OUTCOME_LABEL[row.outcome], doneOn: row.completedOn, file: batch.fileName },
    })),
  );
  const data = { file: batch.fileName, sha256: batch.sha256, year: batch.cycle.year, ...plan?.counts };
  await audit(tx, actor, { action: "software.import", at: now, data });
}
