import { createHash } from "node:crypto";

/** Gives the SHA-256 of a text or of bytes in hexadecimal, computed apart from the product. */
export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}
