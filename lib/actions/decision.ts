"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { composeDecision } from "../documents/compose-decision";
import type { Result } from "../domain/result";
import { formatTime } from "../format";
import { decisionSchema } from "../forms/decision";
import { voidSchema } from "../forms/document";
import type { FormState } from "../forms/form-state";
import { deleteDraft as remove } from "../use-cases/delete-draft";
import { draftDecision as draft } from "../use-cases/draft-decision";
import { draftWithdrawal as draftBack } from "../use-cases/draft-withdrawal";
import { issueDecision } from "../use-cases/issue-decision";
import { replaceDecision as replaceIssued } from "../use-cases/replace-decision";
import { updateDraft } from "../use-cases/update-draft";
import { voidDecision as voidIssued } from "../use-cases/void-decision";
import { boxesOf } from "./boxes";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { dayOf, isTicked } from "./form-values";
import { verificationAddress } from "./site-address";

/** Which decision: its year and id. */
export interface DecisionKey {
  year: number;
  id: string;
}

function pathOf({ year, id }: DecisionKey): string {
  return `/${year}/quyet-dinh/${id}`;
}

/** Drafts the recognition of what a session voted for, and goes to the draft. */
export async function draftDecision(year: number, meetingId: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => draft(actor, meetingId, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf({ year, id: result.value.id }));
}

/** Drafts the withdrawal of the ticked units of an issued decision, and goes to the draft. */
export async function draftWithdrawal(key: DecisionKey, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => draftBack(actor, key.id, boxesOf(formData, "unit"), now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf({ year: key.year, id: result.value.id }));
}

async function save(id: string, formData: FormData): Promise<Result<{ version: number; at: Date }>> {
  const values = {
    ...Object.fromEntries(formData),
    decidedOn: dayOf(formData, "decidedOn"),
    references: boxesOf(formData, "reference"),
    units: boxesOf(formData, "unit"),
  };
  const form = parseForm(decisionSchema, values);
  if (!form.ok) return form;
  return withActor(async (actor, now) => {
    const saved = await updateDraft(actor, id, form.value, now);
    return saved.ok ? { ok: true, value: { version: saved.value.version, at: now } } : saved;
  });
}

/** Saves a draft as it stands; the page answers with the preview of it. */
export async function saveDraft(key: DecisionKey, _: FormState, formData: FormData): Promise<FormState> {
  const saved = await save(key.id, formData);
  if (!saved.ok) return refusedState(saved.error, formData);
  revalidatePath(pathOf(key));
  return doneState(`Đã lưu dự thảo lúc ${formatTime(saved.value.at)}.`);
}

/** Saves a draft and, by the button "issue", issues it. */
export async function saveOrIssue(key: DecisionKey, state: FormState, formData: FormData): Promise<FormState> {
  if (formData.get("intent") !== "issue") return saveDraft(key, state, formData);
  if (!isTicked(formData, "confirmed")) {
    const message = "Hãy đối chiếu bản xem trước và đánh dấu xác nhận trước khi ban hành.";
    return refusedState({ code: "invalid", message, fields: { confirmed: message } }, formData);
  }
  const saved = await save(key.id, formData);
  if (!saved.ok) return refusedState(saved.error, formData);
  const seen = { id: key.id, version: saved.value.version };
  const verifiedAt = await verificationAddress();
  const issued = await withActor((actor, now) => issueDecision(actor, seen, now, composeDecision, verifiedAt));
  revalidatePath("/", "layout");
  if (!issued.ok) return refusedState(issued.error, formData);
  redirect(pathOf(key));
}

/** Voids an issued decision that is not signed yet; the page then shows it so, at its top. */
export async function voidDecision(key: DecisionKey, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(voidSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => voidIssued(actor, key.id, form.value.reason, now));
  revalidatePath("/", "layout");
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`${pathOf(key)}#da-huy`);
}

/** Drafts the decision that is to replace an issued one, and goes to the draft. */
export async function replaceDecision(key: DecisionKey, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => replaceIssued(actor, key.id, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf({ year: key.year, id: result.value.id }));
}

/** Deletes a draft and goes to the list. */
export async function deleteDraft(key: DecisionKey, version: number, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => remove(actor, { id: key.id, version }, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/${key.year}/quyet-dinh`);
}
