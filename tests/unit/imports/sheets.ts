/** Sheets, workbooks and contexts for the tests of the import. Organisations are public bodies, figures are invented. */
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { type CriteriaContent, criteriaContentSchema } from "../../../lib/domain/criteria";
import type { ImportContext, Parsed, UnitRef } from "../../../lib/imports/parsing";
import { readWorkbook } from "../../../lib/imports/read-workbook";
import { type RawCell, type SheetData, toSheet } from "../../../lib/imports/sheet-data";

function content(file: string): CriteriaContent {
  return criteriaContentSchema.parse(JSON.parse(readFileSync(`prisma/criteria/${file}.json`, "utf8")).content);
}

export const AGENCY = content("co-quan");
export const COMMUNE = content("xa-phuong");

export const UNITS: UnitRef[] = [
  { id: "u1", code: "DCS01", name: "Đoàn cơ sở Sở Xây dựng" },
  { id: "u2", code: "DCS02", name: "Đoàn cơ sở Sở Y tế" },
  { id: "u3", code: "DCS03", name: "Đoàn cơ sở Trường Cao đẳng Kinh tế - Kỹ thuật" },
];

export function contextOf(more: Partial<ImportContext> = {}): ImportContext {
  return { units: UNITS, contentFor: () => AGENCY, year: 2024, dataDay: "2024-10-31", ...more };
}

/** What a test types into a cell: text, a plain number, a number with a format, an Excel date, an error, or nothing. */
export type Typed =
  | string
  | number
  | null
  | { number: number; format: string }
  | { date: string }
  | { error: string }
  | { notComputed: true };

function rawOf(typed: Typed, row: number, column: number): RawCell[] {
  const at = { row, column };
  if (typed === null || typed === "") return [];
  if (typeof typed === "string") return [{ ...at, kind: "text", text: typed }];
  if (typeof typed === "number") return [{ ...at, kind: "number", number: typed, format: "" }];
  if ("number" in typed) return [{ ...at, kind: "number", ...typed }];
  if ("date" in typed) return [{ ...at, kind: "moment", at: Date.parse(typed.date), format: "dd/mm/yyyy" }];
  if ("error" in typed) return [{ ...at, kind: "error", text: typed.error }];
  return [{ ...at, kind: "notComputed" }];
}

/** A sheet whose first listed row is `from`. */
export function sheetOf(name: string, rows: readonly (readonly Typed[])[], from = 1): SheetData {
  return toSheet({ name, cells: rows.flatMap((cells, r) => cells.flatMap((typed, c) => rawOf(typed, from + r, c + 1))) });
}

/** Builds a real workbook, fills it and reads it back through the door of uploads. */
export async function throughExcel(fill: (workbook: ExcelJS.Workbook) => void): Promise<SheetData[]> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  const read = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), "thu.xlsx");
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** "D5: reason" of every refusal, the way a person looks for it. */
export function refused(parsed: Parsed<unknown>): string[] {
  return parsed.refusals.map((remark) => `${remark.column}${remark.row}: ${remark.reason}`);
}

/** "D5: reason" of every notice. */
export function noted(parsed: Parsed<unknown>): string[] {
  return parsed.notices.map((remark) => `${remark.column}${remark.row}: ${remark.reason}`);
}
