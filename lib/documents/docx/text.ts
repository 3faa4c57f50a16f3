/** Runs and paragraphs in the union's type: every run names its font and size, so that no template can change them. */
import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { type Align, type RichText, type Run, runsOf } from "../../domain/document";
import { plainText } from "../plain-text";
import { LAYOUT, twips } from "../settings";

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>;

/** How a line stands: size in points, spacing before and after in points, indents in millimetres. */
export interface LineStyle {
  points: number;
  align?: Align;
  bold?: boolean;
  italic?: boolean;
  before?: number;
  after?: number;
  firstLine?: number;
  indentLeft?: number;
  indentRight?: number;
  lineSpacing?: number;
  keepNext?: boolean;
  border?: IParagraphOptions["border"];
}

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

/** Gives a paragraph. */
export function paragraph(text: RichText, style: LineStyle): Paragraph {
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
    border: style.border,
  });
}

/** A paragraph of the body: justified, first line indented (documents.md, "body"). */
export function bodyParagraph(text: RichText, more: Partial<LineStyle> = {}): Paragraph {
  const { firstLine, after, line } = LAYOUT.text;
  return paragraph(text, { points: LAYOUT.points.text, align: "justify", firstLine, after, lineSpacing: line, ...more });
}
