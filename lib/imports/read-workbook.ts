/** Reads an uploaded workbook (.xlsx, .xlsm or CSV) into plain sheets. The only importer of the workbook parser, through its thread. */
import { fail, ok, type Result } from "../domain/result";
import { MAX_FILE_BYTES, unpackWorkbook } from "./archive";
import { readCsv } from "./read-csv";
import { parseInThread, WORKER_LIMITS, type WorkerLimits } from "./run-worker";
import { type SheetData, toSheet } from "./sheet-data";

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function oldFormatMessage(bytes: Uint8Array): string {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"));
  return encrypted
    ? "Tệp có mật khẩu: hãy bỏ mật khẩu trong Excel rồi tải lên lại."
    : "Tệp .xls cũ: hãy mở bằng Excel và lưu lại thành .xlsx.";
}

/**
 * Reads the bytes of an upload. All sheets are read, also hidden ones. Refuses in Vietnamese: an empty or too large file, .xls, a password, another
 * kind of file, a damaged one, one without any cell, and one that exhausts the limits of the parsing thread.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: WorkerLimits = WORKER_LIMITS,
): Promise<Result<SheetData[]>> {
  if (bytes.length === 0) return fail("invalid", "Tệp rỗng.");
  if (bytes.length > MAX_FILE_BYTES) return fail("invalid", `Tệp quá lớn: tối đa ${MAX_FILE_BYTES / 1_000_000} MB.`);
  if (startsWith(bytes, OLE)) return fail("invalid", oldFormatMessage(bytes));
  const sheets = startsWith(bytes, ZIP) ? await readArchive(bytes, limits) : readText(bytes, fileName);
  if (!sheets.ok) return sheets;
  if (sheets.value.every((sheet) => sheet.rows.length === 0)) return fail("invalid", "Tệp không có ô nào chứa dữ liệu.");
  return sheets;
}

async function readArchive(bytes: Uint8Array, limits: WorkerLimits): Promise<Result<SheetData[]>> {
  const parts = await unpackWorkbook(bytes);
  if (!parts.ok) return parts;
  const sheets = await parseInThread(parts.value, limits);
  return sheets.ok ? ok(sheets.value.map(toSheet)) : sheets;
}

function readText(bytes: Uint8Array, fileName: string): Result<SheetData[]> {
  const head = new TextDecoder().decode(bytes.slice(0, 1024)).toLowerCase();
  if (/<(!doctype html|html|table|\?xml)/.test(head))
    return fail("invalid", "Tệp là trang web hoặc XML đặt tên Excel: hãy mở bằng Excel và lưu lại thành .xlsx.");
  if (!/\.(csv|txt|tsv)$/i.test(fileName)) return fail("invalid", "Tệp không phải là Excel .xlsx.");
  return readCsv(bytes, fileName);
}
