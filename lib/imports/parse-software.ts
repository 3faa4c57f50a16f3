/** Reads the rows of an export of the national software: what it says of whom. Which unit that is, is decided by match-name.ts. */

import type { SoftwareOutcome } from "../domain/software-step";
import { readOutcome } from "../domain/software-words";
import { tidy } from "../domain/text";
import { formatDay, isoDay, readDay } from "../format";
import { type CellReading, type Parsed, parseRows, type RowReader } from "./parsing";
import { readTextCell } from "./read-cells";
import type { Recognition } from "./recognise";
import type { CellData, SheetData } from "./sheet-data";

/** What one row says; `code` and `name` as written. */
export interface SoftwareRow {
  sheet: string;
  row: number;
  code: string;
  name: string;
  outcome: SoftwareOutcome;
  completedOn: string | null;
  note: string;
}

const MAX_NOTE = 500;
/** Code and name together fit the key of an answer. */
const MAX_NAME = 240;
const DAY_MS = 86_400_000;
/** Excel's day numbers of 2000 to 2099. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050];

const refuse = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

/** Reads "03/11/2024", "2024-11-03", either with a time of day behind, an instant with its zone, an Excel date, or Excel's bare day number. */
export function readSoftwareDay(cell: CellData | undefined): CellReading<string | null> {
  if (!cell || cell.text === "") return { ok: true, value: null };
  if (cell.day !== null) return { ok: true, value: cell.day };
  const text = tidy(cell.text).replace(/^ngày\s+/i, "");
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)))
    return { ok: true, value: isoDay(new Date(text)) };
  const dayOnly = text
    .replace(/(^|\s)\d{1,2}[:hg]\d{2}(:\d{2}(\.\d+)?)?(\s*(AM|PM|SA|CH))?(\s|$)/i, " ")
    .replace(/T[\d:.]+$/, "")
    .trim();
  const day = readDay(dayOnly);
  if (day) return { ok: true, value: day };
  const serial = /^\d{5}([.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(",", "."))) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const value = new Date((serial - 25_569) * DAY_MS).toISOString().slice(0, 10);
    return { ok: true, value, notice: `Ô là số ${text}: đã hiểu là ngày ${formatDay(value)} theo cách đếm của Excel.` };
  }
  return refuse(`“${tidy(cell.text)}” không phải là ngày hợp lệ: hãy ghi dd/mm/yyyy, ví dụ 03/11/2024.`);
}

function readOutcomeCell(cell: CellData | undefined): CellReading<SoftwareOutcome | null> {
  if (!cell || cell.text === "") return { ok: true, value: null };
  const text = cell.percent && cell.number !== null ? `${cell.number * 100}%` : cell.text;
  const outcome = readOutcome(text);
  if (outcome) return { ok: true, value: outcome };
  return refuse(`Không hiểu “${tidy(cell.text)}”: hãy ghi Đạt, Không đạt, Hoàn thành hoặc Chưa hoàn thành.`);
}

function outcomeOf(reader: RowReader, said: SoftwareOutcome | null, day: string | null): SoftwareOutcome {
  if (said) return said;
  if (day) return "done";
  reader.note("outcome", "Không ghi kết quả và ngày hoàn thành: hiểu là chưa hoàn thành.");
  return "notDone";
}

function parseRow(reader: RowReader, at: { today: string; year: number }): SoftwareRow | null {
  const [code, name] = [tidy(reader.text("unitCode")), tidy(reader.text("unitName"))];
  if (code === "" && name === "") {
    reader.refuse("unitName", "Chưa ghi mã hoặc tên đơn vị.");
    return null;
  }
  for (const [field, text] of [
    ["unitCode", code],
    ["unitName", name],
  ] as const)
    if (text.length > MAX_NAME) reader.refuse(field, `Dài ${text.length} ký tự, tối đa ${MAX_NAME}: hãy xem có chọn đúng cột không.`);
  const said = reader.read("outcome", readOutcomeCell);
  const completedOn = reader.read("completedOn", readSoftwareDay);
  const note = reader.read("note", (cell) => readTextCell(cell, MAX_NOTE));
  if (reader.isRefused || note === null) return null;
  if (completedOn && completedOn > at.today) reader.refuse("completedOn", `Ngày hoàn thành ${formatDay(completedOn)} chưa tới.`);
  if (said === "notDone" && completedOn)
    reader.refuse("completedOn", `Ghi “${tidy(reader.text("outcome"))}” nhưng lại có ngày hoàn thành ${formatDay(completedOn)}.`);
  if (completedOn && Number(completedOn.slice(0, 4)) < at.year)
    reader.note(
      "completedOn",
      `Ngày hoàn thành ${formatDay(completedOn)} trước năm công tác ${at.year}: hãy xem có phải tệp của năm khác.`,
    );
  const outcome = outcomeOf(reader, said, completedOn);
  return { sheet: reader.sheetName, row: reader.row.number, code, name, outcome, completedOn, note };
}

/** Parses the rows under the headings of a recognised sheet; refusals and notices at their cells. `today`: ISO day. */
export function parseSoftware(sheet: SheetData, recognition: Recognition, at: { today: string; year: number }): Parsed<SoftwareRow> {
  return parseRows(sheet, recognition, null, (reader) => parseRow(reader, at));
}
