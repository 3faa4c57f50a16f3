/** A sheet of the union: header block, title, column titles, rows, signatures, set up for A4 landscape. */
import ExcelJS, { type Alignment, type Borders, type Cell, type Worksheet } from "exceljs";
import { type Signature, UNION_NAME } from "../../domain/document";
import { formatLongDay } from "../../format";
import { inches, SHEET } from "../settings";
import { withoutTimes } from "../stable-zip";
import { type Content, cellValue, sheetName, textHeight } from "./text";

/** Who issues the table: header lines of the body as data, place, ISO day of printing. */
export interface SheetHead {
  upperBody: string;
  body: string;
  place: string;
  day: string;
}

/** `width` in characters. */
interface SheetColumn {
  title: string;
  width: number;
}

interface SheetFrame {
  name: string;
  head: SheetHead;
  title: string;
  subtitle: string;
  columns: readonly SheetColumn[];
  /** Columns that stay while scrolling sideways. */
  frozenColumns: number;
  /** Size of cells, where many columns stand side by side. */
  points?: number;
  /** A sheet of figures to filter and count, many pages wide: its head takes the first page only, on paper the frozen columns stand on every page. */
  wide?: boolean;
}

/** Width of a printed page in characters of 12 points. */
const PAGE_CHARACTERS = 125;

const THIN: Partial<Borders> = { top: { style: "thin" }, left: { style: "thin" }, bottom: { style: "thin" }, right: { style: "thin" } };

interface CellStyle {
  horizontal?: Alignment["horizontal"];
  bold?: boolean;
  italic?: boolean;
  format?: string;
  fill?: string;
  points?: number;
}

/** An open sheet: `row` is the next free row, `titleRow` holds the column titles. */
export interface OpenSheet {
  sheet: Worksheet;
  frame: SheetFrame;
  titleRow: number;
  row: number;
}

/** Gives a workbook with its properties; `day` (ISO) is printed and stored, the clock is not asked. */
export function newWorkbook(title: string, head: SheetHead): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const at = new Date(`${head.day}T00:00:00Z`);
  Object.assign(workbook, {
    title,
    subject: title,
    creator: head.body,
    lastModifiedBy: head.body,
    company: head.body,
    created: at,
    modified: at,
  });
  return workbook;
}

/** Adds a sheet with header block, title and column titles. */
export function openSheet(workbook: ExcelJS.Workbook, frame: SheetFrame): OpenSheet {
  const { margins } = SHEET;
  const sheet = workbook.addWorksheet(sheetName(frame.name), {
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      ...(frame.wide
        ? { fitToPage: false, scale: 75, pageOrder: "overThenDown" }
        : { fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true }),
      margins: {
        top: inches(margins.top),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        right: inches(margins.right),
        header: inches(margins.header),
        footer: inches(margins.footer),
      },
    },
    headerFooter: { differentFirst: true, firstHeader: "", oddHeader: `&C&"${SHEET.font},Regular"&${SHEET.points.pageNumber}&P` },
  });
  sheet.columns = frame.columns.map(({ width }) => ({ width }));
  const open: OpenSheet = { sheet, frame, titleRow: 0, row: 1 };
  writeHead(open);
  open.titleRow = open.row;
  frame.columns.forEach(({ title }, index) => {
    write(open, index + 1, title, {
      horizontal: "center",
      bold: true,
      fill: SHEET.fill.columns,
      points: frame.points ?? SHEET.points.columns,
    });
  });
  endRow(open);
  sheet.views = [{ state: "frozen", xSplit: frame.frozenColumns, ySplit: open.titleRow, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `${open.titleRow}:${open.titleRow}`;
  if (frame.wide) sheet.pageSetup.printTitlesColumn = `A:${sheet.getColumn(frame.frozenColumns).letter}`;
  return open;
}

function writeHead(open: OpenSheet): void {
  const { head, title, subtitle, columns } = open.frame;
  const { points } = SHEET;
  const last = headEnd(open.frame);
  const first = headStart(open.frame);
  const split = Math.max(first, Math.min(last - 1, first - 1 + columnAt(columns.slice(first - 1, last), 0.45)));
  const date = `${head.place}, ${formatLongDay(head.day)}`;
  bannerRow(open, [
    { from: first, to: split, text: head.upperBody, points: points.body },
    { from: split + 1, to: last, text: UNION_NAME, bold: true, underline: true, points: points.union },
  ]);
  bannerRow(open, [{ from: first, to: split, text: head.body, bold: true, points: points.body }]);
  bannerRow(open, [
    { from: first, to: split, text: "***", points: points.body },
    { from: split + 1, to: last, text: date, italic: true, points: points.body },
  ]);
  open.row += 1;
  bannerRow(open, [{ from: first, to: last, text: title, bold: true, points: points.title }]);
  if (subtitle !== "") bannerRow(open, [{ from: first, to: last, text: subtitle, italic: true, points: points.subtitle }]);
  open.row += 1;
}

/** The first column of the head: on a wide sheet the one after those that stand on every page, where the head would be repeated in part. */
function headStart({ wide, frozenColumns }: SheetFrame): number {
  return wide ? frozenColumns + 1 : 1;
}

/** The last column of the head: the sheet's, or where the first page of a wide one ends. */
function headEnd({ columns, wide }: SheetFrame): number {
  let width = 0;
  const beyond = columns.findIndex((column) => {
    width += column.width;
    return width > PAGE_CHARACTERS;
  });
  return wide && beyond > 1 ? beyond : columns.length;
}

interface Banner extends CellStyle {
  from: number;
  to: number;
  text: string;
  underline?: boolean;
  bordered?: boolean;
}

/** Writes texts over merged columns and goes one row down. The row is made high enough, as merged cells never grow by themselves. */
export function bannerRow(open: OpenSheet, banners: readonly Banner[]): void {
  const row = open.sheet.getRow(open.row);
  let height = 0;
  for (const banner of banners) {
    const points = banner.points ?? SHEET.points.cells;
    if (banner.to > banner.from) open.sheet.mergeCells(open.row, banner.from, open.row, banner.to);
    style(row.getCell(banner.from), { horizontal: "center", ...banner, points });
    if (banner.underline) row.getCell(banner.from).font = { ...row.getCell(banner.from).font, underline: true };
    row.getCell(banner.from).value = cellValue(banner.text);
    if (banner.bordered) for (let column = banner.from; column <= banner.to; column += 1) row.getCell(column).border = THIN;
    const width = open.frame.columns.slice(banner.from - 1, banner.to).reduce((sum, column) => sum + column.width, 0);
    height = Math.max(height, textHeight(banner.text, width, points, banner.bold));
  }
  row.height = height;
  open.row += 1;
}

/** Goes one row down, leaving the row high enough for its longest cell: not every program adjusts wrapped rows by itself. */
export function endRow(open: OpenSheet): void {
  const row = open.sheet.getRow(open.row);
  let height = 0;
  row.eachCell((cell, column) => {
    const text = typeof cell.value === "string" ? cell.value : "0";
    const width = open.frame.columns[column - 1]?.width ?? 10;
    height = Math.max(height, textHeight(text, width, cell.font.size ?? SHEET.points.cells, cell.font.bold));
  });
  row.height = height;
  open.row += 1;
}

/** The last column of the left part, where the left part takes about `share` of the width. */
function columnAt(columns: readonly SheetColumn[], share: number): number {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let sum = 0;
  for (const [index, column] of columns.entries()) {
    if (sum + column.width / 2 >= total * share) return Math.max(1, index);
    sum += column.width;
  }
  return Math.max(1, columns.length - 1);
}

/** Writes a bordered cell of the present row. */
export function write(open: OpenSheet, column: number, content: Content, look: CellStyle = {}): Cell {
  const cell = open.sheet.getRow(open.row).getCell(column);
  cell.value = cellValue(content);
  style(cell, { points: open.frame.points, ...look });
  cell.border = THIN;
  return cell;
}

function style(cell: Cell, look: CellStyle): void {
  cell.font = {
    name: SHEET.font,
    family: 1,
    size: look.points ?? SHEET.points.cells,
    bold: look.bold ?? false,
    italic: look.italic ?? false,
  };
  cell.alignment = { horizontal: look.horizontal ?? "left", vertical: "middle", wrapText: true };
  if (look.format) cell.numFmt = look.format;
  if (look.fill) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: look.fill } };
}

/** Writes a line under the table, over all columns; `live` is the formula that gives the text, where there is one. */
export function writeLine(open: OpenSheet, text: string, look: CellStyle = {}, live: Content = null): void {
  const { row } = open;
  bannerRow(open, [{ from: 1, to: open.frame.columns.length, text, horizontal: "left", ...look }]);
  if (live !== null) open.sheet.getRow(row).getCell(1).value = cellValue(live);
}

/** Who signs a table of the Khối that has no places of signing of its own. */
export const SIGNATURES: Record<"body", readonly Signature[]> = {
  body: [
    { authority: "NGƯỜI LẬP BIỂU", position: "", name: "" },
    { authority: "TM. BAN THƯỜNG VỤ", position: "BÍ THƯ", name: "" },
  ],
};

/** Writes the places of signing side by side, with room for signature and seal. */
export function writeSignatures(open: OpenSheet, signatures: readonly Signature[]): void {
  const columns = open.frame.columns.slice(0, headEnd(open.frame));
  const ends = signatures.map((_, index) =>
    index === signatures.length - 1 ? columns.length : columnAt(columns, (index + 1) / signatures.length),
  );
  const part = (pick: (signature: Signature) => string, look: CellStyle) => {
    const banners = signatures.map((signature, index): Banner => {
      return {
        from: (ends[index - 1] ?? 0) + 1,
        to: ends[index] ?? columns.length,
        text: pick(signature),
        points: SHEET.points.signature,
        ...look,
      };
    });
    bannerRow(
      open,
      banners.filter((banner) => banner.to >= banner.from),
    );
  };
  open.row += 1;
  part((signature) => signature.authority, { bold: true });
  part((signature) => signature.position, {});
  open.row += 4;
  part((signature) => signature.name, { bold: true });
}

/** Ends a sheet: its print area is what was written. */
export function closeSheet(open: OpenSheet): void {
  const last = open.sheet.getColumn(open.frame.columns.length).letter;
  open.sheet.pageSetup.printArea = `A1:${last}${open.row - 1}`;
}

/** Gives the file; the same content gives the same bytes. */
export async function fileOf(workbook: ExcelJS.Workbook): Promise<Buffer> {
  return withoutTimes(Buffer.from(await workbook.xlsx.writeBuffer()));
}
