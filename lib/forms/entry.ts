/** Fields of one criterion as they are posted. Absent fields keep what is stored. What a figure means is read by lib/domain/typed-entry.ts, which knows the criterion. */
import { z } from "zod";

/** Most characters a field takes; the same on the page. */
export const LIMITS = { short: 200, line: 500, long: 4000 } as const;

const words = (max: number) => z.string().max(max, `Tối đa ${max} ký tự`).optional();

const keys = {
  dossierId: z.uuid(),
  code: z.string().regex(/^\d\.\d{1,2}$/),
  /** Version of the entry as seen; 0 where nothing was stored yet. */
  version: z.coerce.number().int().min(0),
};

export const targetEntrySchema = z.object({
  ...keys,
  target: words(LIMITS.short),
  solution: words(LIMITS.long),
  dueText: words(LIMITS.short),
  person: words(LIMITS.short),
});
export type TargetEntryForm = z.infer<typeof targetEntrySchema>;

export const resultEntrySchema = z.object({
  ...keys,
  numerator: words(LIMITS.short),
  denominator: words(LIMITS.short),
  yesno: words(LIMITS.short),
  text: words(LIMITS.long),
  notApplicable: words(LIMITS.short),
  reason: words(LIMITS.long),
  explanation: words(LIMITS.long),
});
export type ResultEntryForm = z.infer<typeof resultEntrySchema>;
