"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { SchemeEdit } from "../domain/edit-scheme";
import type { Result } from "../domain/result";
import type { FormState } from "../forms/form-state";
import { schemeDetailsSchema, schemeKeySchema } from "../forms/scheme";
import { changeScheme, saveSchemeDetails as saveDetails } from "../use-cases/edit-scheme";
import {
  copyScheme as copy,
  deleteSchemeDraft as deleteDraft,
  draftProposedScheme as draftProposed,
  publishScheme as publish,
  type SeenScheme,
} from "../use-cases/write-scheme";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { textOf } from "./form-values";
import { criterionFields, criterionOf, groupOf, levelsOf, questionOf, quotaOf, rankingOf, recognitionOf } from "./scheme-values";

/** Makes a draft from the proposal that comes with the product and goes to its editor. */
export async function draftProposedScheme(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(schemeKeySchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => draftProposed(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/bo-quy-tac/${result.value.id}/sua`);
}

/** Copies a scheme to a new draft and goes to its editor. */
export async function copyScheme(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => copy(actor, id, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/bo-quy-tac/${result.value.id}/sua`);
}

/** Publishes a draft as it was seen. */
export async function publishScheme(seen: SeenScheme, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => publish(actor, seen, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/bo-quy-tac", "layout");
  redirect(`/bo-quy-tac/${seen.id}`);
}

/** Deletes a draft as it was seen. */
export async function deleteSchemeDraft(seen: SeenScheme, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => deleteDraft(actor, seen, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect("/bo-quy-tac");
}

/** Saves the name of a draft and what it rests on. */
export async function saveSchemeDetails(seen: SeenScheme, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(schemeDetailsSchema, { name: textOf(formData, "name"), source: textOf(formData, "source") });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => saveDetails(actor, seen, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/bo-quy-tac/${seen.id}/sua`);
}

/** Makes the edit that was read from a form and goes back to the draft, at `anchor`. */
async function edit(seen: SeenScheme, reading: Result<SchemeEdit>, anchor: string, formData: FormData): Promise<FormState> {
  if (!reading.ok) return refusedState(reading.error, formData);
  const result = await withActor((actor, now) => changeScheme(actor, seen, reading.value, now));
  if (!result.ok) return refusedState({ ...result.error, fields: criterionFields(result.error.fields ?? {}) }, formData);
  redirect(`/bo-quy-tac/${seen.id}/sua#${anchor}`);
}

function asEdit<T>(form: Result<T>, make: (value: T) => SchemeEdit): Result<SchemeEdit> {
  return form.ok ? { ok: true, value: make(form.value) } : form;
}

/** Saves a nhóm of a draft in the place of `code`, or adds it where `code` is null. */
export async function saveSchemeGroup(seen: SeenScheme, code: string | null, _: FormState, formData: FormData): Promise<FormState> {
  const form = groupOf(formData);
  const anchor = form.ok ? `nhom-${form.value.code}` : "";
  const reading = asEdit(form, (group) => ({ kind: "putGroup", code, group }));
  return edit(seen, reading, anchor, formData);
}

/** Saves a criterion of a draft in the place of `code`, or adds it where `code` is null. */
export async function saveSchemeCriterion(seen: SeenScheme, code: string | null, _: FormState, formData: FormData): Promise<FormState> {
  const form = criterionOf(formData);
  const anchor = form.ok ? `tieu-chi-${form.value.code}` : "";
  const reading = asEdit(form, ({ group, ...criterion }) => ({ kind: "putCriterion", group, code, criterion }));
  return edit(seen, reading, anchor, formData);
}

/** Saves a condition of a draft in the place of `code`, or adds it where `code` is null. `hasLevels`: the draft is of xếp loại. */
export async function saveSchemeQuestion(
  seen: SeenScheme,
  code: string | null,
  hasLevels: boolean,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const reading = asEdit(questionOf(formData, hasLevels), (question) => ({ kind: "putQuestion", code, question }));
  return edit(seen, reading, "dieu-kien", formData);
}

/** Saves the levels of a draft. */
export async function saveSchemeLevels(seen: SeenScheme, _: FormState, formData: FormData): Promise<FormState> {
  const reading = asEdit(levelsOf(formData), (levels) => ({ kind: "levels", levels }));
  return edit(seen, reading, "quy-tac", formData);
}

/** Saves what the "3 chủ động" result does. */
export async function saveSchemeRecognition(seen: SeenScheme, _: FormState, formData: FormData): Promise<FormState> {
  const reading = asEdit(recognitionOf(formData), (rule) => ({ kind: "recognition", rule }));
  return edit(seen, reading, "quy-tac", formData);
}

/** Saves the seats of the best level. */
export async function saveSchemeQuota(seen: SeenScheme, _: FormState, formData: FormData): Promise<FormState> {
  const reading = asEdit(quotaOf(formData), (quota) => ({ kind: "quota", quota }));
  return edit(seen, reading, "quy-tac", formData);
}

/** Saves tie-breaks, the cụm's part and awards. */
export async function saveSchemeRanking(seen: SeenScheme, _: FormState, formData: FormData): Promise<FormState> {
  const reading = asEdit(rankingOf(formData), (rules) => ({ kind: "ranking", rules }));
  return edit(seen, reading, "quy-tac", formData);
}

type Listed = Extract<SchemeEdit, { kind: "drop" }>["what"];

/** Takes a nhóm with its criteria, a criterion or a condition out of a draft. */
export async function dropFromScheme(seen: SeenScheme, what: Listed, code: string, _: FormState, formData: FormData): Promise<FormState> {
  return edit(seen, { ok: true, value: { kind: "drop", what, code } }, "bang-diem", formData);
}

/** Moves a nhóm, a criterion or a condition one place: the button pressed says "len" or "xuong". */
export async function moveInScheme(seen: SeenScheme, what: Listed, code: string, _: FormState, formData: FormData): Promise<FormState> {
  const by = textOf(formData, "huong") === "len" ? -1 : 1;
  const result = await withActor((actor, now) => changeScheme(actor, seen, { kind: "move", what, code, by }, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(`/bo-quy-tac/${seen.id}/sua`);
  return doneState("");
}
