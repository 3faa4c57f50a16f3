"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { GATES } from "../domain/assessment";
import { UNIT_TYPES } from "../domain/criteria";
import { defaultCalendar } from "../domain/cycle";
import { cycleSchema, extensionSchema } from "../forms/cycle";
import type { FormState } from "../forms/form-state";
import { grantExtension as grant, withdrawExtension as withdraw } from "../use-cases/grant-extension";
import { createCycle as create, setCycleStatus as setStatus, updateCycle as update } from "../use-cases/write-cycle";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { dayOf, isTicked, textOf, wallClockOf, wholeOf } from "./form-values";

const REFERENCE_ROWS = 20;

/** The rows of căn cứ in which something was typed, each with its number on the page (for the place of an error). */
function referenceRows(formData: FormData) {
  const rows = Array.from({ length: REFERENCE_ROWS }, (_, index) => {
    const name = (part: string) => `references.${index}.${part}`;
    const value = {
      number: textOf(formData, name("number")),
      date: dayOf(formData, name("date")),
      issuer: textOf(formData, name("issuer")),
      title: textOf(formData, name("title")),
    };
    return { index, value };
  });
  return rows.filter(({ value }) => Object.values(value).some((text) => text.trim() !== ""));
}

function readCycle(year: number | null, formData: FormData) {
  const rows = referenceRows(formData);
  const calendar = Object.keys(defaultCalendar(2000)).map((name) => {
    if (name.endsWith("Phrase")) return [name, textOf(formData, name)];
    return [name, name === "dataDate" ? dayOf(formData, name) : wallClockOf(formData, name)];
  });
  const sets = UNIT_TYPES.map((unitType) => [unitType, textOf(formData, `criteriaSets.${unitType}`)] as const);
  const form = parseForm(cycleSchema, {
    ...Object.fromEntries(calendar),
    year: year ?? wholeOf(formData, "year"),
    rule: {
      groupMinPercent: wholeOf(formData, "rule.groupMinPercent"),
      passBasis: textOf(formData, "rule.passBasis"),
      allMandatory: isTicked(formData, "rule.allMandatory"),
      gates: GATES.filter((gate) => isTicked(formData, `rule.gates.${gate}`)),
      computedCriteria: textOf(formData, "rule.computedCriteria")
        .split(/[,;\s]+/)
        .filter(Boolean),
    },
    references: rows.map((row) => row.value),
    criteriaSets: Object.fromEntries(sets.filter(([, id]) => id !== "")),
  });
  if (form.ok) return form;
  const fields = Object.entries(form.error.fields ?? {}).map(([name, message]) => {
    const [list, position, part] = name.split(".");
    return list === "references" && part ? [`references.${rows[Number(position)]?.index}.${part}`, message] : [name, message];
  });
  return { ok: false as const, error: { ...form.error, fields: Object.fromEntries(fields) } };
}

/** Makes a cycle as draft and goes to it. */
export async function createCycle(_: FormState, formData: FormData): Promise<FormState> {
  const form = readCycle(null, formData);
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => create(actor, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  redirect(`/nam-cong-tac/${form.value.year}`);
}

/** Changes a cycle as it was seen and goes to it. */
export async function updateCycle(
  seen: { id: string; version: number; year: number },
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const form = readCycle(seen.year, formData);
  if (!form.ok) return refusedState(form.error, formData);
  const key = { id: seen.id, version: seen.version };
  const result = await withActor((actor, now) => update(actor, key, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  redirect(`/nam-cong-tac/${seen.year}`);
}

/** Opens or closes a cycle. */
export async function setCycleStatus(id: string, status: "open" | "closed", _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => setStatus(actor, id, status, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  if (status === "closed") return doneState("Đã đóng năm công tác.");
  return doneState(`Đã mở năm công tác; lập thêm ${result.value.dossiers} hồ sơ cho các Đoàn cơ sở.`);
}

/** Gives a unit its own later due instant. */
export async function grantExtension(cycleId: string, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(extensionSchema, { ...Object.fromEntries(formData), dueAt: wallClockOf(formData, "dueAt") });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => grant(actor, cycleId, form.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  return doneState("Đã gia hạn cho đơn vị.");
}

/** Takes an extension back. */
export async function withdrawExtension(
  key: { cycleId: string; unitId: string; window: "registration" | "report" },
  _: FormState,
  formData: FormData,
): Promise<FormState> {
  const result = await withActor((actor, now) => withdraw(actor, key, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/", "layout");
  return doneState("Đã thu hồi gia hạn; hạn chung có hiệu lực trở lại.");
}
