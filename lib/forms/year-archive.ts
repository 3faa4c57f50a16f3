/** Which "Hồ sơ năm" is asked for: of a unit by its code, or of the whole body where there is none. */
import { z } from "zod";

export const yearArchiveSchema = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  unitCode: z.string().trim().max(60).default(""),
});
export type YearArchiveWish = z.infer<typeof yearArchiveSchema>;
