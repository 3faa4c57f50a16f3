/** A block of cells copied in a spreadsheet program, and where its values go in a table of criteria. Pure; the page asks it while somebody pastes. */
import type { Criterion } from "./criteria";
import { type FillColumnKey, type FillField, fieldOfColumn } from "./fill-sheet";
import { readYesNo } from "./measure";
import { tidy } from "./text";
import type { EntryPart } from "./workflow";

/** Reads what a spreadsheet program puts on the clipboard: tabs between cells, a line per row, quotes around a cell that holds either. */
export function readClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if (isQuoted) {
      if (sign === '"' && source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') isQuoted = false;
      else cell += sign;
    } else if (sign === '"' && cell === "" && closesLater(source, at)) isQuoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

/** A quote opens a cell only where another one ends it: words that merely begin with a quote stay words. */
function closesLater(source: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(at));
}

/** Says whether a clipboard holds several cells; one alone is pasted as words are. */
export function isBlock(cells: readonly (readonly string[])[]): boolean {
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1;
}

/** One row of the table on the page, in its order. */
export interface PasteRow {
  code: string;
  criterion: Pick<Criterion, "kind" | "notApplicableAllowed">;
  locked: boolean;
}

export interface PastedCell {
  code: string;
  field: FillField;
  text: string;
}

/** `refused`: values that met a cell which cannot be filled in; `beyond`: values that ran over the edge of the table. */
export interface Placed {
  cells: PastedCell[];
  refused: string[];
  beyond: number;
}

/**
 * Lays a block over the table, its first cell on row `from.row` and column `from.column`. Blank cells leave what stands there; "59/62" fills both
 * figures of a percentage. What has no place is told, never dropped silently.
 */
export function placeBlock(
  part: EntryPart,
  rows: readonly PasteRow[],
  columns: readonly FillColumnKey[],
  from: { row: number; column: number },
  block: readonly (readonly string[])[],
): Placed {
  const placed: Placed = { cells: [], refused: [], beyond: 0 };
  block.forEach((line, down) => {
    line.forEach((text, right) => {
      if (tidy(text) === "") return;
      const row = rows[from.row + down];
      const column = columns[from.column + right];
      if (!row || !column) placed.beyond += 1;
      else place(part, row, column, text, placed);
    });
  });
  return placed;
}

function place(part: EntryPart, row: PasteRow, column: FillColumnKey, text: string, placed: Placed): void {
  const { code, criterion } = row;
  const field = fieldOfColumn(part, criterion, column);
  const [, numerator, denominator] = /^(\d[\d.]*)\s*\/\s*(\d[\d.]*)$/.exec(tidy(text)) ?? [];
  if (row.locked || field === null) placed.refused.push(`${code}: ${tidy(text)}`);
  else if (field === "notApplicable") placeMark(code, text, placed);
  else if (field === "numerator" && criterion.kind === "percent" && numerator && denominator) {
    placed.cells.push({ code, field, text: numerator }, { code, field: "denominator", text: denominator });
  } else placed.cells.push({ code, field, text });
}

function placeMark(code: string, text: string, placed: Placed): void {
  const reading = readYesNo(text);
  if (reading.kind === "value") placed.cells.push({ code, field: "notApplicable", text: reading.value ? "on" : "" });
  else placed.refused.push(`${code}: ${tidy(text)}`);
}
