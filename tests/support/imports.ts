import { readFileSync } from "node:fs";
import { findImportBatch } from "../../lib/db/import-batches";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import type { Result } from "../../lib/domain/result";
import type { ImportReport } from "../../lib/forms/import-record";
import { applyImport } from "../../lib/use-cases/apply-import";
import { type PlannedImport, planUpload } from "../../lib/use-cases/plan-import";
import { mappingOf, previewImport } from "../../lib/use-cases/preview-import";
import { readImportFile } from "../../lib/use-cases/read-import-file";
import { expectOk } from "./world";

/** The Khối's workbook of 2024 as uploaded. */
export function sampleWorkbook(): { bytes: Uint8Array; fileName: string; year: number | null } {
  return { bytes: readFileSync("tests/support/khoi-2024.xlsx"), fileName: "khoi-2024.xlsx", year: null };
}

/** Gives what the preview page of an upload would show now. */
export async function preview(actor: Actor, id: string, at: Date): Promise<PlannedImport> {
  const batch = await inScope(actor, (tx) => findImportBatch(tx, actor, id));
  if (!batch) throw new Error("no such upload");
  const sheets = expectOk(await readImportFile(batch));
  return expectOk(await inScope(actor, (tx) => planUpload(tx, actor, { sheets, mapping: mappingOf(batch) }, at, { hold: false })));
}

/** Uploads a workbook, looks at it and confirms. */
export async function importWorkbook(
  actor: Actor,
  at: Date,
  upload = sampleWorkbook(),
): Promise<{ id: string; planned: PlannedImport; applied: Result<ImportReport> }> {
  const { id } = expectOk(await previewImport(actor, upload, at));
  const planned = await preview(actor, id, at);
  return { id, planned, applied: await applyImport(actor, { id, seen: planned.seal }, at) };
}
