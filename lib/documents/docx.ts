/** Renders an official document as DOCX, editable in Word and LibreOffice. Sizes and margins come from settings.ts only. */
import { Document, Packer } from "docx";
import type { Appendix, DocumentContent } from "../domain/document";
import { blockParts, signingParts } from "./docx/body";
import { addresseeLines, headerTable, ruleLine, titleLines } from "./docx/header";
import { SETTINGS_XML, section, textWidth } from "./docx/page";
import { paragraph } from "./docx/text";
import { plainText } from "./plain-text";
import { LAYOUT } from "./settings";

const { points } = LAYOUT;

/** Gives the file. Refuses nothing: text that a file cannot hold (control characters) is left out. */
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
    title: plainText([content.typeName, ...content.subject].join(" ") || content.header.about),
    subject: plainText(content.header.number),
    creator: plainText(content.header.body),
    lastModifiedBy: plainText(content.header.body),
    description: "",
    styles: { default: { document: { run: { font: LAYOUT.font, size: points.text * 2, language: { value: LAYOUT.language } } } } },
    sections: [section(main), ...content.appendices.map((appendix) => appendixSection(appendix))],
  });
  return Packer.toBuffer(file, undefined, [{ path: "word/settings.xml", data: SETTINGS_XML }]);
}

function appendixSection(appendix: Appendix) {
  const width = textWidth(appendix.landscape);
  const style = { points: points.subject, align: "centre", bold: true } as const;
  const titles = [appendix.label, appendix.title].filter((line) => line !== "").map((line) => paragraph(line, style));
  if (appendix.subtitle !== "") titles.push(paragraph(appendix.subtitle, { ...style, bold: false, italic: true }));
  const blocks = blockParts(appendix.blocks, width, appendix.signatures.length > 0);
  return section([...titles, ruleLine(), ...blocks, ...signingParts(appendix.signatures, [], width)], appendix.landscape);
}
