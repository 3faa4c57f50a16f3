"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { composeDecision } from "../documents/compose-decision";
import type { Result } from "../domain/result";
import { formatTime } from "../format";
import { decisionSchema, nextNumberSchema } from "../forms/decision";
import type { FormState } from "../forms/form-state";
import { deleteDraft as remove } from "../use-cases/delete-draft";
import { draftDecision as draft } from "../use-cases/draft-decision";
import { draftWithdrawal as draftBack } from "../use-cases/draft-withdrawal";
import { issueDecision } from "../use-cases/issue-decision";
import { setNextNumber as setNext } from "../use-cases/set-next-number";
import { updateDraft } from "../use-cases/update-draft";
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

/** Deletes a draft and goes to the list. */
export async function deleteDraft(key: DecisionKey, version: number, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => remove(actor, { id: key.id, version }, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/${key.year}/quyet-dinh`);
}

/** Sets the next number of the register. */
export async function setNextNumber(year: number, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(nextNumberSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => setNext(actor, form.value.next, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(`/${year}/quyet-dinh`);
  return doneState(`Quyết định ban hành tiếp theo sẽ mang số ${form.value.next}.`);
}
