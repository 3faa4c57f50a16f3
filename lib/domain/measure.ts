/**
 * The only arithmetic on targets and results. Targets are integers in hundredths (95,5 % = 9550; 3 lần = 300; có = 100);
 * results are a numerator and a denominator (59/62), a count (numerator alone), có/không (1/0) or a text. No floats are kept.
 * Source: programme.md, "The rule of recognition": fractions are compared exactly, shown with one decimal and a comma.
 */
import { fold, tidy } from "./text";

export const CRITERION_KINDS = ["percent", "count", "yesno", "text"] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** What a unit achieved for one criterion. Unused parts are null or empty; they are kept when `notApplicable` is ticked. */
export interface ResultValue {
  numerator: number | null;
  denominator: number | null;
  text: string;
  notApplicable: boolean;
}

export const NO_RESULT: ResultValue = { numerator: null, denominator: null, text: "", notApplicable: false };

const NBSP = "\u00a0";
/** A blank that people put between thousands ("1 200"); any other blank inside a number makes it unreadable. */
const THOUSANDS_BLANK = /(\d)\s(?=\d{3}(\D|$))/g;
const MAX_WHOLE = 2_000_000_000;
const MAX_HUNDREDTHS = 2_000_000_000;

/** Says whether a result is filled in for its kind (a percentage needs both figures and a denominator over 0). */
export function hasResult(kind: CriterionKind, result: ResultValue): boolean {
  if (kind === "percent") return result.numerator !== null && result.denominator !== null && result.denominator > 0;
  if (kind === "text") return result.text.trim() !== "";
  return result.numerator !== null;
}

/** Says whether `result` reaches `hundredths` exactly: n·10000 ≥ hundredths·N for percent, value·100 ≥ hundredths otherwise. */
export function reaches(kind: CriterionKind, result: ResultValue, hundredths: number | null): boolean {
  if (!hasResult(kind, result)) return false;
  if (kind === "text" || hundredths === null) return true;
  const numerator = BigInt(result.numerator ?? 0);
  if (kind === "percent") return numerator * 10_000n >= BigInt(hundredths) * BigInt(result.denominator ?? 1);
  return numerator * 100n >= BigInt(hundredths);
}

/** Compares two results as exact fractions or counts: 1 where `after` is more. Null for texts, and where one has no figure or did not arise. */
export function compareResults(kind: CriterionKind, before: ResultValue, after: ResultValue): -1 | 0 | 1 | null {
  if (kind === "text" || before.notApplicable || after.notApplicable || !hasResult(kind, before) || !hasResult(kind, after)) return null;
  const share = ({ numerator }: ResultValue, other: ResultValue) =>
    BigInt(numerator ?? 0) * (kind === "percent" ? BigInt(other.denominator ?? 1) : 1n);
  const difference = share(after, before) - share(before, after);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Rounds a/b half up to one decimal and prints it with a comma; whole numbers print without decimals. */
function oneDecimal(a: bigint, b: bigint): string {
  const tenths = (a * 20n + b) / (b * 2n);
  const whole = tenths / 10n;
  const rest = tenths % 10n;
  return rest === 0n ? `${whole}` : `${whole},${rest}`;
}

/** Prints n/N as a percentage: 59/62 → "95,2 %". An empty or zero denominator prints "—". */
export function formatFraction(numerator: number | null, denominator: number | null): string {
  if (numerator === null || !denominator) return "—";
  return `${oneDecimal(BigInt(numerator) * 100n, BigInt(denominator))}${NBSP}%`;
}

/** Prints hundredths as a Vietnamese number: 9550 → "95,5", 300 → "3". */
export function formatHundredths(hundredths: number): string {
  const whole = Math.trunc(hundredths / 100);
  const rest = Math.abs(hundredths % 100);
  if (rest === 0) return `${whole}`;
  return `${whole},${String(rest).padStart(2, "0").replace(/0$/, "")}`;
}

/** Prints a target or threshold of a criterion: "95 %", "3", "Có", and "Có ý kiến" for a text; none prints "—". */
export function formatTarget(kind: CriterionKind, hundredths: number | null): string {
  if (kind === "text") return "Có ý kiến";
  if (hundredths === null) return "—";
  if (kind === "yesno") return hundredths > 0 ? "Có" : "Không";
  return kind === "percent" ? `${formatHundredths(hundredths)}${NBSP}%` : formatHundredths(hundredths);
}

/** Prints a result as people write it: "59/62", "3", "Có", the text itself; "Không phát sinh"; none prints "". */
export function formatResult(kind: CriterionKind, result: ResultValue): string {
  if (result.notApplicable) return "Không phát sinh";
  if (kind === "text") return result.text;
  if (result.numerator === null) return "";
  if (kind === "yesno") return result.numerator > 0 ? "Có" : "Không";
  return kind === "percent" ? `${result.numerator}/${result.denominator ?? "?"}` : `${result.numerator}`;
}

/** Gives a result's share of the target in percent as an exact fraction [a, b], or null where it has no meaning. */
export function targetRatio(
  kind: CriterionKind,
  result: ResultValue,
  targetHundredths: number | null,
): { numerator: bigint; denominator: bigint } | null {
  if (kind === "yesno" || kind === "text" || result.notApplicable) return null;
  if (!targetHundredths || !hasResult(kind, result)) return null;
  const n = BigInt(result.numerator ?? 0);
  if (kind === "count") return { numerator: n * 10_000n, denominator: BigInt(targetHundredths) };
  return { numerator: n * 1_000_000n, denominator: BigInt(result.denominator ?? 1) * BigInt(targetHundredths) };
}

/** Prints "Tỷ lệ so với đăng ký": 2 of 3 → "66,7 %", over 100 shown and not capped, "—" for yes/no and text. */
export function formatTargetRatio(kind: CriterionKind, result: ResultValue, targetHundredths: number | null): string {
  const ratio = targetRatio(kind, result, targetHundredths);
  return ratio ? `${oneDecimal(ratio.numerator, ratio.denominator)}${NBSP}%` : "—";
}

/** The ratio as a number rounded to one decimal (66.7), for a numeric cell of a workbook; null where it has no meaning. */
export function targetRatioNumber(kind: CriterionKind, result: ResultValue, targetHundredths: number | null): number | null {
  const ratio = targetRatio(kind, result, targetHundredths);
  return ratio ? Number((ratio.numerator * 20n + ratio.denominator) / (ratio.denominator * 2n)) / 10 : null;
}

/** What reading a typed value gave: a value, nothing typed, or a Vietnamese reason why it cannot be read. */
export type Reading<T> = { kind: "value"; value: T } | { kind: "empty" } | { kind: "unreadable"; reason: string };

const YES = new Set(["co", "x", "1", "roi", "dat", "yes", "true", "v", "✓", "✔"]);
const NO = new Set(["khong", "0", "chua", "no", "false", "k"]);

/** Reads có/không as people type it ("Có", "co", "x", "X", "Không"). */
export function readYesNo(text: string): Reading<boolean> {
  const key = fold(text);
  if (key === "") return { kind: "empty" };
  if (YES.has(key)) return { kind: "value", value: true };
  if (NO.has(key)) return { kind: "value", value: false };
  return { kind: "unreadable", reason: `Không hiểu “${tidy(text)}”: hãy ghi “Có” hoặc “Không”.` };
}

/** Reads a number with decimal comma or point into hundredths; accepts "≥ 95%", "95,0%", "1.200"; refuses anything else. */
export function readHundredths(text: string): Reading<number> {
  const bare = tidy(text)
    .replace(/^(≥|>=|=>|từ)\s*/i, "")
    .replace(/\s*(%|phần trăm)$/i, "")
    .replace(THOUSANDS_BLANK, "$1");
  if (bare === "") return { kind: "empty" };
  const grouped = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(bare);
  const plain = grouped ? bare.replace(/\./g, "").replace(",", ".") : bare.replace(",", ".");
  const match = /^(\d{1,10})(?:\.(\d{1,2})0*)?$/.exec(plain);
  if (!match) return { kind: "unreadable", reason: `“${tidy(text)}” không phải là số hợp lệ (ví dụ: 95 hoặc 95,5).` };
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? "0").padEnd(2, "0"));
  if (hundredths > MAX_HUNDREDTHS) return { kind: "unreadable", reason: `“${tidy(text)}” quá lớn.` };
  return { kind: "value", value: hundredths };
}

/** Reads a whole number ≥ 0 ("62", "1.200"); refuses decimals, signs and words. */
export function readWhole(text: string): Reading<number> {
  const bare = tidy(text).replace(THOUSANDS_BLANK, "$1");
  if (bare === "") return { kind: "empty" };
  const plain = /^\d{1,3}(\.\d{3})+$/.test(bare) ? bare.replace(/\./g, "") : bare.replace(/[.,]0+$/, "");
  if (!/^\d{1,10}$/.test(plain) || Number(plain) > MAX_WHOLE) {
    return { kind: "unreadable", reason: `“${tidy(text)}” phải là số nguyên không âm.` };
  }
  return { kind: "value", value: Number(plain) };
}

/**
 * Reads a registered target of the given kind into hundredths (null for a text criterion, which registers "có ý kiến").
 * Refuses: a percentage over 100, a target below `thresholdHundredths` (programme.md, step 1), a fraction of a count.
 */
export function readTarget(kind: CriterionKind, text: string, thresholdHundredths: number | null): Reading<number | null> {
  if (kind === "text") return { kind: "value", value: null };
  if (kind === "yesno") {
    const reading = readYesNo(text);
    if (reading.kind !== "value") return reading;
    if (!reading.value && thresholdHundredths) return { kind: "unreadable", reason: "Chỉ tiêu này tối thiểu phải là “Có”." };
    return { kind: "value", value: reading.value ? 100 : 0 };
  }
  const reading = readHundredths(text);
  if (reading.kind !== "value") return reading;
  if (kind === "count" && reading.value % 100 !== 0) return { kind: "unreadable", reason: "Chỉ tiêu này phải là số nguyên." };
  if (kind === "percent" && reading.value > 10_000) return { kind: "unreadable", reason: "Tỷ lệ không được vượt quá 100 %." };
  if (thresholdHundredths !== null && reading.value < thresholdHundredths) {
    return { kind: "unreadable", reason: `Chỉ tiêu không được thấp hơn ngưỡng tối thiểu ${formatTarget(kind, thresholdHundredths)}.` };
  }
  return reading;
}
