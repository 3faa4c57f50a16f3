/** What is posted about the ranking of a thi đua round. */
import { z } from "zod";
import { ROUND_PERIODS } from "../domain/score-sheet";
import { LIMITS } from "./entry";

const rankingKey = z.object({
  year: z.coerce.number().int(),
  period: z.enum(ROUND_PERIODS),
  /** Version of the round as seen. */
  version: z.coerce.number().int().min(1),
});

export const publishRankingSchema = rankingKey.extend({
  declared: z.literal("on", "Đồng chí đánh dấu đã xem bảng xếp hạng trước khi công bố."),
});
export type PublishRankingForm = Omit<z.infer<typeof publishRankingSchema>, "declared">;

const reason = z.string().trim().max(LIMITS.long, `Tối đa ${LIMITS.long} ký tự`);

export const withdrawRankingSchema = rankingKey.extend({ reason: reason.min(1, "Cần ghi lý do rút công bố") });
export type WithdrawRankingForm = z.infer<typeof withdrawRankingSchema>;

export const chooseAwardsSchema = z.object({
  year: z.coerce.number().int(),
  period: z.enum(ROUND_PERIODS),
  sheetId: z.uuid(),
  version: z.coerce.number().int().min(1),
  /** Names of the chosen awards. */
  awards: z.array(z.string().max(120)).max(12),
  reason: reason.default(""),
});
export type ChooseAwardsForm = z.infer<typeof chooseAwardsSchema>;
