/** One schema for a năm công tác. Wall clocks are Vietnamese ("yyyy-mm-ddThh:mm"); a due minute counts to its last second. */
import { z } from "zod";
import { ruleSettingsSchema } from "../domain/assessment";
import { UNIT_TYPES } from "../domain/criteria";
import { FIRST_YEAR, referenceDocumentsSchema } from "../domain/cycle";
import { dayField, wallClockField } from "./day";

const wallClock = wallClockField("Cần có ngày và giờ");
const phrase = z.string().trim().min(1, "Cần ghi hạn như trong công văn").max(120);

export const cycleSchema = z
  .object({
    year: z.number("Năm chưa đúng").int("Năm chưa đúng").min(FIRST_YEAR, "Năm chưa đúng").max(2100, "Năm chưa đúng"),
    registrationOpensAt: wallClock,
    registrationDueAt: wallClock,
    registrationPhrase: phrase,
    approvalDueAt: wallClock,
    dataDate: dayField("Cần có ngày chốt số liệu"),
    reportOpensAt: wallClock,
    reportDueAt: wallClock,
    reportPhrase: phrase,
    appraisalDueAt: wallClock,
    meetingDueAt: wallClock,
    summaryDueAt: wallClock,
    rule: ruleSettingsSchema,
    references: referenceDocumentsSchema,
    criteriaSets: z.partialRecord(z.enum(UNIT_TYPES), z.uuid()),
  })
  .superRefine((cycle, context) => {
    const after = (a: string, b: string, path: string, message: string) => {
      if (a >= b) context.addIssue({ code: "custom", path: [path], message });
    };
    after(cycle.registrationOpensAt, cycle.registrationDueAt, "registrationDueAt", "Hạn đăng ký phải sau ngày mở đăng ký");
    after(cycle.reportOpensAt, cycle.reportDueAt, "reportDueAt", "Hạn báo cáo phải sau ngày mở báo cáo");
    after(cycle.registrationDueAt, cycle.reportDueAt, "reportDueAt", "Hạn báo cáo phải sau hạn đăng ký của cùng năm");
    if (cycle.rule.computedCriteria.some((code) => !/^\d\.\d{1,2}$/.test(code)))
      context.addIssue({
        code: "custom",
        path: ["rule", "computedCriteria"],
        message: "Ghi mã tiêu chí cách nhau bằng dấu phẩy, ví dụ 2.2, 2.9",
      });
    if (Object.keys(cycle.criteriaSets).length === 0)
      context.addIssue({ code: "custom", path: ["criteriaSets"], message: "Hãy chọn ít nhất một bộ tiêu chí" });
  });
export type CycleForm = z.infer<typeof cycleSchema>;

/** A unit's own later due instant. */
export const extensionSchema = z.object({
  unitId: z.uuid("Hãy chọn đơn vị"),
  window: z.enum(["registration", "report"], "Hãy chọn việc được gia hạn"),
  dueAt: wallClock,
  reason: z.string().trim().min(1, "Cần ghi lý do gia hạn").max(500, "Tối đa 500 ký tự"),
});
export type ExtensionForm = z.infer<typeof extensionSchema>;
