"use server";

import { revalidatePath } from "next/cache";
import type { Result } from "../domain/result";
import type { FormState } from "../forms/form-state";
import { chosenDossiersSchema } from "../forms/review";
import { approveRegistrations, type BulkOutcome } from "../use-cases/approve-registrations";
import { assignMonitors } from "../use-cases/assign-monitor";
import { doneState, parseForm, refusedState, withActor } from "./door";

/** The ticked dossiers: each box posts "id.version.name". */
function chosenOf(formData: FormData): { dossierId: string; version: string; name: string }[] {
  return formData.getAll("chon").map((value) => {
    const [dossierId = "", version = "", ...name] = String(value).split(".");
    return { dossierId, version, name: name.join(".") };
  });
}

/** Approves the ticked registrations or assigns them to a monitor, by the button pressed; says what was done and what was not, and why. */
export async function reviewChosen(year: number, _: FormState, formData: FormData): Promise<FormState> {
  const chosen = chosenOf(formData);
  const parsed = parseForm(chosenDossiersSchema, chosen);
  if (!parsed.ok) {
    const message = chosen.length === 0 ? "Đồng chí chưa chọn đơn vị nào." : parsed.error.message;
    return refusedState({ code: "invalid", message }, formData);
  }
  const isAssign = formData.get("viec") === "phan-cong";
  const monitor = String(formData.get("can-bo") ?? "");
  if (isAssign && monitor === "") {
    const message = "Hãy chọn cán bộ theo dõi để phân công.";
    return refusedState({ code: "invalid", message, fields: { "can-bo": message } }, formData);
  }
  const monitorUserId = monitor === "bo" ? null : monitor;
  const result = await withActor(
    (actor, now): Promise<Result<BulkOutcome>> =>
      isAssign ? assignMonitors(actor, parsed.value, monitorUserId, now) : approveRegistrations(actor, parsed.value, now),
  );
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(`/${year}/tien-do`);
  const { done, failed } = result.value;
  const words = isAssign ? `Đã phân công ${done.length} hồ sơ` : `Đã duyệt ${done.length} bản đăng ký`;
  if (failed.length === 0) return doneState(`${words}.`);
  const nameOf = new Map(chosen.map(({ dossierId, name }) => [dossierId, name]));
  const fields = Object.fromEntries(failed.map(({ dossierId, message }) => [`chon-${dossierId}`, `${nameOf.get(dossierId)}: ${message}`]));
  return refusedState({ code: "invalid", message: `${words}; ${failed.length} hồ sơ chưa thực hiện được:`, fields }, formData);
}
