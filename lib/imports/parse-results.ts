/** Sheet "Kết quả 2024" → results of the year as the units report them, with reasons and evidence references. */
import type { Criterion } from "../domain/criteria";
import { type CriterionKind, formatFraction, NO_RESULT, type ResultValue, readYesNo } from "../domain/measure";
import { formatDocumentNumber, parseDocumentNumber } from "../domain/numbering";
import { fold, tidy } from "../domain/text";
import { formatDay } from "../format";
import { indexUnits } from "./match-unit";
import { readSubject, refuseRepeated } from "./parse-registrations";
import { type ImportContext, type Parsed, parseRows, type RowReader } from "./parsing";
import { readDayCell, readMarkCell, readTextCell, readWholeCell } from "./read-cells";
import type { Recognition } from "./recognise";
import type { SheetData } from "./sheet-data";

/** A document reference: `number` in the house form where it could be parsed ("03-KH/ĐTN"), `typed` as it stood in the cell. */
export interface EvidenceReference {
  number: string;
  typed: string;
  day: string | null;
}

export interface ResultRow {
  sheet: string;
  row: number;
  unitId: string;
  unitCode: string;
  unitName: string;
  criterionCode: string;
  kind: CriterionKind;
  result: ResultValue;
  /** "" where the cell is blank (not said). */
  reason: string;
  evidence: EvidenceReference | null;
}

const FIGURES = ["numerator", "denominator", "result"] as const;

/** Parses the sheet of a year. Rows with a refused cell are left out; the others keep their row number for the preview. */
export function parseResults(sheet: SheetData, recognition: Recognition, context: ImportContext): Parsed<ResultRow> {
  const index = indexUnits(context.units);
  const seen = new Map<string, number>();
  return parseRows(sheet, recognition, context.year, (reader) => {
    if (reader.isBlank(["criterion", ...FIGURES, "notApplicable", "evidenceNumber", "evidenceDay"])) {
      reader.note(null, "Dòng không có tiêu chí và kết quả, được bỏ qua.");
      return null;
    }
    const subject = readSubject(reader, index, context);
    if (!subject) return null;
    const { unit, criterion } = subject;
    refuseRepeated(reader, seen, unit, criterion);
    const reason = reader.read("reason", readTextCell) ?? "";
    const result = readResult(reader, criterion, reason);
    const evidence = readEvidence(reader, context);
    if (!result) return null;
    return {
      sheet: sheet.name,
      row: reader.row.number,
      unitId: unit.id,
      unitCode: unit.code,
      unitName: unit.name,
      criterionCode: criterion.code,
      kind: criterion.kind,
      result,
      reason,
      evidence,
    };
  });
}

/** Reads the result of a row by the criterion's kind; null when refused. */
function readResult(reader: RowReader, criterion: Criterion, reason: string): ResultValue | null {
  const inResult = fold(reader.text("result")) === "khong phat sinh";
  const marked = reader.read("notApplicable", readMarkCell);
  if (marked || inResult) return notApplicable(reader, criterion, reason, marked ? "notApplicable" : "result");
  if (criterion.kind === "percent") return readFraction(reader, criterion);
  for (const field of ["numerator", "denominator"] as const) {
    if (reader.text(field) !== "")
      reader.refuse(field, `Tiêu chí ${criterion.code} không tính bằng tỷ lệ: hãy ghi vào cột “Kết quả” và để trống tử số, mẫu số.`);
  }
  if (reader.isBlank(["result"])) {
    reader.refuse("result", `Chưa ghi kết quả của tiêu chí ${criterion.code}; nếu chưa có số liệu thì bỏ dòng này.`);
    return null;
  }
  if (criterion.kind === "text") return { ...NO_RESULT, text: reader.read("result", readTextCell) ?? "" };
  if (criterion.kind === "count") return { ...NO_RESULT, numerator: reader.read("result", (cell) => readWholeCell(cell, criterion.unit)) };
  const yes = reader.read("result", (cell) => {
    const reading = readYesNo(cell?.text ?? "");
    return reading.kind === "value"
      ? { ok: true, value: reading.value }
      : { ok: false, reason: reading.kind === "unreadable" ? reading.reason : "Chưa ghi “Có” hoặc “Không”." };
  });
  return { ...NO_RESULT, numerator: yes ? 1 : 0 };
}

/** Reads "không phát sinh": only where the criterion allows it, with a reason, and not beside figures (0 and 0/0 say the same). */
function notApplicable(reader: RowReader, criterion: Criterion, reason: string, field: "notApplicable" | "result"): ResultValue | null {
  if (!criterion.notApplicableAllowed) {
    reader.refuse(field, `Tiêu chí ${criterion.code} không được chọn “Không phát sinh”.`);
    return null;
  }
  const figure = FIGURES.find((name) => name !== field && !["", "0", "không phát sinh"].includes(tidy(reader.text(name)).toLowerCase()));
  if (figure) reader.refuse(figure, "Đã đánh dấu “Không phát sinh” nhưng vẫn ghi số liệu: hãy giữ một trong hai.");
  if (reason === "") reader.refuse("reason", `Cần ghi lý do không phát sinh của tiêu chí ${criterion.code}.`);
  return { ...NO_RESULT, notApplicable: true };
}

/** Reads n/N from its two columns, or from "59/62" in the result column; refuses what is missing, n > N, and N = 0. */
function readFraction(reader: RowReader, criterion: Criterion): ResultValue | null {
  const typed = /^(\d[\d.]*)\s*\/\s*(\d[\d.]*)$/.exec(tidy(reader.text("result")));
  const blank = reader.isBlank(["numerator", "denominator"]);
  if (typed && blank) return wholeFraction(reader, Number(typed[1]?.replace(/\./g, "")), Number(typed[2]?.replace(/\./g, "")), criterion);
  const numerator = reader.read("numerator", readWholeCell);
  const denominator = reader.read("denominator", readWholeCell);
  if (reader.isRefused) return null;
  if (numerator === null || denominator === null) {
    const both = `Tiêu chí ${criterion.code} tính bằng tỷ lệ: cần cả số đạt (tử số) và tổng số (mẫu số), ví dụ 59 và 62.`;
    reader.refuse(blank && !reader.isBlank(["result"]) ? "result" : numerator === null ? "numerator" : "denominator", both);
    return null;
  }
  const value = wholeFraction(reader, numerator, denominator, criterion);
  if (value && !agrees(reader.text("result"), numerator, denominator)) {
    reader.refuse(
      "result",
      `Cột “Kết quả” ghi “${reader.text("result")}” nhưng ${numerator}/${denominator} = ${formatFraction(numerator, denominator)}: hãy sửa cho khớp.`,
    );
  }
  return value;
}

function wholeFraction(reader: RowReader, numerator: number, denominator: number, criterion: Criterion): ResultValue | null {
  const [above, below] = reader.isBlank(["numerator", "denominator"])
    ? (["result", "result"] as const)
    : (["numerator", "denominator"] as const);
  if (denominator === 0) {
    const instead = criterion.notApplicableAllowed ? "đánh dấu “x” ở cột “Không phát sinh” và ghi lý do" : "ghi tổng số lớn hơn 0";
    reader.refuse(below, `Tổng số (mẫu số) bằng 0: hãy ${instead}.`);
    return null;
  }
  if (numerator > denominator) {
    reader.refuse(above, `Số đạt ${numerator} lớn hơn tổng số ${denominator}.`);
    return null;
  }
  return { ...NO_RESULT, numerator, denominator };
}

/** Says whether what stands in the result column beside n/N says the same: blank, the fraction, or its share (95,2 % or 0,952) within one point. */
function agrees(text: string, numerator: number, denominator: number): boolean {
  const bare = tidy(text).replace(/\s/g, "");
  if (bare === "") return true;
  if (bare === `${numerator}/${denominator}`) return true;
  const match = /^(\d+(?:[.,]\d+)?)(%?)$/.exec(bare);
  if (!match) return false;
  const [, figure = "", sign] = match;
  const [share, said] = [(numerator / denominator) * 100, Number(figure.replace(",", "."))];
  return Math.abs(share - said) < 1 || (sign === "" && said <= 1 && Math.abs(share - said * 100) < 1);
}

/** Reads number and day of a document. A number in no known form is kept as typed, with a notice; so are unlikely days. */
function readEvidence(reader: RowReader, context: ImportContext): EvidenceReference | null {
  const typed = tidy(reader.read("evidenceNumber", (cell) => readTextCell(cell, 500)) ?? "");
  const day = reader.read("evidenceDay", readDayCell);
  if (typed === "") {
    if (day) reader.refuse("evidenceNumber", `Có ngày văn bản ${formatDay(day)} nhưng thiếu số, ký hiệu.`);
    return null;
  }
  const parsed = parseDocumentNumber(typed);
  if (!parsed) reader.note("evidenceNumber", `“${typed}” không theo dạng 12-BC/ĐTN; giữ nguyên như đã ghi.`);
  if (day && context.dataDay && day > context.dataDay) {
    reader.note("evidenceDay", `Ngày văn bản ${formatDay(day)} sau ngày chốt số liệu ${formatDay(context.dataDay)}.`);
  } else if (day && Number(day.slice(0, 4)) !== context.year) {
    reader.note("evidenceDay", `Ngày văn bản ${formatDay(day)} không thuộc năm ${context.year}.`);
  }
  return { number: parsed ? formatDocumentNumber(parsed) : typed, typed, day };
}
