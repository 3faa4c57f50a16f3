import "server-only";
import type { Result } from "../domain/result";
import { FILL_PARTS, fillTargetSchema } from "../forms/fill";
import { uploadFill } from "../use-cases/upload-fill";
import { parseForm, withActor } from "./door";
import { readUploadForm } from "./upload-form";

/** What to do with an upload: where it is previewed, or why not and the page to go back to ("" where the form itself names none). */
export interface ReceivedFill {
  result: Result<{ id: string }>;
  back: string;
}

/** Takes the posted form with a filled-in workbook ("tep", "nam", "phan", "donVi") and keeps it for its preview. */
export async function receiveFill(request: Request): Promise<ReceivedFill> {
  let back = "/";
  const result = await withActor(async (actor, now) => {
    const read = await readUploadForm(request, "Hãy chọn tệp đã điền.");
    if (!read.ok) return read;
    const { form, file } = read.value;
    const target = parseForm(fillTargetSchema, { nam: form.get("nam"), phan: form.get("phan"), donVi: form.get("donVi") ?? "" });
    if (!target.ok) return target;
    const { nam, phan, donVi } = target.value;
    back = donVi === "" ? `/${nam}/dien-excel` : `/${nam}/ho-so/${encodeURIComponent(donVi)}/${phan}/dien-excel`;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return uploadFill(actor, { bytes, fileName: file.name, part: FILL_PARTS[phan], year: nam, unitCode: donVi }, now);
  });
  return { result, back };
}
