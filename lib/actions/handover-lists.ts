"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "../forms/form-state";
import type { ListSlips } from "../forms/slips";
import { qrShape } from "../qr";
import { applyHandovers as apply } from "../use-cases/apply-handovers";
import { takeBackList as takeBack } from "../use-cases/take-back-list";
import { doneState, refusedState, withActor } from "./door";
import { textOf } from "./form-values";
import { siteAddress } from "./site-address";

/** Hands over what a list says, as it was previewed; the slips of the new people are shown this once. */
export async function applyHandovers(id: string, _: ListSlips, formData: FormData): Promise<ListSlips> {
  const result = await withActor((actor, now) => apply(actor, id, textOf(formData, "seen"), now));
  if (!result.ok) return { message: result.error.message, done: false, slips: [] };
  revalidatePath("/ban-giao", "layout");
  const base = await siteAddress("/dat-mat-khau/");
  const slips = result.value.map(({ secret, ...person }) => ({ ...person, link: `${base}${secret}`, qr: qrShape(`${base}${secret}`) }));
  return { message: "Đã bàn giao theo danh sách.", done: true, slips };
}

/** Takes back what a list handed over, as far as its page said. */
export async function takeBackList(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => takeBack(actor, id, textOf(formData, "seen"), now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/ban-giao", "layout");
  const { back, stays } = result.value;
  return doneState(`Đã hoàn tác ${back} chức vụ${stays > 0 ? `; ${stays} chức vụ vẫn bàn giao như cũ` : ""}.`);
}
