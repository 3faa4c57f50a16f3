/** A list whose rows come one by one, any number of them, as the workbook that a short list gives. */
import { PassThrough } from "node:stream";
import { SHEET } from "../settings";
import { addToTotals, closeList, filterList, hasSums, type ListShape, lookOfColumn, openList, writeSums } from "./list-table";
import type { PlainContent } from "./row-xml";
import { fileOf, type SheetHead, write } from "./sheet";
import { type Shell, streamWorkbook } from "./stream";

/** Rows that are written at a time. */
const BATCH = 200;

async function shellOf(list: ListShape, head: SheetHead, rowCount: number, totals: readonly number[]): Promise<Shell> {
  const { workbook, open } = openList(list, head);
  const sampleRow = open.row;
  list.columns.forEach((column, index) => {
    write(open, index + 1, 0, lookOfColumn(column));
  });
  open.row += rowCount;
  filterList(open);
  if (rowCount > 0 && hasSums(list)) writeSums(open, list.columns, totals, sampleRow);
  closeList(open, list);
  return { file: await fileOf(workbook), sampleRow };
}

async function* batchesOf(rows: AsyncIterable<readonly PlainContent[]>, totals: number[]): AsyncGenerator<(readonly PlainContent[])[]> {
  let batch: (readonly PlainContent[])[] = [];
  for await (const row of rows) {
    addToTotals(totals, row);
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Gives the workbook as a stream, its sums added up on the way. An error of `rows` is the stream's error. */
export function longListWorkbook(list: ListShape, rows: AsyncIterable<readonly PlainContent[]>, head: SheetHead): PassThrough {
  const out = new PassThrough();
  const widths = openList(list, head).columns.map(({ width }) => width);
  const totals: number[] = [];
  const shell = (rowCount: number) => shellOf(list, head, rowCount, totals);
  streamWorkbook({ shell, batches: batchesOf(rows, totals), lookOf: (column) => column, widths, points: SHEET.points.cells }, out).then(
    () => out.end(),
    (error: Error) => out.destroy(error),
  );
  return out;
}
