/** Schemas of the editor of a draft criteria set; a criterion itself is criterionSchema of lib/domain/criteria. */
import { z } from "zod";

/** The name of a set, where it comes from, and whether files may be attached as evidence. */
export const setDetailsSchema = z.object({
  name: z.string().trim().min(1, "Cần có tên bộ tiêu chí").max(200, "Tối đa 200 ký tự"),
  source: z.string().trim().max(500, "Tối đa 500 ký tự"),
  uploadsAllowed: z.boolean(),
  groupNames: z.record(z.string(), z.string().trim().min(1, "Cần có tên nội dung").max(300, "Tối đa 300 ký tự")),
});
export type SetDetailsForm = z.infer<typeof setDetailsSchema>;
