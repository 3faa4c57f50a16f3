/** Runs and paragraphs in the union's type: every run names its font and size, so that no template can change them. */
import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from "docx";
import { type Align, type RichText, type Run, runsOf } from "../../domain/document";
import type { Line, LineStyle } from "../layout/line";
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
