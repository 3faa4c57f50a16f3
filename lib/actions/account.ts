"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentSessionId } from "../auth/actor";
import { fail, ok, type Result } from "../domain/result";
import { changePasswordSchema, tokenSchema } from "../forms/account";
import type { FormState } from "../forms/form-state";
import { ownDataSchema } from "../forms/person";
import { askAnonymisation as ask, withdrawAnonymisation as withdraw } from "../use-cases/ask-anonymisation";
import { createToken as create } from "../use-cases/create-token";
import { endSession as end } from "../use-cases/end-session";
import { revokeToken as revoke } from "../use-cases/revoke-token";
import { changePassword as change } from "../use-cases/set-password";
import { updateOwnData as update } from "../use-cases/update-person";
import { doneState, parseForm, refusedState, withActor } from "./door";

function answer(result: Result<unknown>, formData: FormData, message: string): FormState {
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/tai-khoan", "layout");
  return doneState(message);
}

/** Changes one's own name, e-mail and phone. */
export async function updateOwnData(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(ownDataSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  return answer(await withActor((actor, now) => update(actor, form.value, now)), formData, "Đã lưu thông tin của đồng chí.");
}

/** Asks to be anonymised. */
export async function askAnonymisation(_: FormState, formData: FormData): Promise<FormState> {
  return answer(await withActor((actor, now) => ask(actor, now)), formData, "Đã gửi đề nghị ẩn danh tới quản trị Đoàn Khối.");
}

/** Takes one's own request to be anonymised back. */
export async function withdrawAnonymisation(_: FormState, formData: FormData): Promise<FormState> {
  return answer(await withActor((actor, now) => withdraw(actor, now)), formData, "Đã rút đề nghị ẩn danh.");
}

/** Changes one's own password; what was typed never comes back. */
export async function changePassword(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(changePasswordSchema, Object.fromEntries(formData));
  const sessionId = await currentSessionId();
  const result = form.ok
    ? await withActor((actor, now) => change(actor, { ...form.value, sessionId: sessionId ?? actor.userId }, now))
    : form;
  return { ...answer(result, formData, "Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc."), values: {} };
}

/** Ends one of one's own sessions; ending the present one goes to the sign-in page. */
export async function endSession(sessionId: string, _: FormState, formData: FormData): Promise<FormState> {
  const isCurrent = sessionId === (await currentSessionId());
  const result = await withActor(async (actor, now) =>
    (await end(actor, { sessionId }, now)) > 0 ? ok(null) : fail("notFound", "Phiên đăng nhập này đã kết thúc."),
  );
  if (result.ok && isCurrent) redirect("/dang-nhap");
  return answer(result, formData, "Đã kết thúc phiên đăng nhập.");
}

/** Ends every session of one's own, this one too. */
export async function endAllSessions(_: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor(async (actor, now) => ok(await end(actor, "all", now)));
  if (!result.ok) return refusedState(result.error, formData);
  redirect("/dang-nhap");
}

/** Makes an access token; the answer carries it this once. */
export async function createToken(_: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(tokenSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => create(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/tai-khoan");
  return { ...doneState(`Đã tạo mã truy cập “${form.value.name}”.`), values: { token: result.value.secret } };
}

/** Revokes one of one's own tokens. */
export async function revokeToken(tokenId: string, _: FormState, formData: FormData): Promise<FormState> {
  return answer(await withActor((actor, now) => revoke(actor, tokenId, now)), formData, "Đã thu hồi mã truy cập.");
}
