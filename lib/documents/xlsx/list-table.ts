/** Any list page as a workbook: columns and rows as plain values. */
import { PassThrough } from "node:stream";
import type { Workbook } from "exceljs";
import { SHEET } from "../settings";
import { closeSheet, endRow, fileOf, newWorkbook, type OpenSheet, openSheet, type SheetHead, write } from "./sheet";
import { streamWorkbook } from "./stream";
import type { Content } from "./text";

/** Rows of a long list that are written at a time. */
const BATCH = 200;
/** Width of the printed page in characters. */
const PAGE_CHARACTERS = 125;

/** How a column's values stand: text at the left, the rest centred; decimals with one place, days as dd/mm/yyyy. */
type ListFormat = "text" | "centre" | "whole" | "decimal" | "day";

/** `width` in characters. */
export interface ListColumn {
  title: string;
  width: number;
  format?: ListFormat;
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
}

/** How cells of a column look. */
function looks(columns: readonly ListColumn[]) {
  return columns.map(({ format = "text" }) => ({
    horizontal: format === "text" ? ("left" as const) : ("center" as const),
    format: format === "text" || format === "centre" ? undefined : SHEET.formats[format],
  }));
}

/** Opens the sheet of a list under its head. Refuses (throws) a table without columns. */
function openList(workbook: Workbook, list: Omit<ListTable, "rows">, head: SheetHead): OpenSheet {
  if (list.columns.length < 2) throw new RangeError("a list needs at least two columns");
  const { name, title, subtitle } = list;
  const frozenColumns = Math.min(list.frozenColumns ?? 2, list.columns.length - 1);
  return openSheet(workbook, { name, head, title: title.toUpperCase(), subtitle, columns: widened(list.columns), frozenColumns });
}

function closeList(open: OpenSheet, columns: readonly ListColumn[]): void {
  if (open.row > open.titleRow + 1) {
    open.sheet.autoFilter = { from: { row: open.titleRow, column: 1 }, to: { row: open.row - 1, column: columns.length } };
  }
  closeSheet(open);
}

/** Writes the workbook with filters; meant for up to about 2,000 rows. Refuses (throws) a table without columns. */
export function listWorkbook(list: ListTable, head: SheetHead): Promise<Buffer> {
  const workbook = newWorkbook(list.title, head);
  const open = openList(workbook, list, head);
  const own = looks(list.columns);
  for (const row of list.rows) {
    own.forEach((look, index) => {
      write(open, index + 1, row[index] ?? null, look);
    });
    endRow(open);
  }
  closeList(open, list.columns);
  return fileOf(workbook);
}

/** Gives the same workbook as a stream, for rows that come one by one, any number of them. An error of `rows` is the stream's error. */
export function longListWorkbook(list: Omit<ListTable, "rows">, rows: AsyncIterable<readonly Content[]>, head: SheetHead): PassThrough {
  const shell = async (rowCount: number) => {
    const workbook = newWorkbook(list.title, head);
    const open = openList(workbook, list, head);
    const sampleRow = open.row;
    looks(list.columns).forEach((look, index) => {
      write(open, index + 1, 0, look);
    });
    open.row += rowCount;
    closeList(open, list.columns);
    return { file: await fileOf(workbook), sampleRow };
  };
  const out = new PassThrough();
  const widths = widened(list.columns).map(({ width }) => width);
  streamWorkbook({ shell, batches: batchesOf(rows), lookOf: (column) => column, widths }, out).then(
    () => out.end(),
    (error: Error) => out.destroy(error),
  );
  return out;
}

async function* batchesOf(rows: AsyncIterable<readonly Content[]>): AsyncGenerator<(readonly Content[])[]> {
  let batch: (readonly Content[])[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Widens a narrow list to the width of the page, so that the header block has room. */
function widened(columns: readonly ListColumn[]): ListColumn[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => ({ ...column, width: column.width * Math.max(1, PAGE_CHARACTERS / total) }));
}
