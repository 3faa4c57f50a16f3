/** An interim result of a quarter: figure as typed, note, document. */
import { z } from "zod";
import { tidy, tidyLines } from "../domain/text";

const words = (max: number) =>
  z
    .string()
    .default("")
    .transform(tidyLines)
    .pipe(z.string().max(max, `Tối đa ${max} ký tự`));
const line = (max: number) =>
  z
    .string()
    .default("")
    .transform(tidy)
    .pipe(z.string().max(max, `Tối đa ${max} ký tự`));

export const progressSchema = z.object({
  dossierId: z.uuid(),
  code: z.string().regex(/^\d\.\d{1,2}$/, "Hãy chọn tiêu chí"),
  quarter: z.coerce.number("Hãy chọn quý").int().min(1, "Hãy chọn quý").max(4, "Hãy chọn quý"),
  numerator: line(20),
  denominator: line(20),
  yesno: line(20),
  text: words(2000),
  note: words(2000),
  documentNumber: line(80),
  documentDate: line(20),
});
export type ProgressForm = z.infer<typeof progressSchema>;
