/** What a person sends about a workbook for filling in: whose and what it is, and for each conflict which side holds. */
import { z } from "zod";

/** The two halves as they stand in addresses. */
export const FILL_PARTS = { "dang-ky": "target", "tu-danh-gia": "result" } as const;

/** `donVi` "" for the whole Khối. */
export const fillTargetSchema = z.object({
  nam: z.coerce.number().int().min(2000).max(2100),
  phan: z.enum(["dang-ky", "tu-danh-gia"]),
  donVi: z.string().max(40).default(""),
});

/** Address of the preview of an upload. */
export function fillPath({ year, unitCode }: { year: number; unitCode: string }, id: string): string {
  return unitCode === "" ? `/${year}/dien-excel/${id}` : `/${year}/ho-so/${encodeURIComponent(unitCode)}/dien-excel/${id}`;
}

const FILL_SIDES = ["mine", "theirs"] as const;

/** `seen` is the seal of the preview; `choices` by row ("DCS01 1.9"). */
export const fillConfirmSchema = z.object({
  id: z.uuid(),
  seen: z.string().max(100),
  choices: z.record(z.string().max(60), z.enum(FILL_SIDES, "Hãy chọn một trong hai nội dung.")),
});
export type FillConfirm = z.output<typeof fillConfirmSchema>;

/** Field of the choice for a row, as a form posts it. */
export function choiceField(key: string): string {
  return `choice.${key.replace(" ", ".")}`;
}

/** Gives the choices of a posted form by row. */
export function choiceKeys(formData: FormData): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [name, value] of formData) {
    const [, unitCode, code] = /^choice\.(.+)\.(\d\.\d{1,2})$/.exec(name) ?? [];
    if (unitCode && code && typeof value === "string") chosen[`${unitCode} ${code}`] = value;
  }
  return chosen;
}

/** What was written from a file, in numbers of criteria. */
export const fillReportSchema = z.object({ changed: z.number(), mine: z.number(), theirs: z.number() });
export type FillReport = z.output<typeof fillReportSchema>;

/** Cookie that carries the reason of a refused upload to the page that is shown next. */
export const FILL_PROBLEM = "dien-excel-loi";
