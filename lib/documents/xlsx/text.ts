/** What may stand in a cell. Text is always text: nothing that comes from data is ever written as a formula. */
import type { CellValue } from "exceljs";

const MAX_CELL = 32_767;
// Characters that XML 1.0 cannot hold; one of them makes the whole workbook unreadable.
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A cell's content: text, number, calendar day (ISO yyyy-mm-dd), or nothing. */
export type Content = string | number | { day: string } | null;

/** Gives the value to store: text in NFC cut to what a cell holds, a day as the date at midnight UTC (no zone in a workbook). */
export function cellValue(content: Content): CellValue {
  if (typeof content === "string") return content === "" ? null : content.normalize("NFC").replace(UNWRITABLE, "").slice(0, MAX_CELL);
  return content !== null && typeof content === "object" ? new Date(`${content.day.slice(0, 10)}T00:00:00Z`) : content;
}

/**
 * The number format that shows `value` exactly as `printed` ("59/62 (95,2 %)" of 95.2): what stands around the number is literal.
 * Null where the number does not occur in the text; then the text itself is to be stored.
 */
export function formatShowing(printed: string, value: number): string | null {
  const digits = String(value).replace(".", ",");
  const at = printed.lastIndexOf(digits);
  if (at < 0) return null;
  const decimals = digits.split(",")[1]?.length ?? 0;
  return `${literal(printed.slice(0, at))}0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}${literal(printed.slice(at + digits.length))}`;
}

/** A literal part of a number format. */
export function literal(text: string): string {
  return text === "" ? "" : `"${text.replace(/"/g, '""')}"`;
}

/** A name that a sheet may have: at most 31 characters, none of []:*?/\. */
export function sheetName(text: string): string {
  return (
    text
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .slice(0, 31)
      .trim() || "Bảng"
  );
}
