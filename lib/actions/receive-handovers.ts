import "server-only";
import type { Result } from "../domain/result";
import { listDaySchema } from "../forms/handover-list";
import { uploadHandovers } from "../use-cases/upload-handovers";
import { parseForm, withActor } from "./door";
import { dayOf } from "./form-values";
import { readUploadForm } from "./upload-form";

/** Takes the posted form with a filled-in list ("tep") and the day of rows without one ("day"), and keeps it for its preview. */
export function receiveHandovers(request: Request): Promise<Result<{ id: string }>> {
  return withActor(async (actor, now) => {
    const read = await readUploadForm(request, "Hãy chọn tệp danh sách bàn giao đã điền.");
    if (!read.ok) return read;
    const { form, file } = read.value;
    const day = parseForm(listDaySchema, { day: dayOf(form, "day") });
    if (!day.ok) return { ...day, error: { ...day.error, message: day.error.fields?.day ?? day.error.message } };
    return uploadHandovers(actor, { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, ...day.value }, now);
  });
}
