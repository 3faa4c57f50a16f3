import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { currentActor } from "../auth/actor";
import { now } from "../clock";
import type { Actor } from "../domain/permissions";
import { fail, type Problem, type Result } from "../domain/result";
import { type FormState, typedValues } from "../forms/form-state";
import { withoutNul } from "../forms/without-nul";

/** Says whether the request comes from our own pages: a browser names its Origin, and it must be our host. */
export async function isSameOrigin(): Promise<boolean> {
  const list = await headers();
  const origin = list.get("origin");
  const host = list.get("x-forwarded-host") ?? list.get("host");
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/** The door of every action: refuses other origins and people who are not signed in, then runs `work` as the actor at the present time. */
export async function withActor<T>(work: (actor: Actor, at: Date) => Promise<Result<T>>): Promise<Result<T>> {
  if (!(await isSameOrigin())) return fail("notAllowed", "Yêu cầu không đến từ trang của hệ thống. Hãy tải lại trang rồi thử lại.");
  const actor = await currentActor();
  if (!actor)
    return fail(
      "notAllowed",
      "Phiên làm việc đã kết thúc. Hãy đăng nhập lại ở thẻ khác rồi gửi lại; nội dung đã nhập vẫn còn trên trang này.",
    );
  return work(actor, now());
}

/** Reads values by a form's schema; a refusal names the fields ("groups.0.name") with their messages. */
export function parseForm<S extends z.ZodType>(schema: S, values: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(withoutNul(values));
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fail("invalid", "Một số ô chưa đúng. Đồng chí xem lại các ô được đánh dấu.", { fields });
}

/** Makes a form's answer of a refusal; what was typed comes back. */
export function refusedState(problem: Problem, formData: FormData): FormState {
  return { ok: false, message: problem.message, errors: problem.fields ?? {}, values: typedValues(formData) };
}

/** Makes a form's answer of a success with a sentence. */
export function doneState(message: string): FormState {
  return { ok: true, message, errors: {}, values: {} };
}
