/** Tables: bordered ones whose header row repeats and whose rows do not split, and bare ones that only place things side by side. */
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { RichText } from "../../domain/document";
import { drawnText, measure } from "../faces";
import { type CellPart, type Columns, type LineStyle, rowStays, type TablePart } from "../layout/line";
import { LAYOUT, twips } from "../settings";
import { cellParagraph, lineParagraph } from "./text";

const { side, above } = LAYOUT.table;
const MILLIMETRE = 72 / 25.4;

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const BARE = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** Places cells side by side without borders or padding. A row never splits over pages. */
export function bareTable({ widths, rows, keepNext = false }: Columns): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: BARE,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map((cells, place) => {
      const kept = (part: CellPart) => (keepNext || place < rows.length - 1 ? keptWithNext(part) : part);
      return new TableRow({
        cantSplit: true,
        children: cells.map((lines, index) => {
          const children = lines.length > 0 ? lines.map((part) => cellParagraph(kept(part))) : [new Paragraph({})];
          return new TableCell({ children, width: { size: twips(widths[index] ?? 0), type: WidthType.DXA } });
        }),
      });
    }),
  });
}

/** Lets words that are wider than a cell break after a stroke, where the PDF breaks them; programs would break anywhere. */
function breakable(text: RichText, room: number, points: number): RichText {
  const open = (words: string) =>
    words.replace(/\S+\/\S+/gu, (word) => (measure(drawnText(word), "regular", points) > room ? word.replace(/\//gu, "/\u200b") : word));
  return typeof text === "string" ? open(text) : text.map((run) => ({ ...run, text: open(run.text) }));
}

function keptWithNext(part: CellPart): CellPart {
  return part.kind === "line" ? { ...part, style: { ...part.style, keepNext: true } } : part;
}

/** A bordered table over its width; its columns keep their proportions. */
export function dataTable(table: TablePart): Table {
  const { columns, rows, width, points } = table;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => twips((column.width / total) * width));
  const cell = (text: RichText, index: number, style: Partial<LineStyle>) => {
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        lineParagraph({
          text: breakable(text, (widths[index] ?? 0) / 20 - 2 * side * MILLIMETRE, points),
          style: { points, before: above, after: above, ...style },
        }),
      ],
    });
  };
  const header = columns.map(({ title }, index) => cell(title, index, { bold: true, align: "centre" }));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: twips(side), right: twips(side), marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      ...rows.map((row, place) => {
        if ("group" in row) return groupRow(row.group, columns.length, points);
        return new TableRow({
          cantSplit: true,
          children: columns.map(({ align }, index) => cell(row.cells[index] ?? "", index, { align, keepNext: rowStays(table, place) })),
        });
      }),
    ],
  });
}

function groupRow(text: RichText, columns: number, points: number): TableRow {
  const style = { points, bold: true, before: above, after: above, keepNext: true };
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({ columnSpan: columns, verticalAlign: VerticalAlign.CENTER, children: [lineParagraph({ text, style })] })],
  });
}
