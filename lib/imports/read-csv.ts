/** Reads CSV as the usual programs write it: UTF-8 with or without BOM, UTF-16, Windows-1258, separated by `;` `,` or tabs, quoted with "". */
import { fail, ok, type Result } from "../domain/result";
import { MAX_CELLS } from "./archive";
import { type RawCell, type SheetData, toSheet } from "./sheet-data";

/** CSV is read in the server's own thread, so it stays small: 5 MB are about 40.000 lines of results. */
const MAX_CSV_BYTES = 5_000_000;
const NOT_UNICODE = "Tệp CSV không dùng bảng mã Unicode hay Windows-1258: hãy mở bằng Excel và lưu lại thành “CSV UTF-8” hoặc .xlsx.";

/** What a text in Vietnamese is made of besides ASCII; anything else means that the code page was guessed wrong. */
const VIETNAMESE = /^[\p{ASCII}\u00A0À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9–—‘’“”…•·°]*$/u;

/** UTF-16 by its mark, else by the zero bytes that Latin letters leave at every second place. */
function wideOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((place) => head.filter((byte, index) => index % 2 === place && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 6 < head.length / 2) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}

/** Windows-1258 is what older Vietnamese programs save as "CSV"; taken only where nothing but Vietnamese comes out. */
function decode(bytes: Uint8Array): string | null {
  const unicode = decodeAs(bytes, wideOf(bytes) ?? "utf-8");
  if (unicode !== null) return unicode;
  const old = decodeAs(bytes, "windows-1258")?.normalize("NFC") ?? null;
  return old !== null && VIETNAMESE.test(old) ? old : null;
}

/** Gives the separator that the first lines use most outside quotes; `;` when none is used. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counts = [";", "\t", ","].map((mark) => ({ mark, count: head.split(mark).length - 1 }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/** Splits CSV text into cells; a quote may hold separators and line breaks. */
function cellsOf(text: string, separator: string): RawCell[] {
  const cells: RawCell[] = [];
  const token = new RegExp(`("(?:[^"]|"")*"|[^"${separator}\\r\\n][^${separator}\\r\\n]*)|(${separator})|(\\r\\n|\\r|\\n)`, "g");
  let [row, column] = [1, 1];
  for (const [, value, mark, lineEnd] of text.matchAll(token)) {
    if (mark !== undefined) column += 1;
    else if (lineEnd !== undefined) [row, column] = [row + 1, 1];
    else if (value !== undefined) {
      if (cells.length > MAX_CELLS) break;
      const bare = value.startsWith('"') ? value.slice(1, -1).replace(/""/g, '"') : value;
      cells.push({ row, column, kind: "text", text: bare });
    }
  }
  return cells;
}

/** Reads a CSV file into one sheet named after the file. Every cell is text; what it means is decided by whoever reads the column. */
export function readCsv(bytes: Uint8Array, fileName: string): Result<SheetData[]> {
  if (bytes.length > MAX_CSV_BYTES)
    return fail("invalid", `Tệp CSV quá lớn: tối đa ${MAX_CSV_BYTES / 1_000_000} MB, hãy chia thành nhiều tệp hoặc lưu thành .xlsx.`);
  const text = decode(bytes);
  if (text === null) return fail("invalid", NOT_UNICODE);
  const marked = /^sep=([;,\t])\r?\n/.exec(text);
  const cells = cellsOf(marked ? text.slice(marked[0].length) : text, marked?.[1] ?? separatorOf(text));
  if (cells.length > MAX_CELLS) return fail("invalid", "Tệp CSV có quá nhiều ô: hãy chia thành nhiều tệp.");
  return ok([toSheet({ name: fileName.replace(/\.[^.]*$/, ""), cells })]);
}
