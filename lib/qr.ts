import "server-only";
/** One door to uqr and fast-png: a link as a QR code to print, so that nobody types a long secret from paper. */
import { encode as encodePng } from "fast-png";
import { encode } from "uqr";

/** Modules left empty around a code that stands on white paper, as ISO/IEC 18004 asks. */
const QUIET = 4;
/** Pixels of a module in the picture: sharp at 18 mm on a printer of 600 dpi. */
const PIXELS = 10;

/** A row of dark modules that touch. */
interface QrBar {
  x: number;
  y: number;
  width: number;
}

export interface QrShape {
  /** Modules on each side, quiet zone included. */
  size: number;
  /** The dark modules as the `d` of one SVG path. */
  path: string;
}

/** Gives the QR code of a text (error correction M) as bars on a square of `size` modules, the quiet zone included. */
export function qrBars(text: string, quiet = QUIET): { size: number; bars: QrBar[] } {
  const { data, size } = encode(text, { ecc: "M", border: quiet });
  const bars = data.flatMap((row, y) => {
    const found: QrBar[] = [];
    row.forEach((dark, x) => {
      const last = found.at(-1);
      if (!dark) return;
      if (last && last.x + last.width === x) last.width += 1;
      else found.push({ x, y, width: 1 });
    });
    return found;
  });
  return { size, bars };
}

/** Gives the QR code of a text as a path. */
export function qrShape(text: string, quiet = 2): QrShape {
  const { size, bars } = qrBars(text, quiet);
  return { size, path: bars.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join("") };
}

/** Gives the QR code of a text as a PNG file; the same text gives the same bytes. */
export function qrPng(text: string): Uint8Array {
  const { size, bars } = qrBars(text);
  const side = size * PIXELS;
  const data = new Uint8Array(side * side).fill(255);
  for (const { x, y, width } of bars) {
    for (let row = y * PIXELS; row < (y + 1) * PIXELS; row += 1) {
      data.fill(0, row * side + x * PIXELS, row * side + (x + width) * PIXELS);
    }
  }
  return encodePng({ width: side, height: side, data, channels: 1 });
}
