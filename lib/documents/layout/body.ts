/** Căn cứ, articles, paragraphs and tables; places of signing and nơi nhận. */
import {
  type Align,
  type DocumentBlock,
  type DocumentContent,
  groundLines,
  recipientLines,
  runsOf,
  type Signature,
  type Verification,
  verificationAlt,
  verificationLines,
} from "../../domain/document";
import { drawnText, measure } from "../faces";
import { LAYOUT } from "../settings";
import { bodyLine, type CellPart, hanging, isShort, type Line, type LineStyle, line, type Part } from "./line";
import { settledLine } from "./settle-line";

const { points } = LAYOUT;
const MILLIMETRE = 72 / 25.4;
/** A table of more columns than this takes the smaller type. */
const WIDE = 10;

/** A table with at most this many paragraphs after it: they close it, and stay with its last row. */
const CLOSING = 2;

/** Gives the parts of blocks. `width` of the text. The last paragraph stays with what signs it, those that close a table with one another. */
export function blockParts(blocks: readonly DocumentBlock[], width: number, signed: boolean): Part[] {
  const last = blocks.length - 1;
  const afterTable = blocks.findLastIndex((block) => block.kind === "table") + 1;
  const closes = afterTable > 0 && blocks.length - afterTable <= CLOSING;
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    // The last row of a table stays with words about it, not with the heading of the next matter; a short table is not drawn along by several paragraphs.
    if (block.kind === "table") {
      const isAbout = next && next.kind !== "heading" && next.kind !== "table" && !(isShort(block) && last - index > 1);
      return tableParts(block, width, next ? Boolean(isAbout) : signed);
    }
    return blockPart(block, index === last ? signed : closes && index >= afterTable);
  });
}

type Table = Extract<DocumentBlock, { kind: "table" }>;

/** A gap of its own after a table: Word joins two tables that touch. */
function tableParts({ columns, rows }: Table, width: number, keepNext: boolean): Part[] {
  const size = columns.length > WIDE ? points.wideTable : points.table;
  return [
    { kind: "table", keepNext, columns, rows, width, points: size },
    { kind: "gap", points: 6, keepNext },
  ];
}

function blockPart(block: Exclude<DocumentBlock, Table>, keepNext: boolean): Part[] {
  switch (block.kind) {
    case "centred": {
      const size = block.large ? { points: points.display, lineSpacing: 1.2, before: 12, after: 12 } : { before: 3 };
      return [bodyLine(block.text, { align: "centre", bold: true, firstLine: 0, keepNext: true, ...size })];
    }
    case "grounds":
      return groundLines(block.lines).map((text) => bodyLine(text, { italic: true }));
    case "heading":
      return [bodyLine(block.text, { bold: true, align: "left", keepNext: true, role: "H2" })];
    case "paragraph":
      return [bodyLine(block.text, { ...alignment(block.align), keepNext })];
    case "article":
      return [bodyLine([{ text: `${block.label} `, bold: true }, ...runsOf(block.text)], { keepNext })];
  }
}

function alignment(align: Align | undefined): Partial<LineStyle> {
  return align === undefined || align === "justify" ? {} : { align, firstLine: align === "left" ? LAYOUT.text.firstLine : 0 };
}

/** What stands below the text. */
type Closing = Pick<DocumentContent, "signatures" | "recipients" | "verification">;

/** Empty height above the places of signing. */
const GAP: Part = { kind: "gap", points: 16 };

/** One place of signing stands at the right beside nơi nhận and the QR code; several stand side by side. */
export function signingParts(closing: Closing, width: number): Part[] {
  const { signatures, recipients, verification } = closing;
  const [only, ...others] = signatures;
  if (only && others.length > 0) return [GAP, ...sideBySide(closing, width)];
  const left = only ? Math.round(width * 0.45) : width;
  const list = [...recipientList(recipients), ...verificationParts(verification, left)];
  if (only === undefined) return list;
  return [GAP, { kind: "columns", widths: [left, width - left], rows: [[list, [...signingLines(only), signerLine(only)]]] }];
}

/** Several signatures, their names on one height, nơi nhận and QR code below; without nơi nhận the QR code at their left, which saves height. */
function sideBySide({ signatures, recipients, verification }: Closing, width: number): Part[] {
  const beside = recipients.length === 0 && verification ? LAYOUT.codeColumn : 0;
  const code = verificationParts(verification, beside > 0 ? beside : width);
  const column = (width - beside) / signatures.length;
  const titles = signatures.map((signature) => signingLines(signature).map((title) => settledLine(title, column)));
  const deepest = Math.max(...titles.map(depth));
  // One row, as some programs part the rows of a table whatever they are told.
  const cells = signatures.map((signature, index): CellPart[] => {
    const above = titles[index] ?? [];
    const room = Array.from({ length: deepest - depth(above) }, () => line("", { points: points.position }));
    return [...above, ...room, signerLine(signature)];
  });
  const widths = signatures.map(() => column);
  if (beside > 0) return [{ kind: "columns", widths: [beside, ...widths], rows: [[code, ...cells]] }];
  const below = [...recipientList(recipients, 12), ...code];
  return [{ kind: "columns", widths, rows: [cells], keepNext: below.length > 0 }, ...below.map(keptTogether)];
}

/** Lines that titles take on paper. */
function depth(titles: readonly Line[]): number {
  return titles.flatMap(({ text }) => runsOf(text)).reduce((sum, run) => sum + run.text.split("\n").length - 1, titles.length);
}

/** Nơi nhận and QR code go to the page of the signatures as a whole. */
function keptTogether(part: CellPart, index: number, parts: readonly CellPart[]): CellPart {
  return part.kind === "line" && index < parts.length - 1 ? { ...part, style: { ...part.style, keepNext: true } } : part;
}

function signingLines({ authority, position }: Signature): Line[] {
  const lines: Line[] = [];
  if (authority !== "") lines.push(line(authority.toUpperCase(), { points: points.authority, align: "centre", bold: true }));
  if (position !== "") lines.push(line(position.toUpperCase(), { points: points.position, align: "centre" }));
  return lines;
}

/** The name of the signer under the room for signature and seal. */
function signerLine({ name }: Signature): Line {
  return line(name, { points: points.signer, align: "centre", bold: true, before: LAYOUT.signatureSpace * MILLIMETRE });
}

function recipientList(recipients: readonly string[], before = 0): Line[] {
  if (recipients.length === 0) return [];
  const title = line("Nơi nhận:", { points: points.recipientsTitle, bold: true, before, keepNext: true });
  const { firstLine = 0 } = hanging(points.recipients, "regular");
  const style = { points: points.recipients, indentLeft: -firstLine, firstLine };
  return [title, ...recipientLines(recipients).map((text) => line(text, style))];
}

/** The QR code with its code and address under it; an address wider than `room` goes on with the code on a line of its own. */
function verificationParts(verification: Verification | undefined, room: number): CellPart[] {
  if (!verification) return [];
  const code = { kind: "code", link: verification.url, alt: verificationAlt(verification), side: LAYOUT.codeSide, before: 9 } as const;
  const lines = verificationLines(verification);
  const fits = (text: string) => measure(drawnText(text), "regular", points.verification) <= room * MILLIMETRE;
  const whole = lines.map((text) => (fits(text) ? text : text.replace(/\/(?=[^/]+$)/u, "/\n")));
  return [code, ...whole.map((text, index) => line(text, { points: points.verification, keepNext: index < lines.length - 1 }))];
}
