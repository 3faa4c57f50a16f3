/** Schemas of the editor of a draft scheme, one per form; the parts themselves have theirs in lib/domain. */
import { z } from "zod";
import { levelSchema } from "../domain/classification";
import { UNIT_TYPES } from "../domain/criteria";
import { awardSchema, draftEmulationSchema } from "../domain/emulation";
import { PURPOSES, SUBJECTS } from "../domain/score-sheet";
import { scoreCriterionSchema, scoreGroupSchema } from "../domain/score-table";

/** What a new draft is for. */
export const schemeKeySchema = z.object({
  purpose: z.enum(PURPOSES, "Hãy chọn xếp loại hoặc thi đua"),
  subject: z.enum(SUBJECTS, "Hãy chọn đối tượng"),
  unitType: z.enum(UNIT_TYPES, "Hãy chọn loại hình đơn vị"),
});

export const schemeDetailsSchema = z.object({
  name: z.string().trim().min(1, "Cần có tên bộ quy tắc").max(200, "Tối đa 200 ký tự"),
  source: z.string().trim().max(500, "Tối đa 500 ký tự"),
});
export type SchemeDetailsForm = z.infer<typeof schemeDetailsSchema>;

export const groupFieldsSchema = scoreGroupSchema.omit({ criteria: true }).extend({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]{1,4}$/, "Mã nhóm có từ một đến bốn chữ hoặc số, ví dụ: IV"),
});

/** A criterion with the nhóm in which it stands. */
export const criterionFormSchema = scoreCriterionSchema.extend({ group: z.string().min(1, "Hãy chọn nhóm") });

export const levelsFormSchema = z.object({ levels: z.array(levelSchema).max(8, "Có tối đa 8 mức") });

export const rankingFormSchema = draftEmulationSchema
  .pick({ tieBreaks: true, clusterScores: true })
  .extend({ awards: z.array(awardSchema).max(12, "Có tối đa 12 hình thức khen thưởng") });
