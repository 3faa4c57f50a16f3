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

/** Reads every row of a workbook's first sheet. */
export async function rowsOf(file: UnzippedFile): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file.bytes).buffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).value)));
  return rows;
}

/** Reads the index of an opened archive: path → size, hash, state. */
export async function indexOf(files: readonly UnzippedFile[]): Promise<Map<string, { size: unknown; sha256: unknown; state: unknown }>> {
  const rows = await rowsOf(fileOf(files, "00 Mục lục.xlsx"));
  const listed = rows.filter(([number]) => typeof number === "number");
  return new Map(listed.map(([, path, , , size, sha256, state]) => [String(path), { size, sha256, state }]));
}

/** Gives a check by a JSON Schema with a library apart from the one that made it. */
export function validatorOf(schema: object): ValidateFunction {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}
