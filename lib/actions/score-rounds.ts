"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { UNIT_TYPES } from "../domain/criteria";
import { subjectsOf } from "../domain/scheme";
import type { Purpose } from "../domain/score-sheet";
import type { FormState } from "../forms/form-state";
import { extendRoundSchema, openRoundSchema, type SeenRound, seenRoundSchema, withdrawRoundSchema } from "../forms/score-round";
import { addMissingSheets as addSheets, extendScoreRound as extend, openScoreRound as open } from "../use-cases/open-score-round";
import { publishRound as publish, withdrawRound as withdraw } from "../use-cases/publish-round";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { textOf, wallClockOf } from "./form-values";

/** Opens a round of a year and goes to the list of rounds. */
export async function openScoreRound(year: number, purpose: Purpose, _: FormState, formData: FormData): Promise<FormState> {
  const schemes = subjectsOf(purpose).flatMap((subject) =>
    UNIT_TYPES.map((unitType) => ({ subject, unitType, schemeId: textOf(formData, `schemes.${subject}.${unitType}`) })),
  );
  const chosen = schemes.filter((choice) => choice.schemeId !== "");
  const values = { year, purpose, period: textOf(formData, "period"), dueAt: wallClockOf(formData, "dueAt"), schemes: chosen };
  const form = parseForm(openRoundSchema, values);
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => open(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  redirect(`/nam-cong-tac/${year}/dot`);
}

/** Moves the due instant of a round as it was seen. */
export async function extendScoreRound(seen: { roundId: string; version: number }, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(extendRoundSchema, { ...seen, dueAt: wallClockOf(formData, "dueAt") });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => extend(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  return doneState("Đã đổi hạn.");
}

/** Makes phiếu chấm for units that came since the round was opened. */
export async function addMissingSheets(roundId: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => addSheets(actor, roundId, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  const { sheets } = result.value;
  return doneState(sheets === 0 ? "Mọi đơn vị đều đã có phiếu." : `Đã tạo thêm ${sheets} phiếu.`);
}

/** Makes the results of a round public. */
export async function publishRound(seen: SeenRound, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(seenRoundSchema, seen);
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => publish(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  return doneState("Đã công bố. Mỗi đơn vị xem được kết quả của mình.");
}

/** Takes published results back with a reason. */
export async function withdrawRound(seen: SeenRound, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(withdrawRoundSchema, { ...seen, reason: textOf(formData, "reason") });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => withdraw(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  return doneState("Đã rút công bố. Các đơn vị không còn thấy kết quả.");
}
