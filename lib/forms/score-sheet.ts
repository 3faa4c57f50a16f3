/** What is posted about a phiếu chấm. Absent fields of a line keep what is stored; what a figure means is read by lib/domain/typed-score.ts. */
import { z } from "zod";
import { CODE_OF_TABLE } from "../domain/score-table";
import { LIMITS } from "./entry";

const words = (max: number) => z.string().max(max, `Tối đa ${max} ký tự`).optional();

export const scoreLineSchema = z.object({
  sheetId: z.uuid(),
  /** Of a criterion ("I.2") or of a condition ("DK1"). */
  code: z
    .string()
    .regex(CODE_OF_TABLE)
    .or(z.string().regex(/^[A-Za-z0-9]{1,12}$/)),
  stage: z.enum(["self", "cluster", "final", "reply"]),
  /** Version of the line as seen; 0 where nothing was stored yet. */
  version: z.coerce.number().int().min(0),
  value: words(LIMITS.short),
  target: words(LIMITS.short),
  notApplicable: words(LIMITS.short),
  note: words(LIMITS.long),
});
export type ScoreLineForm = z.infer<typeof scoreLineSchema>;

export const seenSheetSchema = z.object({ sheetId: z.uuid(), version: z.coerce.number().int().min(1) });
export type SeenSheet = z.infer<typeof seenSheetSchema>;

export const submitSheetSchema = seenSheetSchema.extend({ selfLevel: z.string().max(12).default("") });
export type SubmitSheetForm = z.infer<typeof submitSheetSchema>;

/** What the page posts: the sheet as seen, the level, and the declaration. */
export const declaredSheetSchema = submitSheetSchema.extend({ declared: z.literal("on", "Đồng chí đánh dấu xác nhận trước khi nộp.") });

export const returnSheetSchema = seenSheetSchema.extend({
  comment: z.string().trim().min(1, "Cần ghi rõ điều đơn vị phải sửa").max(LIMITS.long, `Tối đa ${LIMITS.long} ký tự`),
});
export type ReturnSheetForm = z.infer<typeof returnSheetSchema>;

export const setAsideSchema = seenSheetSchema.extend({
  level: z.string().min(1, "Hãy chọn một mức").max(12),
  reason: z.string().trim().min(1, "Cần ghi lý do").max(1000, "Tối đa 1000 ký tự"),
});
export type SetAsideForm = z.infer<typeof setAsideSchema>;

export const takeBackSchema = seenSheetSchema.extend({
  reason: z.string().trim().min(1, "Cần ghi lý do mở lại").max(1000, "Tối đa 1000 ký tự"),
});
export type TakeBackForm = z.infer<typeof takeBackSchema>;
