import "server-only";
import { fail, type Result } from "../domain/result";
import { importYearSchema } from "../forms/import";
import { previewImport } from "../use-cases/preview-import";
import { parseForm, withActor } from "./door";

const MAX_BYTES = 20_000_000;
/** The parts of the form around the file. */
const FORM_BYTES = 64 * 1024;
const TOO_LARGE = fail("tooMany", "Tệp lớn hơn 20 MB: hãy chỉ giữ các tờ cần nhập rồi tải lên lại.");
const UNREADABLE = fail("invalid", "Chưa nhận được tệp trọn vẹn: hãy chọn tệp rồi tải lên lại.");

/** Reads the posted form and its workbook ("tep"). Refuses what is too large, not whole, or no file. */
export async function readPostedWorkbook(request: Request): Promise<Result<{ form: FormData; bytes: Uint8Array; fileName: string }>> {
  const bytes = await readLimited(request);
  if (bytes === null) return TOO_LARGE;
  const form = await readForm(bytes, request.headers.get("content-type") ?? "");
  const file = form?.get("tep");
  if (!form || !(file instanceof File)) return UNREADABLE;
  if (file.name === "" && file.size === 0) return fail("invalid", "Hãy chọn tệp Excel cần nhập.");
  return { ok: true, value: { form, bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name } };
}

/** Takes the posted form with a workbook ("tep") and the chosen year ("nam"), and keeps it for its preview. */
export function receiveImport(request: Request): Promise<Result<{ id: string }>> {
  return withActor(async (actor, now) => {
    const posted = await readPostedWorkbook(request);
    if (!posted.ok) return posted;
    const { form, bytes, fileName } = posted.value;
    const year = parseForm(importYearSchema, form.get("nam") ?? "");
    if (!year.ok) return year;
    return previewImport(actor, { bytes, fileName, year: year.value }, now);
  });
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
