import "server-only";
import { createHash } from "node:crypto";

/**
 * Gives a short seal of the values that a page showed. A form sends it back; where the stored values no longer give the same seal, somebody else was faster.
 * For records without a version number.
 */
export function sealOf(values: Record<string, string | number | boolean | null>): string {
  const ordered = Object.keys(values)
    .sort()
    .map((key) => [key, values[key]]);
  return createHash("sha256").update(JSON.stringify(ordered)).digest("base64url").slice(0, 22);
}

/** Gives a short seal of one text, for a workbook that remembers what stood in each cell. */
export function sealOfText(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 10);
}
