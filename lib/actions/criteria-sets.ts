"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { criterionSchema } from "../domain/criteria";
import { setDetailsSchema } from "../forms/criteria-set";
import type { FormState } from "../forms/form-state";
import { copyCriteriaSet as copy } from "../use-cases/copy-criteria-set";
import {
  removeCriterion as remove,
  reorderCriterion as reorder,
  type SeenDraft,
  saveCriterion as save,
  saveSetDetails as saveDetails,
} from "../use-cases/edit-criteria-set";
import { deleteCriteriaDraft as deleteDraft, publishCriteriaSet as publish } from "../use-cases/publish-criteria-set";
import { criterionValues } from "./criterion-values";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { isTicked, textOf } from "./form-values";

/** Copies a set to a new draft and goes to its editor. */
export async function copyCriteriaSet(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => copy(actor, id, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/bo-tieu-chi/${result.value.id}/sua`);
}

/** Publishes a draft as it was seen. */
export async function publishCriteriaSet(seen: SeenDraft, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => publish(actor, seen, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/bo-tieu-chi", "layout");
  redirect(`/bo-tieu-chi/${seen.id}`);
}

/** Deletes a draft as it was seen. */
export async function deleteCriteriaDraft(seen: SeenDraft, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => deleteDraft(actor, seen, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect("/bo-tieu-chi");
}

/** Saves the name, source, names of the nội dung of a draft. */
export async function saveSetDetails(seen: SeenDraft, groupCodes: string[], _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(setDetailsSchema, {
    name: textOf(formData, "name"),
    source: textOf(formData, "source"),
    uploadsAllowed: isTicked(formData, "uploadsAllowed"),
    groupNames: Object.fromEntries(groupCodes.map((code) => [code, textOf(formData, `groupNames.${code}`)])),
  });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => saveDetails(actor, seen, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/bo-tieu-chi/${seen.id}/sua`);
}

/** Saves a criterion of a draft in the place of `code`, or adds it where `code` is null; goes back to the list. */
export async function saveCriterion(seen: SeenDraft, code: string | null, _: FormState, formData: FormData): Promise<FormState> {
  const reading = criterionValues(formData);
  const form = parseForm(criterionSchema, reading.values);
  const fields = { ...(form.ok ? {} : form.error.fields), ...reading.errors };
  if (!form.ok || Object.keys(fields).length > 0) {
    return refusedState({ code: "invalid", message: "Một số ô chưa đúng. Đồng chí xem lại các ô được đánh dấu.", fields }, formData);
  }
  const result = await withActor((actor, now) => save(actor, seen, code, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/bo-tieu-chi/${seen.id}/sua#tieu-chi-${form.value.code}`);
}

/** Takes a criterion out of a draft. */
export async function removeCriterion(seen: SeenDraft, code: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => remove(actor, seen, code, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/bo-tieu-chi/${seen.id}/sua`);
}

/** Moves a criterion one place: the button pressed says "len" or "xuong". */
export async function reorderCriterion(seen: SeenDraft, code: string, _: FormState, formData: FormData): Promise<FormState> {
  const by = textOf(formData, "huong") === "len" ? -1 : 1;
  const result = await withActor((actor, now) => reorder(actor, seen, code, by, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(`/bo-tieu-chi/${seen.id}/sua`);
  return doneState("");
}
