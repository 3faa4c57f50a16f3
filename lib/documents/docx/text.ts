/** Runs and paragraphs in the union's type: every run names its font and size, so that no template can change them. */
import { AlignmentType, BorderStyle, ImageRun, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { type Align, type RichText, type Run, runsOf } from "../../domain/document";
import { qrPng } from "../../qr";
import type { CellPart, Code, Line, LineStyle } from "../layout/line";
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

/** Borders of a framed paragraph. */
const FRAMES = {
  rule: { bottom: RULE },
  box: { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE },
} as const satisfies Record<NonNullable<LineStyle["frame"]>, IParagraphOptions["border"]>;

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
    indent: { left: twips(style.indentLeft ?? 0), right: twips(style.indentRight ?? 0), firstLine: twips(style.firstLine ?? 0) },
    keepNext: style.keepNext,
    border: style.frame && FRAMES[style.frame],
  });
}

/** Gives the paragraph of what stands in a cell. */
export function cellParagraph(part: CellPart): Paragraph {
  return part.kind === "code" ? codeParagraph(part) : lineParagraph(part);
}

/** Pixels in a millimetre, the unit of pictures in a DOCX. */
const PIXELS = 96 / 25.4;

/** Gives a QR code as a picture in a paragraph of its own. */
export function codeParagraph({ link, alt, side, before }: Code): Paragraph {
  const picture = new ImageRun({
    type: "png",
    data: qrPng(link),
    transformation: { width: side * PIXELS, height: side * PIXELS },
    // An id of its own: the library counts through the life of the process.
    altText: { id: "1", name: "Mã QR", title: "Mã QR", description: plainText(alt) },
  });
  return new Paragraph({ children: [picture], keepNext: true, spacing: { before: before * 20, after: 0 } });
}
