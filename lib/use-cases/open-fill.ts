import "server-only";
import { type FilledWorkbookRow, findFilledWorkbook, placeOfFilled } from "../db/filled-workbooks";
import { inScope } from "../db/scope";
import { type Actor, can, isOfficerOf } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { SheetData } from "../imports/sheet-data";
import type { FillScope } from "./fill-scope";
import { readImportFile } from "./read-import-file";

/** An uploaded workbook with whose it is and its sheets. */
export interface OpenFill {
  record: FilledWorkbookRow;
  scope: FillScope;
  sheets: SheetData[];
}

const NOT_FOUND = fail("notFound", "Không tìm thấy tệp này.");

/** Gives an uploaded workbook to those who may fill it in; to others, also within the body, it is not there. */
export async function openFill(actor: Actor, id: string): Promise<Result<OpenFill>> {
  const found = await inScope(actor, async (tx) => {
    const record = await findFilledWorkbook(tx, actor, id);
    if (!record || (record.wholeBody ? !can(actor, "importData") : !isOfficerOf(actor, record.unitId))) return null;
    const { unitCode, settled } = await placeOfFilled(tx, record);
    return { record, unitCode: record.wholeBody ? "" : unitCode, settled: new Set(settled) };
  });
  if (!found) return NOT_FOUND;
  const { record, unitCode, settled } = found;
  const sheets = await readImportFile(record);
  if (!sheets.ok) return sheets;
  const { part, year, unitId, wholeBody } = record;
  return ok({ record, scope: { part, year, unitId, unitCode, wholeBody, settled }, sheets: sheets.value });
}
