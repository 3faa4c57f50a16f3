/** Writes the hidden sheet of a workbook for filling in; lib/imports/read-mark.ts reads it back. Only text, which every program keeps as it is. */
import type { Workbook } from "exceljs";
import { MARK_FORMAT, MARK_LINE, MARK_SHEET, MARK_SIGN, type MarkedRow, type MarkHead, NO_SEAL } from "../../domain/fill-mark";

/** Adds the hidden sheet. `texts` are seals of everything that the file says around its rows. */
export function writeMark(workbook: Workbook, head: MarkHead, rows: readonly MarkedRow[], texts: readonly string[]): void {
  const sheet = workbook.addWorksheet(MARK_SHEET, { state: "veryHidden" });
  const lines: string[][] = [
    [MARK_SIGN, MARK_FORMAT, head.part, head.bodyId, String(head.year), head.unitCode],
    ...head.dossiers.map(({ id, unitCode, content }) => [MARK_LINE.dossier, unitCode, id, content]),
    ...texts.map((seal) => [MARK_LINE.text, seal]),
    ...rows.map(({ unitCode, code, version, seals }) => [
      MARK_LINE.row,
      unitCode,
      code,
      String(version),
      seals.map((seal) => seal || NO_SEAL).join(" "),
    ]),
  ];
  for (const line of lines) sheet.addRow(line).numFmt = "@";
}
