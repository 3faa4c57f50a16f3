/** Renders an official document as DOCX, editable in Word and LibreOffice. Sizes and margins come from settings.ts only. */
import { Document, Packer } from "docx";
import type { Appendix, DocumentContent } from "../domain/document";
import { blockParts, signingParts } from "./docx/body";
import { addresseeLines, headerTable, ruleLine, titleLines } from "./docx/header";
import { section, textWidth } from "./docx/page";
import { ownParts } from "./docx/parts";
import { paragraph } from "./docx/text";
import { LAYOUT } from "./settings";
import { withoutTimes } from "./stable-zip";

const { points } = LAYOUT;

/** Gives the file; the same content gives the same bytes. Refuses nothing: text that a file cannot hold (control characters) is left out. */
export async function renderDocx(content: DocumentContent): Promise<Buffer> {
  const width = textWidth(false);
  const main = [
    headerTable(content),
    ...titleLines(content),
    ...addresseeLines(content),
    ...blockParts(content.blocks, width, content.signatures.length > 0),
    ...signingParts(content.signatures, content.recipients, width),
  ];
  const file = new Document({
    styles: { default: { document: { run: { font: LAYOUT.font, size: points.text * 2, language: { value: LAYOUT.language } } } } },
    sections: [section(main), ...content.appendices.map((appendix) => appendixSection(appendix))],
  });
  return withoutTimes(await Packer.toBuffer(file, undefined, ownParts(content)));
}

function appendixSection(appendix: Appendix) {
  const width = textWidth(appendix.landscape);
  const style = { points: points.subject, align: "centre", bold: true } as const;
  const titles = [appendix.label, appendix.title].filter((line) => line !== "").map((line) => paragraph(line, style));
  if (appendix.subtitle !== "") titles.push(paragraph(appendix.subtitle, { ...style, bold: false, italic: true }));
  const blocks = blockParts(appendix.blocks, width, appendix.signatures.length > 0);
  return section([...titles, ruleLine(), ...blocks, ...signingParts(appendix.signatures, [], width)], appendix.landscape);
}
