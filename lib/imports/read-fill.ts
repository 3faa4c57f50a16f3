/** Cells of one row of a filled-in workbook → the texts of the form's fields, or why a cell cannot be read. */
import type { Criterion } from "../domain/criteria";
import type { FilledRow } from "../domain/fill-plan";
import { columnOfField, comparable, type FillField, fieldOfColumn, fillColumns, fillFields, isFixed } from "../domain/fill-sheet";
import type { EntryPart } from "../domain/workflow";
import { LIMITS } from "../forms/entry";
import type { FilledSheetRow } from "./parse-fill";
import type { CellReading } from "./parsing";
import { readMarkCell, readTargetText, readTextCell, readWholeCell } from "./read-cells";
import { type CellData, plainNumber } from "./sheet-data";

type Measured = Pick<Criterion, "code" | "kind" | "unit" | "notApplicableAllowed">;

const MOST: Partial<Record<FillField, number>> = { dueText: LIMITS.short, person: LIMITS.short };

function readField(field: FillField, criterion: Measured, cell: CellData): CellReading<string> {
  if (cell.problem) return { ok: false, reason: cell.problem };
  if (field === "target") return readTargetText(criterion, cell);
  if (field === "numerator" || field === "denominator") {
    const whole = readWholeCell(cell, criterion.kind === "count" ? criterion.unit : "");
    return whole.ok ? { ok: true, value: whole.value === null ? "" : String(whole.value) } : whole;
  }
  if (field === "yesno") return { ok: true, value: cell.text };
  if (field === "notApplicable") {
    const mark = readMarkCell(cell);
    return mark.ok
      ? { ok: true, value: mark.value ? "on" : "" }
      : { ok: false, reason: `“${cell.text}” không hiểu được: ghi “x” hoặc để trống.` };
  }
  return readTextCell(cell, MOST[field] ?? LIMITS.long);
}

/** What a cell says as it was printed at the download: figures in full, a mark as the form keeps it. */
function asPrinted(field: FillField, cell: CellData): string {
  if (field === "notApplicable") return cell.text === "x" ? "on" : cell.text;
  return cell.number === null ? cell.raw : plainNumber(cell.number);
}

/**
 * Reads one row. A cell that stands as downloaded is never refused, whatever it says; one that the criterion does not use is.
 */
export function readFilledCells(
  part: EntryPart,
  criterion: Measured,
  row: Pick<FilledSheetRow, "cells" | "base">,
  seal: (text: string) => string,
): Pick<FilledRow, "base" | "mine" | "refusals"> {
  const base: FilledRow["base"] = {};
  const mine: FilledRow["mine"] = {};
  const refusals: FilledRow["refusals"] = {};
  for (const field of fillFields(part, criterion)) {
    const column = columnOfField(field);
    const cell = row.cells[column];
    base[field] = row.base[column] ?? "";
    mine[field] = "";
    if (!cell) continue;
    const printed = asPrinted(field, cell);
    const reading: CellReading<string> =
      seal(comparable(printed)) === base[field] ? { ok: true, value: printed } : readField(field, criterion, cell);
    if (reading.ok) mine[field] = reading.value;
    else refusals[field] = reading.reason;
  }
  for (const { key } of fillColumns(part, true)) {
    const cell = row.cells[key];
    if (isFixed(key) || !cell || cell.text === "" || fieldOfColumn(part, criterion, key)) continue;
    const field = key === "outcome" ? "yesno" : key;
    refusals[field] = `Tiêu chí ${criterion.code} không dùng ô này: hãy xóa hoặc chuyển “${cell.text}” sang đúng ô.`;
  }
  return { base, mine, refusals };
}
