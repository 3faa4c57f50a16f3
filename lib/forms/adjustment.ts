/** Điều chỉnh chỉ tiêu after approval: criterion, new target as typed, reason. */
import { z } from "zod";
import { tidyLines } from "../domain/text";

export const adjustmentSchema = z.object({
  dossierId: z.uuid(),
  code: z.string().regex(/^\d\.\d{1,2}$/, "Hãy chọn tiêu chí"),
  target: z.string().max(40).default(""),
  reason: z.string().default("").transform(tidyLines).pipe(z.string().min(1, "Cần ghi lý do điều chỉnh").max(2000, "Tối đa 2000 ký tự")),
});
export type AdjustmentForm = z.infer<typeof adjustmentSchema>;
