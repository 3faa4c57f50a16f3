"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "../forms/form-state";
import { bodyEditSchema, unitEditSchema, unitSchema } from "../forms/unit";
import { createUnit as create } from "../use-cases/create-unit";
import { updateBody as changeBody } from "../use-cases/update-body";
import { updateUnit as change } from "../use-cases/update-unit";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { dayOf, wholeOf } from "./form-values";

function attributesOf(formData: FormData) {
  return {
    ...Object.fromEntries(formData),
    branchCount: wholeOf(formData, "branchCount"),
    memberCount: wholeOf(formData, "memberCount"),
    validFrom: dayOf(formData, "validFrom"),
  };
}

/** Adds a unit and goes to its page. */
export async function createUnit(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(unitSchema, attributesOf(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => create(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/don-vi/${form.value.code}`);
}

/** Changes a unit's attributes and goes to its page. */
export async function updateUnit(unit: { id: string; code: string }, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(unitEditSchema, attributesOf(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => change(actor, unit.id, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  redirect(`/don-vi/${unit.code}`);
}

/** Changes the governing body's name, header and term. */
export async function updateBody(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(bodyEditSchema, { ...Object.fromEntries(formData), validFrom: dayOf(formData, "validFrom") });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => changeBody(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  return doneState("Đã lưu thông tin cơ quan.");
}
