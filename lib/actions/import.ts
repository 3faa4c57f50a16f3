"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { UNIT_TYPES } from "../domain/criteria";
import type { FormState } from "../forms/form-state";
import { type ImportMapping, importMappingSchema, pastSetsSchema, type SheetChoice } from "../forms/import";
import { applyImport } from "../use-cases/apply-import";
import { createUnitAccounts } from "../use-cases/create-unit-accounts";
import { choosePastSets, mapImport as keepMapping } from "../use-cases/preview-import";
import { undoImport as undo } from "../use-cases/undo-import";
import { parseForm, refusedState, withActor } from "./door";
import { textOf, wholeOf } from "./form-values";

const pathOf = (id: string) => `/nhap-du-lieu/${id}`;

/** What was chosen for one sheet; columns count only where kind and header row stay as the page showed them. */
function choiceOf(formData: FormData, index: string): SheetChoice {
  const kind = textOf(formData, `kind.${index}`);
  const header = wholeOf(formData, `header.${index}`);
  const prefix = `column.${index}.`;
  const columns = [...formData.entries()].flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value === "" ? null : Number(value)] as const] : [],
  );
  const same = textOf(formData, `was.${index}`) === `${kind} ${header ?? ""}`;
  return {
    kind: kind as SheetChoice["kind"],
    ...(header ? { headerRow: header } : {}),
    ...(same && columns.length > 0 ? { columns: Object.fromEntries(columns) } : {}),
  };
}

function mappingOf(formData: FormData): unknown {
  const sheets: [string, SheetChoice][] = [];
  for (const [name, value] of formData) {
    if (name.startsWith("sheet.") && typeof value === "string") sheets.push([value, choiceOf(formData, name.slice("sheet.".length))]);
  }
  return { year: wholeOf(formData, "year"), sheets: Object.fromEntries(sheets) } satisfies Record<
    Exclude<keyof ImportMapping, "past">,
    unknown
  >;
}

/** Keeps the chosen year, kinds, header rows and columns; back to recognition where a kind or header row changed, else on to the preview. */
export async function mapImport(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const mapping = parseForm(importMappingSchema, mappingOf(formData));
  if (!mapping.ok) return refusedState(mapping.error, formData);
  const result = await withActor((actor, now) => keepMapping(actor, id, mapping.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(pathOf(id), "layout");
  const again = Object.values(mapping.value.sheets).some((sheet) => sheet.kind !== "skip" && !sheet.columns);
  redirect(again ? `${pathOf(id)}/nhan-dang` : pathOf(id));
}

/** Keeps by which criteria sets a past year is recorded, and goes on to the preview. */
export async function recordPastYear(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const chosen = UNIT_TYPES.flatMap((type) => {
    const setId = textOf(formData, `set.${type}`);
    return setId === "" ? [] : [[type, setId]];
  });
  const sets = parseForm(pastSetsSchema, Object.fromEntries(chosen));
  if (!sets.ok) return refusedState(sets.error, formData);
  const result = await withActor((actor, now) => choosePastSets(actor, id, sets.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(pathOf(id), "layout");
  redirect(pathOf(id));
}

/** Imports what the preview showed. */
export async function confirmImport(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => applyImport(actor, { id, seen: textOf(formData, "seen") }, now));
  revalidatePath("/", "layout");
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf(id));
}

/** Takes the last import back. */
export async function undoImport(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => undo(actor, id, now));
  revalidatePath("/", "layout");
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf(id));
}

/** Makes the accounts of an import's units and goes to their slips. */
export async function createAccounts(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => createUnitAccounts(actor, id, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath("/nguoi-dung", "layout");
  const { created, skipped } = result.value;
  if (created === 0) {
    const names = skipped.join(", ");
    return { ok: false, message: `Chưa tạo được tài khoản nào: tên đăng nhập đã có người dùng (${names}).`, errors: {}, values: {} };
  }
  redirect("/nguoi-dung/phieu");
}
