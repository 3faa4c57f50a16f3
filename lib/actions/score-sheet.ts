"use server";

import { redirect } from "next/navigation";
import type { Actor } from "../domain/permissions";
import type { Result } from "../domain/result";
import { type SheetPlace, sheetAddress } from "../domain/score-address";
import { formatTime } from "../format";
import { type FormState, typedValues } from "../forms/form-state";
import type { SaveState } from "../forms/save-state";
import {
  declaredSheetSchema,
  returnSheetSchema,
  type SeenSheet,
  scoreLineSchema,
  seenSheetSchema,
  setAsideSchema,
  takeBackSchema,
} from "../forms/score-sheet";
import { saveScoreLine } from "../use-cases/save-score-line";
import {
  appraiseScoreSheet,
  reopenScoreSheet,
  returnScoreSheet,
  setAsideScoreSheet,
  takeBackScoreSheet,
} from "../use-cases/step-score-sheet";
import { submitScoreSheet } from "../use-cases/submit-score-sheet";
import { parseForm, refusedState, withActor } from "./door";
import { refusedSave } from "./refused-save";

/** Saves one line of a phiếu chấm in the column of a stage; without scripts an unticked box is not posted and means "no". */
export async function saveScoreLineAction(_state: SaveState, formData: FormData): Promise<SaveState> {
  const values = typedValues(formData);
  const result = await withActor(async (actor, at) => {
    const form = parseForm(scoreLineSchema, { notApplicable: "", ...values });
    return form.ok ? saveScoreLine(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedSave(result.error, values);
  const { version, savedAt, problems, summary } = result.value;
  const refused = Object.keys(problems).length > 0;
  return {
    ...{ ok: true, errors: problems, values: refused ? values : {}, version: String(version), savedAt: formatTime(savedAt) },
    ...{ stamp: savedAt.getTime(), theirs: null, completeness: null, summary: summary ?? undefined },
  };
}

/** Sends a phiếu chấm and shows the receipt. */
export async function submitScoreSheetAction(place: SheetPlace, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(declaredSheetSchema, typedValues(formData));
    return form.ok ? submitScoreSheet(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(sheetAddress(place, `ban-nop/${result.value.number}`));
}

async function step(
  place: SheetPlace,
  formData: FormData,
  write: (actor: Actor, seen: SeenSheet, now: Date) => Promise<Result<null>>,
  done: string,
): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(seenSheetSchema, typedValues(formData));
    return form.ok ? write(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(withDone(sheetAddress(place, "tham-dinh"), done));
}

function withDone(address: string, done: string): string {
  return `${address}${address.includes("?") ? "&" : "?"}da=${done}`;
}

/** Completes the appraisal of a phiếu chấm. */
export async function appraiseScoreSheetAction(place: SheetPlace, _state: FormState, formData: FormData): Promise<FormState> {
  return step(place, formData, appraiseScoreSheet, "hoan-tat");
}

/** Reopens a completed appraisal. */
export async function reopenScoreSheetAction(place: SheetPlace, _state: FormState, formData: FormData): Promise<FormState> {
  return step(place, formData, reopenScoreSheet, "mo-lai");
}

/** Returns a phiếu chấm to its unit with a comment. */
export async function returnScoreSheetAction(place: SheetPlace, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(returnSheetSchema, typedValues(formData));
    return form.ok ? returnScoreSheet(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(withDone(sheetAddress(place, "tham-dinh"), "tra-lai"));
}

/** Leaves a phiếu of xếp loại out without an appraisal, with a reason. */
export async function setAsideScoreSheetAction(place: SheetPlace, _state: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(setAsideSchema, typedValues(formData));
    return form.ok ? setAsideScoreSheet(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(withDone(sheetAddress(place, "tham-dinh"), "de-ngoai"));
}

/** Takes a final phiếu chấm back with a reason. */
export async function takeBackScoreSheetAction(place: SheetPlace, _state: FormState, formData: FormData): Promise<FormState> {
  return reopenFinal(place, formData, "mo-lai-chot");
}

/** Brings a phiếu that was left out of xếp loại back, with a reason. */
export async function bringBackScoreSheetAction(place: SheetPlace, _state: FormState, formData: FormData): Promise<FormState> {
  return reopenFinal(place, formData, "tro-lai");
}

async function reopenFinal(place: SheetPlace, formData: FormData, done: string): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(takeBackSchema, typedValues(formData));
    return form.ok ? takeBackScoreSheet(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  redirect(withDone(sheetAddress(place, "tham-dinh"), done));
}
