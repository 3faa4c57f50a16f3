/** Holds names together where lines of running text would break inside them: "Trung ương", never "Trung / ương"; a space that does not break stands there alone. */
import { type RichText, type Run, runsOf } from "../../domain/document";
import { breaksInside } from "../../domain/terms";
import { drawnText, faceOf, measure } from "../faces";
import type { LineStyle } from "./line";

const MILLIMETRE = 72 / 25.4;

interface Word {
  text: string;
  /** Where its text ends, where a space may be held. */
  end: number;
  width: number;
  space: number;
}

/** Lengths of a paragraph in millimetres: of its lines, and how much shorter the first one is. */
export interface Room {
  width: number;
  firstLine: number;
}

type Type = Pick<LineStyle, "points" | "bold" | "italic">;

/** Most that a line may lose for a term to stay whole: a justified one opens its spaces by this share of them, another ends short by this share of the room. */
const MOST = { justified: 0.75, ragged: 0.6 };

/** Gives the text with held spaces: names in all of it, terms in small letters where that costs no line more and the paragraph is not justified, whose lines are long. */
export function held(text: RichText, style: Type, room: Room, justified: boolean): RichText {
  const runs = runsOf(text);
  const spaces = new Set<number>();
  const width = room.width * MILLIMETRE;
  wordsOf(runs, style).forEach((words, index) => {
    const texts = words.map((word) => word.text);
    const sheet: Sheet = { width, firstLine: index === 0 ? room.firstLine * MILLIMETRE : 0, justified };
    const names = filled(words, breaksInside(texts, true), sheet);
    const terms = justified ? names : filled(words, breaksInside(texts, false), sheet);
    const lines = justified ? terms.lines : filled(words, [], sheet).lines;
    for (const space of (terms.lines <= lines ? terms : names).spaces) spaces.add(space);
  });
  if (spaces.size === 0) return text;
  if (typeof text === "string") return replaced(text, 0, spaces);
  let start = 0;
  return runs.map((run) => {
    const from = start;
    start += run.text.length;
    return { ...run, text: replaced(run.text, from, spaces) };
  });
}

function replaced(text: string, from: number, spaces: ReadonlySet<number>): string {
  return Array.from({ length: text.length }, (_, index) => (spaces.has(from + index) ? "\u00a0" : text.charAt(index))).join("");
}

/** The words of each stretch between line breaks; a word may stand in several runs. */
function wordsOf(runs: readonly Run[], style: Type): Word[][] {
  const paragraphs: Word[][] = [[]];
  let open: Word | null = null;
  let at = 0;
  for (const run of runs) {
    const face = faceOf(run.bold ?? style.bold ?? false, run.italic ?? style.italic ?? false);
    for (const part of run.text.split(/( |\n)/)) {
      if (part === " " || part === "\n") open = null;
      if (part === "\n") paragraphs.push([]);
      else if (part !== " " && part !== "") {
        if (open === null) {
          open = { text: "", end: at, width: 0, space: measure(" ", face, style.points) };
          paragraphs.at(-1)?.push(open);
        }
        open.text += part;
        open.width += measure(drawnText(part), face, style.points);
        open.end = at + part.length;
      }
      at += part.length;
    }
  }
  return paragraphs;
}

/** Lengths in points. */
interface Sheet extends Room {
  justified: boolean;
}

/** Fills lines; where one would break inside a term that fits on a line, the whole term goes down. Gives where the spaces to hold stand, and the number of lines. */
function filled(
  words: readonly Word[],
  inside: readonly boolean[],
  { width, firstLine, justified }: Sheet,
): { spaces: number[]; lines: number } {
  const spaces: number[] = [];
  let [used, lineStart, lines] = [firstLine, 0, 1];
  const mayEnd = (start: number) => {
    const line = words.slice(lineStart, start);
    const free = width - widthOf(line) - (lineStart === 0 ? firstLine : 0);
    return justified ? free <= MOST.justified * (line.length - 1) * (line[0]?.space ?? 0) : free <= MOST.ragged * width;
  };
  words.forEach((word, index) => {
    const before = index > lineStart ? (words[index - 1]?.space ?? 0) : 0;
    if (index === lineStart || used + before + word.width <= width) {
      used += before + word.width;
      return;
    }
    let [start, end] = [index, index];
    while (start > lineStart && inside[start - 1]) start -= 1;
    while (inside[end]) end += 1;
    const isHeld = start > lineStart && start < index && widthOf(words.slice(start, end + 1)) <= width && mayEnd(start);
    lineStart = isHeld ? start : index;
    lines += 1;
    if (isHeld) for (const each of words.slice(start, end)) spaces.push(each.end);
    used = widthOf(words.slice(lineStart, index + 1));
  });
  return { spaces, lines };
}

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, { width, space }, index) => sum + width + (index < words.length - 1 ? space : 0), 0);
}
