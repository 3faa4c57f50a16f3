"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "../forms/form-state";
import { pastOutcomesSchema } from "../forms/past-outcome";
import { recordPastOutcomes } from "../use-cases/record-past-outcomes";
import { doneState, parseForm, refusedState, withActor } from "./door";

/** Writes pasted outcomes of past years. */
export async function recordPast(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(pastOutcomesSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => recordPastOutcomes(actor, form.value.lines, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  return doneState(`Đã ghi kết quả của ${result.value.count} dòng.`);
}
