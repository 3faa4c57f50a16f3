/** Document numbers of the Youth Union. Source: documents.md, "Numbers" (29-HD/TWĐTN-VP). */
import { tidy } from "./text";

export const DOCUMENT_TYPES = ["QĐ", "CV", "BC", "TTr", "BB", "KH", "HD", "NQ", "TB", "CTr", "CT"] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export interface DocumentNumber {
  number: number;
  type: string;
  body: string;
  drafter: string;
}

/** Prints "12-QĐ/ĐTN" or "2422-CV/TĐTN-TCKT"; numbers below 10 get a leading zero. */
export function formatDocumentNumber({ number, type, body, drafter }: DocumentNumber): string {
  return `${String(number).padStart(2, "0")}-${type}/${body}${drafter ? `-${drafter}` : ""}`;
}

/** Reads a number in the ways people write it: "2422 – CV/TĐTN-TCKT", "245-CV/ĐTN", "Số: 3 – KH/ĐTN". Null when it is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const bare = tidy(text)
    .replace(/^số\s*:?\s*/i, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
  const match = /^(\d{1,6})\s*-\s*([\p{L}]{1,5})\s*\/\s*([\p{L}\d]+)(?:\s*-\s*([\p{L}\d&.-]+))?$/u.exec(bare);
  if (!match) return null;
  const [, number = "", type = "", body = "", drafter = ""] = match;
  const known = DOCUMENT_TYPES.find((candidate) => candidate.toLowerCase() === type.toLowerCase());
  return { number: Number(number), type: known ?? type.toUpperCase(), body, drafter };
}

/** Gives the next number of a register: one after the highest used, or the set first number when none is used. */
export function nextNumber(used: readonly number[], first = 1): number {
  return used.reduce((highest, number) => Math.max(highest, number), first - 1) + 1;
}

/** Lists numbers missing between `first` and the highest used one. */
export function numberGaps(used: readonly number[], first = 1): number[] {
  const seen = new Set(used);
  const gaps: number[] = [];
  for (let number = first; number < nextNumber(used, first); number += 1) if (!seen.has(number)) gaps.push(number);
  return gaps;
}
