"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, typedValues } from "../forms/form-state";
import { submitSchema } from "../forms/submit";
import { startAssessment } from "../use-cases/start-assessment";
import { submitAssessment } from "../use-cases/submit-assessment";
import { parseForm, refusedState, withActor } from "./door";

const startSchema = z.object({ dossierId: z.uuid() });

/** Takes the notes of the year into empty results; `base` is the address of the dossier. */
export async function startAssessmentAction(base: string, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(startSchema, typedValues(formData));
    return form.ok ? startAssessment(actor, form.value.dossierId, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`${base}/tu-danh-gia?da-lay=${result.value.filled}`);
}

/** Sends the self-assessment and shows its receipt; `base` is the address of the dossier. */
export async function submitAssessmentAction(base: string, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(submitSchema, typedValues(formData));
    return form.ok ? submitAssessment(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`${base}/ban-nop/tu-danh-gia/${result.value.number}`);
}
