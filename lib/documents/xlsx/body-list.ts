/** The Khối's list, laid before the BTV, as a workbook. */
import { type BodyList, type BodyListRow, printLate } from "../../domain/body-list";
import type { Signature } from "../../domain/document";
import { proposalLabel, STATUS_FOR_BODY } from "../../domain/labels";
import { SHEET } from "../settings";
import { countOf, countOfWord, sumOf } from "./formulas";
import {
  closeSheet,
  endRow,
  fileOf,
  newWorkbook,
  type OpenSheet,
  openSheet,
  type SheetHead,
  SIGNATURES,
  write,
  writeSignatures,
} from "./sheet";
import { literal } from "./text";

/** "Khối đối chiếu": as many letters as fit behind a date. */
const WIDEST_SOURCE = 16;

/** Writes the workbook with a row of totals; dates are dates, "trễ n ngày" stands in their format. `subtitle` says what the list was narrowed to. */
export function bodyListWorkbook(
  list: BodyList,
  head: SheetHead,
  subtitle = "",
  signatures: readonly Signature[] = SIGNATURES.body,
): Promise<Buffer> {
  const workbook = newWorkbook(list.title, head);
  const widths = [5.5, 29, 14, 7, 8, 12, 24, ...list.groupCodes.map(() => 6), ...(isCompared(list) ? [16] : []), 26, 12, 12, 36];
  const open = openSheet(workbook, {
    name: `Tổng hợp ${list.year}`,
    head,
    title: list.title.toUpperCase(),
    subtitle,
    columns: list.columns.map((title, index) => ({ title, width: widths[index] ?? 12 })),
    frozenColumns: 2,
  });
  const firstRow = open.row;
  for (const row of list.rows) writeRow(open, row);
  const lastRow = open.row - 1;
  if (list.rows.length > 0) {
    open.sheet.autoFilter = { from: { row: open.titleRow, column: 1 }, to: { row: lastRow, column: list.columns.length } };
  }
  writeTotals(open, list, firstRow);
  writeSignatures(open, signatures);
  closeSheet(open);
  return fileOf(workbook);
}

function isCompared(list: BodyList): boolean {
  return list.rows.some((row) => row.compared !== null);
}

function writeRow(open: OpenSheet, row: BodyListRow): void {
  const middle = { horizontal: "center" } as const;
  const whole = { horizontal: "center", format: SHEET.formats.whole } as const;
  const { day } = SHEET.formats;
  let column = 1;
  const next = (...[content, look]: [Parameters<typeof write>[2], Parameters<typeof write>[3]?]) => {
    write(open, column, content, look);
    column += 1;
  };
  next(row.tt, middle);
  next(row.unitName);
  next(row.unitType);
  next(row.branchCount, whole);
  next(row.memberCount, whole);
  next(row.registeredOn && { day: row.registeredOn }, { ...middle, format: day });
  next(row.reportedOn && { day: row.reportedOn }, { ...middle, format: `${day}${literal(` (${printLate(row.lateDays ?? 0)})`)}` });
  for (const share of row.groups) next(share, middle);
  if (row.compared !== null) next(row.compared, middle);
  // A date whose format is wider than its column shows as ###: a long source makes the cell a text that wraps.
  const isShort = row.softwareSource.length <= WIDEST_SOURCE;
  next(row.softwareOn && isShort ? { day: row.softwareOn } : row.software, {
    ...middle,
    format: `${day}${literal(` (${row.softwareSource})`)}`,
  });
  next(row.proposal, middle);
  next(row.outcome, middle);
  next(row.note);
  endRow(open);
}

/** Totals as formulas over the rows; how many are late stands in no cell and so is text. */
function writeTotals(open: OpenSheet, { totals, columns }: BodyList, from: number): void {
  const look = { bold: true, horizontal: "center", format: SHEET.formats.whole, fill: SHEET.fill.group } as const;
  const block = (column: number) => ({ column: open.sheet.getColumn(column).letter, from, to: open.row - 1 });
  for (let column = 1; column <= columns.length; column += 1) write(open, column, null, look);
  const [proposal, outcome] = [columns.length - 2, columns.length - 1];
  write(open, 2, countOf(block(2), "Tổng số: ", totals.units, " đơn vị"), { ...look, horizontal: "left" });
  write(open, 4, sumOf(block(4), totals.branches), look);
  write(open, 5, sumOf(block(5), totals.members), look);
  write(open, 7, countOf(block(7), "", totals.reported, ` đã nộp, ${totals.late} trễ hạn`), look);
  write(open, proposal, countOfWord(block(proposal), proposalLabel(true), totals.eligible, " đủ điều kiện"), look);
  write(open, outcome, countOfWord(block(outcome), STATUS_FOR_BODY.recognised, totals.recognised, " công nhận"), look);
  endRow(open);
}
