/** Schemas of the register's forms. What the numbers in them mean reads lib/domain/outside-numbers.ts. */
import { z } from "zod";
import { DOCUMENT_TYPES } from "../domain/numbering";

/** Which register: issuer, type, nhiệm kỳ. */
export const registerSchema = z.object({ issuerId: z.uuid(), type: z.enum(DOCUMENT_TYPES), term: z.string().min(1).max(40) });
export type RegisterForm = z.infer<typeof registerSchema>;

/** The next number of a register, where numbers before it were given outside the product. */
export const nextNumberSchema = z.object({
  next: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, "Cần ghi một số nguyên, ví dụ 12")
    .transform(Number)
    .refine((number) => number > 0, "Số đầu tiên là 1"),
});

const typed = (max: number) => z.string().max(max, `Tối đa ${max} ký tự`).default("");

/** One number or range given outside the product, as typed. */
export const outsideSchema = z.object({ number: typed(100), day: typed(40), subject: typed(500) });
export type OutsideForm = z.infer<typeof outsideSchema>;

/** A pasted list of them, a line each. */
export const outsideLinesSchema = z.object({ lines: typed(100_000).refine((text) => text.trim() !== "", "Hãy dán ít nhất một dòng.") });
