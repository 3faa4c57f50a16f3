"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "../forms/form-state";
import { decideAdjustmentSchema } from "../forms/review";
import { decideAdjustment as decide } from "../use-cases/decide-adjustment";
import { doneState, parseForm, refusedState, withActor } from "./door";

/** Approves or refuses an asked-for change of a target, by the button pressed. */
export async function decideAdjustment(year: number, adjustmentId: string, _: FormState, formData: FormData): Promise<FormState> {
  const approve = formData.get("viec") === "duyet";
  const form = parseForm(decideAdjustmentSchema, { adjustmentId, approve, note: String(formData.get("note") ?? "") });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => decide(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(`/${year}/dieu-chinh`);
  return doneState(approve ? "Đã duyệt điều chỉnh; chỉ tiêu mới có hiệu lực." : "Đã ghi nhận không duyệt điều chỉnh.");
}
