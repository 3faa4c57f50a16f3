/** The code under which anybody finds an issued document on the public page: 16 signs of 32, 80 random bits, so that guessing is hopeless. */

/** Crockford's alphabet: no I, L, O, U, which are misread. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/** Makes a code of random bytes (at least 16). */
export function verificationCode(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new RangeError("a code needs 16 random bytes");
  return Array.from(bytes.slice(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join("");
}

/** Prints "7K3M-0QXZ-A1B2-C3D4". */
export function printVerificationCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? "";
}

/** Reads a code as people type it: any case, with or without hyphens and spaces, O for 0, I and L for 1. Null where it is none. */
export function parseVerificationCode(text: string): string | null {
  const bare = text
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]+/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return bare.length === LENGTH && [...bare].every((sign) => SIGNS.includes(sign)) ? bare : null;
}

/** Standing of an issued document: in force, replaced by a newer one, withdrawn (for some or all it names), voided before it was signed. */
export const STANDINGS = ["inForce", "replaced", "partlyWithdrawn", "withdrawn", "voided"] as const;
export type Standing = (typeof STANDINGS)[number];

/** Gives the standing. `named`: dossiers that a decision names and of those how many a later decision took back; 0 of 0 for other documents. */
export function standingOf(facts: { voided: boolean; replaced: boolean; named: number; takenBack: number }): Standing {
  if (facts.voided) return "voided";
  if (facts.replaced) return "replaced";
  if (facts.takenBack === 0) return "inForce";
  return facts.takenBack >= facts.named ? "withdrawn" : "partlyWithdrawn";
}
