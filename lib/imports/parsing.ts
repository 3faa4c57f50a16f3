/** What the row parsers share: their context, what they say about a cell, and the walk over the rows under the headings. */
import type { CriteriaContent, UnitType } from "../domain/criteria";
import { FIELD_LABEL, FIELDS, type Field, headingKey } from "./fields";
import type { Recognition } from "./recognise";
import { type CellData, cellAt, columnLetter, type SheetData, type SheetRow } from "./sheet-data";

/** A unit as the import knows it. `unitType` is set for units that the same workbook adds. */
export interface UnitRef {
  id: string;
  code: string;
  name: string;
  unitType?: UnitType;
}

export interface ImportContext {
  units: readonly UnitRef[];
  /** The criteria set of a unit in `year`; undefined when it has none. `unitType` is given for units that are not stored yet. */
  contentFor: (unitCode: string, unitType?: UnitType) => CriteriaContent | undefined;
  year: number;
  /** Ngày chốt số liệu (ISO), for notices on later documents. */
  dataDay?: string | null;
}

/** Something said about a cell, for a person: `column` is a letter ("" for the whole row), `value` as it stands in the file. */
export interface Remark {
  sheet: string;
  row: number;
  column: string;
  value: string;
  reason: string;
}

/** What a parser gives: rows that can be imported, cells that cannot (their row is left out), and what a person should know. */
export interface Parsed<Row> {
  rows: Row[];
  refusals: Remark[];
  notices: Remark[];
}

/** Either a value or the reason why the cell is refused. */
export type CellReading<T> = { ok: true; value: T; notice?: string } | { ok: false; reason: string };

/** One row during parsing: cells by field, and where its refusals and notices go. A row with a refusal is not imported. */
export class RowReader {
  private readonly refusals: Remark[] = [];
  private readonly notices: Remark[] = [];

  constructor(
    readonly sheetName: string,
    private readonly columns: Recognition["columns"],
    readonly row: SheetRow,
  ) {}

  cell(field: Field): CellData | undefined {
    return cellAt(this.row, this.columns[field]);
  }

  text(field: Field): string {
    return this.cell(field)?.text ?? "";
  }

  isBlank(fields: readonly Field[]): boolean {
    return fields.every((field) => this.text(field) === "");
  }

  private remark(field: Field | null, reason: string): Remark {
    const cell = field ? this.cell(field) : undefined;
    return {
      sheet: this.sheetName,
      row: this.row.number,
      column: columnLetter((field && this.columns[field]) ?? 0),
      value: cell?.raw ?? "",
      reason,
    };
  }

  refuse(field: Field | null, reason: string): void {
    const cell = field ? this.cell(field) : undefined;
    this.refusals.push(this.remark(field, cell?.text === "" && cell.problem ? cell.problem : reason));
  }

  note(field: Field | null, reason: string): void {
    this.notices.push(this.remark(field, reason));
  }

  /** Reads a field; a reason becomes a refusal at its cell, a notice is kept. Gives null when refused. */
  read<T>(field: Field, reader: (cell: CellData | undefined) => CellReading<T>): T | null {
    const cell = this.cell(field);
    const reading = reader(cell);
    if (!reading.ok) {
      this.refuse(field, reading.reason);
      return null;
    }
    if (reading.notice) this.note(field, reading.notice);
    if (cell?.text === "" && cell.problem) this.note(field, "Ô có công thức nhưng không có kết quả; coi như để trống.");
    return reading.value;
  }

  /** Closes the row: remarks go to `parsed`, and the row's value too unless something was refused. */
  finish<Row>(parsed: Parsed<Row>, value: Row | null): void {
    parsed.refusals.push(...this.refusals);
    parsed.notices.push(...this.notices);
    if (value !== null && this.refusals.length === 0) parsed.rows.push(value);
  }

  get isRefused(): boolean {
    return this.refusals.length > 0;
  }
}

/** Why a recognised sheet cannot be read at all, or null: columns missing, or another year than the one being imported. */
export function sheetProblem(recognition: Recognition, year: number | null): string | null {
  if (recognition.missing.length > 0) {
    return `Chưa nhận ra cột ${recognition.missing.map((field) => `“${FIELD_LABEL[field]}”`).join(", ")}: hãy chọn cột cho mục này.`;
  }
  if (year !== null && recognition.year !== null && recognition.year !== year) {
    return `Tờ này ghi năm ${recognition.year}, không phải năm ${year} đang nhập: hãy chọn đúng năm công tác.`;
  }
  return null;
}

/** Parses the rows under the headings one by one; blank rows and headings repeated further down are passed over. */
export function parseRows<Row>(
  sheet: SheetData,
  recognition: Recognition,
  year: number | null,
  parseRow: (reader: RowReader) => Row | null,
): Parsed<Row> {
  const parsed: Parsed<Row> = { rows: [], refusals: [], notices: [] };
  const problem = sheetProblem(recognition, year);
  if (problem) {
    parsed.refusals.push({ sheet: sheet.name, row: recognition.headerRow, column: "", value: sheet.name, reason: problem });
    return parsed;
  }
  const { kind } = recognition;
  if (kind === "unknown") return parsed;
  const headings = new Map(recognition.headings.map(({ column, header }) => [column, headingKey(header)]));
  const mapped = Object.values(recognition.columns);
  for (const row of sheet.rows) {
    if (row.number <= recognition.headerRow) continue;
    const cells = row.cells.filter((cell) => mapped.includes(cell.column) && cell.text !== "");
    if (cells.length === 0) continue;
    if (cells.length > 1 && cells.every((cell) => headings.get(cell.column) === headingKey(cell.text))) continue;
    const reader = new RowReader(sheet.name, recognition.columns, row);
    const broken = FIELDS[kind].filter((field) => reader.text(field) !== "" && reader.cell(field)?.problem);
    for (const field of broken) reader.refuse(field, reader.cell(field)?.problem ?? "");
    reader.finish(parsed, broken.length > 0 ? null : parseRow(reader));
  }
  return parsed;
}
