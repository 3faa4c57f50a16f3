import "server-only";
import { fail, type Result } from "../domain/result";
import { readWorkbook } from "../imports/read-workbook";
import type { SheetData } from "../imports/sheet-data";
import { readStoredFile } from "../storage";

/** The workbooks read last, by fingerprint: a preview is looked at page by page, and a file never changes. */
const recent = new Map<string, SheetData[]>();
const KEPT = 3;

/** Gives the sheets of an uploaded workbook. Refuses what cannot be read, in Vietnamese. */
export async function readImportFile(file: { storageKey: string; sha256: string; fileName: string }): Promise<Result<SheetData[]>> {
  const kept = recent.get(file.sha256);
  if (kept) return { ok: true, value: kept };
  const stored = await readStoredFile(file.storageKey);
  if (!stored) return fail("notFound", "Tệp đã tải lên không còn trong kho lưu trữ. Hãy tải lên lại.");
  const read = await readWorkbook(new Uint8Array(await new Response(stored.stream()).arrayBuffer()), file.fileName);
  if (read.ok) keepSheets(file.sha256, read.value);
  return read;
}

/** Keeps the sheets of a workbook for a while, by its fingerprint. */
export function keepSheets(sha256: string, sheets: SheetData[]): void {
  recent.set(sha256, sheets);
  const [oldest] = recent.keys();
  if (recent.size > KEPT && oldest) recent.delete(oldest);
}
