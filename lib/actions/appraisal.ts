"use server";

import { revalidatePath } from "next/cache";
import { isPart } from "../domain/parts";
import { fail, ok, type Problem, type Result } from "../domain/result";
import type { FormState } from "../forms/form-state";
import { disciplineSchema, markCriterionSchema, markPartSchema, returnSchema, seenDossierSchema } from "../forms/review";
import { type AppraisalSummary, summaryOf } from "../queries/appraisal-summary";
import { agreeWithRest } from "../use-cases/agree-with-rest";
import { completeAppraisal } from "../use-cases/complete-appraisal";
import { markCriterion } from "../use-cases/mark-criterion";
import { markPart } from "../use-cases/mark-part";
import { reopenAppraisal } from "../use-cases/reopen-appraisal";
import { requestSupplement } from "../use-cases/request-supplement";
import { setDiscipline } from "../use-cases/set-discipline";
import { doneState, parseForm, refusedState, withActor } from "./door";

/** Open items that a refused step links to; its sentence names all of them. */
const MOST_LINKS = 6;

/** A mark as the desk sends it; empty texts stand for nothing. */
export interface MarkInput {
  dossierId: string;
  item: string;
  entryVersion: number;
  mark: string;
  verdict: string;
  reason: string;
}

/** Versions to go on with; `summary` where the Đề xuất may have changed. */
export interface MarkAnswer {
  entryVersion: number;
  version: number;
  summary: AppraisalSummary | null;
}

async function mark(input: MarkInput): Promise<Result<MarkAnswer>> {
  const { dossierId, item, entryVersion, reason } = input;
  const given = input.mark || null;
  if (isPart(item)) {
    const form = parseForm(markPartSchema, { dossierId, part: item, mark: given, comment: reason });
    if (!form.ok) return form;
    const done = await withActor((actor, now) => markPart(actor, form.value, now));
    return done.ok ? ok({ entryVersion: 0, version: done.value.version, summary: null }) : done;
  }
  const verdict = given === "override" && input.verdict ? input.verdict : null;
  const form = parseForm(markCriterionSchema, { dossierId, code: item, entryVersion, mark: given, verdict, reason });
  if (!form.ok) return form;
  const done = await withActor((actor, now) => markCriterion(actor, form.value, now));
  if (!done.ok) return done;
  const { proposal, ...versions } = done.value;
  return ok({ ...versions, summary: summaryOf(proposal) });
}

/** Marks one item from the desk's script; expected refusals come back as a problem. */
export async function markItem(input: MarkInput): Promise<Result<MarkAnswer, Problem>> {
  return mark(input);
}

/** Marks one item from a form without scripts. */
export async function markForm(_: FormState, formData: FormData): Promise<FormState> {
  const text = (name: string) => String(formData.get(name) ?? "");
  const result = await mark({
    dossierId: text("dossierId"),
    item: text("item"),
    entryVersion: Number(text("entryVersion")),
    mark: text("mark"),
    verdict: text("verdict"),
    reason: text("reason"),
  });
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/[nam]/tham-dinh/[donVi]", "page");
  return doneState(`Đã lưu kết luận của mục ${text("item")}.`);
}

/** The steps of the desk, by the button pressed. */
export async function deskStep(_: FormState, formData: FormData): Promise<FormState> {
  const sent = Object.fromEntries(formData);
  const step = formData.get("viec");
  const parsed = step === "tra-lai" ? parseForm(returnSchema, { ...sent, comments: {} }) : parseForm(seenDossierSchema, sent);
  if (!parsed.ok) return refusedState(parsed.error, formData);
  const seen = parsed.value;
  const result = await withActor(async (actor, now): Promise<Result<string>> => {
    if (step === "dong-y") {
      const done = await agreeWithRest(actor, seen, now);
      return done.ok ? ok(`Đã đồng ý ${done.value.agreed} mục còn lại.`) : done;
    }
    if (step === "tra-lai") {
      const done = await requestSupplement(actor, { ...seen, comments: {} }, now);
      return done.ok ? ok(`Đã trả lại ${done.value.returned.length} mục cho đơn vị bổ sung: ${done.value.returned.join(", ")}.`) : done;
    }
    if (step === "hoan-tat") {
      const done = await completeAppraisal(actor, seen, now);
      return done.ok ? ok("Đã hoàn tất thẩm định. Hồ sơ chờ trình Ban Thường vụ.") : done;
    }
    if (step !== "mo-lai") return fail("invalid", "Không rõ việc cần làm. Đồng chí tải lại trang rồi thử lại.");
    const done = await reopenAppraisal(actor, seen, now);
    return done.ok ? ok("Đã mở lại thẩm định; các kết luận được giữ nguyên.") : done;
  });
  if (!result.ok) {
    const open = Object.entries(result.error.fields ?? {}).slice(0, MOST_LINKS);
    const fields = Object.fromEntries(open.map(([item, message]) => [`muc-${item}`, message]));
    return refusedState({ ...result.error, fields }, formData);
  }
  revalidatePath("/[nam]/tham-dinh", "layout");
  return doneState(result.value);
}

/** Records or takes back a collective discipline (G5). */
export async function saveDiscipline(_: FormState, formData: FormData): Promise<FormState> {
  const disciplined = formData.get("disciplined") === "on";
  const form = parseForm(disciplineSchema, { ...Object.fromEntries(formData), disciplined });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => setDiscipline(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/[nam]/tham-dinh/[donVi]", "page");
  return doneState(disciplined ? "Đã ghi nhận kỷ luật tập thể trong năm." : "Đã ghi nhận: không có kỷ luật tập thể trong năm.");
}
