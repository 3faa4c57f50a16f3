import "server-only";
/** One door to uqr: a link as a QR code to print, so that nobody types a long secret from paper. */
import { encode } from "uqr";

export interface QrShape {
  /** Modules on each side, quiet zone included. */
  size: number;
  /** The dark modules as the `d` of one SVG path. */
  path: string;
}

/** Gives the QR code of a text (error correction M). */
export function qrShape(text: string): QrShape {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}
