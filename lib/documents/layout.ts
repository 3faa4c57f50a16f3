/** Lays an official document out as sections of parts, the same for every renderer. */
import type { Appendix, DocumentContent } from "../domain/document";
import { blockParts, signingParts } from "./layout/body";
import { fitted } from "./layout/fit";
import { addresseeLines, headerColumns, ruleLine, titleLines } from "./layout/head";
import { line, type Section, textWidth } from "./layout/line";
import { settled } from "./layout/settle";
import { LAYOUT } from "./settings";

/** Gives the document itself and then each appendix. */
export function sectionsOf(content: DocumentContent): Section[] {
  const landscape = content.landscape ?? false;
  const width = textWidth(landscape);
  const parts = [
    headerColumns(content, width),
    ...titleLines(content),
    ...addresseeLines(content),
    ...blockParts(content.blocks, width, content.signatures.length > 0),
    ...signingParts(content, width),
  ];
  const framed = content.framed ?? false;
  const main = framed ? fitted(parts, width, landscape) : settled(parts, width);
  return [{ landscape, framed, parts: main }, ...content.appendices.map(appendixSection)];
}

function appendixSection({ label, title, subtitle, landscape, blocks, signatures }: Appendix): Section {
  const width = textWidth(landscape);
  const style = { points: LAYOUT.points.subject, align: "centre", bold: true } as const;
  const lines = label === "" ? [] : [line(label, style)];
  if (title !== "") lines.push(line(title, { ...style, role: "H1" }));
  if (subtitle !== "") lines.push(line(subtitle, { ...style, bold: false, italic: true }));
  const body = blockParts(blocks, width, signatures.length > 0);
  const parts = [...lines, ruleLine(), ...body, ...signingParts({ signatures, recipients: [] }, width)];
  return { landscape, framed: false, parts: settled(parts, width) };
}
