/** Draws on the page of a PDF: lines of text with their tags, rules and boxes. Lengths in points from the top left corner. */
import type { Font } from "fontkit";
import { qrBars } from "../../qr";
import { FACES, faceFont } from "../faces";
import type { LineStyle } from "../layout/line";
import { LAYOUT } from "../settings";
import { lineWidth, type SetLine, type Word } from "./measure";

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** Takes a parsed face as well, which its types leave out. */
      registerFont(name: string, font: Font): this;
    }
  }
}

export type Pdf = PDFKit.PDFDocument;
/** An element of the structure that readers of the screen follow. */
export type Element = PDFKit.PDFStructureElement;

/** Space below the baseline of a line of Times New Roman, in parts of the type size: descent and leading. */
const BELOW_BASELINE = 0.258;

export class Pen {
  readonly #root: Element;

  /** Registers the faces with an open document and begins its structure. */
  constructor(readonly pdf: Pdf) {
    for (const face of FACES) pdf.registerFont(face, faceFont(face));
    this.#root = pdf.struct("Document");
    pdf.addStructure(this.#root);
  }

  /** Adds an element to another, or to the document. */
  element(tag: string, parent: Element = this.#root, options: { scope?: "Column" | "Row"; alt?: string } = {}): Element {
    const element = this.pdf.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** Draws what belongs to `element`; without one it is decoration that readers of the screen leave out. */
  tagged(tag: string, element: Element | null, draw: () => void): void {
    if (element === null) {
      this.pdf.markContent("Artifact", { type: "Layout" });
      draw();
      this.pdf.endMarkedContent();
      return;
    }
    const content = this.pdf.markStructureContent(tag);
    draw();
    this.pdf.endMarkedContent();
    element.add(content);
  }

  /** Draws a line of text whose top is at `y` and whose height is `height`. */
  text(line: SetLine, style: Pick<LineStyle, "points" | "align">, place: { x: number; y: number; width: number; height: number }): void {
    const { points, align = "left" } = style;
    const free = place.width - line.indent - lineWidth(line);
    const gaps = line.words.length - 1;
    const stretch = align === "justify" && line.open && gaps > 0 ? free / gaps : 0;
    const share = { left: 0, justify: 0, centre: free / 2, right: free }[align];
    const baseline = place.y + place.height - BELOW_BASELINE * points;
    let x = place.x + line.indent + share;
    let pending: { x: number; face: string; text: string } | null = null;
    const flush = () => {
      if (pending) this.#show(pending, points, baseline);
      pending = null;
    };
    line.words.forEach((word, index) => {
      const isLast = index === gaps;
      word.pieces.forEach((piece, place) => {
        const space = place === word.pieces.length - 1 && word.space > 0 && (!isLast || line.open) ? " " : "";
        if (pending && pending.face === piece.face) pending.text += piece.text + space;
        else {
          flush();
          pending = { x, face: piece.face, text: piece.text + space };
        }
        x += piece.width;
      });
      x += word.space + stretch;
      if (stretch > 0) flush();
    });
    flush();
  }

  #show(stretch: { x: number; face: string; text: string }, points: number, baseline: number): void {
    // A space that held words together is an ordinary one to those who search or copy.
    const text = stretch.text.replace(/\u00a0/g, " ");
    this.pdf.font(stretch.face, points).text(text, stretch.x, baseline, { lineBreak: false, baseline: "alphabetic" });
  }

  /** Draws a QR code in a square of `side`; all of it at once, so that no seam shows between its rows. */
  code(link: string, place: { x: number; y: number; side: number }): void {
    const { size, bars } = qrBars(link);
    const module = place.side / size;
    for (const { x, y, width } of bars) this.pdf.rect(place.x + x * module, place.y + y * module, width * module, module);
    this.pdf.fill("black");
  }

  /** Draws a rule across. */
  rule(x: number, y: number, width: number): void {
    this.tagged("", null, () => {
      this.pdf.lineWidth(LAYOUT.header.rulePoints);
      this.pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke();
    });
  }

  /** Draws the box around a paragraph. */
  box({ x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
    this.tagged("", null, () => {
      this.pdf
        .lineWidth(LAYOUT.header.boxPoints)
        .rect(x, y - 1, width, height + 2)
        .stroke();
    });
  }

  /** Draws the double frame of a sheet of `width` and `height` millimetres. */
  frame([width, height]: [number, number]): void {
    const { edge, rule } = LAYOUT.frame;
    this.tagged("", null, () => {
      for (const inset of [rule / 2, rule * 2.5]) {
        const at = (edge * 72) / 25.4 + inset;
        this.pdf
          .lineWidth(rule)
          .rect(at, at, (width * 72) / 25.4 - 2 * at, (height * 72) / 25.4 - 2 * at)
          .stroke();
      }
    });
  }
}

/** Whether a line has nothing to draw. */
export function isBlank(words: readonly Word[]): boolean {
  return words.length === 0;
}
