/** The import of an export of the national software: what a person chooses, and what is kept of an applied one. */
import { z } from "zod";
import { SOFTWARE_OUTCOMES } from "../domain/software-step";

const column = z.number("Hãy chọn cột").int().min(1).max(16_384).nullable();
/** Which column holds what; null where the file has none. */
export const softwareColumnsSchema = z.object({ unitCode: column, unitName: column, outcome: column, completedOn: column, note: column });
export type SoftwareColumns = z.infer<typeof softwareColumnsSchema>;

/** What was chosen about an upload; `columns` null: as recognised. An empty object: nothing was chosen yet. */
export const softwareMappingSchema = z.object({
  sheet: z.string().max(200).nullable().default(null),
  headerRow: z.number("Ghi số dòng").int("Ghi số dòng").min(1, "Dòng tiêu đề từ 1").max(1_048_576).nullable().default(null),
  columns: softwareColumnsSchema.nullable().default(null),
});
export type SoftwareMapping = z.infer<typeof softwareMappingSchema>;

/** The value by which a question is answered with "none of ours". */
export const NONE_OF_OURS = "khong-thuoc";

/** Answers to "which unit is this?": key of the row's code and name → unit id, or none of ours. */
export const softwareAnswersSchema = z.array(
  z.object({ key: z.string().min(1).max(500), written: z.string().max(500), unitId: z.union([z.uuid(), z.literal(NONE_OF_OURS)]) }),
);
export type SoftwareAnswers = z.infer<typeof softwareAnswersSchema>;

const remarkSchema = z.object({ sheet: z.string(), row: z.number(), column: z.string(), value: z.string(), reason: z.string() });
const writtenSchema = z.object({ code: z.string(), name: z.string(), row: z.number() });

/** `unmatched`: rows of the file that belong to no unit here. `left`: what undo could not put back. */
export const softwareReportSchema = z.object({
  counts: z.object({ new: z.number(), changed: z.number(), unchanged: z.number(), refused: z.number() }),
  refused: z.array(remarkSchema),
  unmatched: z.array(writtenSchema),
  undone: z.object({ restored: z.number(), left: z.array(z.object({ what: z.string(), reason: z.string() })) }).optional(),
});
export type SoftwareReport = z.infer<typeof softwareReportSchema>;

const storedSchema = z.object({
  outcome: z.enum(SOFTWARE_OUTCOMES),
  completedOn: z.string().nullable(),
  note: z.string(),
  sourceFile: z.string(),
  sourceRow: z.string(),
  importId: z.string(),
  checkedById: z.string(),
  checkedBy: z.string(),
  checkedAt: z.string(),
});
export type StoredReading = z.infer<typeof storedSchema>;
export const softwareUndoSchema = z.array(z.object({ unitId: z.string(), code: z.string(), before: storedSchema.nullable() }));

/** Cookie that carries the reason of a refused upload to the page that is shown next. */
export const SOFTWARE_UPLOAD_PROBLEM = "phan-mem-loi";
