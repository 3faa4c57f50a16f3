/** One schema for a unit's attributes: the page, the import and the API. */
import { z } from "zod";
import { UNIT_TYPES } from "../domain/criteria";
import { UNIT_LEVELS } from "../domain/organisation";

const line = (max: number) => z.string().trim().max(max, `Tối đa ${max} ký tự`);
const count = z.number().int().min(0, "Phải là số không âm").max(1_000_000).nullable();

export const unitSchema = z.object({
  code: line(30)
    .min(1, "Cần có mã đơn vị")
    .regex(/^[A-Za-z0-9_-]+$/, "Mã chỉ gồm chữ không dấu, số, gạch nối"),
  name: line(200).min(1, "Cần có tên đơn vị"),
  shortName: line(100).default(""),
  headerUpper: line(200).default(""),
  headerName: line(200).default(""),
  documentCode: line(30).default("ĐTN"),
  place: line(60).default(""),
  unitType: z.enum(UNIT_TYPES),
  level: z.enum(UNIT_LEVELS).exclude(["body"]),
  cluster: line(60).default(""),
  branchCount: count.default(null),
  memberCount: count.default(null),
  decisionNumber: line(60).default(""),
  /** ISO day from which these attributes hold; empty means today. */
  validFrom: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/, "Ngày chưa đúng")
    .default(""),
});
export type UnitForm = z.infer<typeof unitSchema>;
