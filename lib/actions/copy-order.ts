"use server";

import { revalidatePath } from "next/cache";
import { COPY_LINE_LABEL, type CopyMove, type CopyOrder } from "../domain/copy-order";
import { copyMoveSchema } from "../forms/copy-order";
import type { FormState } from "../forms/form-state";
import { moveCopyLine as move } from "../use-cases/move-copy-line";
import { doneState, parseForm, refusedState, withActor } from "./door";
import { textOf } from "./form-values";

function said(what: CopyMove, { lines, partsFirst }: CopyOrder): string {
  if (what === "proposed") return "Đã trở về thứ tự ban đầu.";
  if (typeof what === "string") return `Đã đưa Kèm theo báo cáo ${partsFirst ? "lên trước" : "xuống sau"} các nội dung.`;
  return `Đã dời “${COPY_LINE_LABEL[what.line]}” ${what.by < 0 ? "lên" : "xuống"} dòng ${lines.indexOf(what.line) + 1}.`;
}

/** Moves a line by the pressed button of the page seen at `version`. */
export async function moveCopyLine(version: number, _: FormState, formData: FormData): Promise<FormState> {
  const form = parseForm(copyMoveSchema, { move: textOf(formData, "move") });
  if (!form.ok) return refusedState(form.error, formData);
  const result = await withActor((actor, now) => move(actor, form.value.move, version, now));
  revalidatePath("/[nam]/phan-mem/thu-tu-chep", "page");
  return result.ok ? doneState(said(form.value.move, result.value)) : refusedState(result.error, formData);
}
