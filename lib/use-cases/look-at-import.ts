import "server-only";
import { findImportBatch } from "../db/import-batches";
import { inScope } from "../db/scope";
import { type Actor, can } from "../domain/permissions";
import type { Result } from "../domain/result";
import { type PlannedImport, planUpload } from "./plan-import";
import { IMPORT_NOT_ALLOWED, IMPORT_NOT_FOUND, mappingOf } from "./preview-import";
import { readImportFile } from "./read-import-file";

/** Gives what an upload would do now; its seal is what a confirmation sends back. Writes nothing. */
export async function lookAtImport(actor: Actor, id: string, now: Date): Promise<Result<PlannedImport>> {
  if (!can(actor, "importData")) return IMPORT_NOT_ALLOWED;
  const batch = await inScope(actor, (tx) => findImportBatch(tx, actor, id));
  if (batch?.status !== "preview") return IMPORT_NOT_FOUND;
  const sheets = await readImportFile(batch);
  if (!sheets.ok) return sheets;
  return inScope(actor, (tx) => planUpload(tx, actor, { sheets: sheets.value, mapping: mappingOf(batch) }, now, { hold: false }));
}
