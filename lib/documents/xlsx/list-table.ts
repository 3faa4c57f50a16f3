/** Any list page as a workbook: columns and rows as plain values. */
import { SHEET } from "../settings";
import { closeSheet, endRow, fileOf, newWorkbook, openSheet, type SheetHead, write } from "./sheet";
import type { Content } from "./text";

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

/** Writes the workbook with filters; meant for up to about 2,000 rows. Refuses (throws) a table without columns. */
export function listWorkbook(list: ListTable, head: SheetHead): Promise<Buffer> {
  if (list.columns.length < 2) throw new RangeError("a list needs at least two columns");
  const workbook = newWorkbook(list.title, head);
  const frozenColumns = Math.min(list.frozenColumns ?? 2, list.columns.length - 1);
  const columns = widened(list.columns);
  const open = openSheet(workbook, {
    name: list.name,
    head,
    title: list.title.toUpperCase(),
    subtitle: list.subtitle,
    columns,
    frozenColumns,
  });
  for (const row of list.rows) {
    list.columns.forEach(({ format = "text" }, index) => {
      const numberFormat = format === "text" || format === "centre" ? undefined : SHEET.formats[format];
      write(open, index + 1, row[index] ?? null, { horizontal: format === "text" ? "left" : "center", format: numberFormat });
    });
    endRow(open);
  }
  if (list.rows.length > 0) {
    open.sheet.autoFilter = { from: { row: open.titleRow, column: 1 }, to: { row: open.row - 1, column: list.columns.length } };
  }
  closeSheet(open);
  return fileOf(workbook);
}

/** Widens a narrow list to the width of the page, so that the header block has room. */
function widened(columns: readonly ListColumn[]): ListColumn[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => ({ ...column, width: column.width * Math.max(1, PAGE_CHARACTERS / total) }));
}
