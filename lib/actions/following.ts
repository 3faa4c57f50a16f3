"use server";

import { revalidatePath } from "next/cache";
import { adjustmentSchema } from "../forms/adjustment";
import type { FormState } from "../forms/form-state";
import { progressSchema } from "../forms/progress";
import { noteProgress } from "../use-cases/note-progress";
import { requestAdjustment } from "../use-cases/request-adjustment";
import { doneState, parseForm, refusedState, typedTexts, withActor } from "./door";

/** Notes an interim result; `base` is the address of the dossier. */
export async function noteProgressAction(base: string, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(progressSchema, typedTexts(formData));
    return form.ok ? noteProgress(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(`${base}/theo-doi`);
  return doneState("Đã ghi kết quả.");
}

/** Asks for another target; `base` is the address of the dossier. */
export async function requestAdjustmentAction(base: string, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(adjustmentSchema, typedTexts(formData));
    return form.ok ? requestAdjustment(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(`${base}/dieu-chinh`);
  return doneState("Đã gửi đề nghị. Chỉ tiêu cũ vẫn có hiệu lực đến khi Đoàn Khối duyệt.");
}
