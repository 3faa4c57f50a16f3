import { readFileSync } from "node:fs";
import { join } from "node:path";
import { now } from "../../lib/clock";
import type { Actor } from "../../lib/domain/permissions";
import type { ImportReport } from "../../lib/forms/import-record";
import { applyImport } from "../../lib/use-cases/apply-import";
import { lookAtImport } from "../../lib/use-cases/look-at-import";
import { previewImport } from "../../lib/use-cases/preview-import";
import { expectOk } from "./expect-ok";

const FILE = "khoi-2024.xlsx";

/** Imports the demonstration year (units, registrations, results of 2024) the way a person would; the year 2024 must be open. */
export async function importDemoYear(admin: Actor): Promise<ImportReport> {
  const at = now();
  const bytes = new Uint8Array(readFileSync(join("prisma", "demo", FILE)));
  const { id } = expectOk(await previewImport(admin, { bytes, fileName: FILE, year: null }, at));
  const { seal } = expectOk(await lookAtImport(admin, id, at));
  return expectOk(await applyImport(admin, { id, seen: seal }, at));
}
