/** Last touches to the parts of a section: centred lines broken well, space between paragraphs said once, figures kept with their "%". */
import type { RichText } from "../../domain/document";
import { LAYOUT } from "../settings";
import { balanced } from "./balance";
import { held } from "./hold";
import type { CellPart, Part, TablePart } from "./line";
import { bound, settledLine } from "./settle-line";

/** Gives the parts of a section whose text is `width` millimetres wide. */
export function settled(parts: readonly Part[], width: number): Part[] {
  return collapsed(parts.map((part) => settledPart(part, width)));
}

function settledPart(part: Part, width: number): Part {
  switch (part.kind) {
    case "line":
      return settledLine(part, width);
    case "columns": {
      const { widths, rows } = part;
      return {
        ...part,
        rows: rows.map((cells) => cells.map((cell, index) => cell.map((each) => settledCell(each, widths[index] ?? width)))),
      };
    }
    case "table":
      return settledTable(part);
    case "code":
    case "rule":
    case "gap":
      return part;
  }
}

function settledCell(part: CellPart, width: number): CellPart {
  return part.kind === "line" ? settledLine(part, width) : part;
}

function settledTable(part: TablePart): TablePart {
  const { columns, rows, width, points } = part;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const rooms = columns.map((column) => (column.width / total) * width - 2 * LAYOUT.table.side);
  const cell = (text: RichText, index: number) => held(bound(text), { points }, { width: rooms[index] ?? width, firstLine: 0 }, false);
  return {
    ...part,
    columns: columns.map((column, index) => ({ ...column, title: balanced(column.title, { points, bold: true }, rooms[index] ?? width) })),
    rows: rows.map((row) => ("group" in row ? { group: bound(row.group) } : { cells: row.cells.map(cell) })),
  };
}

/** Of the space after a paragraph and that before the next the greater stands alone: some programs add the two, some do not. */
function collapsed(parts: readonly Part[]): Part[] {
  const result = [...parts];
  for (let index = 1; index < result.length; index += 1) {
    const [above, below] = [result[index - 1], result[index]];
    if (above?.kind !== "line" || below?.kind !== "line") continue;
    const [after, before] = [above.style.after ?? 0, below.style.before ?? 0];
    if (after > 0 && before > 0) {
      result[index - 1] = { ...above, style: { ...above.style, after: after >= before ? after : 0 } };
      result[index] = { ...below, style: { ...below.style, before: after >= before ? 0 : before } };
    }
  }
  return result;
}
