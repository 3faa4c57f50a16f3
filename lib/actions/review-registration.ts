"use server";

import { redirect } from "next/navigation";
import { now } from "../clock";
import type { Actor } from "../domain/permissions";
import { ok, type Result } from "../domain/result";
import { formatTime } from "../format";
import type { FormState } from "../forms/form-state";
import { type ReturnForm, remarkSchema, returnSchema } from "../forms/review";
import { approveRegistration } from "../use-cases/approve-registration";
import { returnRegistration } from "../use-cases/return-registration";
import { setRegistrationComment } from "../use-cases/set-registration-comment";
import { parseForm, refusedState, withActor } from "./door";

const REMARK = "nhan-xet-";

/** The typed remarks by criterion code; a code whose box was not on the page is left out. */
function remarksOf(formData: FormData): Record<string, string> {
  const pairs = [...formData].filter((pair): pair is [string, string] => pair[0].startsWith(REMARK) && typeof pair[1] === "string");
  return Object.fromEntries(pairs.map(([name, value]) => [name.slice(REMARK.length), value]));
}

/** Names the boxes of the page instead of the codes of a refusal ("1.2", "comments.1.2"). */
function atRemarks(fields: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([code, message]) => [`${REMARK}${code.replace(/^comments\./, "")}`, message]));
}

async function decide(actor: Actor, form: ReturnForm, isReturn: boolean, at: Date): Promise<Result<null>> {
  const done = isReturn ? await returnRegistration(actor, form, at) : await approveRegistration(actor, form, at);
  return done.ok ? ok(null) : done;
}

/** Approves a registration or returns it with the typed remarks, by the button pressed; `path` is the page that shows what became of it. */
export async function decideRegistration(path: string, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(returnSchema, { ...Object.fromEntries(formData), comments: remarksOf(formData) });
  if (!form.ok) return refusedState({ ...form.error, fields: atRemarks(form.error.fields) }, formData);
  const isReturn = formData.get("viec") === "tra-lai";
  const result = await withActor((actor, at) => decide(actor, form.value, isReturn, at));
  if (!result.ok) return refusedState({ ...result.error, fields: atRemarks(result.error.fields) }, formData);
  redirect(`${path}?da=${isReturn ? "tra-lai" : "duyet"}`);
}

/** Keeps a remark while it is being written; answers when it was saved, or why not. */
export async function saveRemark(dossierId: string, code: string, comment: string): Promise<{ savedAt: string } | { problem: string }> {
  const parsed = parseForm(remarkSchema, { dossierId, code, comment });
  if (!parsed.ok) return { problem: Object.values(parsed.error.fields ?? {})[0] ?? parsed.error.message };
  const result = await withActor((actor, at) => setRegistrationComment(actor, parsed.value, at));
  return result.ok ? { savedAt: formatTime(now()) } : { problem: result.error.message };
}
