/** Breaks text into lines: words of one or more styled pieces, measured in points. */
import { type RichText, runsOf } from "../../domain/document";
import { drawnText, type Face, faceOf, measure } from "../faces";
import type { LineStyle } from "../layout/line";

export interface Piece {
  text: string;
  face: Face;
  width: number;
}

/** What stands between two spaces; `space` is the width of the space after it, set in the face of its last piece. */
export interface Word {
  pieces: Piece[];
  width: number;
  space: number;
}

/** One line; `indent` at its left, `open` where the paragraph goes on after it without a break of its own. */
export interface SetLine {
  words: Word[];
  indent: number;
  open: boolean;
}

/** Width of the words of a line with the spaces between them. */
export function lineWidth({ words }: Pick<SetLine, "words">): number {
  return words.reduce((sum, word, index) => sum + word.width + (index < words.length - 1 ? word.space : 0), 0);
}

/** Breaks a text at spaces and line breaks into lines of at most `width`, the first one shorter by `firstLine`; longer words break inside. */
export function setLines(text: RichText, style: Pick<LineStyle, "points" | "bold" | "italic">, width: number, firstLine = 0): SetLine[] {
  const lines: SetLine[] = [];
  for (const words of paragraphs(text, style)) {
    const indent = lines.length === 0 ? firstLine : 0;
    lines.push(...fill(words, { width, indent, points: style.points }));
  }
  return lines;
}

interface Room {
  width: number;
  indent: number;
  points: number;
}

function fill(words: readonly Word[], { width, indent, points }: Room): SetLine[] {
  let current: SetLine = { words: [], indent, open: true };
  const lines = [current];
  const add = (word: Word) => {
    if (current.words.length > 0 && current.indent + lineWidth({ words: [...current.words, word] }) > width + 0.01) {
      current = { words: [], indent: 0, open: true };
      lines.push(current);
    }
    current.words.push(word);
  };
  for (const word of words) for (const part of word.width > width ? breakWord(word, width, points) : [word]) add(part);
  current.open = false;
  return lines;
}

/** Gives the words of each stretch between line breaks. */
function paragraphs(text: RichText, style: Pick<LineStyle, "points" | "bold" | "italic">): Word[][] {
  const paragraph: Word[][] = [[]];
  let word: Word | null = null;
  for (const run of runsOf(text)) {
    const face = faceOf(run.bold ?? style.bold ?? false, run.italic ?? style.italic ?? false);
    for (const token of drawnText(run.text).split(/( |\n)/)) {
      if (token === "\n") {
        paragraph.push([]);
        word = null;
      } else if (token === " ") {
        word = null;
      } else if (token !== "") {
        const piece = { text: token, face, width: measure(token, face, style.points) };
        if (word === null) {
          word = { pieces: [], width: 0, space: 0 };
          paragraph.at(-1)?.push(word);
        }
        word.pieces.push(piece);
        word.width += piece.width;
        word.space = measure(" ", face, style.points);
      }
    }
  }
  return paragraph;
}

/** Breaks a word that is wider than a line: after a hyphen or stroke where there is one, else where the room ends. */
function breakWord(word: Word, width: number, points: number): Word[] {
  const parts: Word[] = [];
  for (const { text, face } of word.pieces) {
    let rest = text;
    while (rest !== "") {
      let length = rest.length;
      while (length > 1 && measure(rest.slice(0, length), face, points) > width) length -= 1;
      const stroke = Math.max(rest.lastIndexOf("-", length - 1), rest.lastIndexOf("/", length - 1)) + 1;
      if (length < rest.length && stroke > 1) length = stroke;
      const piece = { text: rest.slice(0, length), face, width: measure(rest.slice(0, length), face, points) };
      parts.push({ pieces: [piece], width: piece.width, space: 0 });
      rest = rest.slice(length);
    }
  }
  const last = parts.at(-1);
  if (last) last.space = word.space;
  return parts;
}
