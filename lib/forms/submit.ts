/** What "Nộp" posts: the dossier as it was seen, and the declaration. */
import { z } from "zod";

export const submitSchema = z.object({
  dossierId: z.uuid(),
  version: z.coerce.number().int().min(1),
  declared: z.literal("on", "Đồng chí đánh dấu xác nhận trước khi nộp."),
});
