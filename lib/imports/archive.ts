/**
 * The door before the workbook parser: reads the zip directory, refuses what is too large or not a workbook, and unpacks only the parts that
 * hold cells. A bomb, a macro, a drawing or a damaged table never reaches the parser. Entries are inflated with their declared size as the limit.
 */
import { fromBufferPromise } from "yauzl";
import { fail, ok, type Result } from "../domain/result";

export interface WorkbookPart {
  name: string;
  bytes: Uint8Array;
}

export const MAX_FILE_BYTES = 20_000_000;
const MAX_UNPACKED_BYTES = 60_000_000;
export const MAX_CELLS = 300_000;
const MAX_ENTRIES = 2_000;
const MAX_RATIO = 200;
/** Small archives may be well packed without harm; the ratio counts above this size only. */
const RATIO_COUNTS_FROM = 10_000_000;

const CELL_PARTS = /^xl\/(workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/sheet\d+\.xml)$/;
const SHEET_PART = /^xl\/worksheets\//;

const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^word\//, "Tệp là văn bản Word, không phải là Excel .xlsx."],
  [/^ppt\//, "Tệp là trình chiếu PowerPoint, không phải là Excel .xlsx."],
  [/^xl\/workbook\.bin$/, "Tệp .xlsb chưa đọc được: hãy mở bằng Excel và lưu lại thành .xlsx."],
  [/^content\.xml$/, "Tệp .ods chưa đọc được: hãy lưu lại thành .xlsx."],
  [/^Index\/.*\.iwa$/, "Tệp của Numbers chưa đọc được: hãy xuất ra .xlsx."],
];

const DAMAGED = "Tệp .xlsx bị hỏng hoặc chưa tải lên trọn vẹn: hãy mở bằng Excel, lưu lại rồi tải lên lần nữa.";
const NOT_EXCEL = "Tệp không phải là Excel .xlsx.";
const TOO_LARGE = "Tệp quá lớn khi giải nén: hãy chỉ giữ các tờ cần nhập rồi tải lên lại.";

function countCells(part: Uint8Array): number {
  const buffer = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let count = 0;
  for (let at = buffer.indexOf("<c "); at >= 0; at = buffer.indexOf("<c ", at + 3)) count += 1;
  return count;
}

/** Gives the parts of an .xlsx that hold cells. Refuses other kinds of archives, damaged ones, and what unpacks too large. */
export async function unpackWorkbook(bytes: Uint8Array): Promise<Result<WorkbookPart[]>> {
  try {
    return await unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    return fail("invalid", DAMAGED);
  }
}

async function unpack(buffer: Buffer): Promise<Result<WorkbookPart[]>> {
  const zip = await fromBufferPromise(buffer, { lazyEntries: true });
  if (zip.entryCount > MAX_ENTRIES) return fail("invalid", TOO_LARGE);
  const entries = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const other = OTHER_KINDS.find(([pattern]) => pattern.test(entry.fileName));
    if (other) return fail("invalid", other[1]);
    if (entry.isEncrypted()) return fail("invalid", "Tệp có mật khẩu: hãy bỏ mật khẩu trong Excel rồi tải lên lại.");
    unpacked += entry.uncompressedSize;
    if (unpacked > MAX_UNPACKED_BYTES) return fail("invalid", TOO_LARGE);
    if (CELL_PARTS.test(entry.fileName)) entries.push(entry);
  }
  if (unpacked > RATIO_COUNTS_FROM && unpacked / buffer.length > MAX_RATIO) return fail("invalid", TOO_LARGE);
  if (!entries.some((entry) => entry.fileName === "xl/workbook.xml")) return fail("invalid", NOT_EXCEL);
  const parts: WorkbookPart[] = [];
  let cells = 0;
  for (const entry of entries) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const part = { name: entry.fileName, bytes: new Uint8Array(Buffer.concat(chunks)) };
    if (SHEET_PART.test(part.name)) cells += countCells(part.bytes);
    if (cells > MAX_CELLS)
      return fail("invalid", "Tệp có quá nhiều ô: hãy xóa các dòng, cột trống đã định dạng và các tờ không cần rồi tải lên lại.");
    parts.push(part);
  }
  return ok(parts);
}
