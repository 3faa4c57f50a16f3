/** One schema for a unit's attributes: the page, the import and the API. */
import { z } from "zod";
import { UNIT_TYPES } from "../domain/criteria";
import { UNIT_LEVELS } from "../domain/organisation";
import { RESERVED_CODES } from "../domain/unit-change";
import { dayOrEmptyField } from "./day";

const line = (max: number) => z.string().trim().max(max, `Tối đa ${max} ký tự`);
const COUNT = "Nhập số nguyên không âm";
const count = z.number(COUNT).int(COUNT).min(0, COUNT).max(1_000_000, "Số quá lớn").nullable();
const day = dayOrEmptyField("Ngày chưa đúng, ví dụ 08/11/2024").default("");

export const unitSchema = z.object({
  code: line(30)
    .min(1, "Cần có mã đơn vị")
    .regex(/^[A-Za-z0-9_-]+$/, "Mã chỉ gồm chữ không dấu, số, gạch nối")
    .refine((code) => !RESERVED_CODES.includes(code.toLowerCase()), "Hãy chọn mã khác: mã này đã dùng làm địa chỉ trang"),
  name: line(200).min(1, "Cần có tên đơn vị"),
  shortName: line(100).default(""),
  headerUpper: line(200).default(""),
  headerName: line(200).default(""),
  documentCode: line(30).default("ĐTN"),
  place: line(60).default(""),
  unitType: z.enum(UNIT_TYPES, "Hãy chọn loại hình"),
  level: z.enum(UNIT_LEVELS, "Hãy chọn cấp").exclude(["body"], "Hãy chọn cấp"),
  cluster: line(60).default(""),
  branchCount: count.default(null),
  memberCount: count.default(null),
  decisionNumber: line(60).default(""),
  /** ISO day from which these attributes hold; empty means today. */
  validFrom: day,
  /** The unit it belongs to; empty means the body itself. */
  parentId: z.union([z.literal(""), z.uuid("Hãy chọn đơn vị")]).default(""),
});
export type UnitForm = z.infer<typeof unitSchema>;

/** A change by decision from a day on, or the correction of a slip in the version in force. `seen` is the seal of what was on the page. */
const edit = {
  mode: z.enum(["newVersion", "correction"], "Hãy chọn cách ghi"),
  seen: z.string(),
};

export const unitEditSchema = unitSchema.omit({ code: true }).extend(edit);
export type UnitEditForm = z.infer<typeof unitEditSchema>;

/** The governing body's own name and header, and the term its document numbers belong to. */
export const bodyEditSchema = unitSchema
  .pick({
    name: true,
    shortName: true,
    headerUpper: true,
    headerName: true,
    documentCode: true,
    place: true,
    decisionNumber: true,
    validFrom: true,
  })
  .extend({
    ...edit,
    term: z
      .string()
      .trim()
      .regex(/^\d{4}-\d{4}$/, "Nhiệm kỳ có dạng 2022-2027"),
  });
export type BodyEditForm = z.infer<typeof bodyEditSchema>;
