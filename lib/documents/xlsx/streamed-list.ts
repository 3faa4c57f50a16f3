/** A list of any length as a workbook, written row by row: plain title lines, a header row with a filter, no printed head. */
import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import ExcelJS from "exceljs";
import { SHEET } from "../settings";
import type { ListTable } from "./list-table";
import { type Content, cellValue, sheetName, textHeight } from "./text";

/** Rows written before other work of the process gets its turn. */
const AT_ONCE = 200;
const TITLE_ROWS = 2;

function open(stream: PassThrough, { name, title, subtitle, columns, frozenColumns = 1 }: Omit<ListTable, "rows">) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(sheetName(name), {
    views: [{ state: "frozen", xSplit: frozenColumns, ySplit: TITLE_ROWS + 1, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "3:3" },
  });
  const font = { name: SHEET.font, size: SHEET.points.cells };
  const alignment = { vertical: "top", wrapText: true } as const;
  sheet.columns = columns.map(({ width, format = "text" }) => {
    const plain = format === "text" || format === "centre";
    return { width, style: { font, alignment, ...(plain ? {} : { numFmt: SHEET.formats[format] }) } };
  });
  for (const [text, look] of [
    [title, { bold: true }],
    [subtitle, { italic: true }],
  ] as const) {
    const row = sheet.addRow([cellValue(text)]);
    row.getCell(1).alignment = { wrapText: false };
    row.font = { ...font, ...look };
    row.commit();
  }
  const header = sheet.addRow(columns.map((column) => column.title));
  header.font = { ...font, bold: true };
  header.commit();
  return { workbook, sheet };
}

/** Not every program adjusts wrapped rows by itself. */
function heightOf(row: readonly Content[], columns: ListTable["columns"]): number {
  const heights = row.map((content, index) =>
    textHeight(typeof content === "string" ? content : "0", columns[index]?.width ?? 10, SHEET.points.cells),
  );
  return Math.max(...heights);
}

/** Gives the workbook as a stream; holds some hundred rows at a time. An error of `rows` is the stream's error. */
export function streamedList(
  list: Omit<ListTable, "rows">,
  rows: AsyncIterable<readonly Content[]> | Iterable<readonly Content[]>,
): PassThrough {
  const stream = new PassThrough();
  const write = async () => {
    const { workbook, sheet } = open(stream, list);
    let count = 0;
    for await (const row of rows) {
      const added = sheet.addRow(row.map(cellValue));
      added.height = heightOf(row, list.columns);
      added.commit();
      count += 1;
      if (count % AT_ONCE === 0) await setImmediate();
      if (stream.destroyed) return;
    }
    sheet.autoFilter = { from: { row: TITLE_ROWS + 1, column: 1 }, to: { row: TITLE_ROWS + 1 + count, column: list.columns.length } };
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error: Error) => stream.destroy(error));
  return stream;
}
