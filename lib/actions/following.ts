"use server";

import { refresh } from "next/cache";
import { adjustmentSchema } from "../forms/adjustment";
import { type FormState, typedValues } from "../forms/form-state";
import { progressSchema } from "../forms/progress";
import { noteProgress } from "../use-cases/note-progress";
import { requestAdjustment } from "../use-cases/request-adjustment";
import { doneState, parseForm, refusedState, withActor } from "./door";

/** Notes an interim result. */
export async function noteProgressAction(_state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(progressSchema, typedValues(formData));
    return form.ok ? noteProgress(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  refresh();
  return doneState("Đã ghi kết quả.");
}

/** Asks for another target. */
export async function requestAdjustmentAction(_state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(adjustmentSchema, typedValues(formData));
    return form.ok ? requestAdjustment(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  refresh();
  return doneState("Đã gửi đề nghị. Chỉ tiêu cũ vẫn có hiệu lực đến khi Đoàn Khối duyệt.");
}
