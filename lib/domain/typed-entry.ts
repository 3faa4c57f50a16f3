/** The two halves of an entry as people type them, and back. Read by the page while typing and by the use case: one reading for both. */
import type { Criterion } from "./criteria";
import type { EntryValue } from "./dossier";
import { formatHundredths, type Reading, type ResultValue, readTarget, readWhole, readYesNo } from "./measure";
import { tidy, tidyLines } from "./text";

/** What one must know of a criterion to read a value. */
export type Measured = Pick<Criterion, "kind" | "threshold" | "notApplicableAllowed">;

export const TARGET_FIELDS = ["target", "solution", "dueText", "person"] as const;
export const RESULT_FIELDS = ["numerator", "denominator", "yesno", "text", "notApplicable", "reason", "explanation"] as const;
type TargetField = (typeof TARGET_FIELDS)[number];
type ResultField = (typeof RESULT_FIELDS)[number];
export type TypedTarget = Record<TargetField, string>;
export type TypedResult = Record<ResultField, string>;

/** Names of the fields, for sentences and for comparing two versions. */
export const FIELD_LABEL: Record<TargetField | ResultField, string> = {
  target: "Chỉ tiêu",
  solution: "Giải pháp",
  dueText: "Thời gian hoàn thành",
  person: "Người phụ trách",
  numerator: "Số đạt được",
  denominator: "Tổng số",
  yesno: "Kết quả",
  text: "Kết quả",
  notApplicable: "Không phát sinh",
  reason: "Lý do",
  explanation: "Giải trình",
};

export type TargetHalf = Pick<EntryValue, "target" | "hasTarget" | "solution" | "dueText" | "person">;
export type ResultHalf = Pick<EntryValue, "result" | "reason" | "explanation">;

/** Values that could be read, and the Vietnamese problem of each field that could not; such a field keeps its stored value. */
export interface Read<T> {
  half: T;
  problems: Record<string, string>;
}

/** Prints a stored target into its text field: "95,5", "3", "Có". */
export function typedTargetText(kind: Criterion["kind"], entry: Pick<EntryValue, "target" | "hasTarget">): string {
  if (!entry.hasTarget || entry.target === null) return "";
  if (kind === "yesno") return entry.target > 0 ? "Có" : "Không";
  return formatHundredths(entry.target);
}

/** Prints the target half into its text fields. */
export function typedTarget(criterion: Pick<Criterion, "kind">, entry: TargetHalf): TypedTarget {
  const { solution, dueText, person } = entry;
  return { target: typedTargetText(criterion.kind, entry), solution, dueText, person };
}

/** Prints the result half into its text fields; `notApplicable` is "on" or "". */
export function typedResult(criterion: Pick<Criterion, "kind">, entry: ResultHalf): TypedResult {
  const { result, reason, explanation } = entry;
  const yesno = criterion.kind === "yesno" && result.numerator !== null ? (result.numerator > 0 ? "Có" : "Không") : "";
  const figure = (value: number | null) => (criterion.kind === "yesno" || value === null ? "" : String(value));
  return {
    numerator: figure(result.numerator),
    denominator: figure(result.denominator),
    yesno,
    text: result.text,
    notApplicable: result.notApplicable ? "on" : "",
    reason,
    explanation,
  };
}

/** Reads the target half over what is stored. A target below the threshold or over 100 % is refused at its field (programme.md, step 1). */
export function readTypedTarget(criterion: Measured, typed: TypedTarget, stored: TargetHalf): Read<TargetHalf> {
  const plan = { solution: tidyLines(typed.solution), dueText: tidy(typed.dueText), person: tidy(typed.person) };
  if (criterion.kind === "text") return { half: { ...plan, target: null, hasTarget: stored.hasTarget }, problems: {} };
  const reading = readTarget(criterion.kind, typed.target, criterion.threshold);
  if (reading.kind === "unreadable") {
    return { half: { ...plan, target: stored.target, hasTarget: stored.hasTarget }, problems: { target: reading.reason } };
  }
  const target = reading.kind === "value" ? reading.value : null;
  return { half: { ...plan, target, hasTarget: target !== null }, problems: {} };
}

/** Reads the result half over what is stored. Ticking or unticking "không phát sinh" leaves the figures as they are. */
export function readTypedResult(criterion: Measured, typed: TypedResult, stored: ResultValue): Read<ResultHalf> {
  const problems: Record<string, string> = {};
  const take = (field: ResultField, reading: Reading<number>, old: number | null): number | null => {
    if (reading.kind === "unreadable") problems[field] = reading.reason;
    return reading.kind === "value" ? reading.value : reading.kind === "empty" ? null : old;
  };
  const result: ResultValue = { ...stored, notApplicable: criterion.notApplicableAllowed && typed.notApplicable !== "" };
  if (criterion.kind === "yesno") result.numerator = take("yesno", yesNoFigure(typed.yesno), stored.numerator);
  if (criterion.kind === "percent" || criterion.kind === "count") {
    result.numerator = take("numerator", readWhole(typed.numerator), stored.numerator);
  }
  if (criterion.kind === "percent") {
    const reading = readWhole(typed.denominator);
    const zero = reading.kind === "value" && reading.value === 0;
    result.denominator = take("denominator", zero ? { kind: "unreadable", reason: ZERO } : reading, stored.denominator);
  }
  if (criterion.kind === "text") result.text = tidyLines(typed.text);
  return { half: { result, reason: tidyLines(typed.reason), explanation: tidyLines(typed.explanation) }, problems };
}

const ZERO =
  "Tổng số phải lớn hơn 0. Nếu trong năm không có, hãy chọn “Không phát sinh” (khi tiêu chí cho phép) hoặc để trống và giải trình.";

function yesNoFigure(text: string): Reading<number> {
  const reading = readYesNo(text);
  return reading.kind === "value" ? { kind: "value", value: reading.value ? 1 : 0 } : reading;
}
