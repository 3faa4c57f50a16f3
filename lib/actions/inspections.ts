"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { readDay } from "../format";
import type { FormState } from "../forms/form-state";
import { inspectionSchema, remediedSchema } from "../forms/review";
import { confirmRemedied } from "../use-cases/confirm-remedied";
import { recordInspection } from "../use-cases/record-inspection";
import { doneState, parseForm, refusedState, withActor } from "./door";

/** A typed day as ISO day; what is no day stays as typed and is refused at its field. */
function dayIn(formData: FormData, name: string): string | null {
  const typed = String(formData.get(name) ?? "").trim();
  return typed === "" ? null : (readDay(typed) ?? typed);
}

/** Records an inspection and goes back to the list of the year. */
export async function saveInspection(year: number, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(inspectionSchema, {
    dossierId: formData.get("dossierId"),
    inspectedOn: dayIn(formData, "inspectedOn") ?? "",
    codes: [...formData.keys()].filter((name) => name.startsWith("tc-")).map((name) => name.slice(3)),
    findings: String(formData.get("findings") ?? ""),
    remedy: String(formData.get("remedy") ?? ""),
    remedyDueOn: dayIn(formData, "remedyDueOn"),
  });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => recordInspection(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/${year}/kiem-tra`);
}

/** Confirms that what an inspection asked for was put right. */
export async function saveRemedied(year: number, inspectionId: string, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(remediedSchema, { inspectionId, doneOn: dayIn(formData, "doneOn") ?? "" });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => confirmRemedied(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(`/${year}/kiem-tra`);
  return doneState("Đã xác nhận khắc phục.");
}
