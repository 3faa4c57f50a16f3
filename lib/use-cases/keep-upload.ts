import "server-only";
import { fail, ok, type Result } from "../domain/result";
import { MAX_FILE_BYTES, type StoredFile, storeFile } from "../storage";

const REFUSED = {
  tooLarge: fail("invalid", `Tệp quá lớn: tối đa ${MAX_FILE_BYTES / 1_000_000} MB.`),
  empty: fail("invalid", "Tệp rỗng."),
  wrongType: fail("invalid", "Tệp không phải là Excel .xlsx."),
  full: fail("unavailable", "Kho lưu trữ đã đầy. Xin báo người quản trị."),
};

/** Puts the bytes of a workbook, which its reader has accepted, into the store. Refuses in Vietnamese what the store refuses. */
export async function keepUpload(bytes: Uint8Array): Promise<Result<StoredFile>> {
  const source = (async function* () {
    yield bytes;
  })();
  const stored = await storeFile(source, MAX_FILE_BYTES, true);
  return typeof stored === "string" ? REFUSED[stored] : ok(stored);
}
