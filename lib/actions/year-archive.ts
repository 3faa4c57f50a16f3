"use server";

import { redirect } from "next/navigation";
import type { FormState } from "../forms/form-state";
import { yearArchiveSchema } from "../forms/year-archive";
import { wakeExportWorker } from "../jobs/export-worker";
import { requestYearArchive } from "../use-cases/request-year-archive";
import { parseForm, refusedState, withActor } from "./door";

/** Asks for a "Hồ sơ năm" and leads to the page where it will be. */
export async function requestYearArchiveAction(
  wish: { year: number; unitCode?: string },
  _state: FormState,
  formData: FormData,
): Promise<FormState> {
  const result = await withActor(async (actor, at) => {
    const form = parseForm(yearArchiveSchema, wish);
    return form.ok ? requestYearArchive(actor, form.value, at) : form;
  });
  if (!result.ok) return refusedState(result.error, formData);
  wakeExportWorker();
  redirect("/tep-xuat");
}
