/** Pages: A4, mirrored margins, page number from page 2 of each section at the top centre; strips flow onto them. */
import { measure } from "../faces";
import { LINE_HEIGHT, type Section, textHeight } from "../layout/line";
import { LAYOUT, sideMargins } from "../settings";
import type { Pen } from "./pen";
import { MILLIMETRE, type Strip } from "./strips";

const { page } = LAYOUT;

/** Height in points that a page has for its text. */
export function pageHeight(landscape: boolean): number {
  return textHeight(landscape) * MILLIMETRE;
}

type Sheet = Pick<Section, "landscape" | "framed">;

export class Pages {
  constructor(readonly pen: Pen) {}

  /** Places the strips of a section on pages of its own, numbered from 1. */
  place(strips: readonly Strip[], { landscape, framed }: Sheet): void {
    const bottom = page.top * MILLIMETRE + pageHeight(landscape);
    let number = 0;
    let y = 0;
    let x = 0;
    const turn = () => {
      number += 1;
      x = this.#open({ landscape, framed }, number);
      if (framed) this.pen.frame(landscape ? [page.height, page.width] : [page.width, page.height]);
      y = page.top * MILLIMETRE;
    };
    const isTop = () => y === page.top * MILLIMETRE;
    turn();
    for (const chunk of chunks(strips)) {
      if (!isTop() && y + heightOf(chunk) - (chunk.at(-1)?.after ?? 0) > bottom) turn();
      for (const strip of chunk) {
        const { head } = strip;
        if (!isTop() && y + strip.before + strip.height - (strip.after ?? 0) > bottom + 0.01) turn();
        if (isTop() && number > 1 && head) {
          head.draw(x, y, true);
          y += head.height;
        }
        const before = isTop() && number > 1 ? 0 : strip.before;
        strip.draw(x, y + before);
        y += before + strip.height;
      }
    }
  }

  /** Opens a page and gives the left edge of its text. */
  #open({ landscape, framed }: Sheet, number: number): number {
    const { pen } = this;
    const [width, height] = landscape ? [page.height, page.width] : [page.width, page.height];
    pen.pdf.addPage({ size: [width * MILLIMETRE, height * MILLIMETRE], margin: 0 });
    const left = sideMargins(number, framed)[0] * MILLIMETRE;
    if (number > 1) this.#number(number, left, (width - page.inside - page.outside) * MILLIMETRE);
    return left;
  }

  #number(number: number, x: number, width: number): void {
    const points = LAYOUT.points.pageNumber;
    const text = String(number);
    const piece = { text, face: "regular" as const, width: measure(text, "regular", points) };
    const line = { words: [{ pieces: [piece], width: piece.width, space: 0 }], indent: 0, open: false };
    const place = { x, y: page.header * MILLIMETRE, width, height: points * LINE_HEIGHT };
    this.pen.tagged("", null, () => this.pen.text(line, { points, align: "centre" }, place));
  }
}

/** Gives the strips in runs that stay together. */
function chunks(strips: readonly Strip[]): Strip[][] {
  const runs: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    if (open) runs.at(-1)?.push(strip);
    else runs.push([strip]);
    open = strip.keepNext;
  }
  return runs;
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.before + strip.height, 0);
}
