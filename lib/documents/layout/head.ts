/** The head of a document: both columns, number and date, mark, name of the type, trích yếu, kính gửi. Source: documents.md, "Elements". */
import { type DocumentContent, marksOf, recipientLines, UNION_NAME } from "../../domain/document";
import { LAYOUT } from "../settings";
import { type CellPart, type Columns, hanging, type Line, line } from "./line";

const { points } = LAYOUT;

/** Both columns: upper body, body and number at the left; the union's name, its rule, place and date at the right. `width` of the text. */
export function headerColumns(content: DocumentContent, width: number): Columns {
  const { header, landscape } = content;
  const leftWidth = Math.round(width * LAYOUT.header.leftShare[landscape ? "landscape" : "portrait"]);
  const rightWidth = width - leftWidth;
  const left = [
    line(header.upperBody.toUpperCase(), { points: points.upperBody, align: "centre" }),
    line(header.body.toUpperCase(), { points: points.body, align: "centre", bold: true }),
    line("***", { points: points.stars, align: "centre" }),
  ];
  const number = header.number === "" ? [] : [line(header.number, { points: points.number, align: "centre" })];
  if (header.about !== "") number.push(line(`"${header.about}"`, { points: points.about, align: "centre", italic: true, before: 3 }));
  for (const mark of marksOf(content)) number.push(markLine(mark, leftWidth));
  const placeDate = header.placeDate === "" ? [] : [line(header.placeDate, { points: points.placeDate, align: "centre", italic: true })];
  const rows: CellPart[][][] = [[left, unionParts(rightWidth)]];
  if (number.length + placeDate.length > 0) rows.push([number, placeDate]);
  return { kind: "columns", widths: [leftWidth, rightWidth], rows };
}

/** The union's name and under it a rule of the same length: a paragraph of its own, so that no face of other widths breaks the name. */
function unionParts(width: number): CellPart[] {
  const name = line(UNION_NAME, { points: points.union, align: "centre", bold: true });
  return [name, { kind: "rule", indent: (width - LAYOUT.header.ruleWidth) / 2, points: 4 }];
}

/** KHẨN stands bare; MẬT, DỰ THẢO and ĐÃ HỦY stand in a box. */
function markLine(mark: string, width: number): Line {
  const indent = (width - LAYOUT.header.markWidth) / 2;
  const style = { points: points.mark, align: "centre", bold: true, before: 6, indentLeft: indent, indentRight: indent } as const;
  return line(mark.toUpperCase(), mark.includes("KHẨN") ? style : { ...style, boxed: true });
}

/** Name of the type, trích yếu and "-------" under it; nothing for a công văn. */
export function titleLines({ typeName, subject, framed }: DocumentContent): Line[] {
  const lines: Line[] = [];
  const size = framed ? { points: points.certificate, before: 24, after: 12 } : { points: points.typeName, before: 18 };
  if (typeName !== "") lines.push(line(typeName.toUpperCase(), { align: "centre", bold: true, role: "H1", ...size }));
  for (const text of subject) lines.push(line(text, { points: points.subject, align: "centre", bold: true }));
  if (subject.length > 0) lines.push(ruleLine());
  return lines;
}

/** "-------", centred. */
export function ruleLine(): Line {
  return line("-------", { points: points.subject, align: "centre", after: 6 });
}

/** Kính gửi: one addressee on the line itself, several one below the other. */
export function addresseeLines({ addressees }: DocumentContent): Line[] {
  const [first, ...others] = addressees;
  if (first === undefined) return [];
  const label = { text: "Kính gửi: ", bold: true, italic: true };
  const style = { points: points.addressee, before: 12, after: 12 };
  if (others.length === 0) return [line([label, { text: first, bold: true }], { ...style, align: "centre" })];
  const items = recipientLines(addressees).map((text, index) => {
    const after = index === addressees.length - 1 ? 12 : 0;
    return line(text, { points: points.addressee, bold: true, indentLeft: 40, ...hanging(points.addressee, "bold"), after });
  });
  return [line([label], { ...style, after: 0, indentLeft: 20, keepNext: true }), ...items];
}
