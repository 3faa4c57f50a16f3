/** A filled-in workbook → its rows by unit and criterion, and everything else that somebody typed into it. */
import { comparable, type FillColumn, type FillColumnKey, fillColumns, fillKey, isFixed, PROBLEM_TITLE } from "../domain/fill-sheet";
import { fail, ok, type Result } from "../domain/result";
import { fold, tidy } from "../domain/text";
import type { Remark } from "./parsing";
import { type FillMark, readMark } from "./read-mark";
import { type CellData, columnLetter, type SheetData, type SheetRow } from "./sheet-data";

/** One row of the file; `cells` by column, blank ones left out. `base` seals by column as downloaded. */
export interface FilledSheetRow {
  key: string;
  unitCode: string;
  code: string;
  row: number;
  cells: Partial<Record<FillColumnKey, CellData>>;
  base: Partial<Record<FillColumnKey, string>>;
}

/** `strays`: typed values that stand outside the cells to fill in. `lost`: rows of the download that are not in the file. */
export interface ParsedFill {
  mark: FillMark;
  sheet: string;
  columns: Partial<Record<FillColumnKey, number>>;
  /** Where reasons are written: the column named “Lỗi”, or the first in which nothing stands. */
  problemColumn: number;
  titleRow: number;
  rows: FilledSheetRow[];
  strays: Remark[];
  lost: string[];
}

const KEYS: readonly FillColumnKey[] = ["unitCode", "code"];

interface Table {
  sheet: SheetData;
  titleRow: number;
  columns: Map<number, FillColumn>;
  /** The column named “Lỗi”, where the file has been here before. */
  named: number | undefined;
}

/** Finds the row of column titles; columns may stand in another order. */
function findTable(sheets: readonly SheetData[], wanted: readonly FillColumn[]): Table | null {
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const columns = new Map<number, FillColumn>();
      for (const cell of row.cells) {
        const column = wanted.find(({ title }) => fold(title) === fold(cell.text));
        if (column && ![...columns.values()].includes(column)) columns.set(cell.column, column);
      }
      if (columns.size < wanted.length) continue;
      const named = row.cells.find((cell) => fold(cell.text) === fold(PROBLEM_TITLE))?.column;
      return { sheet, titleRow: row.number, columns, named };
    }
  }
  return null;
}

/** Reads a workbook that was downloaded here. Refuses a file without its mark or without its table. `seal` as at the download. */
export function parseFill(sheets: readonly SheetData[], seal: (text: string) => string): Result<ParsedFill> {
  const read = readMark(sheets);
  if (!read.ok) return read;
  const { mark, visible } = read.value;
  const wanted = fillColumns(mark.head.part, mark.head.unitCode === "");
  const table = findTable(visible, wanted);
  if (!table) {
    return fail(
      "invalid",
      "Không còn thấy dòng tiêu đề của bảng trong tệp, hoặc có cột đã bị xóa. Hãy tải tệp mới rồi chép nội dung đã gõ vào.",
    );
  }
  const rows = new Map<string, FilledSheetRow>();
  const strays: Remark[] = [];
  const isOwnText = (cell: CellData) => cell.text === "" || mark.texts.has(seal(comparable(cell.raw)));
  for (const sheet of visible) {
    for (const row of sheet.rows) {
      const found = sheet === table.sheet && row.number > table.titleRow ? rowOf(row, table, mark, wanted) : null;
      const first = found && rows.get(found.key);
      if (found && !first) rows.set(found.key, found);
      strays.push(
        ...straysOf(sheet.name, row, { table: sheet === table.sheet ? table : null, found, first: first ?? null, isOwnText, seal }),
      );
    }
  }
  return ok({
    mark,
    sheet: table.sheet.name,
    columns: Object.fromEntries([...table.columns].map(([at, column]) => [column.key, at])),
    problemColumn: table.named ?? lastColumn(table.sheet) + 1,
    titleRow: table.titleRow,
    rows: [...rows.values()],
    strays,
    lost: [...mark.rows.keys()].filter((key) => !rows.has(key)),
  });
}

/** The last column in which anything stands. */
function lastColumn({ rows }: SheetData): number {
  return rows.reduce((last, row) => row.cells.reduce((most, cell) => Math.max(most, cell.column), last), 0);
}

function rowOf(row: SheetRow, table: Table, mark: FillMark, wanted: readonly FillColumn[]): FilledSheetRow | null {
  const cells: FilledSheetRow["cells"] = {};
  for (const cell of row.cells) {
    const column = table.columns.get(cell.column);
    if (column) cells[column.key] = cell;
  }
  const unitCode = mark.head.unitCode || tidy(cells.unitCode?.text ?? "");
  const key = fillKey(unitCode, tidy(cells.code?.text ?? ""));
  const marked = mark.rows.get(key);
  if (!marked) return null;
  const base = Object.fromEntries(wanted.map((column, index) => [column.key, marked.seals[index] ?? ""]));
  return { key, unitCode, code: marked.code, row: row.number, cells, base };
}

interface Around {
  table: Table | null;
  found: FilledSheetRow | null;
  /** The earlier row of the same criterion. */
  first: FilledSheetRow | null;
  isOwnText: (cell: CellData) => boolean;
  seal: (text: string) => string;
}

function straysOf(sheet: string, row: SheetRow, { table, found, first, isOwnText, seal }: Around): Remark[] {
  const remark = (cell: CellData, reason: string): Remark => {
    return { sheet, row: row.number, column: columnLetter(cell.column), value: cell.raw, reason };
  };
  const isProblem = (cell: CellData) => table !== null && cell.column === table.named && row.number >= table.titleRow;
  const cells = row.cells.filter((cell) => !isProblem(cell));
  if (first) {
    const value = cells.map((cell) => cell.text).join(" · ");
    return [
      { sheet, row: row.number, column: "", value, reason: `Tiêu chí ${first.code} đã có ở dòng ${first.row}; dòng này không được ghi.` },
    ];
  }
  if (found && table) {
    return cells.flatMap((cell) => {
      const column = table.columns.get(cell.column);
      if (!column) return isOwnText(cell) ? [] : [remark(cell, "Ô này nằm ngoài các cột để điền, không được ghi.")];
      if (!isFixed(column.key) || KEYS.includes(column.key) || seal(comparable(cell.raw)) === found.base[column.key]) return [];
      return [remark(cell, `Cột “${column.title}” chỉ để xem; nội dung sửa ở đây không được ghi.`)];
    });
  }
  const typed = cells.filter((cell) => !isOwnText(cell));
  const isBelow = table !== null && row.number > table.titleRow;
  if (!isBelow) return typed.map((cell) => remark(cell, "Ô này không phải là ô để điền, không được ghi."));
  if (typed.length === 0) return [];
  const value = typed.map((cell) => cell.text).join(" · ");
  return [
    { sheet, row: row.number, column: "", value, reason: "Dòng này không khớp với tiêu chí nào trong tệp đã tải về, không được ghi." },
  ];
}
