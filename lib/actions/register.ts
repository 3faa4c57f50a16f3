"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "../forms/form-state";
import { nextNumberSchema, outsideLinesSchema, outsideSchema, type RegisterForm, registerSchema } from "../forms/register";
import { mendOutsideNumber, removeOutsideNumber } from "../use-cases/mend-outside-number";
import { recordOutsideNumbers, type TypedNumbers } from "../use-cases/record-outside-numbers";
import { setNextNumber as setNext } from "../use-cases/set-next-number";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { isTicked } from "./form-values";

const PATH = "/so-van-ban";

/** Sets the next number of a register of the nhiệm kỳ in force. */
export async function setNextNumber(key: RegisterForm, _: FormState, formData: FormData): Promise<FormState> {
  const place = parseForm(registerSchema, key);
  if (!place.ok) return refusedState(place.error, formData);
  const form = parseForm(nextNumberSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => setNext(actor, place.value, form.value.next, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(PATH);
  return doneState(`Văn bản ban hành tiếp theo sẽ mang số ${form.value.next}.`);
}

async function record(key: RegisterForm, typed: TypedNumbers, formData: FormData): Promise<FormState> {
  const place = parseForm(registerSchema, key);
  if (!place.ok) return refusedState(place.error, formData);
  const repeat = isTicked(formData, "repeat");
  const result = await withActor((actor, now) => recordOutsideNumbers(actor, place.value, typed, repeat, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(PATH);
  return doneState(`Đã ghi ${result.value.count} số vào sổ.`);
}

/** Writes one number (or a range) given outside the product into a register. */
export async function recordOutside(key: RegisterForm, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(outsideSchema, Object.fromEntries(formData));
  return form.ok ? record(key, { one: form.value }, formData) : refusedState(form.error, formData);
}

/** Writes a pasted list of numbers given outside the product into a register. */
export async function recordOutsideLines(key: RegisterForm, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(outsideLinesSchema, Object.fromEntries(formData));
  return form.ok ? record(key, form.value, formData) : refusedState(form.error, formData);
}

/** Which line, as its form saw it. */
export interface SeenLine {
  id: string;
  seen: string;
}

function backTo({ key }: { key: { issuerId: string; type: string; term: string } }): string {
  revalidatePath(PATH);
  return `${PATH}?${new URLSearchParams({ "don-vi": key.issuerId, loai: key.type, "nhiem-ky": key.term })}`;
}

/** Mends a line given outside and goes back to its register. */
export async function mendOutside(line: SeenLine, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(outsideSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => mendOutsideNumber(actor, line, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(backTo(result.value));
}

/** Takes a line given outside out of the register and goes back to it. */
export async function removeOutside(line: SeenLine, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => removeOutsideNumber(actor, line, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(backTo(result.value));
}
