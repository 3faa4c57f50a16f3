import "server-only";
import { audit } from "../db/audit";
import { asJson, findImportBatch, type ImportBatchRow, lockImports } from "../db/import-batches";
import type { ImportYear } from "../db/import-state";
import { inScope, type Tx } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { ImportReport, ImportUndo } from "../forms/import-record";
import type { SheetData } from "../imports/sheet-data";
import { type WrittenDossiers, writeImportedDossiers } from "./import-dossiers";
import { type WrittenUnits, writeImportedUnits } from "./import-units";
import { makePastYear } from "./past-year";
import { type PlannedImport, planUpload } from "./plan-import";
import { IMPORT_NOT_ALLOWED, IMPORT_NOT_FOUND, mappingOf } from "./preview-import";
import { readImportFile } from "./read-import-file";

const KEPT_REFUSALS = 2000;
const CHANGED =
  "Dữ liệu đã thay đổi từ lúc đồng chí xem trước, nên kết quả nhập sẽ khác. Chưa có gì được ghi: hãy xem lại bản xem trước mới rồi xác nhận.";
const NOTHING = fail("notNow", "Không có gì để nhập: mọi dòng nhập được đã giống dữ liệu đang lưu.");

/**
 * Imports an upload in one transaction, everything or nothing. The file is compared again with what is stored now; where that differs from the
 * preview that was confirmed (`seen` is its seal), nothing is written. Refused rows are left out, as the preview said.
 */
export async function applyImport(actor: Actor, input: { id: string; seen: string }, now: Date): Promise<Result<ImportReport>> {
  if (!can(actor, "importData")) return IMPORT_NOT_ALLOWED;
  const batch = await inScope(actor, (tx) => findImportBatch(tx, actor, input.id));
  if (!batch) return IMPORT_NOT_FOUND;
  const sheets = await readImportFile(batch);
  if (!sheets.ok) return sheets;
  return inScope(actor, async (tx) => {
    await lockImports(tx, actor.bodyId);
    const current = await findImportBatch(tx, actor, input.id);
    if (!current) return IMPORT_NOT_FOUND;
    if (current.status !== "preview") return fail("notNow", "Tệp này đã được nhập rồi.");
    return apply(tx, actor, { batch: current, sheets: sheets.value, seen: input.seen }, now);
  });
}

async function apply(
  tx: Tx,
  actor: Actor,
  upload: { batch: ImportBatchRow; sheets: readonly SheetData[]; seen: string },
  now: Date,
): Promise<Result<ImportReport>> {
  const { batch } = upload;
  const planned = await planUpload(tx, actor, { sheets: upload.sheets, mapping: mappingOf(batch) }, now, { hold: true });
  if (!planned.ok) return planned;
  if (planned.value.seal !== upload.seen) return fail("conflict", CHANGED);
  if (!planned.value.hasWork) return NOTHING;
  const units = await writeImportedUnits(tx, actor, planned.value, now);
  const written = await writeYear(tx, actor, planned.value, units, now);
  if (!written.ok) return written;
  const report = reportOf(planned.value, units, written.value);
  const { dossiers, entries, evidenceIds, madeCycleId: cycleId } = written.value;
  const undo: ImportUndo = { units: units.undo, dossiers, entries, evidenceIds, ...(cycleId ? { cycleId } : {}) };
  await tx.importBatch.update({
    where: { bodyId_id: { bodyId: actor.bodyId, id: batch.id } },
    data: { status: "applied", appliedAt: now, report: asJson(report), undo: asJson(undo) },
  });
  const data = {
    file: batch.fileName,
    sha256: batch.sha256,
    ...report.counts,
    newUnits: report.newUnits,
    changedUnits: report.changedUnits,
  };
  await audit(tx, actor, { action: "import.apply", at: now, data: { ...data, year: report.year } });
  return ok(report);
}

const NO_DOSSIERS: WrittenDossiers = { dossiers: [], entries: [], evidenceIds: [], registered: [], targets: 0, results: 0 };

type WrittenYear = WrittenDossiers & { madeCycleId?: string };

/** Writes the year's dossiers; a past year that is not there is made first. */
async function writeYear(tx: Tx, actor: Actor, planned: PlannedImport, units: WrittenUnits, now: Date): Promise<Result<WrittenYear>> {
  const { year } = planned.state;
  if (!year) return ok(NO_DOSSIERS);
  if (!year.isNew) return writeImportedDossiers(tx, actor, withYear(planned, year), units, now);
  const made = await makePastYear(tx, actor, year, now);
  if (!made.ok) return made;
  const written = await writeImportedDossiers(tx, actor, withYear(planned, made.value), units, now);
  return written.ok ? ok({ ...written.value, madeCycleId: made.value.cycle.id }) : written;
}

function withYear(planned: PlannedImport, year: ImportYear) {
  return { ...planned, state: { ...planned.state, year } };
}

function reportOf({ year, state, plan, parsed }: PlannedImport, units: WrittenUnits, written: WrittenDossiers): ImportReport {
  return {
    year,
    ...(state.year?.cycle.past ? { past: state.year.isNew ? ("made" as const) : ("known" as const) } : {}),
    counts: plan.counts,
    bySheet: plan.bySheet.map(({ sheet, kindLabel, counts }) => ({ sheet, kindLabel, counts })),
    leftOut: parsed.leftOut,
    newUnits: units.created,
    changedUnits: units.changed,
    registered: written.registered,
    targets: written.targets,
    results: written.results,
    evidence: written.evidenceIds.length,
    refused: plan.refused.slice(0, KEPT_REFUSALS),
    contacts: units.contacts,
  };
}
