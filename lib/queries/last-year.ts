import "server-only";
import type { StoredEntry } from "../db/dossiers";
import type { Criterion } from "../domain/criteria";
import { formatFraction, formatResult, formatTarget, hasResult, type ResultValue } from "../domain/measure";

/** A result in short: "93,4 %", "3 lần", "Có". */
export function shortResult(criterion: Criterion, result: ResultValue): string {
  if (result.notApplicable || !hasResult(criterion.kind, result)) return result.notApplicable ? "không phát sinh" : "";
  if (criterion.kind === "percent") return formatFraction(result.numerator, result.denominator);
  if (criterion.kind === "text") return "có ý kiến";
  return formatResult(criterion.kind, result);
}

/** A target or threshold with its unit of counting: "95 %", "3 lần". */
export function withUnit(criterion: Criterion, hundredths: number | null): string {
  const printed = formatTarget(criterion.kind, hundredths);
  return criterion.kind === "count" && hundredths !== null ? `${printed} ${criterion.unit}` : printed;
}

/** What the unit registered and achieved the year before: "đăng ký 95 %, kết quả 93,4 %"; "" where nothing is stored. */
export function lastYearWords(criterion: Criterion, last: StoredEntry | undefined): string {
  if (!last) return "";
  const { numerator, denominator, text, notApplicable } = last;
  const result = shortResult(criterion, { numerator, denominator, text, notApplicable });
  const target = last.hasTarget && criterion.kind !== "text" ? `đăng ký ${withUnit(criterion, last.target)}` : "";
  return [target, result && `kết quả ${result}`].filter(Boolean).join(", ");
}
