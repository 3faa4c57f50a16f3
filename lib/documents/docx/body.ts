/** Căn cứ, articles, paragraphs and tables; places of signing and nơi nhận. */
import { LineRuleType, Paragraph, type Table } from "docx";
import { type DocumentBlock, groundLines, recipientLines, runsOf, type Signature } from "../../domain/document";
import { LAYOUT } from "../settings";
import { bareTable, dataTable } from "./tables";
import { bodyParagraph, type LineStyle, paragraph } from "./text";

const { points } = LAYOUT;

/** Gives the paragraphs and tables of blocks. `textWidth` in millimetres. The last paragraph stays with what signs it. */
export function blockParts(blocks: readonly DocumentBlock[], textWidth: number, signed: boolean): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => blockPart(block, textWidth, signed && index === blocks.length - 1));
}

function blockPart(block: DocumentBlock, textWidth: number, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case "centred":
      return [bodyParagraph(block.text, { align: "centre", bold: true, firstLine: 0, keepNext: true, before: 3 })];
    case "grounds":
      return groundLines(block.lines).map((line) => bodyParagraph(line, { italic: true }));
    case "heading":
      return [bodyParagraph(block.text, { bold: true, keepNext: true })];
    case "paragraph":
      return [bodyParagraph(block.text, { ...alignment(block.align), keepNext })];
    case "article":
      return [bodyParagraph([{ text: `${block.label} `, bold: true }, ...runsOf(block.text)], { keepNext })];
    case "table":
      // A paragraph of its own after a table: Word joins two tables that touch.
      return [
        dataTable(block.columns, block.rows, textWidth),
        new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT }, keepNext: true }),
      ];
  }
}

function alignment(align: "left" | "centre" | "right" | "justify" | undefined): Partial<LineStyle> {
  return align === undefined || align === "justify" ? {} : { align, firstLine: align === "left" ? LAYOUT.text.firstLine : 0 };
}

/** One place of signing stands at the right beside nơi nhận; several stand side by side with nơi nhận below. */
export function signingParts(signatures: readonly Signature[], recipients: readonly string[], textWidth: number): (Paragraph | Table)[] {
  const list = recipientParagraphs(recipients, signatures.length > 1 ? 12 : 0);
  const [only, ...others] = signatures;
  const gap = new Paragraph({ spacing: { before: 0, after: 0 }, keepNext: true });
  if (only === undefined) return list;
  if (others.length === 0) {
    const left = Math.round(textWidth * 0.45);
    return [gap, bareTable([left, textWidth - left], [[list.length > 0 ? list : [new Paragraph({})], signatureParagraphs(only)]])];
  }
  const widths = signatures.map(() => textWidth / signatures.length);
  const lines = Math.max(...signatures.map((signature) => signingLines(signature).length));
  return [gap, bareTable(widths, [signatures.map((signature) => signatureParagraphs(signature, lines))]), ...list];
}

function signingLines({ authority, position }: Signature): Paragraph[] {
  const lines: Paragraph[] = [];
  if (authority !== "") lines.push(paragraph(authority.toUpperCase(), { points: points.authority, align: "centre", bold: true }));
  if (position !== "") lines.push(paragraph(position.toUpperCase(), { points: points.position, align: "centre" }));
  return lines;
}

/** Authority, position, room for signature and seal, name; filled up to `lines` so that names stand level. */
function signatureParagraphs(signature: Signature, lines = 0): Paragraph[] {
  const above = signingLines(signature);
  while (above.length < lines) above.push(paragraph("", { points: points.position }));
  const before = LAYOUT.signatureSpace * (72 / 25.4);
  return [...above, paragraph(signature.name, { points: points.signer, align: "centre", bold: true, before })];
}

function recipientParagraphs(recipients: readonly string[], before: number): Paragraph[] {
  if (recipients.length === 0) return [];
  const title = paragraph("Nơi nhận:", { points: points.recipientsTitle, bold: true, before });
  return [title, ...recipientLines(recipients).map((line) => paragraph(line, { points: points.recipients }))];
}
