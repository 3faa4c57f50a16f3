"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, typedValues } from "../forms/form-state";
import { submitSchema } from "../forms/submit";
import { startRegistration } from "../use-cases/start-registration";
import { submitRegistration } from "../use-cases/submit-registration";
import { parseForm, refusedState, withActor } from "./door";

const startSchema = z.object({ dossierId: z.uuid() });

/** Begins the registration from last year; `base` is the address of the dossier. */
export async function startRegistrationAction(base: string, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(startSchema, typedValues(formData));
    return form.ok ? startRegistration(actor, form.value.dossierId, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`${base}/dang-ky?da-lay=${result.value.filled}`);
}

/** Sends the registration and shows its receipt; `base` is the address of the dossier. */
export async function submitRegistrationAction(base: string, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(submitSchema, typedValues(formData));
    return form.ok ? submitRegistration(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`${base}/ban-nop/dang-ky/${result.value.number}`);
}
