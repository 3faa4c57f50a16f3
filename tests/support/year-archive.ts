import Ajv, { type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import ExcelJS from "exceljs";
import type { UnzippedFile } from "./unzipped";

/** Gives a file of an opened archive by its path. */
export function fileOf(files: readonly UnzippedFile[], path: string): UnzippedFile {
  const file = files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`no ${path} among ${files.map((one) => one.path).join("\n")}`);
  return file;
}

/** Reads the index of an opened archive: path → size, hash, state. */
export async function indexOf(files: readonly UnzippedFile[]): Promise<Map<string, { size: unknown; sha256: unknown; state: unknown }>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(fileOf(files, "00 Mục lục.xlsx").bytes).buffer);
  const rows = new Map();
  workbook.worksheets[0]?.eachRow((row) => {
    if (typeof row.getCell(1).value !== "number") return;
    rows.set(row.getCell(2).value, { size: row.getCell(5).value, sha256: row.getCell(6).value, state: row.getCell(7).value });
  });
  return rows;
}

/** Gives a check by a JSON Schema with a library apart from the one that made it. */
export function validatorOf(schema: object): ValidateFunction {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}
