"use server";

import { revalidatePath } from "next/cache";
import type { Actor } from "../domain/permissions";
import { isBodyRole, ROLES } from "../domain/permissions";
import type { Result } from "../domain/result";
import type { FormState } from "../forms/form-state";
import { declineAnonymiseSchema, membershipEndSchema, membershipSchema, personEditSchema, personSchema } from "../forms/person";
import type { SlipState } from "../forms/slips";
import { sendMail } from "../mail";
import { qrShape } from "../qr";
import { anonymisePerson as anonymise } from "../use-cases/anonymise-person";
import { declineAnonymisation as decline } from "../use-cases/ask-anonymisation";
import { addMembership as add, endMembership as end } from "../use-cases/assign-role";
import { createPasswordLink as createLink } from "../use-cases/create-password-link";
import { createPasswordLinks } from "../use-cases/create-password-links";
import { createPerson as create } from "../use-cases/create-person";
import { setPersonDisabled as setDisabled } from "../use-cases/disable-person";
import { updatePerson as update } from "../use-cases/update-person";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { dayOf, textOf, tickedOf } from "./form-values";
import { siteAddress } from "./site-address";

/** Roles of the governing body need no choice of a unit. */
function membershipValues(formData: FormData, rootUnitId: string) {
  const role = ROLES.find((candidate) => candidate === textOf(formData, "role"));
  const unitId = role && isBodyRole(role) ? rootUnitId : textOf(formData, "unitId");
  const [validFrom, validTo] = [dayOf(formData, "validFrom"), dayOf(formData, "validTo")];
  return { ...Object.fromEntries(formData), unitId, validFrom, validTo };
}

async function answer(result: Result<unknown>, formData: FormData, message: string): Promise<FormState> {
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/nguoi-dung", "layout");
  return doneState(message);
}

/** Adds an account with its first role; the answer carries the one-time link. */
export async function createPerson(_: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, now) => {
    const membership = parseForm(membershipSchema, membershipValues(formData, actor.rootUnitId));
    const person = parseForm(personSchema, Object.fromEntries(formData));
    if (!person.ok && !membership.ok) Object.assign(person.error.fields ?? {}, membership.error.fields);
    if (!person.ok) return person;
    return membership.ok ? create(actor, person.value, membership.value, now) : membership;
  });
  if (!result.ok) return refusedState(result.error, formData);
  const link = await siteAddress(`/dat-mat-khau/${result.value.secret}`);
  return { ...doneState(`Đã thêm tài khoản ${textOf(formData, "username")}.`), values: { link, personId: result.value.id } };
}

/** Changes name, user name, e-mail and phone. */
export async function updatePerson(userId: string, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(personEditSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  return answer(await withActor((actor, now) => update(actor, userId, form.value, now)), formData, "Đã lưu thông tin tài khoản.");
}

/** Gives a person one more role. */
export async function addMembership(userId: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor: Actor, now) => {
    const form = parseForm(membershipSchema, membershipValues(formData, actor.rootUnitId));
    return form.ok ? add(actor, userId, form.value, now) : form;
  });
  return answer(result, formData, "Đã giao vai trò.");
}

/** Declines a request to be anonymised with a reason. */
export async function declineAnonymisation(userId: string, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(declineAnonymiseSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => decline(actor, userId, form.value.reason, now));
  return answer(result, formData, "Đã ghi: không nhận đề nghị, người đề nghị đọc được lý do.");
}

/** Ends a role from a day on. */
export async function endMembership(membershipId: string, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(membershipEndSchema, { validTo: dayOf(formData, "validTo") });
  if (!form.ok) return refusedState(form.error, formData);
  return answer(
    await withActor((actor, now) => end(actor, membershipId, form.value.validTo, now)),
    formData,
    "Đã ghi ngày kết thúc vai trò.",
  );
}

/** Disables an account or enables it again. */
export async function setPersonDisabled(userId: string, disabled: boolean, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => setDisabled(actor, userId, disabled, now));
  return answer(result, formData, disabled ? "Đã khóa tài khoản; mọi phiên đăng nhập đã kết thúc." : "Đã mở khóa tài khoản.");
}

/** Makes a leaver's account nobody's, for good. */
export async function anonymisePerson(userId: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => anonymise(actor, userId, textOf(formData, "username"), now));
  return answer(result, formData, "Đã ẩn danh tài khoản.");
}

/** Makes a one-time link and answers it once; with the button "mail" it is sent to the person instead. */
export async function createPasswordLink(userId: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => createLink(actor, userId, now));
  if (!result.ok) return refusedState(result.error, formData);
  const { secret, name, email, username } = result.value;
  const link = await siteAddress(`/dat-mat-khau/${secret}`);
  const shown = { ...doneState("Đã cấp liên kết, dùng được một lần trong 14 ngày."), values: { link } };
  if (textOf(formData, "cach") !== "thu" || !email) return shown;
  const text = `Kính gửi ${name},\n\nĐồng chí có tài khoản trên hệ thống “3 Chủ Động”, tên đăng nhập: ${username}.\nĐể đặt mật khẩu, mở liên kết sau trong vòng 14 ngày (dùng được một lần):\n${link}\n`;
  const sent = await sendMail({ to: email, subject: "Đặt mật khẩu · 3 Chủ Động", text });
  return sent
    ? doneState(`Đã gửi liên kết đến ${email}.`)
    : { ...shown, message: `Chưa gửi được thư đến ${email}. Đồng chí đưa liên kết sau cho người dùng.` };
}

/** Makes slips for the ticked people; the links in them are shown this once. */
export async function printSlips(_: SlipState, formData: FormData): Promise<SlipState> {
  const ids = tickedOf(formData, "nguoi");
  const result = await withActor((actor, now) => createPasswordLinks(actor, ids, now));
  if (!result.ok) return { message: result.error.message, slips: [] };
  const base = await siteAddress("/dat-mat-khau/");
  const slips = result.value.map(({ secret, ...person }) => ({ ...person, link: `${base}${secret}`, qr: qrShape(`${base}${secret}`) }));
  return { message: "", slips };
}
