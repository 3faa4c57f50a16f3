"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { roundPageAddress } from "../domain/score-address";
import type { RoundPeriod, Subject } from "../domain/score-sheet";
import type { FormState } from "../forms/form-state";
import { decideLevelsSchema, finaliseLevelsSchema } from "../forms/levels";
import { decideLevels, finaliseLevels } from "../use-cases/decide-levels";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { dayOf, textOf, wholeOf } from "./form-values";

/** Which round of xếp loại, and for whom. */
export interface LevelPlace {
  year: number;
  period: RoundPeriod;
  subject: Subject;
}

function rowsOf(formData: FormData) {
  const ids = [...formData.keys()].filter((name) => name.startsWith("version.")).map((name) => name.slice("version.".length));
  return ids.map((sheetId) => ({
    sheetId,
    version: textOf(formData, `version.${sheetId}`),
    level: textOf(formData, `level.${sheetId}`),
    reason: textOf(formData, `reason.${sheetId}`),
  }));
}

/** Notes the levels that are meant; by the button "chot" goes on to what will be made final. */
export async function decideLevelsAction(place: LevelPlace, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(decideLevelsSchema, { ...place, rows: rowsOf(formData) });
    return form.ok ? decideLevels(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  if (formData.get("intent") === "chot") redirect(roundPageAddress({ ...place, purpose: "classification" }, "de-xuat/chot"));
  const { changed } = result.value;
  return doneState(changed === 0 ? "Các mức dự kiến không có gì thay đổi." : `Đã lưu mức dự kiến của ${changed} đơn vị.`);
}

/** Makes the levels that the page showed final, with the session and its vote. */
export async function finaliseLevelsAction(place: LevelPlace, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const votes = Object.fromEntries(["votesFor", "votesAgainst", "votesOther"].map((name) => [name, wholeOf(formData, name)]));
    const form = parseForm(finaliseLevelsSchema, { ...place, rows: rowsOf(formData), heldOn: dayOf(formData, "heldOn"), ...votes });
    return form.ok ? finaliseLevels(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  const address = roundPageAddress({ ...place, purpose: "classification" }, "de-xuat");
  redirect(`${address}${address.includes("?") ? "&" : "?"}da=chot`);
}
