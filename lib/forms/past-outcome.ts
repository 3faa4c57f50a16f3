/** Pasted outcomes of past years; what a line means is read by lib/domain/past-outcomes.ts. */
import { z } from "zod";

export const PAST_LINES_LIMIT = 200_000;
export const pastOutcomesSchema = z.object({
  lines: z.string().min(1, "Hãy dán ít nhất một dòng kết quả.").max(PAST_LINES_LIMIT, "Danh sách quá dài; hãy chia làm nhiều lần."),
});
