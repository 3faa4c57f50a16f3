/** Runs and paragraphs in the union's type: every run names its font and size, so that no template can change them. */
import { AlignmentType, BorderStyle, ImageRun, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { type Align, type RichText, type Run, runsOf } from "../../domain/document";
import { qrPng } from "../../qr";
import type { CellPart, Code, Line, LineStyle, Rule } from "../layout/line";
import { plainText } from "../plain-text";
import { LAYOUT, twips } from "../settings";

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>;

const RULE = { style: BorderStyle.SINGLE, size: LAYOUT.header.rulePoints * 8, space: 1, color: "000000" } as const;
const SIDE = { ...RULE, size: LAYOUT.header.boxPoints * 8 } as const;
const BOX: IParagraphOptions["border"] = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };
const OUTLINE = { H1: 0, H2: 1 } as const;

/** Gives the runs of a text; a line break inside it stays one. */
function textRuns(text: RichText, style: Pick<LineStyle, "points" | "bold" | "italic">): TextRun[] {
  return runsOf(text).flatMap((run: Run) =>
    plainText(run.text)
      .split("\n")
      .map((line, index) => {
        return new TextRun({
          text: line,
          break: index > 0 ? 1 : undefined,
          font: LAYOUT.font,
          size: style.points * 2,
          bold: run.bold ?? style.bold ?? false,
          italics: run.italic ?? style.italic ?? false,
        });
      }),
  );
}

/** Gives the paragraph of a line. */
export function lineParagraph({ text, style }: Pick<Line, "text" | "style">): Paragraph {
  return new Paragraph({
    children: textRuns(text, style),
    alignment: ALIGNMENT[style.align ?? "left"],
    spacing: {
      before: Math.round((style.before ?? 0) * 20),
      after: Math.round((style.after ?? 0) * 20),
      line: Math.round((style.lineSpacing ?? 1) * 240),
      // Said outright: LibreOffice takes a line without its rule as an exact height.
      lineRule: LineRuleType.AUTO,
    },
    indent: { left: twips(style.indentLeft ?? 0), right: twips(style.indentRight ?? 0), ...firstLine(style.firstLine ?? 0) },
    keepNext: style.keepNext,
    border: style.boxed ? BOX : undefined,
    outlineLevel: style.role && OUTLINE[style.role],
  });
}

function firstLine(length: number): { firstLine: number } | { hanging: number } {
  return length < 0 ? { hanging: twips(-length) } : { firstLine: twips(length) };
}

/** Gives the paragraph of a line, a code or a rule. */
export function cellParagraph(part: CellPart): Paragraph {
  switch (part.kind) {
    case "line":
      return lineParagraph(part);
    case "code":
      return codeParagraph(part);
    case "rule":
      return ruleParagraph(part);
  }
}

/** Gives a rule as the upper border of an empty paragraph. */
function ruleParagraph({ indent, points }: Rule): Paragraph {
  return new Paragraph({
    border: { top: RULE },
    indent: { left: twips(indent), right: twips(indent) },
    spacing: { before: 0, after: 0, line: points * 20, lineRule: LineRuleType.EXACT },
  });
}

/** Pixels in a millimetre, the unit of pictures in a DOCX. */
const PIXELS = 96 / 25.4;

/** Gives a QR code as a picture in a paragraph of its own. */
function codeParagraph({ link, alt, side, before }: Code): Paragraph {
  const picture = new ImageRun({
    type: "png",
    data: qrPng(link),
    transformation: { width: side * PIXELS, height: side * PIXELS },
    // An id of its own: the library counts through the life of the process.
    altText: { id: "1", name: "Mã QR", title: "Mã QR", description: plainText(alt) },
  });
  return new Paragraph({ children: [picture], keepNext: true, spacing: { before: before * 20, after: 0 } });
}
