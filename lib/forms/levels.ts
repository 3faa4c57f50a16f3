/** Levels of a round as the BTV chooses them: many phiếu at once, each as it was seen; and the vote, where one was taken. */
import { z } from "zod";
import { ROUND_PERIODS, SUBJECTS } from "../domain/score-sheet";
import { dayOrEmptyField } from "./day";

const rows = z
  .array(
    z.object({
      sheetId: z.uuid(),
      version: z.coerce.number().int().min(1),
      level: z.string().max(12),
      reason: z.string().trim().max(1000, "Tối đa 1000 ký tự").default(""),
    }),
  )
  .min(1, "Không có đơn vị nào để ghi mức")
  .max(2000);

export const decideLevelsSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  period: z.enum(ROUND_PERIODS),
  subject: z.enum(SUBJECTS),
  rows,
});
export type DecideLevelsForm = z.infer<typeof decideLevelsSchema>;

const VOTES = "Số phiếu là số nguyên từ 0 đến 200";
const votes = z.number(VOTES).int(VOTES).min(0, VOTES).max(200, VOTES).nullable();
export const finaliseLevelsSchema = decideLevelsSchema
  .extend({
    heldOn: dayOrEmptyField("Ngày họp chưa đúng, ví dụ 25/11/2024"),
    votesFor: votes,
    votesAgainst: votes,
    votesOther: votes,
  })
  .refine(
    ({ votesFor, votesAgainst, votesOther }) => new Set([votesFor, votesAgainst, votesOther].map((count) => count === null)).size === 1,
    {
      path: ["votesFor"],
      message: "Ghi đủ ba số phiếu (không có thì ghi 0), hoặc để trống cả ba",
    },
  );
export type FinaliseLevelsForm = z.infer<typeof finaliseLevelsSchema>;
