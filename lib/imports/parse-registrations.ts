/** Sheet "Đăng ký 2024" → registered targets of a past year, with the day on which each unit registered on paper. */
import type { Criterion } from "../domain/criteria";
import type { CriterionKind } from "../domain/measure";
import { formatDay } from "../format";
import { indexUnits, readUnit } from "./match-unit";
import { type ImportContext, type Parsed, parseRows, type RowReader, type UnitRef } from "./parsing";
import { readCriterionCell, readDayCell, readTargetCell, readTextCell } from "./read-cells";
import type { Recognition } from "./recognise";
import { columnLetter, type SheetData } from "./sheet-data";

/** One target. `target` in hundredths, null for a text criterion; texts are "" where the cell is blank (not said). */
export interface RegistrationRow {
  sheet: string;
  row: number;
  unitId: string;
  unitCode: string;
  unitName: string;
  criterionCode: string;
  kind: CriterionKind;
  target: number | null;
  solution: string;
  dueText: string;
  person: string;
  day: string | null;
}

/** The day on which a unit registered: the latest of its rows; null when none says. */
export interface RegisteredOn {
  sheet: string;
  unitId: string;
  unitCode: string;
  day: string | null;
}

export interface ParsedRegistrations extends Parsed<RegistrationRow> {
  registeredOn: RegisteredOn[];
}

/** Finds unit and criterion of a row; null when one of them is refused. Shared with the results. */
export function readSubject(
  reader: RowReader,
  index: ReturnType<typeof indexUnits>,
  context: ImportContext,
): { unit: UnitRef; criterion: Criterion } | null {
  const unit = readUnit(reader, index);
  if (!unit) return null;
  const content = context.contentFor(unit.code, unit.unitType);
  if (!content) {
    reader.refuse("unitCode", `Đơn vị ${unit.code} chưa có bộ tiêu chí năm ${context.year}.`);
    return null;
  }
  const criterion = reader.read("criterion", (cell) => readCriterionCell(content, cell));
  return criterion ? { unit, criterion } : null;
}

/** Refuses the later of two rows of the same unit and criterion. */
export function refuseRepeated(reader: RowReader, seen: Map<string, number>, unit: UnitRef, criterion: Criterion): void {
  const key = `${unit.id} ${criterion.code}`;
  const earlier = seen.get(key);
  if (earlier) reader.refuse("criterion", `Tiêu chí ${criterion.code} của ${unit.code} đã có ở dòng ${earlier}; hãy giữ một dòng.`);
  else seen.set(key, reader.row.number);
}

/** Parses the sheet of a year. Rows with a refused cell are left out; the others keep their row number for the preview. */
export function parseRegistrations(sheet: SheetData, recognition: Recognition, context: ImportContext): ParsedRegistrations {
  const index = indexUnits(context.units);
  const seen = new Map<string, number>();
  const parsed = parseRows(sheet, recognition, context.year, (reader) => {
    if (reader.isBlank(["criterion", "target", "solution", "day"])) {
      reader.note(null, "Dòng không có tiêu chí và chỉ tiêu, được bỏ qua.");
      return null;
    }
    const subject = readSubject(reader, index, context);
    if (!subject) return null;
    const { unit, criterion } = subject;
    refuseRepeated(reader, seen, unit, criterion);
    const target = reader.read("target", (cell) => readTargetCell(criterion, cell));
    const solution = reader.read("solution", readTextCell) ?? "";
    const dueText = reader.read("due", (cell) => readTextCell(cell, 200)) ?? "";
    const person = reader.read("person", (cell) => readTextCell(cell, 200)) ?? "";
    const day = reader.read("day", readDayCell);
    return {
      sheet: sheet.name,
      row: reader.row.number,
      unitId: unit.id,
      unitCode: unit.code,
      unitName: unit.name,
      criterionCode: criterion.code,
      kind: criterion.kind,
      target,
      solution,
      dueText,
      person,
      day,
    };
  });
  return { ...parsed, ...registrationDays(parsed, columnLetter(recognition.columns.day ?? 0), context.year) };
}

/** Gives each unit its latest day, and says where rows disagree, none is given, or the day lies outside the year before and the year itself. */
function registrationDays(
  parsed: Parsed<RegistrationRow>,
  column: string,
  year: number,
): { registeredOn: RegisteredOn[]; notices: ParsedRegistrations["notices"] } {
  const notices = [...parsed.notices];
  const byUnit = new Map<string, RegistrationRow[]>();
  for (const row of parsed.rows) byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), row]);
  const registeredOn = [...byUnit.values()].flatMap((rows) => {
    const days = [...new Set(rows.flatMap((row) => (row.day ? [row.day] : [])))].sort();
    const [first] = rows;
    if (!first) return [];
    const day = days.at(-1) ?? null;
    const at = rows.find((row) => row.day === day) ?? first;
    const note = (reason: string) => notices.push({ sheet: at.sheet, row: at.row, column, value: formatDay(at.day), reason });
    if (day === null) note(`Đơn vị ${first.unitCode} không ghi ngày đăng ký.`);
    if (days.length > 1)
      note(
        `Đơn vị ${first.unitCode} ghi ${days.length} ngày đăng ký (${days.map(formatDay).join(", ")}); lấy ngày muộn nhất ${formatDay(day)}.${swapped(days) ? " Có ngày có thể đã bị Excel đảo ngày và tháng." : ""}`,
      );
    else if (day && ![year - 1, year].includes(Number(day.slice(0, 4))))
      note(`Ngày đăng ký ${formatDay(day)} không thuộc năm ${year - 1} hoặc ${year}.`);
    return [{ sheet: first.sheet, unitId: first.unitId, unitCode: first.unitCode, day }];
  });
  return { registeredOn, notices };
}

/** Says whether two of the days are the same with day and month changed over, as Excel does in an American setting. */
function swapped(days: readonly string[]): boolean {
  return days.some((day) => {
    const [year, month, date] = day.split("-");
    return month !== date && days.includes(`${year}-${date}-${month}`);
  });
}
