"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { describeEvidenceSchema, referenceSchema } from "../forms/evidence";
import { type FormState, typedValues } from "../forms/form-state";
import { addReference } from "../use-cases/add-evidence";
import { describeEvidence, removeEvidence } from "../use-cases/change-evidence";
import { doneState, parseForm, refusedState, withActor } from "./door";

const removeSchema = z.object({ evidenceId: z.uuid() });

/** Adds a document reference to an item. */
export async function addReferenceAction(_state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(referenceSchema, typedValues(formData));
    return form.ok ? addReference(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  refresh();
  return doneState("Đã thêm minh chứng.");
}

/** Writes title, number and date on a piece of evidence. */
export async function describeEvidenceAction(_state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(describeEvidenceSchema, typedValues(formData));
    return form.ok ? describeEvidence(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  refresh();
  return doneState("Đã ghi số, ngày văn bản.");
}

/** Takes a piece of evidence off its item. */
export async function removeEvidenceAction(_state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(removeSchema, typedValues(formData));
    return form.ok ? removeEvidence(actor, form.value.evidenceId, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  refresh();
  return doneState("");
}
