"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { choiceKeys, fillConfirmSchema } from "../forms/fill";
import type { FormState } from "../forms/form-state";
import { applyFill } from "../use-cases/apply-fill";
import { parseForm, refusedState, withActor } from "./door";
import { textOf } from "./form-values";

/** Writes what the preview of a filled-in workbook at `path` showed, with the chosen side of every conflict. */
export async function confirmFill(id: string, path: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, now) => {
    const form = parseForm(fillConfirmSchema, { id, seen: textOf(formData, "seen"), choices: choiceKeys(formData) });
    return form.ok ? applyFill(actor, form.value, now) : form;
  });
  if (!result.ok) {
    revalidatePath(path);
    return refusedState(result.error, formData);
  }
  revalidatePath("/", "layout");
  redirect(path);
}
