import "server-only";
import { ok, type Result } from "../domain/result";
import { FILL_PARTS, fillPath, fillTargetSchema } from "../forms/fill";
import { uploadFill } from "../use-cases/upload-fill";
import { parseForm, withActor } from "./door";
import { readUploadForm } from "./upload-form";

/** Where an upload leads: its preview, or the page it came from and why. */
interface ReceivedFill {
  location: string;
  problem: string | null;
}

/** Takes the posted form with a filled-in workbook ("tep", "nam", "phan", "donVi") and keeps it for its preview. */
export async function receiveFill(request: Request): Promise<ReceivedFill> {
  let back = "/";
  const result = await withActor(async (actor, now): Promise<Result<string>> => {
    const read = await readUploadForm(request, "Hãy chọn tệp đã điền.");
    if (!read.ok) return read;
    const { form, file } = read.value;
    const target = parseForm(fillTargetSchema, { nam: form.get("nam"), phan: form.get("phan"), donVi: form.get("donVi") ?? "" });
    if (!target.ok) return target;
    const { nam, phan, donVi } = target.value;
    back = donVi === "" ? `/${nam}/dien-excel` : `/${nam}/ho-so/${encodeURIComponent(donVi)}/${phan}/dien-excel`;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kept = await uploadFill(actor, { bytes, fileName: file.name, part: FILL_PARTS[phan], year: nam, unitCode: donVi }, now);
    return kept.ok ? ok(fillPath({ year: nam, unitCode: donVi }, kept.value.id)) : kept;
  });
  return result.ok ? { location: result.value, problem: null } : { location: back, problem: result.error.message };
}
