import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Actor } from "../../lib/domain/permissions";
import type { Result } from "../../lib/domain/result";
import type { ImportReport } from "../../lib/forms/import-record";
import { applyImport } from "../../lib/use-cases/apply-import";
import { lookAtImport } from "../../lib/use-cases/look-at-import";
import type { PlannedImport } from "../../lib/use-cases/plan-import";
import { previewImport } from "../../lib/use-cases/preview-import";
import { expectOk } from "./world";

/** The Khối's workbook of 2024 as uploaded. */
export function sampleWorkbook(): { bytes: Uint8Array; fileName: string; year: number | null } {
  return { bytes: readFileSync("tests/support/khoi-2024.xlsx"), fileName: "khoi-2024.xlsx", year: null };
}

/** Gives what the preview page of an upload would show now. */
export async function preview(actor: Actor, id: string, at: Date): Promise<PlannedImport> {
  return expectOk(await lookAtImport(actor, id, at));
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

type Cell = string | number | { formula: string; result: string | number };

/** Writes a workbook of plain rows, sheet by sheet, as an upload. */
export async function workbookOf(sheets: Record<string, Cell[][]>, year: number | null = null): Promise<ReturnType<typeof sampleWorkbook>> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows);
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), fileName: "thu.xlsx", year };
}
