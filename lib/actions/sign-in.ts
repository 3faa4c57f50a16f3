"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { writeSessionCookie } from "../auth/cookie";
import { now } from "../clock";
import { env } from "../env";
import type { FormState } from "../forms/form-state";
import { passwordSchema, resetSchema, signInSchema } from "../forms/sign-in";
import { sendMail } from "../mail";
import { createResetLink } from "../use-cases/create-password-link";
import { setPasswordByLink } from "../use-cases/set-password";
import { signIn as startSession } from "../use-cases/sign-in";
import { clientAddress } from "./client-address";
import { doneState, isSameOrigin, parseForm, refusedState } from "./door";

const FOREIGN: FormState = { ok: false, message: "Yêu cầu không đến từ trang đăng nhập. Hãy tải lại trang.", errors: {}, values: {} };

/** Signs in and goes home, or to what was just taken over; the password never comes back to the page. */
export async function signIn(_: FormState, formData: FormData): Promise<FormState> {
  if (!(await isSameOrigin())) return FOREIGN;
  const form = parseForm(signInSchema, Object.fromEntries(formData));
  if (!form.ok) return withoutPasswords(refusedState(form.error, formData));
  const list = await headers();
  const address = clientAddress(list.get("x-forwarded-for"), env().TRUSTED_PROXIES);
  const session = await startSession({ ...form.value, address, device: list.get("user-agent") ?? "", now: now() });
  if (!session.ok) return withoutPasswords(refusedState(session.error, formData));
  await writeSessionCookie(session.value.sessionId);
  redirect(session.value.tookOver ? "/nhan-ban-giao" : "/");
}

/** Mails a link to set a new password, after the answer: its words and its time are the same whether or not the account exists. */
export async function askReset(_: FormState, formData: FormData): Promise<FormState> {
  if (!(await isSameOrigin())) return FOREIGN;
  const form = parseForm(resetSchema, Object.fromEntries(formData));
  if (!form.ok) return refusedState(form.error, formData);
  after(() => mailReset(form.value.login));
  return doneState(
    "Nếu tài khoản có thư điện tử, liên kết đặt mật khẩu đã được gửi. Không nhận được thư, đồng chí liên hệ quản trị Đoàn Khối để được cấp phiếu.",
  );
}

async function mailReset(login: string): Promise<void> {
  const link = env().SMTP_URL ? await createResetLink(login, now()) : null;
  if (!link) return;
  const address = new URL(`/dat-mat-khau/${link.secret}`, env().NEXTAUTH_URL ?? "http://localhost:3000");
  const text = `Kính gửi ${link.name},\n\nĐể đặt mật khẩu mới, đồng chí mở liên kết sau trong vòng 1 giờ:\n${address}\n\nNếu đồng chí không yêu cầu, hãy bỏ qua thư này.`;
  await sendMail({ to: link.email, subject: "Đặt lại mật khẩu · 3 Chủ Động", text });
}

/** Sets the password by a one-time link and goes to the sign-in page. */
export async function setPassword(secret: string, _: FormState, formData: FormData): Promise<FormState> {
  if (!(await isSameOrigin())) return FOREIGN;
  const form = parseForm(passwordSchema, Object.fromEntries(formData));
  if (!form.ok) return withoutPasswords(refusedState(form.error, formData));
  const done = await setPasswordByLink(secret, form.value.password, now());
  if (!done.ok) return withoutPasswords(refusedState(done.error, formData));
  redirect(`/dang-nhap?ten=${encodeURIComponent(done.value.username)}`);
}

function withoutPasswords(state: FormState): FormState {
  const { password: _, repeated: __, ...values } = state.values;
  return { ...state, values };
}
