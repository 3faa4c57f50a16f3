/** What a person decides about an uploaded workbook: the year, what each sheet holds and which column is which. */
import { z } from "zod";
import { UNIT_TYPES } from "../domain/criteria";

const column = z.number().int().min(1).max(16_384).nullable();

/** `kind` "skip" leaves the sheet out; what is not given is recognised from the headings. Columns: field → column from 1, null = none. */
export const sheetChoiceSchema = z.object({
  kind: z.enum(["units", "registrations", "results", "skip"]).optional(),
  headerRow: z.number().int().min(1).max(1_048_576).optional(),
  columns: z.record(z.string(), column).optional(),
});
export type SheetChoice = z.infer<typeof sheetChoiceSchema>;

/** Kept with the upload. `year` null: as the sheets say. */
export const importMappingSchema = z.object({
  year: z.number().int().min(2000).max(2100).nullable().default(null),
  sheets: z.record(z.string(), sheetChoiceSchema).default({}),
  /** Where the year does not exist: make it as a past one by these criteria sets, by unit type. */
  past: z.partialRecord(z.enum(UNIT_TYPES), z.uuid()).optional(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** The criteria sets by which a past year is recorded: one at least. */
export const pastSetsSchema = z
  .partialRecord(z.enum(UNIT_TYPES), z.uuid("Hãy chọn bộ tiêu chí"))
  .refine((sets) => Object.keys(sets).length > 0, "Hãy chọn ít nhất một bộ tiêu chí");

/** The year as chosen in a form; empty means as the sheets say. */
export const importYearSchema = z
  .union([z.literal(""), z.coerce.number("Hãy chọn năm công tác").int().min(2000).max(2100)])
  .default("")
  .transform((year) => (year === "" ? null : year));

/** Cookie that carries the reason of a refused upload to the page that is shown next. */
export const UPLOAD_PROBLEM = "nhap-du-lieu-loi";
