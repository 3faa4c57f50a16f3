/** One row of a sheet as XML (ECMA-376, 18.3.1.73). Text is always text: it is written in place and never as a formula. */
import { plainText } from "../plain-text";
import { SHEET } from "../settings";
import { type Content, MAX_CELL, textHeight } from "./text";

const DAY_MS = 86_400_000;
/** Day 0 of a workbook. */
const EPOCH = Date.UTC(1899, 11, 30);
/** A text that is surely short enough for one line: no letter is wider than 1.7 characters. */
const SURELY_FITS = 0.55;

const letters: string[] = [];

/** "A" of 0, "AA" of 26. */
export function columnLetters(column: number): string {
  letters[column] ??= (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
  return letters[column];
}

/** Writes the row: `styleOf` gives the number of each cell's style, `widths` of columns in characters make it higher for long texts. */
export function rowXml(
  row: number,
  cells: readonly Content[],
  styleOf: (column: number, content: Content) => string,
  widths: readonly number[],
): string {
  let xml = "";
  let height = 0;
  for (let column = 0; column < cells.length; column += 1) {
    const content = cells[column] ?? null;
    const start = `<c r="${columnLetters(column)}${row}" s="${styleOf(column, content)}"`;
    if (content === null || content === "") xml += `${start}/>`;
    else if (typeof content === "number") xml += `${start}><v>${content}</v></c>`;
    else if (typeof content === "object")
      xml += `${start}><v>${(Date.parse(`${content.day.slice(0, 10)}T00:00:00Z`) - EPOCH) / DAY_MS}</v></c>`;
    else {
      xml += `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
      const width = widths[column] ?? 10;
      if (content.length > width * SURELY_FITS || content.includes("\n"))
        height = Math.max(height, textHeight(content, width, SHEET.points.cells));
    }
  }
  return height === 0 ? `<row r="${row}">${xml}</row>` : `<row r="${row}" ht="${height}" customHeight="1">${xml}</row>`;
}

// The same few words stand in most cells.
const known = new Map<string, string>();
const MOST_KNOWN = 2000;

function escaped(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const xml = plainText(text).slice(0, MAX_CELL).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  if (known.size < MOST_KNOWN && text.length < 40) known.set(text, xml);
  return xml;
}
