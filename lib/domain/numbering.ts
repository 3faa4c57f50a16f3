/** Document numbers of the Youth Union. Source: documents.md, "Numbers" (29-HD/TWĐTN-VP). */
import { fold, tidy } from "./text";

export const DOCUMENT_TYPES = ["QĐ", "CV", "BC", "TTr", "BB", "KH", "HD", "NQ", "TB", "CTr", "CT"] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const DOCUMENT_TYPE_NAME: Record<DocumentType, string> = {
  QĐ: "Quyết định",
  CV: "Công văn",
  BC: "Báo cáo",
  TTr: "Tờ trình",
  BB: "Biên bản",
  KH: "Kế hoạch",
  HD: "Hướng dẫn",
  NQ: "Nghị quyết",
  TB: "Thông báo",
  CTr: "Chương trình",
  CT: "Chỉ thị",
};

export interface DocumentNumber {
  number: number;
  type: string;
  body: string;
  drafter: string;
}

/** Prints "12-QĐ/ĐTN" or "2422-CV/TĐTN-TCKT"; numbers below 10 get a leading zero. */
export function formatDocumentNumber({ number, type, body, drafter }: DocumentNumber): string {
  return `${printNumberAlone(number)}-${type}/${body}${drafter ? `-${drafter}` : ""}`;
}

/** "03", "12". */
export function printNumberAlone(number: number): string {
  return String(number).padStart(2, "0");
}

const TYPE_WORDS = Object.values(DOCUMENT_TYPE_NAME).join("|");
/** "Số:", "Công văn số", "số." before a number. */
const LEAD = new RegExp(`^(?:(?:${TYPE_WORDS})\\s+)?(?:số|so)\\s*[:.]?\\s*`, "iu");

/** Gives text with full-width signs as plain ones, every dash as "-", every slash as "/", Ð (eth) as Đ; sign for sign, so that places stay. */
export function plainSigns(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2043\u2212\uFE58\uFE63]/g, "-")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/[\u00D0\u0189]/g, "Đ")
    .replace(/\u00F0/g, "đ");
}

/** Gives a number as typed in one form: plain signs, tidy blanks, soft hyphens gone; "số" in front and points or commas behind left out. */
export function plainNumber(text: string): string {
  return plainSigns(tidy(text.replace(/\u00AD/g, "")))
    .replace(LEAD, "")
    .replace(/[\s.,;]+$/, "");
}

/** Reads a number in the ways people write it: "2422 – CV/TĐTN-TCKT", "245-CV/ĐTN", "Số: 3 – KH/ĐTN". Null when it is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const match = /^(\d{1,6})\s*-\s*([\p{L}]{1,5})\s*\/\s*([\p{L}\d]+)(?:\s*-\s*([\p{L}\d&.-]+))?$/u.exec(plainNumber(text));
  if (!match) return null;
  const [, number = "", type = "", body = "", drafter = ""] = match;
  return { number: Number(number), type: documentTypeOf(type) ?? type.toUpperCase(), body, drafter };
}

/** Gives the type that letters name, whatever their case and with or without diacritics: "qđ", "QD". Null for others. */
export function documentTypeOf(letters: string): DocumentType | null {
  return DOCUMENT_TYPES.find((type) => fold(type) === fold(letters)) ?? null;
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

/** Lists numbers that stand more than once, each once, in order. */
export function repeatedNumbers(used: readonly number[]): number[] {
  const seen = new Set<number>();
  const repeated = new Set<number>();
  for (const number of used) (seen.has(number) ? repeated : seen).add(number);
  return [...repeated].sort((a, b) => a - b);
}

/** Prints numbers (ascending) as ranges: "03–05, 09". */
export function printRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? [from] : [from, to]).map(printNumberAlone).join("–")).join(", ");
}
