/** What a large table is asked for: the matrix of a year, as filtered on its page. */
import { z } from "zod";

export const bigListSchema = z.object({
  list: z.literal("matrix"),
  year: z.coerce.number().int().min(2000).max(2100),
  cluster: z.string().max(200).default(""),
  failing: z.coerce.boolean().default(false),
});
