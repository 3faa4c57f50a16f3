import { createHash } from "node:crypto";

/** Gives the SHA-256 of a text in hexadecimal, computed apart from the product. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
