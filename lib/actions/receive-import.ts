import "server-only";
import type { Result } from "../domain/result";
import { importYearSchema } from "../forms/import";
import { previewImport } from "../use-cases/preview-import";
import { parseForm, withActor } from "./door";
import { readUploadForm } from "./upload-form";

/** Takes the posted form with a workbook ("tep") and the chosen year ("nam"), and keeps it for its preview. */
export function receiveImport(request: Request): Promise<Result<{ id: string }>> {
  return withActor(async (actor, now) => {
    const read = await readUploadForm(request, "Hãy chọn tệp Excel cần nhập.");
    if (!read.ok) return read;
    const { form, file } = read.value;
    const year = parseForm(importYearSchema, form.get("nam") ?? "");
    if (!year.ok) return year;
    return previewImport(actor, { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, year: year.value }, now);
  });
}
