/**
 * Words and numbers that the printed tables have in common. Rows of the tables are pure data, built once for page and file alike:
 * unit-table.ts (Bảng tổng hợp), body-list.ts (the Khối's list), matrix.ts (units × criteria). Source: programme.md, "The Bảng tổng hợp".
 */
import { VERDICTS, type Verdict } from "./assessment";
import type { Criterion } from "./criteria";
import { vietnamDay } from "./deadlines";
import type { EntryValue } from "./dossier";
import { VERDICT_LABEL } from "./labels";
import { formatFraction, formatResult, formatTarget, hasResult, type ResultValue, targetRatioNumber } from "./measure";

const NBSP = "\u00a0";
const DAY_MS = 86_400_000;

/** "06/11/2024" of an ISO calendar day; "" of null. */
export function printDay(iso: string | null): string {
  return iso ? iso.slice(0, 10).split("-").reverse().join("/") : "";
}

/** The ISO calendar day in Vietnam of an instant; null of null. */
export function dayOf(at: Date | null): string | null {
  return at ? new Date(vietnamDay(at) * DAY_MS).toISOString().slice(0, 10) : null;
}

/** A target as printed: "95 %", "3", "Có"; "" where none was registered. */
export function printTarget(criterion: Criterion, entry: Pick<EntryValue, "target" | "hasTarget"> | undefined): string {
  return entry?.hasTarget ? formatTarget(criterion.kind, entry.target) : "";
}

/** A target as a number for a cell (95.5, 3); null for yes/no, text and where none was registered. */
export function targetNumber(criterion: Criterion, entry: Pick<EntryValue, "target" | "hasTarget"> | undefined): number | null {
  if (!entry?.hasTarget || entry.target === null || !isNumeric(criterion)) return null;
  return entry.target / 100;
}

/** A result as printed: "59/62 (95,2 %)", "3", "Có", the text itself, "Không phát sinh"; "" where there is none. */
export function printResult(criterion: Criterion, result: ResultValue): string {
  const plain = formatResult(criterion.kind, result);
  if (criterion.kind !== "percent" || result.notApplicable || !hasResult(criterion.kind, result)) return plain;
  return `${plain} (${formatFraction(result.numerator, result.denominator)})`;
}

/** A result as a number for a cell: a percentage rounded to one decimal (95.2) or a count; null for the rest. */
export function resultNumber(criterion: Criterion, result: ResultValue): number | null {
  if (result.notApplicable || !hasResult(criterion.kind, result) || !isNumeric(criterion)) return null;
  return criterion.kind === "percent" ? targetRatioNumber("percent", result, 10_000) : result.numerator;
}

/** Whether targets and results of the criterion are numbers. */
function isNumeric(criterion: Criterion): boolean {
  return criterion.kind === "percent" || criterion.kind === "count";
}

/** The verdict in words; "" where nothing was judged yet. */
export function printVerdict(verdict: Verdict | null): string {
  return verdict ? VERDICT_LABEL[verdict] : "";
}

/** A verdict as its place in VERDICTS, for compact arrays; -1 for none. */
export function verdictIndex(verdict: Verdict | null): number {
  return verdict ? VERDICTS.indexOf(verdict) : -1;
}

/** "8/9". */
export function printShare(passed: number, applicable: number): string {
  return `${passed}/${applicable}`;
}

/** "8/9 = 88,9 %"; "—" with nothing applicable. */
export function printShareWithPercent(passed: number, applicable: number): string {
  return applicable === 0 ? "—" : `${passed}/${applicable}${NBSP}=${NBSP}${formatFraction(passed, applicable)}`;
}
