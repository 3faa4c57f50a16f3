/** One schema for an account and its first role. */
import { z } from "zod";
import { POSITIONS, ROLES } from "../domain/permissions";
import { dayField, dayOrEmptyField } from "./day";

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

/** What people change of an account after it was made; `seen` is the seal of what was on the page. */
export const personEditSchema = personSchema.extend({ seen: z.string() });
export type PersonEditForm = z.infer<typeof personEditSchema>;

/** One's own data; the user name stays with the administrator. */
export const ownDataSchema = personSchema.omit({ username: true }).extend({ seen: z.string() });
export type OwnDataForm = z.infer<typeof ownDataSchema>;

export const membershipSchema = z.object({
  unitId: z.uuid("Hãy chọn đơn vị"),
  role: z.enum(ROLES, "Hãy chọn vai trò"),
  position: z.enum(POSITIONS, "Hãy chọn chức vụ").default("officer"),
  validFrom: dayOrEmptyField("Ngày chưa đúng, ví dụ 08/11/2024").default(""),
  validTo: dayOrEmptyField("Ngày chưa đúng, ví dụ 08/11/2024").default(""),
});
export type MembershipForm = z.infer<typeof membershipSchema>;

/** Why a request to be anonymised is declined. */
export const declineAnonymiseSchema = z.object({
  reason: z.string().trim().min(1, "Cần ghi lý do để người đề nghị biết").max(1000, "Tối đa 1000 ký tự"),
});

/** The first day on which the role no longer holds, as ISO day. */
export const membershipEndSchema = z.object({ validTo: dayField("Ngày chưa đúng, ví dụ 08/11/2024") });
