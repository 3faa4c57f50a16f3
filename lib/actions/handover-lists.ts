"use server";

import { revalidatePath } from "next/cache";
import type { ListSlips } from "../forms/slips";
import { qrShape } from "../qr";
import { applyHandovers as apply } from "../use-cases/apply-handovers";
import { withActor } from "./door";
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
