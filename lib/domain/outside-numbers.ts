/** Numbers given on paper, beside the product, as people type or paste them for the register. Where a text can be read in two ways it is refused. */
import { DOCUMENT_TYPES, documentTypeOf, formatDocumentNumber, parseDocumentNumber, plainNumber, plainSigns } from "./numbering";
import { printDay } from "./tables";
import { fold, tidy } from "./text";

/** The register that the numbers go to. `codes`: document codes of its issuer, the present one first. */
export interface NumberedRegister {
  type: string;
  codes: readonly string[];
}

/** One number of the register given outside; `text` as printed, `signedOn` an ISO day. */
export interface OutsideNumber {
  number: number;
  text: string;
  signedOn: string | null;
  subject: string;
}

/** Why something typed is refused, and at which of the three cells. */
interface Unread {
  ok: false;
  cell: "number" | "day";
  message: string;
}
type Read = { ok: true; numbers: OutsideNumber[] } | Unread;

/** `today` is the ISO day; `readDay` gives the ISO day of a typed one, null where it is none. */
export interface DayReading {
  today: string;
  readDay: (text: string) => string | null;
}

const HIGHEST = 99_999;
const MOST = 500;
const MOST_LINES = 1000;
const DAY = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;

function refuse(message: string, cell: Unread["cell"] = "number"): Unread {
  return { ok: false, cell, message };
}

function otherRegister(type: string, body: string, { type: own, codes }: NumberedRegister): string | null {
  if (type !== own) return `Số này thuộc loại ${type}, không thuộc sổ ${own}.`;
  const known = codes.filter((code) => code !== "").map(fold);
  if (body === "" || known.length === 0 || known.includes(fold(body))) return null;
  return `Số này mang ký hiệu ${body}, không phải ký hiệu ${codes[0]} của cơ quan ban hành.`;
}

/** Why a text that is no number of the register is refused. */
function whyNot(bare: string, { type, codes }: NumberedRegister): string {
  const shown = `“${bare}”`;
  const state = /^(\d{1,6})\s*\/\s*(\p{L}{1,5})\s*-\s*([\p{L}\d]+)/u.exec(bare);
  if (state) {
    const [, number = "", letters = "", body = ""] = state;
    const printed = formatDocumentNumber({ number: Number(number), type: documentTypeOf(letters) ?? letters, body, drafter: "" });
    return `${shown} là cách ghi của cơ quan nhà nước. Văn bản của Đoàn ghi ${printed}; nếu đúng là số này, đồng chí ghi lại như vậy.`;
  }
  if (bare === "") return "Cần ghi số của văn bản.";
  if (DAY.test(bare)) return `${shown} là ngày, không phải số văn bản.`;
  if (/^\d+\s*\/\s*\d+$/.test(bare)) return `${shown} đọc được theo hai cách (số và năm, hoặc ngày và tháng). Hãy chỉ ghi số.`;
  if (/^\d+\s*(bis|ter|\p{L})(?![\p{L}\d])/iu.test(bare)) return `${shown}: số kèm chữ không ghi được, số của Đoàn chỉ có chữ số.`;
  return `${shown} không đọc được là số văn bản. Ví dụ: 12, 12-${type}/${codes[0] || "ĐTN"}, hoặc khoảng 12-15.`;
}

/** Reads the number, or the range of numbers, that a cell holds. */
function readNumbers(text: string, register: NumberedRegister): { ok: true; numbers: { number: number; text: string }[] } | Unread {
  const bare = plainNumber(text).replace(/^từ\s+(số\s+)?/iu, "");
  const print = (number: number) => formatDocumentNumber({ number, type: register.type, body: register.codes[0] ?? "", drafter: "" });
  const whole = parseDocumentNumber(bare);
  const short = /^(\d{1,6})(?:\s*-\s*(\p{L}{1,5}))?$/u.exec(bare);
  const range = /^(\d{1,6})\s*(?:-|đến|\.{2,3})\s*(?:số\s+)?(\d{1,6})$/iu.exec(bare);
  const [from, to] = range
    ? [Number(range[1]), Number(range[2])]
    : [whole?.number ?? Number(short?.[1]), whole?.number ?? Number(short?.[1])];
  if (!range && !whole && !short) return refuse(whyNot(bare, register));
  const letters = short?.[2];
  const other = otherRegister(whole?.type ?? (letters ? (documentTypeOf(letters) ?? letters) : register.type), whole?.body ?? "", register);
  if (other) return refuse(other);
  if (from < 1) return refuse("Số đầu tiên của sổ là 01.");
  if (from > to) return refuse(`Khoảng số ghi ngược: ${from} lớn hơn ${to}.`);
  if (to > HIGHEST) return refuse(`Số ${to} quá lớn; sổ ghi đến ${HIGHEST}.`);
  if (to - from >= MOST) return refuse(`Một khoảng ghi được tối đa ${MOST} số.`);
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const body = register.codes.find((code) => fold(code) === fold(whole?.body ?? "")) ?? whole?.body ?? "";
  return {
    ok: true,
    numbers: numbers.map((number) => ({ number, text: whole ? formatDocumentNumber({ ...whole, body }) : print(number) })),
  };
}

/** Reads one entry: its number or range, its day (may be empty), its trích yếu. */
export function readOutside(cells: { number: string; day: string; subject: string }, register: NumberedRegister, days: DayReading): Read {
  const read = readNumbers(cells.number, register);
  if (!read.ok) return read;
  const typed = tidy(cells.day);
  const signedOn = typed === "" ? null : days.readDay(typed);
  if (typed !== "" && signedOn === null) return refuse(`Ngày “${typed}” chưa đúng, ví dụ 05/03/2024.`, "day");
  if (signedOn !== null && signedOn > days.today) return refuse(`Ngày ${printDay(signedOn)} sau hôm nay.`, "day");
  const subject = tidy(cells.subject).slice(0, 500);
  return { ok: true, numbers: read.numbers.map((one) => ({ ...one, signedOn, subject })) };
}

/** A pasted row of a table: number, day and the rest in any order, with or without its own running number in front. */
function cellsOfRow(row: string[], { readDay }: DayReading): { number: string; day: string; subject: string } | string {
  const digits = (text = "") => /^\d+$/.test(plainNumber(text));
  const [first = "", second = ""] = row;
  const full = row.findIndex((cell, index) => index < 3 && parseDocumentNumber(cell) !== null);
  if (full === -1 && digits(first) && digits(second))
    return `Hai ô đầu đều là số (${first} và ${second}): hãy bỏ cột số thứ tự rồi dán lại.`;
  const place = Math.max(0, full);
  const rest = row.filter((cell, index) => index !== place && cell !== "" && !(index < place && digits(cell)));
  const day = rest.findIndex((cell) => readDay(cell) !== null || DAY.test(cell));
  return { number: row[place] ?? "", day: rest[day] ?? "", subject: rest.filter((_, index) => index !== day).join(" ") };
}

const TYPES = DOCUMENT_TYPES.join("|");
const HEAD = new RegExp(
  [
    "^(?:(?:[Tt]ừ|[Ss]ố|SỐ|[Ss]o)\\s*[:.]?\\s+|[Ss]ố\\s*[:.]?\\s*)*(",
    "\\d{1,6}\\s*-\\s*\\p{L}{1,5}\\s*/\\s*[\\p{L}\\d]+(?:\\s?-\\s?[\\p{Lu}\\d&]{2,}(?![\\p{L}\\d/]))?",
    "|\\d{1,6}\\s*(?:-|đến|\\.{2,3})\\s*(?:số\\s+)?\\d{1,6}(?![\\d/-]|\\.\\d)",
    `|\\d{1,6}\\s*-\\s*(?:${TYPES})(?![\\p{L}\\d/])`,
    "|\\d{1,6}(?![\\p{L}\\d/]|-\\d|\\.\\d)",
    ")",
  ].join(""),
  "u",
);
const DAY_NEXT = /^[\s,:(-]*(?:ngày\s*)?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})(?!\d)\)?/iu;

/** A line of plain text: "12-QĐ/ĐTN ngày 05/03/2024 về việc …". */
function cellsOfText(line: string): { number: string; day: string; subject: string } {
  const plain = plainSigns(line);
  const head = HEAD.exec(plain)?.[0];
  if (head === undefined) return { number: line, day: "", subject: "" };
  const day = DAY_NEXT.exec(plain.slice(head.length));
  const subject = line.slice(head.length + (day?.[0].length ?? 0)).replace(/^[\s,.:;)\u2010-\u2015-]+/, "");
  return { number: head, day: day?.[1] ?? "", subject };
}

/** Reads a pasted list, a number or range a line, cells apart by tabs, ";" or "|" where they are. Gives the numbers and what is wrong with which line. */
export function readOutsideLines(
  text: string,
  register: NumberedRegister,
  days: DayReading,
): { numbers: OutsideNumber[]; problems: { line: number; message: string }[] } {
  const numbers: OutsideNumber[] = [];
  const problems: { line: number; message: string }[] = [];
  text.split(/\r\n?|\n/).forEach((raw, index) => {
    const line = raw.replace(/\u00AD/g, "");
    const isHeading = numbers.length === 0 && problems.length === 0 && !/[\d\uFF10-\uFF19]/.test(line) && /[\t;|]/.test(line);
    if (tidy(line) === "" || isHeading) return;
    const row = line.split(/[\t;|]/).map(tidy);
    const cells = row.length > 1 ? cellsOfRow(row, days) : cellsOfText(tidy(line));
    const read = typeof cells === "string" ? refuse(cells) : readOutside(cells, register, days);
    if (read.ok) numbers.push(...read.numbers);
    else problems.push({ line: index + 1, message: read.message });
  });
  if (numbers.length > MOST_LINES) problems.push({ line: 0, message: `Mỗi lần ghi được tối đa ${MOST_LINES} số.` });
  return { numbers, problems };
}
