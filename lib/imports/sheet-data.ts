/** What a sheet of an uploaded workbook holds, as plain values: the one shape that every later step reads. */

/** One cell that is not blank. `column` counts from 1 (A); calendar days are ISO yyyy-mm-dd. */
export interface CellData {
  /** "D12" */
  ref: string;
  column: number;
  /** What a person sees in the cell: NFC, ends trimmed; numbers with a decimal comma, dates dd/mm/yyyy, "95%". */
  text: string;
  /** The text as stored (not trimmed, line breaks kept) in NFC; equal to `text` for numbers and dates. */
  raw: string;
  number: number | null;
  /** True when the number carries a percent format: 0,95 is then 95 %. */
  percent: boolean;
  day: string | null;
  /** Vietnamese reason why the cell cannot be read (#REF!, a formula that was never computed), else null. */
  problem: string | null;
}

/** A row with its number in the file (from 1); only cells that hold something are listed. */
export interface SheetRow {
  number: number;
  cells: CellData[];
}

export interface SheetData {
  name: string;
  rows: SheetRow[];
}

/** A cell as the reader of the file gives it, before it is worded. Days are milliseconds of a UTC midnight or moment. */
export type RawCell =
  | { row: number; column: number; kind: "text"; text: string }
  | { row: number; column: number; kind: "number"; number: number; format: string }
  | { row: number; column: number; kind: "moment"; at: number; format: string }
  | { row: number; column: number; kind: "error"; text: string }
  | { row: number; column: number; kind: "notComputed" };

export interface RawSheet {
  name: string;
  cells: RawCell[];
}

const DAY_MS = 86_400_000;
/** Days before this year are durations or numbers that a date format fell on, not dates that people meant. */
const FIRST_YEAR = 1950;

/** Gives the letters of a column: 1 → "A", 28 → "AB"; 0 → "" (a remark on a whole row or sheet). */
export function columnLetter(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Prints a number with a decimal comma and without the noise of binary fractions: 0.1+0.2 → "0,3". */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12))).replace(".", ",");
}

/** Prints a number in the decimals of its Excel format: (0.95, "0%") → "95%", (1.1, "0.00") → "1,10"; General prints all. */
export function shownNumber(value: number, format: string): string {
  const first = (format.split(";")[0] ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  const percent = first.includes("%");
  const scaled = percent ? Number((value * 100).toPrecision(12)) : value;
  const decimals = /0(?:\.(0+))?/.exec(first);
  const fixed = decimals && Math.abs(scaled) < 1e15 && !/[#?]\s*\/|\.0*#|E/.test(first);
  const text = fixed ? scaled.toFixed(decimals[1]?.length ?? 0).replace(".", ",") : plainNumber(scaled);
  return percent ? `${text}%` : text;
}

function clean(text: string): string {
  return text.normalize("NFC").replace(/_x000D_/gi, "");
}

/** Words one raw cell. A moment is taken as its UTC calendar day, as the file stores it, without any time zone. */
export function toCell(cell: RawCell): CellData {
  const base = {
    ref: `${columnLetter(cell.column)}${cell.row}`,
    column: cell.column,
    number: null,
    percent: false,
    day: null,
    problem: null,
  };
  if (cell.kind === "text") return { ...base, text: clean(cell.text).trim(), raw: clean(cell.text) };
  if (cell.kind === "error")
    return { ...base, text: cell.text, raw: cell.text, problem: `Ô có lỗi công thức ${cell.text}: hãy sửa trong Excel rồi tải lại.` };
  if (cell.kind === "notComputed")
    return { ...base, text: "", raw: "", problem: "Ô có công thức nhưng chưa có kết quả: hãy mở tệp bằng Excel, lưu lại rồi tải lên." };
  if (cell.kind === "number") {
    const text = shownNumber(cell.number, cell.format);
    return { ...base, text, raw: text, number: cell.number, percent: cell.format.replace(/"[^"]*"|\\./g, "").includes("%") };
  }
  const date = new Date(cell.at);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 2200)
    return { ...base, text: "#####", raw: "#####", problem: "Ô định dạng ngày nhưng không chứa một ngày hợp lệ." };
  if (date.getUTCFullYear() < FIRST_YEAR) {
    const serial = cell.at / DAY_MS + 25_569;
    return { ...base, text: plainNumber(serial), raw: plainNumber(serial), number: serial };
  }
  const day = date.toISOString().slice(0, 10);
  const text = day.split("-").reverse().join("/");
  return { ...base, text, raw: text, day };
}

/** Words a sheet: cells in reading order by row, blank ones left out (a formula without a result stays, it is a problem). */
export function toSheet(sheet: RawSheet): SheetData {
  const rows = new Map<number, CellData[]>();
  for (const raw of sheet.cells) {
    const cell = toCell(raw);
    if (cell.text === "" && cell.problem === null) continue;
    const cells = rows.get(raw.row);
    if (cells) cells.push(cell);
    else rows.set(raw.row, [cell]);
  }
  const ordered = [...rows].sort(([a], [b]) => a - b);
  return {
    name: clean(sheet.name).trim(),
    rows: ordered.map(([number, cells]) => ({ number, cells: cells.sort((a, b) => a.column - b.column) })),
  };
}

/** Gives the cell of a row in a column (from 1), or undefined when it is blank or the column is not known. */
export function cellAt(row: SheetRow, column: number | undefined): CellData | undefined {
  return column === undefined ? undefined : row.cells.find((cell) => cell.column === column);
}
