"use server";

import { revalidatePath } from "next/cache";
import { bigListSchema } from "../forms/export";
import type { FormState } from "../forms/form-state";
import { wakeExportWorker } from "../jobs/export-worker";
import { deleteExport as remove } from "../use-cases/delete-export";
import { requestExport } from "../use-cases/request-export";
import { doneState, parseForm, refusedState, withActor } from "./door";

const PAGE = "/tep-xuat";

/** Asks for the matrix of a year, as filtered on its page, as one workbook. */
export async function requestMatrix(filter: unknown, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(bigListSchema, { list: "matrix", ...(filter as object) });
  if (!form.ok) return refusedState(form.error, formData);
  const { year, cluster, failing, compared } = form.value;
  const narrowed = [cluster, failing && "chưa đạt", compared && "so với năm trước"].filter(Boolean).join(", ");
  const title = `Ma trận chỉ tiêu, kết quả năm ${year}${narrowed && ` (${narrowed})`}`;
  const result = await withActor((actor, now) => requestExport(actor, { kind: "bigList", title, params: form.value, unitId: null }, now));
  if (!result.ok) return refusedState(result.error, formData);
  wakeExportWorker();
  return doneState(`Đang lập tệp “${title}”, xem ở Tệp đã xuất.`);
}

/** Deletes one of one's own files, or the wish for it. */
export async function deleteExport(id: string, _: FormState, formData: FormData): Promise<FormState> {
  const result = await withActor((actor, now) => remove(actor, id, now));
  if (!result.ok) return refusedState(result.error, formData);
  revalidatePath(PAGE);
  return doneState("Đã xóa tệp.");
}
