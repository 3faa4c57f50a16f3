/** One schema for an account and its first role. */
import { z } from "zod";
import { POSITIONS, ROLES } from "../domain/permissions";

export const personSchema = z.object({
  name: z.string().trim().min(1, "Cần có họ tên hoặc chức danh").max(120),
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,60}$/, "Tên đăng nhập gồm 3–60 chữ thường không dấu, số, dấu chấm, gạch nối"),
  email: z.union([z.literal(""), z.email("Địa chỉ thư chưa đúng").max(200)]).default(""),
  phone: z.string().trim().max(30).default(""),
});
export type PersonForm = z.infer<typeof personSchema>;

export const membershipSchema = z.object({
  unitId: z.uuid("Hãy chọn đơn vị"),
  role: z.enum(ROLES, "Hãy chọn vai trò"),
  position: z.enum(POSITIONS).default("officer"),
  validFrom: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/, "Ngày chưa đúng")
    .default(""),
  validTo: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/, "Ngày chưa đúng")
    .default(""),
});
export type MembershipForm = z.infer<typeof membershipSchema>;
