/** Bordered tables: the header row repeats, rows do not split unless one is higher than a page. */
import type { Align, RichText } from "../../domain/document";
import { line, rowStays, type TablePart } from "../layout/line";
import { LAYOUT } from "../settings";
import type { Element, Pen } from "./pen";
import { drawStack, MILLIMETRE, type Stack, type Strip, stack, stackOf } from "./strips";

const { side, above, border } = LAYOUT.table;
const SIDE = side * MILLIMETRE;

interface Cell {
  text: RichText;
  width: number;
  points: number;
  align: Align;
  bold: boolean;
  tag: "TH" | "TD";
  scope?: "Column" | "Row";
}

/** Gives the rows of a table; `pageHeight` bounds a row. */
export function tableStrips(pen: Pen, table: TablePart, pageHeight: number): Strip[] {
  const { columns, rows, width, points } = table;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const full = width * MILLIMETRE;
  const widths = columns.map((column) => (column.width / total) * full);
  let element: Element | null = null;
  const parent = () => {
    element ??= pen.element("Table");
    return element;
  };
  const cellOf = (index: number) => ({ width: widths[index] ?? 0, points, bold: false, tag: "TD" as const });
  const titles = columns.map(({ title }, index): Cell => {
    return { ...cellOf(index), text: title, align: "centre", bold: true, tag: "TH", scope: "Column" };
  });
  const [head] = rowStrips(pen, titles, parent, pageHeight);
  if (!head) return [];
  const room = pageHeight - head.height;
  const body = rows.flatMap((row, place): Strip[] => {
    if ("group" in row) {
      const group: Cell = { text: row.group, width: full, points, align: "left", bold: true, tag: "TH", scope: "Row" };
      return rowStrips(pen, [group], parent, room).map((strip) => ({ ...strip, keepNext: true, head }));
    }
    const cells = columns.map(({ align }, index): Cell => ({ ...cellOf(index), text: row.cells[index] ?? "", align }));
    const keepNext = rowStays(table, place);
    const strips = rowStrips(pen, cells, parent, room);
    return strips.map((strip, index) => ({ ...strip, keepNext: keepNext && index === strips.length - 1, head }));
  });
  return [{ ...head, keepNext: true }, ...body];
}

/** Gives a row as one strip, or as several where it is higher than `room`. */
function rowStrips(pen: Pen, cells: readonly Cell[], table: () => Element, room: number): Strip[] {
  let row: Element | null = null;
  const stacks = cells.map((cell) => {
    let element: Element | null = null;
    const parent = () => {
      row ??= pen.element("TR", table());
      element ??= pen.element(cell.tag, row, cell.scope ? { scope: cell.scope } : {});
      return element;
    };
    const style = { points: cell.points, before: above, after: above, align: cell.align, bold: cell.bold };
    const content = stackOf(pen, [line(cell.text, style)], cell.width - 2 * SIDE, parent);
    return { content, parent };
  });
  const slices = stacks.map(({ content }) => slice(content, room - border));
  const count = Math.max(...slices.map((parts) => parts.length));
  return Array.from({ length: count }, (_, index): Strip => {
    const parts = slices.map((cell) => cell[index] ?? stack([]));
    const height = Math.max(...parts.map((part) => part.height)) + border;
    return {
      before: 0,
      height,
      keepNext: false,
      draw(x, y, again = false) {
        let left = x;
        parts.forEach((part, column) => {
          const width = cells[column]?.width ?? 0;
          // An empty cell has its place in the row as well.
          if (!again) stacks[column]?.parent();
          drawStack(part, left + SIDE, count > 1 ? y : y + (height - part.height) / 2, again);
          left += width;
        });
        drawBorders(pen, cells, { x, y, height });
      },
    };
  });
}

/** Cuts a stack into stacks of at most `room`. */
function slice(content: Stack, room: number): Stack[] {
  if (content.height <= room) return [content];
  const slices: Strip[][] = [[]];
  let used = 0;
  for (const strip of content.strips) {
    const height = strip.before + strip.height;
    if (used + height > room && used > 0) {
      slices.push([]);
      used = 0;
    }
    slices.at(-1)?.push(strip);
    used += height;
  }
  return slices.map(stack);
}

function drawBorders(pen: Pen, cells: readonly Cell[], row: { x: number; y: number; height: number }): void {
  pen.tagged("", null, () => {
    pen.pdf.lineWidth(border);
    let left = row.x;
    for (const { width } of cells) {
      pen.pdf.rect(left, row.y, width, row.height);
      left += width;
    }
    pen.pdf.stroke();
  });
}
