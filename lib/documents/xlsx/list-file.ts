/** A list as a file: a short one as a workbook with its sums, a long one written row by row. */
import type { Readable } from "node:stream";
import { type ListTable, listWorkbook } from "./list-table";
import { longListWorkbook } from "./long-list";
import type { PlainContent } from "./row-xml";
import type { SheetHead } from "./sheet";
import type { Content } from "./text";

/** Rows up to which exceljs holds a workbook in memory. */
export const SHORT = 2000;

function isPlain(row: readonly Content[]): row is readonly PlainContent[] {
  return row.every((content) => typeof content !== "object" || content === null || !("formula" in content));
}

async function* plainRows(rows: ListTable["rows"]): AsyncGenerator<readonly PlainContent[]> {
  for (const row of rows) if (isPlain(row)) yield row;
}

/** Gives the file whole, or as a stream where the list is long; rows with formulas of their own are always short lists. */
export function listFile(table: ListTable, head: SheetHead): Promise<Buffer> | Readable {
  const long = table.rows.length > SHORT && table.groups === undefined && table.rows.every(isPlain);
  if (!long) return listWorkbook(table, head);
  const { rows, ...shape } = table;
  return longListWorkbook(shape, plainRows(rows), head);
}
