/** Opening a đợt xếp loại or đợt thi đua: what, until when, and which published scheme each subject and unit type uses. */
import { z } from "zod";
import { UNIT_TYPES } from "../domain/criteria";
import { PURPOSES, ROUND_PERIODS, SUBJECTS } from "../domain/score-sheet";
import { wallClockField } from "./day";

const dueAt = wallClockField("Cần có ngày và giờ hết hạn");

export const openRoundSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  purpose: z.enum(PURPOSES),
  period: z.enum(ROUND_PERIODS, "Hãy chọn cả năm hoặc một quý"),
  dueAt,
  schemes: z
    .array(z.object({ subject: z.enum(SUBJECTS), unitType: z.enum(UNIT_TYPES), schemeId: z.uuid() }))
    .min(1, "Hãy chọn ít nhất một bộ quy tắc")
    .max(20),
});
export type OpenRoundForm = z.infer<typeof openRoundSchema>;

export const extendRoundSchema = z.object({ roundId: z.uuid(), version: z.coerce.number().int().min(1), dueAt });
export type ExtendRoundForm = z.infer<typeof extendRoundSchema>;

export const seenRoundSchema = z.object({ roundId: z.uuid(), version: z.coerce.number().int().min(1) });
export type SeenRound = z.infer<typeof seenRoundSchema>;

export const withdrawRoundSchema = seenRoundSchema.extend({
  reason: z.string().trim().min(1, "Cần ghi lý do rút công bố").max(1000, "Tối đa 1000 ký tự"),
});
export type WithdrawRoundForm = z.infer<typeof withdrawRoundSchema>;
