/** The Bảng tổng hợp of a unit as a workbook: the same cells as the page, numbers as numbers. */
import type { Signature } from "../../domain/document";
import { UNIT_TABLE_COLUMNS, type UnitTable, type UnitTableRow } from "../../domain/unit-table";
import { SHEET } from "../settings";
import { fractionOf, groupSummaryOf, ratioOf } from "./formulas";
import {
  bannerRow,
  closeSheet,
  endRow,
  fileOf,
  newWorkbook,
  type OpenSheet,
  openSheet,
  type SheetHead,
  write,
  writeLine,
  writeSignatures,
} from "./sheet";
import { type Content, formatShowing } from "./text";

const WIDTHS = [5.5, 40, 10, 13, 20, 13, 14, 32, 14, 26];

const SIGNATURES: Signature[] = [
  { authority: "NGƯỜI LẬP BIỂU", position: "", name: "" },
  { authority: "XÁC NHẬN CỦA CẤP ỦY", position: "", name: "" },
  { authority: "TM. BAN CHẤP HÀNH", position: "BÍ THƯ", name: "" },
];

/** Writes the workbook. `head` is the unit's own header; `signatures` default to blank places of signing. */
export function unitTableWorkbook(table: UnitTable, head: SheetHead, signatures: readonly Signature[] = SIGNATURES): Promise<Buffer> {
  const workbook = newWorkbook(table.title, head);
  const open = openSheet(workbook, {
    name: "Bảng tổng hợp",
    head,
    title: table.title.toUpperCase(),
    subtitle: `${table.unitName} (${table.subtitle})`,
    columns: UNIT_TABLE_COLUMNS.map((title, index) => ({ title, width: WIDTHS[index] ?? 12 })),
    frozenColumns: 2,
  });
  const firstRows = new Map<string, number>();
  for (const group of table.groups) {
    const text = `Nội dung ${group.code}. ${group.name}`;
    bannerRow(open, [
      { from: 1, to: UNIT_TABLE_COLUMNS.length, text, horizontal: "left", bold: true, fill: SHEET.fill.group, bordered: true },
    ]);
    firstRows.set(group.code, open.row);
    for (const row of group.rows) writeRow(open, row);
  }
  open.sheet.autoFilter = { from: { row: open.titleRow, column: 1 }, to: { row: open.row - 1, column: UNIT_TABLE_COLUMNS.length } };
  open.row += 1;
  for (const group of table.groups) {
    if (group.summary === "") continue;
    writeLine(open, group.summary, { bold: true }, groupSummaryOf(group, firstRows.get(group.code) ?? 0));
  }
  for (const line of table.conclusion) writeLine(open, line);
  writeSignatures(open, signatures);
  closeSheet(open);
  return fileOf(workbook);
}

function writeRow(open: OpenSheet, row: UnitTableRow): void {
  write(open, 1, row.tt, { horizontal: "center" });
  write(open, 2, row.name);
  write(open, 3, row.unit, { horizontal: "center" });
  writeNumber(open, 4, row.target, row.targetNumber);
  writeNumber(open, 5, row.result, row.resultNumber, row.resultFraction && fractionOf(row.resultFraction));
  writeNumber(open, 6, row.ratio, row.ratioNumber, row.ratioNumber === null ? null : ratioOf(open.row, row.ratioNumber));
  write(open, 7, row.selfVerdict, { horizontal: "center" });
  write(open, 8, row.evidence.join("\n"));
  write(open, 9, row.appraised, { horizontal: "center" });
  write(open, 10, row.note);
  endRow(open);
}

/** A number in the format that shows it as printed; `live` is the formula that gives it, where there is one. */
function writeNumber(open: OpenSheet, column: number, printed: string, value: number | null, live: Content = null): void {
  const format = value === null ? null : formatShowing(printed, value);
  if (format === null) write(open, column, printed, { horizontal: "center" });
  else write(open, column, live ?? value, { horizontal: "center", format });
}
