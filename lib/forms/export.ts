/** What files made in the background are asked for. */
import { z } from "zod";

/** The matrix of a year, as filtered on its page. */
export const bigListSchema = z.object({
  list: z.literal("matrix"),
  year: z.coerce.number().int().min(2000).max(2100),
  cluster: z.string().max(200).default(""),
  failing: z.coerce.boolean().default(false),
  compared: z.coerce.boolean().default(false),
});

/** The certificates of a decision. */
export const certificatesSchema = z.object({ decisionId: z.uuid() });
