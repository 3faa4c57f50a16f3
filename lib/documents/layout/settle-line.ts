/** A line as it stands on paper: centred ones and headings broken well, figures kept with their "%". */
import { type RichText, runsOf } from "../../domain/document";
import { balanced } from "./balance";
import type { Line } from "./line";

/** Gives a line in a column `width` millimetres wide. */
export function settledLine(part: Line, width: number): Line {
  const { style } = part;
  const text = bound(part.text);
  const room = width - (style.indentLeft ?? 0) - (style.indentRight ?? 0) - Math.max(0, style.firstLine ?? 0);
  return { ...part, text: style.align === "centre" || style.role === "H2" ? balanced(text, style, room) : text };
}

/** Keeps "95 %" and "(báo cáo)" on one line. */
export function bound(text: RichText): RichText {
  const bind = (words: string) => words.replace(/(\d) %/gu, "$1\u00a0%").replace(/\((\S+) (\S+)\)/gu, "($1\u00a0$2)");
  return typeof text === "string" ? bind(text) : runsOf(text).map((run) => ({ ...run, text: bind(run.text) }));
}
