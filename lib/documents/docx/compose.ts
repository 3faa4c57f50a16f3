/** Turns the parts of a laid-out document into paragraphs and tables of a DOCX. */
import { type FileChild, LineRuleType, Paragraph } from "docx";
import type { Part } from "../layout/line";
import { bareTable, dataTable } from "./tables";
import { cellParagraph } from "./text";

/** Gives the children of a section. */
export function composeParts(parts: readonly Part[]): FileChild[] {
  return parts.map(composePart);
}

function composePart(part: Part): FileChild {
  switch (part.kind) {
    case "line":
    case "code":
    case "rule":
      return cellParagraph(part);
    case "gap": {
      const spacing = { before: 0, after: 0, line: part.points * 20, lineRule: LineRuleType.EXACT };
      return new Paragraph({ spacing, keepNext: part.keepNext ?? true });
    }
    case "columns":
      return bareTable(part);
    case "table":
      return dataTable(part);
  }
}
