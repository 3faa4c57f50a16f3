"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "../forms/form-state";
import { softwareAnswersSchema, softwareMappingSchema } from "../forms/software-import";
import { applySoftwareImport } from "../use-cases/apply-software-import";
import { answerSoftwareNames, mapSoftwareImport } from "../use-cases/read-software-import";
import { undoSoftwareImport } from "../use-cases/undo-software-import";
import { parseForm, refusedState, withActor } from "./door";
import { textOf, wholeOf } from "./form-values";

/** The upload that a form belongs to. */
interface Where {
  year: number;
  id: string;
}

const pathOf = ({ year, id }: Where) => `/${year}/phan-mem/${id}`;

function mappingOf(formData: FormData): unknown {
  const [sheet, headerRow] = [textOf(formData, "sheet"), wholeOf(formData, "headerRow")];
  // Columns count only where sheet and heading row stay as the page showed them.
  const same = textOf(formData, "was") === `${sheet} ${headerRow ?? ""}`;
  const column = (name: string) => wholeOf(formData, `column.${name}`);
  const columns = {
    unitCode: column("unitCode"),
    unitName: column("unitName"),
    outcome: column("outcome"),
    completedOn: column("completedOn"),
    note: column("note"),
  };
  return { sheet, headerRow, columns: same ? columns : null };
}

/** Keeps the chosen sheet, heading row and columns; back to the page where sheet or heading row changed, else on to the names. */
export async function mapSoftware(where: Where, _: FormState, formData: FormData): Promise<FormState> {
  const mapping = parseForm(softwareMappingSchema, mappingOf(formData));
  if (!mapping.ok) return refusedState(mapping.error, formData);
  const otherSheet = textOf(formData, "sheet") !== textOf(formData, "wasSheet");
  const chosen = otherSheet ? { ...mapping.value, headerRow: null, columns: null } : mapping.value;
  const result = await withActor((actor, now) => mapSoftwareImport(actor, where.id, chosen, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(pathOf(where), "layout");
  redirect(`${pathOf(where)}/${chosen.columns ? "ghep-don-vi" : "nhan-dang"}`);
}

/** Remembers the answered names; unanswered ones stay questions. */
export async function answerNames(where: Where, _: FormState, formData: FormData): Promise<FormState> {
  const answers = [...formData.entries()].flatMap(([name, unitId]) => {
    if (!name.startsWith("unit.") || unitId === "") return [];
    const index = name.slice("unit.".length);
    return [{ key: textOf(formData, `key.${index}`), written: textOf(formData, `written.${index}`), unitId }];
  });
  const parsed = parseForm(softwareAnswersSchema, answers);
  if (!parsed.ok) return refusedState(parsed.error, formData);
  const result = await withActor((actor, now) => answerSoftwareNames(actor, where.id, parsed.value, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(pathOf(where), "layout");
  redirect(pathOf(where));
}

/** Writes what the preview showed. */
export async function confirmSoftware(where: Where, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => applySoftwareImport(actor, { id: where.id, seen: textOf(formData, "seen") }, now));
  revalidatePath("/", "layout");
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf(where));
}

/** Takes the last import of the year back. */
export async function undoSoftware(where: Where, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => undoSoftwareImport(actor, where.id, now));
  revalidatePath("/", "layout");
  if (!result.ok) return refusedState(result.error, formData);
  redirect(pathOf(where));
}
