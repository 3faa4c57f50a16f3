/** What may stand in a cell. Text is always text: nothing that comes from data is ever written as a formula. */
import type { CellValue } from "exceljs";
import { plainText } from "../plain-text";

/** As many characters as a cell holds. */
export const MAX_CELL = 32_767;
/** A cell's content: text, number, calendar day (ISO yyyy-mm-dd), or nothing. */
export type Content = string | number | { day: string } | null;

/** Gives the value to store: text in NFC cut to what a cell holds, a day as the date at midnight UTC (no zone in a workbook). */
export function cellValue(content: Content): CellValue {
  if (typeof content === "string") return content === "" ? null : plainText(content).slice(0, MAX_CELL);
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

// Width of characters in Times New Roman, in parts of the type size, on the generous side.
const WIDTHS: readonly [RegExp, number][] = [
  [/[MW%@]/, 0.9],
  [/[\p{Lu}]/u, 0.71],
  [/[\s.,;:!|'()/-]/, 0.3],
  [/[ijltfr]/, 0.34],
  [/[mw—…]/, 0.79],
];

const known = new Map<string, number>();

function characterWidth(character: string): number {
  const width = known.get(character) ?? WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? 0.5;
  if (known.size < 2000) known.set(character, width);
  return width;
}

function textWidth(text: string, points: number, bold: boolean): number {
  let sum = 0;
  for (const character of text.normalize("NFC")) sum += characterWidth(character);
  return sum * points * (bold ? 1.08 : 1);
}

/** Height in points of `text` wrapped at words in a column of `width` characters; at most what a row may have. */
export function textHeight(text: string, width: number, points: number, bold = false): number {
  const room = Math.max(points, width * 5.25 - 2);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const length = textWidth(word, points, bold);
      if (used > 0 && used + length > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(length / room) - 1);
      used += length + points * 0.26;
    }
  }
  return Math.min(409, Math.ceil(lines * points * 1.22 + 5));
}
