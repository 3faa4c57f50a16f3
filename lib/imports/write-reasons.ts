/** The uploaded workbook itself, with a column that says why a row was not taken: everything typed stays where it stands. */
import { PROBLEM_TITLE } from "../domain/fill-sheet";
import type { Result } from "../domain/result";
import { unpackWorkbook } from "./archive";
import type { ParsedFill } from "./parse-fill";
import { runInThread, WORKER_LIMITS } from "./run-worker";

/**
 * Writes `reasons` (row → sentences) into the column “Lỗi” of an uploaded workbook; reasons of an earlier round are taken away. Lists and limits of
 * the cells stay, unless somebody stretched them over so many cells that the limits of the thread are reached. Refuses what cannot be read.
 */
export async function writeReasons(
  file: Uint8Array,
  parsed: Pick<ParsedFill, "sheet" | "titleRow" | "problemColumn">,
  reasons: ReadonlyMap<number, string>,
): Promise<Result<Uint8Array>> {
  const write = async (keepLimits: boolean): Promise<Result<Uint8Array>> => {
    const parts = await unpackWorkbook(file);
    if (!parts.ok) return parts;
    const { sheet: sheetName, titleRow, problemColumn: column } = parsed;
    const data = { sheetName, titleRow, column, title: PROBLEM_TITLE, reasons: Object.fromEntries(reasons), keepLimits };
    return runInThread<Uint8Array>("reasons-worker.mjs", parts.value, data, WORKER_LIMITS);
  };
  const whole = await write(true);
  return whole.ok ? whole : write(false);
}
