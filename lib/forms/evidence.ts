/** A document reference as evidence, and the words on a file. Days stay texts here; the use case reads them. */
import { z } from "zod";
import { tidy } from "../domain/text";

const line = (max: number) =>
  z
    .string()
    .default("")
    .transform(tidy)
    .pipe(z.string().max(max, `Tối đa ${max} ký tự`));

/** Which dossier and which item: a criterion code or one of the three parts. */
export const evidenceItemSchema = z.object({
  dossierId: z.uuid(),
  item: z.string().regex(/^(\d\.\d{1,2}|bien-ban|y-kien-cap-uy|phan-mem)$/),
});
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;

export const evidenceWordsSchema = z.object({ title: line(300), documentNumber: line(80), documentDate: line(20) });
export type EvidenceWords = z.infer<typeof evidenceWordsSchema>;

export const referenceSchema = evidenceItemSchema.extend(evidenceWordsSchema.shape).superRefine((form, context) => {
  const need = (path: "documentNumber" | "documentDate", message: string) => {
    if (form[path] === "") context.addIssue({ code: "custom", path: [path], message });
  };
  need("documentNumber", "Cần ghi số, ký hiệu văn bản (ví dụ: 12-KH/ĐTN)");
  need("documentDate", "Cần ghi ngày văn bản");
});
export type ReferenceForm = z.infer<typeof referenceSchema>;

export const describeEvidenceSchema = evidenceWordsSchema.extend({ evidenceId: z.uuid() });
export type DescribeEvidenceForm = z.infer<typeof describeEvidenceSchema>;
