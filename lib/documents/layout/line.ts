/** What stands on a page, before any file format: lines with their style, cells side by side, tables, gaps. Sizes in points, lengths in millimetres. */
import type { Align, DocumentColumn, DocumentRow, RichText } from "../../domain/document";
import { type Face, measure } from "../faces";
import { LAYOUT } from "../settings";

/** How a line stands: size in points, spacing before and after in points, indents in millimetres. */
export interface LineStyle {
  points: number;
  align?: Align;
  bold?: boolean;
  italic?: boolean;
  before?: number;
  after?: number;
  /** Indent of the first line; below 0 it hangs out to the left of the others. */
  firstLine?: number;
  indentLeft?: number;
  indentRight?: number;
  lineSpacing?: number;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
  /** A box around the paragraph, as wide as the indents leave. */
  boxed?: boolean;
  /** What it is to those who listen: name of the document, heading; a paragraph where absent. */
  role?: "H1" | "H2";
}

/** A paragraph. */
export interface Line {
  kind: "line";
  text: RichText;
  style: LineStyle;
}

/** A QR code of a link, `side` millimetres wide with its quiet zone; `alt` for those who listen. It stays with what follows. */
export interface Code {
  kind: "code";
  link: string;
  alt: string;
  side: number;
  /** Points above it. */
  before: number;
}

/** A rule across, `indent` millimetres from both edges; `points` of height with the space under it. */
export interface Rule {
  kind: "rule";
  indent: number;
  points: number;
}

/** What a cell without borders holds. */
export type CellPart = Line | Code | Rule;

/** Rows of cells side by side without borders; a row never splits over pages. `keepNext`: the last stays with what follows. */
export interface Columns {
  kind: "columns";
  keepNext?: boolean;
  widths: number[];
  rows: CellPart[][][];
}

/** A column whose title may have got line breaks. */
export type TableColumn = Omit<DocumentColumn, "title"> & { title: RichText };

/** A bordered table over `width`; its header row repeats, its columns keep their proportions. `keepNext`: its last row stays with what follows. */
export interface TablePart {
  kind: "table";
  keepNext: boolean;
  columns: readonly TableColumn[];
  rows: readonly DocumentRow[];
  width: number;
  points: number;
}

/** Says whether a table stays on one page as a whole. */
export function isShort({ rows }: Pick<TablePart, "rows">): boolean {
  return rows.length <= 6;
}

/** Says whether a row of a table stays with the one below it: all of a short table do, and the last row is never alone on a page. */
export function rowStays({ rows, keepNext }: Pick<TablePart, "rows" | "keepNext">, place: number): boolean {
  const last = rows.length - 1;
  return place === last ? keepNext : isShort({ rows }) || place === last - 1;
}

/** Empty height; `keepNext` false where what follows begins something new, else it stays with it. */
export interface Gap {
  kind: "gap";
  points: number;
  keepNext?: boolean;
}

export type Part = CellPart | Columns | TablePart | Gap;

/** Starts on a new page with page numbers of its own; `landscape` turns the sheet. */
export interface Section {
  landscape: boolean;
  /** A frame around the sheet, for what hangs on a wall. */
  framed: boolean;
  parts: Part[];
}

/** Height of a line of Times New Roman and of the faces of its metrics, in parts of the type size. */
export const LINE_HEIGHT = 1.149;

/** Style of an item whose "- " stands out to the left of its text. */
export function hanging(points: number, face: Face): Pick<LineStyle, "firstLine"> {
  return { firstLine: (-measure("- ", face, points) * 25.4) / 72 };
}

/** Gives a line. */
export function line(text: RichText, style: LineStyle): Line {
  return { kind: "line", text, style };
}

/** A paragraph of the body: justified, first line indented (documents.md, "body"). */
export function bodyLine(text: RichText, more: Partial<LineStyle> = {}): Line {
  const { firstLine, after, line: lineSpacing } = LAYOUT.text;
  return line(text, { points: LAYOUT.points.text, align: "justify", firstLine, after, lineSpacing, ...more });
}

/** Width of the text in millimetres. */
export function textWidth(landscape: boolean): number {
  const { page } = LAYOUT;
  return (landscape ? page.height : page.width) - page.inside - page.outside;
}

/** Height of the text of a page in millimetres. */
export function textHeight(landscape: boolean): number {
  const { page } = LAYOUT;
  return (landscape ? page.width : page.height) - page.top - page.bottom;
}
