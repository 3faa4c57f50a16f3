/** Makes what hangs in a frame fit on its one sheet: spaces and great type shrink in steps until it does. */
import { runsOf } from "../../domain/document";
import { LAYOUT } from "../settings";
import { type CellPart, LINE_HEIGHT, type Line, type LineStyle, type Part, textHeight } from "./line";
import { settled } from "./settle";

const MILLIMETRE = 72 / 25.4;
const { frame, points } = LAYOUT;

/** Gives the parts settled on a sheet; those of the last step where even they do not fit. */
export function fitted(parts: readonly Part[], width: number, landscape: boolean): Part[] {
  const room = (textHeight(landscape) - frame.slack) * MILLIMETRE;
  let fitting: Part[] = [];
  for (const step of frame.steps) {
    fitting = settled(
      parts.map((part) => scaledPart(part, step)),
      width,
    );
    if (fitting.reduce((sum, part) => sum + heightOf(part), 0) <= room) break;
  }
  return fitting;
}

function scaledPart(part: Part, step: number): Part {
  if (part.kind === "line") return scaledLine(part, step);
  if (part.kind === "gap") return { ...part, points: part.points * step };
  if (part.kind !== "columns") return part;
  return { ...part, rows: part.rows.map((cells) => cells.map((cell) => cell.map((each) => scaledCell(each, step)))) };
}

function scaledCell(part: CellPart, step: number): CellPart {
  return part.kind === "line" ? scaledLine(part, step) : part;
}

/** Type of the body keeps its size, and the room for signature and seal what it needs. */
function scaledLine({ style, ...rest }: Line, step: number): Line {
  const least = style.points > points.display ? frame.leastTitle : points.typeName;
  const size = style.points > least ? Math.max(least, Math.round(style.points * step)) : style.points;
  const signing = frame.signatureSpace * MILLIMETRE;
  const before = style.before ?? 0;
  const scaled: Partial<LineStyle> = { points: size, before: before > signing ? Math.max(signing, before * step) : before * step };
  if (style.after !== undefined) scaled.after = style.after * step;
  return { ...rest, style: { ...style, ...scaled } };
}

function heightOf(part: Part): number {
  switch (part.kind) {
    case "line": {
      const { before = 0, after = 0, lineSpacing = 1 } = part.style;
      const lines = runsOf(part.text).reduce((sum, run) => sum + run.text.split("\n").length - 1, 1);
      return before + lines * part.style.points * LINE_HEIGHT * lineSpacing + after;
    }
    case "columns": {
      return part.rows.reduce(
        (sum, cells) => sum + Math.max(0, ...cells.map((cell) => cell.reduce((all, each) => all + heightOf(each), 0))),
        0,
      );
    }
    case "code":
      return part.before + part.side * MILLIMETRE;
    case "rule":
    case "gap":
      return part.points;
    case "table":
      return 0;
  }
}
