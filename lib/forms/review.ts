/** Schemas of the Khối's review: registrations, marks, adjustments, discipline, monitors, inspections. */
import { z } from "zod";
import { VERDICTS } from "../domain/assessment";
import { PARTS } from "../domain/parts";
import { REVIEW_MARKS } from "../domain/review";
import { tidyLines } from "../domain/text";
import { dayField } from "./day";

const words = (max: number) =>
  z
    .string()
    .transform(tidyLines)
    .pipe(z.string().max(max, `Tối đa ${max} ký tự`));
const day = dayField("Ngày chưa đúng (ví dụ: 15/06/2024)");
const code = z.string().regex(/^\d\.\d{1,2}$/, "Mã tiêu chí chưa đúng");

/** A dossier as it was seen: id and version. */
export const seenDossierSchema = z.object({ dossierId: z.uuid(), version: z.coerce.number().int().min(1) });
export type SeenDossier = z.infer<typeof seenDossierSchema>;

/** Several dossiers as seen in a list. */
export const chosenDossiersSchema = z.array(seenDossierSchema).min(1, "Đồng chí chưa chọn hồ sơ nào.").max(500);

export const remarkSchema = z.object({ dossierId: z.uuid(), code, comment: words(2000) });
export type RemarkForm = z.infer<typeof remarkSchema>;

/** Comments by item; empty ones say that the item is not returned. */
export const returnSchema = seenDossierSchema.extend({ comments: z.record(z.string().max(20), words(2000)).default({}) });
export type ReturnForm = z.infer<typeof returnSchema>;

/** A mark on a criterion. `entryVersion` 0 stands for a criterion of which nothing is stored yet; `mark` null clears it. */
export const markCriterionSchema = z.object({
  dossierId: z.uuid(),
  code,
  entryVersion: z.coerce.number().int().min(0),
  mark: z.enum(REVIEW_MARKS).nullable(),
  verdict: z.enum(VERDICTS).nullable().default(null),
  reason: words(2000).default(""),
});
export type MarkCriterionForm = z.infer<typeof markCriterionSchema>;

export const markPartSchema = z.object({
  dossierId: z.uuid(),
  part: z.enum(PARTS),
  mark: z.enum(["agree", "insufficient"]).nullable(),
  comment: words(2000).default(""),
});
export type MarkPartForm = z.infer<typeof markPartSchema>;

export const decideAdjustmentSchema = z
  .object({ adjustmentId: z.uuid(), approve: z.boolean(), note: words(1000).default("") })
  .superRefine((form, context) => {
    if (!form.approve && form.note === "") context.addIssue({ code: "custom", path: ["note"], message: "Không duyệt thì cần ghi lý do." });
  });
export type DecideAdjustmentForm = z.infer<typeof decideAdjustmentSchema>;

export const disciplineSchema = seenDossierSchema
  .extend({ disciplined: z.boolean(), note: words(1000).default("") })
  .superRefine((form, context) => {
    if (form.disciplined && form.note === "") {
      context.addIssue({ code: "custom", path: ["note"], message: "Hãy ghi số, ngày văn bản và hình thức kỷ luật." });
    }
  });
export type DisciplineForm = z.infer<typeof disciplineSchema>;

export const assignMonitorSchema = seenDossierSchema.extend({ monitorUserId: z.uuid("Hãy chọn cán bộ theo dõi").nullable() });
export type AssignMonitorForm = z.infer<typeof assignMonitorSchema>;

/** One inspection; days are ISO calendar days. */
export const inspectionSchema = z
  .object({
    dossierId: z.uuid("Hãy chọn đơn vị"),
    inspectedOn: day,
    codes: z.array(code).max(100).default([]),
    findings: words(4000).pipe(z.string().min(1, "Cần ghi kết quả kiểm tra")),
    remedy: words(4000).default(""),
    remedyDueOn: day.nullable().default(null),
  })
  .superRefine((form, context) => {
    if (form.remedyDueOn !== null && form.remedy === "") {
      context.addIssue({ code: "custom", path: ["remedy"], message: "Có hạn khắc phục thì cần ghi nội dung phải khắc phục." });
    }
    if (form.remedyDueOn !== null && form.remedyDueOn < form.inspectedOn) {
      context.addIssue({ code: "custom", path: ["remedyDueOn"], message: "Hạn khắc phục phải từ ngày kiểm tra trở đi." });
    }
  });
export type InspectionForm = z.infer<typeof inspectionSchema>;

export const remediedSchema = z.object({ inspectionId: z.uuid(), doneOn: day });
export type RemediedForm = z.infer<typeof remediedSchema>;
