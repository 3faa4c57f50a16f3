/** Breaks what stands centred as people break it on paper: as few lines as fit, about equally long, never inside a term. */
import { type RichText, type Run, runsOf } from "../../domain/document";
import { breakCosts } from "../../domain/terms";
import { drawnText, faceOf, measure } from "../faces";
import type { LineStyle } from "./line";

const MILLIMETRE = 72 / 25.4;
/** Programs that show a DOCX round widths: a line this full is not certain to fit. */
const FULL = 0.99;
/** What a line more, a bad break and an empty line cost: a term is broken only where it is wider than a line. */
const COST = { line: 1_000, break: 800, slack: 100 };

interface Token extends Run {
  width: number;
  space: number;
}

/** Gives the text with line breaks in it where it is wider than `room` millimetres; breaks that were typed stay. */
export function balanced(text: RichText, style: Pick<LineStyle, "points" | "bold" | "italic">, room: number): RichText {
  const available = room * MILLIMETRE * FULL;
  const segments = segmentsOf(runsOf(text), style);
  if (segments.every((tokens) => widthOf(tokens) <= available)) return text;
  const runs = segments.flatMap((tokens, index) => {
    const lines = breakLines(tokens, available);
    const broken = lines.flatMap((line, place) => joined(line, place < lines.length - 1));
    return index < segments.length - 1 ? withBreak(broken) : broken;
  });
  return typeof text === "string" ? runs.map((run) => run.text).join("") : runs;
}

/** Words of each stretch between line breaks. */
function segmentsOf(runs: readonly Run[], style: Pick<LineStyle, "points" | "bold" | "italic">): Token[][] {
  const segments: Token[][] = [[]];
  for (const run of runs) {
    const face = faceOf(run.bold ?? style.bold ?? false, run.italic ?? style.italic ?? false);
    run.text.split("\n").forEach((part, index) => {
      if (index > 0) segments.push([]);
      for (const text of part.split(" ").filter((word) => word !== "")) {
        const [width, space] = [measure(drawnText(text), face, style.points), measure(" ", face, style.points)];
        segments.at(-1)?.push({ ...run, text, width, space });
      }
    });
  }
  return segments;
}

function widthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { width, space }, index) => sum + width + (index < tokens.length - 1 ? space : 0), 0);
}

/** The cheapest way to break: `best[n]` is that of the first n words. */
function breakLines(tokens: readonly Token[], room: number): Token[][] {
  const costs = breakCosts(tokens.map(({ text }) => text));
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= tokens.length; end += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    for (let from = end - 1; from >= 0; from -= 1) {
      const width = widthOf(tokens.slice(from, end));
      if (width > room && from < end - 1) break;
      const broken = end < tokens.length ? COST.break * (costs[end - 1] ?? 0) : 0;
      const slack = Math.max(0, 1 - width / room) ** 2 * COST.slack;
      const cost = (best[from]?.cost ?? 0) + COST.line + broken + slack;
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const lines: Token[][] = [];
  for (let end = tokens.length; end > 0; end = best[end]?.from ?? 0) lines.unshift(tokens.slice(best[end]?.from ?? 0, end));
  return lines;
}

/** Words of a line as runs again; words of one run are joined by spaces. */
function joined(tokens: readonly Token[], breaks: boolean): Run[] {
  const runs: Run[] = [];
  tokens.forEach(({ width: _width, space: _space, ...run }, index) => {
    const last = runs.at(-1);
    const text = index < tokens.length - 1 ? `${run.text} ` : run.text;
    if (last && last.bold === run.bold && last.italic === run.italic) last.text += text;
    else runs.push({ ...run, text });
  });
  return breaks ? withBreak(runs) : runs;
}

function withBreak(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => (index === runs.length - 1 ? { ...run, text: `${run.text}\n` } : run));
}
