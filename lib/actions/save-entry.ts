"use server";

import type { z } from "zod";
import type { Completeness } from "../domain/completeness";
import type { Actor } from "../domain/permissions";
import type { Result } from "../domain/result";
import { formatTime } from "../format";
import { resultEntrySchema, targetEntrySchema } from "../forms/entry";
import { typedValues } from "../forms/form-state";
import { partSchema } from "../forms/part";
import type { SaveState } from "../forms/save-state";
import { saveResult, saveTarget } from "../use-cases/save-entry";
import { savePart } from "../use-cases/save-part";
import { parseForm, withActor } from "./door";
import { refusedSave } from "./refused-save";

interface Saved {
  version: string | number;
  savedAt: Date;
  problems: Record<string, string>;
  completeness: Completeness;
}

/** Saves the target half of one criterion. */
export async function saveTargetAction(_state: SaveState, formData: FormData): Promise<SaveState> {
  return save(targetEntrySchema, formData, saveTarget);
}

/** Saves the result half of one criterion. */
export async function saveResultAction(_state: SaveState, formData: FormData): Promise<SaveState> {
  return save(resultEntrySchema, formData, saveResult);
}

/** Saves biên bản, ý kiến cấp ủy or phần mềm. */
export async function savePartAction(_state: SaveState, formData: FormData): Promise<SaveState> {
  return save(partSchema, formData, savePart);
}

async function save<S extends z.ZodType>(
  schema: S,
  formData: FormData,
  write: (actor: Actor, form: z.output<S>, now: Date) => Promise<Result<Saved>>,
): Promise<SaveState> {
  const values = typedValues(formData);
  const result = await withActor(async (actor, at) => {
    const form = parseForm(schema, values);
    return form.ok ? write(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedSave(result.error, values);
  const { version, savedAt, problems, completeness } = result.value;
  const refused = Object.keys(problems).length > 0;
  return {
    ok: true,
    errors: problems,
    values: refused ? values : {},
    version: String(version),
    savedAt: formatTime(savedAt),
    stamp: savedAt.getTime(),
    theirs: null,
    completeness,
  };
}
