/** Schemas of the BTV's session: its date (ISO day) and heads, the votes on a dossier, the votes en bloc. */
import { z } from "zod";
import { OUTCOMES } from "../domain/meeting";
import { dayField } from "./day";

const heads = (message: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, message)
    .transform(Number)
    .refine((count) => count <= 200, "Nhiều nhất 200 người");

const votes = heads("Cần ghi số phiếu, là số nguyên (không có thì ghi 0)");

export const meetingSchema = z
  .object({
    heldOn: dayField("Ngày họp chưa đúng, ví dụ 25/11/2024"),
    place: z.string().trim().max(200, "Tối đa 200 ký tự").default(""),
    total: heads("Cần ghi tổng số ủy viên, là số nguyên").refine((count) => count > 0, "Tổng số ủy viên phải lớn hơn 0"),
    present: heads("Cần ghi số người dự, là số nguyên (chưa họp thì ghi 0)"),
  })
  .refine((form) => form.present <= form.total, {
    path: ["present"],
    message: "Số người dự không được lớn hơn tổng số ủy viên",
  });
export type MeetingForm = z.infer<typeof meetingSchema>;

const counts = { votesFor: votes, votesAgainst: votes, votesOther: votes };

/** `seen`: when the votes on the page were recorded (ISO instant), empty when there were none. */
export const ballotFormSchema = z.object({
  ...counts,
  outcome: z.enum(OUTCOMES, "Hãy chọn kết quả"),
  reason: z.string().trim().max(2000, "Tối đa 2000 ký tự").default(""),
  seen: z.union([z.literal(""), z.iso.datetime()]).default(""),
});
export type BallotForm = z.infer<typeof ballotFormSchema>;

export const enBlocSchema = z.object(counts);
export type EnBlocForm = z.infer<typeof enBlocSchema>;
