/** The head of a document: both columns, number and date, mark, name of the type, trích yếu, kính gửi. Source: documents.md, "Elements". */
import { BorderStyle, type Paragraph, type Table } from "docx";
import { type DocumentContent, UNION_NAME } from "../../domain/document";
import { LAYOUT } from "../settings";
import { bareTable } from "./tables";
import { paragraph } from "./text";

const { points } = LAYOUT;
const TEXT_WIDTH = LAYOUT.page.width - LAYOUT.page.inside - LAYOUT.page.outside;
const RIGHT_WIDTH = TEXT_WIDTH - LAYOUT.header.leftWidth;
const DRAFT_MARK = "DỰ THẢO";

/** Both columns: upper body, body and number at the left; the union's name, its rule, place and date at the right. */
export function headerTable({ header, draft }: DocumentContent): Table {
  const left = [
    paragraph(header.upperBody.toUpperCase(), { points: points.upperBody, align: "centre" }),
    paragraph(header.body.toUpperCase(), { points: points.body, align: "centre", bold: true }),
    paragraph("***", { points: points.stars, align: "centre" }),
  ];
  const number = [paragraph(header.number, { points: points.number, align: "centre" })];
  if (header.about !== "") number.push(paragraph(`"${header.about}"`, { points: points.about, align: "centre", italic: true, before: 3 }));
  for (const mark of [header.mark, draft ? DRAFT_MARK : ""]) if (mark !== "") number.push(markLine(mark));
  const placeDate = paragraph(header.placeDate, { points: points.placeDate, align: "centre", italic: true });
  return bareTable(
    [LAYOUT.header.leftWidth, RIGHT_WIDTH],
    [
      [left, [unionLine()]],
      [number, [placeDate]],
    ],
  );
}

/** The union's name with a rule of the same length under it: the paragraph is indented to the width of the name. */
function unionLine(): Paragraph {
  const indent = (RIGHT_WIDTH - LAYOUT.header.ruleWidth) / 2;
  return paragraph(UNION_NAME, {
    points: points.union,
    align: "centre",
    bold: true,
    indentLeft: indent,
    indentRight: indent,
    border: { bottom: { style: BorderStyle.SINGLE, size: LAYOUT.header.rulePoints * 8, space: 1, color: "000000" } },
  });
}

/** KHẨN stands bare; MẬT and DỰ THẢO stand in a box. */
function markLine(mark: string): Paragraph {
  const indent = (LAYOUT.header.leftWidth - LAYOUT.header.markWidth) / 2;
  const side = { style: BorderStyle.SINGLE, size: 8, space: 1, color: "000000" } as const;
  const border = mark.includes("KHẨN") ? undefined : { top: side, bottom: side, left: side, right: side };
  return paragraph(mark.toUpperCase(), {
    points: points.mark,
    align: "centre",
    bold: true,
    before: 6,
    indentLeft: indent,
    indentRight: indent,
    border,
  });
}

/** Name of the type, trích yếu and "-------"; nothing for a công văn. */
export function titleLines({ typeName, subject }: DocumentContent): Paragraph[] {
  const lines: Paragraph[] = [];
  if (typeName !== "") lines.push(paragraph(typeName.toUpperCase(), { points: points.typeName, align: "centre", bold: true, before: 18 }));
  for (const line of subject) lines.push(paragraph(line, { points: points.subject, align: "centre", bold: true }));
  if (lines.length > 0) lines.push(ruleLine());
  return lines;
}

/** "-------", centred. */
export function ruleLine(): Paragraph {
  return paragraph("-------", { points: points.subject, align: "centre", after: 6 });
}

/** Kính gửi: one addressee on the line itself, several one below the other. */
export function addresseeLines({ addressees }: DocumentContent): Paragraph[] {
  const [first, ...others] = addressees;
  if (first === undefined) return [];
  const label = { text: "Kính gửi: ", bold: true, italic: true };
  const style = { points: points.addressee, before: 12, after: 12 };
  if (others.length === 0) return [paragraph([label, { text: first, bold: true }], { ...style, align: "centre" })];
  const items = addressees.map((item, index) => {
    const end = index === addressees.length - 1 ? "." : ";";
    return paragraph(`- ${item}${end}`, {
      points: points.addressee,
      bold: true,
      indentLeft: 50,
      after: index === addressees.length - 1 ? 12 : 0,
    });
  });
  return [paragraph([label], { ...style, after: 0, indentLeft: 35 }), ...items];
}
