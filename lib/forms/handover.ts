/** One schema for handing a position over: on the page, previewed and confirmed with the same fields. */
import { z } from "zod";
import { dayField } from "./day";
import { personSchema } from "./person";

const common = {
  day: dayField("Ngày chưa đúng, ví dụ 08/11/2024"),
  papers: z.string().trim().max(500, "Tối đa 500 ký tự").default(""),
};

/** A new person; without a user name one is made from the name. */
const newSchema = z.object({
  ...common,
  kind: z.literal("new"),
  name: z.string().trim().min(1, "Cần có họ tên người nhận").max(120),
  username: z.union([z.literal(""), personSchema.shape.username]).default(""),
  email: personSchema.shape.email,
  phone: personSchema.shape.phone,
});
const knownSchema = z.object({ ...common, kind: z.literal("known"), person: z.uuid("Hãy chọn người nhận") });

export const handoverSchema = z.discriminatedUnion("kind", [newSchema, knownSchema], { error: "Hãy chọn người nhận là ai" });
export type HandoverForm = z.infer<typeof handoverSchema>;
