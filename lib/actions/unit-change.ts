"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "../forms/form-state";
import { undoUnitChangeSchema, unitChangeConfirmSchema } from "../forms/unit-change";
import { changeUnits as change } from "../use-cases/change-units";
import { undoUnitChange as undo } from "../use-cases/undo-unit-change";
import { parseForm, refusedState, withActor } from "./door";
import { textOf } from "./form-values";

function requestOf(formData: FormData): unknown {
  try {
    return JSON.parse(textOf(formData, "request"));
  } catch {
    return null;
  }
}

function choicesOf(formData: FormData) {
  const choices: Record<string, Record<string, string>> = { dossiers: {}, roles: {}, children: {}, numbers: {} };
  for (const [name, value] of formData) {
    const [, kind = "", id = ""] = /^(dossiers|roles|children|numbers)\.([\w-]+)$/.exec(name) ?? [];
    const kept = choices[kind];
    if (kept && typeof value === "string") kept[id] = value;
  }
  return choices;
}

/** Carries out the operation that was previewed and goes to its record. */
export async function changeUnits(_: FormState, formData: FormData): Promise<FormState> {
  const values = { id: textOf(formData, "id"), seen: textOf(formData, "seen"), request: requestOf(formData), choices: choicesOf(formData) };
  const form = parseForm(unitChangeConfirmSchema, values);
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => change(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  redirect(`/don-vi/lich-su/${result.value.id}?xong=1`);
}

/** Undoes a change and goes to its record. */
export async function undoUnitChange(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(undoUnitChangeSchema, { changeId: textOf(formData, "changeId"), reason: textOf(formData, "reason") });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => undo(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  redirect(`/don-vi/lich-su/${form.value.changeId}`);
}
