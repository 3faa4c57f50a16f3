"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "../forms/form-state";
import { ballotFormSchema, enBlocSchema, meetingSchema } from "../forms/meeting";
import { completeMeeting as complete } from "../use-cases/complete-meeting";
import { createMeeting as create } from "../use-cases/create-meeting";
import { recordBallot as record } from "../use-cases/record-ballot";
import { recordEnBloc as recordAll } from "../use-cases/record-en-bloc";
import { tableDossiers as table } from "../use-cases/table-dossiers";
import { untableDossier as untable } from "../use-cases/untable-dossier";
import { updateMeeting as update } from "../use-cases/update-meeting";
import { boxesOf } from "./boxes";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { dayOf } from "./form-values";

/** Which session: its year and id. */
export interface MeetingKey {
  year: number;
  id: string;
}

function pathOf({ year, id }: MeetingKey): string {
  return `/${year}/phien-hop/${id}`;
}

function headsOf(formData: FormData) {
  return { ...Object.fromEntries(formData), heldOn: dayOf(formData, "heldOn") };
}

/** Opens a session and goes to its page. */
export async function createMeeting(year: number, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(meetingSchema, headsOf(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => create(actor, year, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf({ year, id: result.value.id }));
}

/** Changes date, place and heads of a session. */
export async function updateMeeting(key: MeetingKey, version: number, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(meetingSchema, headsOf(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => update(actor, { id: key.id, version }, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf(key));
}

/** Lays the ticked dossiers before the session, or all of them by the button "all". */
export async function tableDossiers(key: MeetingKey, _: FormState, formData: FormData): Promise<FormState> {
  const chosen = formData.get("all") === null ? boxesOf(formData, "unit") : "all";
  if (chosen.length === 0) {
    const message = "Hãy chọn ít nhất một hồ sơ.";
    return refusedState({ code: "invalid", message, fields: { units: message } }, formData);
  }
  const result = await withActor((actor, now) => table(actor, key.id, chosen, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(pathOf(key));
  const { tabled, left } = result.value;
  const note = left.length > 0 ? ` Chưa đưa được: ${left.join(", ")} (đồng chí giữ chức vụ tại đơn vị, người khác đưa thay).` : "";
  return doneState(`Đã đưa ${tabled} hồ sơ ra phiên họp.${note}`);
}

/** Takes a dossier off the session. */
export async function untableDossier(key: MeetingKey, dossierId: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => untable(actor, key.id, dossierId, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf(key));
}

/** Records the votes on one dossier and goes to the next one to discuss (`next` is a unit code), or back to the session. */
export async function recordBallot(
  key: MeetingKey & { next: string | null },
  dossierId: string,
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const form = parseForm(ballotFormSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => record(actor, key.id, dossierId, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(key.next ? `${pathOf(key)}/${key.next}` : pathOf(key));
}

/** Records the same votes for every undisputed dossier. */
export async function recordEnBloc(key: MeetingKey, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(enBlocSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => recordAll(actor, key.id, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(pathOf(key));
  return doneState(`Đã ghi kết quả “công nhận” cho ${result.value.recorded} hồ sơ.`);
}

/** Completes a session whose results were shown at `version`. */
export async function completeMeeting(key: MeetingKey, version: number, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => complete(actor, { id: key.id, version }, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf(key));
}
