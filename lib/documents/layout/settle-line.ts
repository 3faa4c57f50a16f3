/** A line as it stands on paper: centred ones and headings broken well, names held together, figures kept with their "%". */
import { type RichText, runsOf } from "../../domain/document";
import { balanced } from "./balance";
import { held } from "./hold";
import type { Line } from "./line";

/** Gives a line in a column `width` millimetres wide. */
export function settledLine(part: Line, width: number): Line {
  const { style } = part;
  const text = bound(part.text);
  const [indents, first] = [(style.indentLeft ?? 0) + (style.indentRight ?? 0), style.firstLine ?? 0];
  if (style.align === "centre" || style.role === "H2")
    return { ...part, text: balanced(text, style, width - indents - Math.max(0, first)) };
  return { ...part, text: held(text, style, { width: width - indents, firstLine: first }, style.align === "justify") };
}

/** Keeps "95 %" and "(báo cáo)" on one line. */
export function bound(text: RichText): RichText {
  const bind = (words: string) => words.replace(/(\d) %/gu, "$1\u00a0%").replace(/\((\S+) (\S+)\)/gu, "($1\u00a0$2)");
  return typeof text === "string" ? bind(text) : runsOf(text).map((run) => ({ ...run, text: bind(run.text) }));
}
