/** The workbook for filling in offline: locked keys, open cells with lists and limits, a sheet of guidance, and a hidden sheet that remembers what was downloaded. */
import type { Workbook, Worksheet } from "exceljs";
import type { Criterion } from "../../domain/criteria";
import type { MarkedRow, MarkHead } from "../../domain/fill-mark";
import {
  comparable,
  type FillColumn,
  type FillField,
  type FixedColumn,
  fieldOfColumn,
  fillColumns,
  isFixed,
} from "../../domain/fill-sheet";
import type { EntryPart } from "../../domain/workflow";
import { SHEET } from "../settings";
import { limitOf } from "./fill-limits";
import { writeMark } from "./fill-mark";
import { bannerRow, closeSheet, endRow, fileOf, newWorkbook, type OpenSheet, openSheet, type SheetHead, write } from "./sheet";
import { sheetName, textHeight } from "./text";

/** One criterion of one unit as it is printed. `values` holds the fields that can be filled in; `locked` why none of them can now. */
export interface FillSheetRow {
  unitCode: string;
  criterion: Pick<Criterion, "kind" | "threshold" | "notApplicableAllowed" | "unit">;
  fixed: Record<FixedColumn, string>;
  values: Partial<Record<FillField, string>>;
  locked: string | null;
  version: number;
  /** Begins a nội dung: its heading stands over the row. */
  heading: string;
}

/** What a workbook holds. `mark.unitCode` is "" for the whole Khối; `seal` makes of a text what is noted of it. */
export interface FillWorkbook {
  part: EntryPart;
  name: string;
  title: string;
  subtitle: string;
  head: SheetHead;
  guide: readonly string[];
  rows: readonly FillSheetRow[];
  mark: MarkHead;
  seal: (text: string) => string;
}

const OPEN_FILL = "FFFFFBE6";
const CLOSED_FILL = "FFF0F0F0";
/** In characters, as wide as a page that stands. */
const GUIDE_WIDTH = 72;

/** Writes the workbook. The same content gives the same bytes. */
export async function fillWorkbook(content: FillWorkbook): Promise<Buffer> {
  const { head, seal } = content;
  const workbook = newWorkbook(content.title, head);
  const wholeBody = content.mark.unitCode === "";
  const columns = fillColumns(content.part, wholeBody);
  const open = openSheet(workbook, {
    name: content.name,
    head,
    title: content.title.toUpperCase(),
    subtitle: content.subtitle,
    columns,
    frozenColumns: wholeBody ? 4 : 2,
    points: 11,
  });
  const marked: MarkedRow[] = [];
  const dataRows = new Set<number>();
  for (const row of content.rows) {
    if (row.heading !== "") {
      bannerRow(open, [
        { from: 1, to: columns.length, text: row.heading, horizontal: "left", bold: true, fill: SHEET.fill.group, bordered: true },
      ]);
    }
    dataRows.add(open.row);
    marked.push(writeRow(open, content, columns, row));
  }
  if (wholeBody && content.rows.length > 0) {
    open.sheet.autoFilter = { from: { row: open.titleRow, column: 1 }, to: { row: open.row - 1, column: 4 } };
  }
  closeSheet(open);
  await protect(open.sheet);
  const guide = writeGuide(workbook, content.guide);
  await protect(guide);
  writeMark(
    workbook,
    content.mark,
    marked,
    [...textsOf(open.sheet, dataRows), ...textsOf(guide, new Set())].map((text) => seal(comparable(text))),
  );
  return fileOf(workbook);
}

/** Writes one criterion and gives what is to be remembered of it. */
function writeRow(open: OpenSheet, content: FillWorkbook, columns: readonly FillColumn[], row: FillSheetRow): MarkedRow {
  const seals = columns.map(({ key }, index) => {
    const column = index + 1;
    if (isFixed(key)) {
      write(open, column, row.fixed[key], { horizontal: key === "name" || key === "unitName" || key === "lastYear" ? "left" : "center" });
      return content.seal(comparable(row.fixed[key]));
    }
    const field = fieldOfColumn(content.part, row.criterion, key);
    const text = (field && row.values[field]) ?? "";
    writeField(open, column, { field, text, row });
    return field ? content.seal(comparable(text)) : "";
  });
  endRow(open);
  return { unitCode: row.unitCode, code: row.fixed.code, version: row.version, seals };
}

const FIGURES: readonly FillField[] = ["target", "numerator", "denominator"];

function writeField(open: OpenSheet, column: number, cellOf: { field: FillField | null; text: string; row: FillSheetRow }): void {
  const { field, text, row } = cellOf;
  const isFigure = field !== null && FIGURES.includes(field) && row.criterion.kind !== "yesno";
  const isOpen = field !== null && row.locked === null;
  const printed = field === "notApplicable" && text !== "" ? "x" : text;
  const cell = write(open, column, isFigure && text !== "" ? Number(text.replace(",", ".")) : printed, {
    horizontal: field === null || isFigure || field === "yesno" || field === "notApplicable" ? "center" : "left",
    fill: isOpen ? OPEN_FILL : CLOSED_FILL,
    ...(isFigure ? {} : { format: "@" }),
  });
  if (!isOpen) return;
  cell.protection = { locked: false };
  const limit = limitOf(field, row.criterion);
  if (limit) cell.dataValidation = limit;
}

async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect("", { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true, autoFilter: true });
}

function writeGuide(workbook: Workbook, lines: readonly string[]): Worksheet {
  const sheet = workbook.addWorksheet(sheetName("Hướng dẫn"), {
    pageSetup: { paperSize: 9, orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printArea: `A1:A${lines.length}` },
    views: [{ showGridLines: false }],
  });
  sheet.getColumn(1).width = GUIDE_WIDTH;
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    const [size, bold] = index === 0 ? [14, true] : [12, false];
    cell.value = line;
    cell.font = { name: SHEET.font, family: 1, size, bold };
    sheet.getRow(index + 1).height = textHeight(line, GUIDE_WIDTH, size, bold) + 4;
    cell.alignment = { wrapText: true, vertical: "top" };
  });
  return sheet;
}

/** Everything that the file itself says around the rows, so that what people write beside it is found. */
function textsOf(sheet: Worksheet, dataRows: ReadonlySet<number>): string[] {
  const texts: string[] = [];
  sheet.eachRow((row, number) => {
    if (dataRows.has(number)) return;
    row.eachCell((cell) => {
      if (typeof cell.value === "string") texts.push(cell.value);
    });
  });
  return [...new Set(texts)];
}
