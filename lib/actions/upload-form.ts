import "server-only";
import { fail, ok, type Result } from "../domain/result";

const MAX_BYTES = 20_000_000;
/** The parts of the form around the file. */
const FORM_BYTES = 64 * 1024;
const TOO_LARGE = fail("tooMany", "Tệp lớn hơn 20 MB: hãy chỉ giữ các tờ cần nhập rồi tải lên lại.");
const UNREADABLE = fail("invalid", "Chưa nhận được tệp trọn vẹn: hãy chọn tệp rồi tải lên lại.");

/** Reads a posted form with one workbook ("tep"). Refuses what is too large, cut short, or without a file; `empty` says which file was to be chosen. */
export async function readUploadForm(request: Request, empty: string): Promise<Result<{ form: FormData; file: File }>> {
  const bytes = await readLimited(request);
  if (bytes === null) return TOO_LARGE;
  const form = await readForm(bytes, request.headers.get("content-type") ?? "");
  const file = form?.get("tep");
  if (!form || !(file instanceof File)) return UNREADABLE;
  return file.name === "" && file.size === 0 ? fail("invalid", empty) : ok({ form, file });
}

/** Reads the body, or gives null as soon as it is longer than a form with one file may be. */
async function readLimited(request: Request): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES + FORM_BYTES) return null;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES + FORM_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readForm(bytes: Buffer, type: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  } catch {
    return null;
  }
}
