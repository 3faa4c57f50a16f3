/** Cuts lines and columns into strips that a page takes whole. */
import { type CellPart, type Code, type Columns, LINE_HEIGHT, type Line, type Rule } from "../layout/line";
import { setLines } from "./measure";
import { type Element, isBlank, type Pen } from "./pen";

export const MILLIMETRE = 72 / 25.4;

/** A band of the page: `before` falls away at the top of a page; `keepNext` holds it to the strip after it; `head` repeats above it on a new page. */
export interface Strip {
  before: number;
  height: number;
  /** Empty height at its foot, part of `height`: it may fall off the page. */
  after?: number;
  keepNext: boolean;
  head?: Strip;
  draw(x: number, y: number, again?: boolean): void;
}

/** Gives the lines of a paragraph as strips of width `width`; two at its beginning and end stay together. `parent` of its tag. */
function lineStrips(pen: Pen, line: Line, width: number, parent?: () => Element): Strip[] {
  const { style } = line;
  const [left, right] = [(style.indentLeft ?? 0) * MILLIMETRE, (style.indentRight ?? 0) * MILLIMETRE];
  const room = width - left - right;
  const lines = setLines(line.text, style, room, (style.firstLine ?? 0) * MILLIMETRE);
  const height = style.points * LINE_HEIGHT * (style.lineSpacing ?? 1);
  const tag = style.role ?? "P";
  let element: Element | null = null;
  return lines.map((set, index) => {
    const [isFirst, isLast] = [index === 0, index === lines.length - 1];
    const nearEdge = isFirst || index === lines.length - 2;
    return {
      before: isFirst ? (style.before ?? 0) : 0,
      height: height + (isLast ? (style.after ?? 0) : 0),
      after: isLast ? style.after : 0,
      keepNext: isLast ? (style.keepNext ?? false) : nearEdge,
      draw(x, y, again = false) {
        const place = { x: x + left, y, width: room, height };
        if (!isBlank(set.words)) {
          if (!again) element ??= pen.element(tag, parent?.());
          pen.tagged(tag, again ? null : element, () => pen.text(set, style, place));
        }
        if (isLast && style.boxed) pen.box({ ...place, y: y - height * index, height: height * lines.length });
      },
    };
  });
}

/** Gives a line, a code or a rule as strips of width `width`. `parent` of the tag of a line. */
export function cellStrips(pen: Pen, part: CellPart, width: number, parent?: () => Element): Strip[] {
  switch (part.kind) {
    case "line":
      return lineStrips(pen, part, width, parent);
    case "code":
      return [codeStrip(pen, part)];
    case "rule":
      return [ruleStrip(pen, part, width)];
  }
}

function ruleStrip(pen: Pen, { indent, points }: Rule, width: number): Strip {
  const inset = indent * MILLIMETRE;
  return { before: 0, height: points, keepNext: false, draw: (x, y) => pen.rule(x + inset, y, width - 2 * inset) };
}

/** Gives a QR code as one strip that stays with the lines under it. */
function codeStrip(pen: Pen, { link, alt, side, before }: Code): Strip {
  const length = side * MILLIMETRE;
  return {
    before,
    height: length,
    keepNext: true,
    draw(x, y) {
      pen.tagged("Figure", pen.element("Figure", undefined, { alt }), () => pen.code(link, { x, y, side: length }));
    },
  };
}

/** Lines one below the other in a cell. */
export interface Stack {
  strips: Strip[];
  height: number;
}

/** Stacks lines and codes in a cell of width `width`. */
export function stackOf(pen: Pen, parts: readonly CellPart[], width: number, parent?: () => Element): Stack {
  return stack(parts.flatMap((part) => cellStrips(pen, part, width, parent)));
}

/** Gives strips as a stack. */
export function stack(strips: Strip[]): Stack {
  return { strips, height: strips.reduce((sum, strip) => sum + strip.before + strip.height, 0) };
}

/** Draws a stack from `y` down. */
export function drawStack({ strips }: Stack, x: number, y: number, again = false): void {
  let at = y;
  for (const strip of strips) {
    strip.draw(x, at + strip.before, again);
    at += strip.before + strip.height;
  }
}

/** Gives rows of cells side by side, each row one strip that stays with the next row. */
export function columnStrips(pen: Pen, { widths, rows, keepNext = false }: Columns): Strip[] {
  const lengths = widths.map((width) => width * MILLIMETRE);
  return rows.map((cells, index) => {
    const stacks = cells.map((lines, column) => stackOf(pen, lines, lengths[column] ?? 0));
    return {
      before: 0,
      height: Math.max(0, ...stacks.map((cell) => cell.height)),
      keepNext: keepNext || index < rows.length - 1,
      draw(x, y) {
        let left = x;
        stacks.forEach((cell, column) => {
          drawStack(cell, left, y);
          left += lengths[column] ?? 0;
        });
      },
    };
  });
}
