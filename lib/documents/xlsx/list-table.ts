/** Any list page as a workbook: columns and rows as plain values. */
import type { Signature } from "../../domain/document";
import { SHEET } from "../settings";
import { sumOf } from "./formulas";
import {
  bannerRow,
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
import type { Content } from "./text";

/** Width of the printed page in characters. */
const PAGE_CHARACTERS = 125;

/** How a column's values stand: text at the left, the rest centred; decimals with one place, points with two, days as dd/mm/yyyy. */
type ListFormat = "text" | "centre" | "whole" | "decimal" | "points" | "day";

/** `width` in characters. */
export interface ListColumn {
  title: string;
  width: number;
  format?: ListFormat;
  /** Whether its sum stands under the table. */
  sum?: boolean;
}

export interface ListTable {
  /** Name of the sheet. */
  name: string;
  title: string;
  /** What the list was filtered by, in words; may be empty. */
  subtitle: string;
  columns: readonly ListColumn[];
  rows: readonly (readonly Content[])[];
  /** Columns that stay while scrolling sideways; 2 unless told. */
  frozenColumns?: number;
  /** Rows before which a merged line stands, over all columns: by their place from 0. */
  groups?: ReadonlyMap<number, string>;
  /** Who signs; those of the Khối's tables unless told. */
  signatures?: readonly Signature[];
}

/** A list whose rows come by themselves. */
export type ListShape = Omit<ListTable, "rows" | "groups">;

/** Opens the sheet of a list under its head, in a workbook of its own. Refuses (throws) a table without columns. */
export function openList(list: ListShape, head: SheetHead) {
  if (list.columns.length < 2) throw new RangeError("a list needs at least two columns");
  const workbook = newWorkbook(list.title, head);
  const frozenColumns = Math.min(list.frozenColumns ?? 2, list.columns.length - 1);
  const { name, subtitle } = list;
  const columns = widened(list.columns);
  return {
    workbook,
    columns,
    open: openSheet(workbook, { name, head, title: list.title.toUpperCase(), subtitle, columns, frozenColumns }),
  };
}

/** How a column's cells look. */
export function lookOfColumn({ format = "text" }: ListColumn) {
  const numberFormat = format === "text" || format === "centre" ? undefined : SHEET.formats[format];
  return { horizontal: format === "text" ? ("left" as const) : ("center" as const), format: numberFormat };
}

/** Lets the rows be filtered. */
export function filterList(open: OpenSheet): void {
  if (open.row === open.titleRow + 1) return;
  open.sheet.autoFilter = { from: { row: open.titleRow, column: 1 }, to: { row: open.row - 1, column: open.frame.columns.length } };
}

/** Whether a row of sums stands under the rows. */
export function hasSums({ columns }: Pick<ListTable, "columns">): boolean {
  return columns.some((column) => column.sum);
}

/** Adds a row to the sums so far, each column's numbers by themselves. */
export function addToTotals(totals: number[], row: readonly Content[]): void {
  row.forEach((content, index) => {
    if (typeof content === "number") totals[index] = (totals[index] ?? 0) + content;
  });
}

function totalsOf({ rows }: Pick<ListTable, "rows">): number[] {
  const totals: number[] = [];
  for (const row of rows) addToTotals(totals, row);
  return totals;
}

/** Ends the list with the places of signing, if it has any. */
export function closeList(open: OpenSheet, { signatures = SIGNATURES.body }: Pick<ListTable, "signatures">): void {
  if (signatures.length > 0) writeSignatures(open, signatures);
  closeSheet(open);
}

/** Writes the workbook with filters; meant for up to about 2,000 rows. Refuses (throws) a table without columns. */
export function listWorkbook(list: ListTable, head: SheetHead): Promise<Buffer> {
  const { workbook, columns, open } = openList(list, head);
  const firstRow = open.row;
  list.rows.forEach((row, index) => {
    const group = list.groups?.get(index);
    const look = { horizontal: "left", bold: true, fill: SHEET.fill.group, bordered: true } as const;
    if (group !== undefined) bannerRow(open, [{ from: 1, to: columns.length, text: group, ...look }]);
    writeRow(open, list.columns, row);
  });
  filterList(open);
  if (list.rows.length > 0 && hasSums(list)) writeSums(open, list.columns, totalsOf(list), firstRow);
  closeList(open, list);
  return fileOf(workbook);
}

function writeRow(open: OpenSheet, columns: ListTable["columns"], row: readonly Content[]): void {
  columns.forEach((column, index) => {
    write(open, index + 1, row[index] ?? null, lookOfColumn(column));
  });
  endRow(open);
}

/** Writes the row of sums, live formulas over the rows from `from` on; `totals` by column as they give. */
export function writeSums(open: OpenSheet, columns: ListTable["columns"], totals: readonly number[], from: number): void {
  const to = open.row - 1;
  columns.forEach(({ sum, format }, index) => {
    const look = { bold: true, fill: SHEET.fill.group, horizontal: index === 1 ? "left" : "center" } as const;
    const numberFormat = format === "decimal" ? SHEET.formats.decimal : SHEET.formats.whole;
    const block = { column: open.sheet.getColumn(index + 1).letter, from, to };
    write(open, index + 1, sum ? sumOf(block, totals[index] ?? 0) : index === 1 ? "Tổng cộng" : null, {
      ...look,
      format: sum ? numberFormat : undefined,
    });
  });
  endRow(open);
}

/** Widens a narrow list to the width of the page, so that the header block has room. */
function widened(columns: readonly ListColumn[]): ListColumn[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => ({ ...column, width: column.width * Math.max(1, PAGE_CHARACTERS / total) }));
}
