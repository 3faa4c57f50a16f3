"use server";

import { revalidatePath } from "next/cache";
import type { Result } from "../domain/result";
import { type FormState, typedValues } from "../forms/form-state";
import { type HandoverForm, handoverSchema } from "../forms/handover";
import type { AccountSlip } from "../forms/slips";
import { qrShape } from "../qr";
import { acknowledgeHandover as acknowledge } from "../use-cases/acknowledge-handover";
import { type HandedOver, handOver as write } from "../use-cases/hand-over";
import { previewHandover as preview } from "../use-cases/plan-handover";
import { takeBackHandover as takeBack } from "../use-cases/take-back-handover";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { dayOf, textOf } from "./form-values";
import { siteAddress } from "./site-address";

async function slipOf({ userId, name, username, places, secret }: HandedOver): Promise<string> {
  if (!secret) return "";
  const link = await siteAddress(`/dat-mat-khau/${secret}`);
  const slip: AccountSlip = { userId, name, username, places, link, qr: qrShape(link) };
  return JSON.stringify(slip);
}

async function previewState(result: Result<{ sentences: string[]; seal: string }>, formData: FormData): Promise<FormState> {
  if (!result.ok) return refusedState(result.error, formData);
  const { sentences, seal } = result.value;
  return { ok: false, errors: {}, values: { ...typedValues(formData), preview: JSON.stringify(sentences), seal } };
}

async function doneHandover(result: Result<HandedOver>, formData: FormData): Promise<FormState> {
  if (!result.ok) return refusedState(result.error, withoutSeal(formData));
  revalidatePath("/ban-giao");
  const { name, sentences } = result.value;
  const values = { done: JSON.stringify(sentences), slip: await slipOf(result.value) };
  return { ...doneState(`Đã bàn giao cho ${name}.`), values };
}

/** A refused confirmation is to be previewed anew. */
function withoutSeal(formData: FormData): FormData {
  formData.delete("seal");
  return formData;
}

/** Handing over: the button "xem-truoc" says what will happen, "ban-giao" does what was said. The answer carries the link this once. */
export async function handOver(roleId: string, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(handoverSchema, { ...Object.fromEntries(formData), day: dayOf(formData, "day") });
  if (!form.ok) return refusedState(form.error, withoutSeal(formData));
  const value: HandoverForm = form.value;
  if (textOf(formData, "buoc") !== "ban-giao") {
    return previewState(await withActor((actor, now) => preview(actor, roleId, value, now)), formData);
  }
  return doneHandover(await withActor((actor, now) => write(actor, roleId, value, textOf(formData, "seal"), now)), formData);
}

/** Takes a handover back before its day. */
export async function takeBackHandover(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => takeBack(actor, id, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/ban-giao");
  return doneState("Đã hủy lần bàn giao; người cũ giữ nguyên chức vụ.");
}

/** The newcomer confirms to have taken over. */
export async function acknowledgeHandover(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => acknowledge(actor, id, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/nhan-ban-giao");
  return doneState("Đã ghi nhận: đồng chí đã nhận bàn giao.");
}
