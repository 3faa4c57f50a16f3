import "server-only";
import type { Result } from "../domain/result";
import { previewSoftwareImport } from "../use-cases/preview-software-import";
import { withActor } from "./door";
import { readUploadForm } from "./upload-form";

/** Takes the posted form with an export of the national software ("tep"), and keeps it for the year of the address. */
export function receiveSoftwareImport(request: Request, year: number): Promise<Result<{ id: string }>> {
  return withActor(async (actor, now) => {
    const read = await readUploadForm(request, "Hãy chọn tệp xuất từ Phần mềm (.xlsx hoặc .csv).");
    if (!read.ok) return read;
    const { file } = read.value;
    return previewSoftwareImport(actor, { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, year }, now);
  });
}
