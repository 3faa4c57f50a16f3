"use server";

import { revalidatePath } from "next/cache";
import { now } from "../clock";
import { ok, type Result } from "../domain/result";
import { formatTime } from "../format";
import type { FormState } from "../forms/form-state";
import { remarkSchema, returnSchema } from "../forms/review";
import { approveRegistration } from "../use-cases/approve-registration";
import { returnRegistration } from "../use-cases/return-registration";
import { setRegistrationComment } from "../use-cases/set-registration-comment";
import { doneState, parseForm, refusedState, withActor } from "./door";

const REMARK = "nhan-xet-";

/** The typed remarks by criterion code; a code whose box was not on the page is left out. */
function remarksOf(formData: FormData): Record<string, string> {
  const pairs = [...formData].filter((pair): pair is [string, string] => pair[0].startsWith(REMARK) && typeof pair[1] === "string");
  return Object.fromEntries(pairs.map(([name, value]) => [name.slice(REMARK.length), value]));
}

/** Names the boxes of the page instead of the codes of a refusal ("1.2", "comments.1.2"). */
function atRemarks(fields: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([code, message]) => [`${REMARK}${code.replace(/^comments\./, "")}`, message]));
}

/** Approves a registration or returns it with the typed remarks, by the button pressed. */
export async function decideRegistration(year: number, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(returnSchema, { ...Object.fromEntries(formData), comments: remarksOf(formData) });
  if (!form.ok) return refusedState({ ...form.error, fields: atRemarks(form.error.fields) }, formData);
  const isReturn = formData.get("viec") === "tra-lai";
  const result = await withActor(async (actor, at): Promise<Result<string>> => {
    if (isReturn) {
      const done = await returnRegistration(actor, form.value, at);
      if (!done.ok) return done;
      const { returned } = done.value;
      return ok(`Đã trả lại ${returned.length} tiêu chí cho đơn vị: ${returned.join(", ")}.`);
    }
    const done = await approveRegistration(actor, form.value, at);
    return done.ok ? ok("Đã duyệt bản đăng ký; các chỉ tiêu được chốt.") : done;
  });
  if (!result.ok) return refusedState({ ...result.error, fields: atRemarks(result.error.fields) }, formData);
  revalidatePath(`/${year}/duyet-dang-ky`, "layout");
  return doneState(result.value);
}

/** Keeps a remark while it is being written; answers when it was saved, or why not. */
export async function saveRemark(dossierId: string, code: string, comment: string): Promise<{ savedAt: string } | { problem: string }> {
  const parsed = parseForm(remarkSchema, { dossierId, code, comment });
  if (!parsed.ok) return { problem: Object.values(parsed.error.fields ?? {})[0] ?? parsed.error.message };
  const result = await withActor((actor, at) => setRegistrationComment(actor, parsed.value, at));
  return result.ok ? { savedAt: formatTime(now()) } : { problem: result.error.message };
}
