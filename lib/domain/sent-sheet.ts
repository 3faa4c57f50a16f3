/** What a unit sent of a phiếu chấm, as its immutable version holds it: figures with what the record of the year told on that day. Pure. */
import { z } from "zod";
import type { ScoreInput } from "./scoring";

const figureSchema = z.object({ value: z.number().nullable(), target: z.number().nullable(), notApplicable: z.boolean() });

/** The content of a version; points in hundredths. */
export const sentSheetSchema = z.object({
  selfLevel: z.string().nullable(),
  points: z.number(),
  lines: z.array(z.object({ code: z.string(), figure: figureSchema, note: z.string() })),
});

/** Gives the figures of a version by code; lines that were left empty are left out. */
export function sentFigures(content: unknown): Map<string, ScoreInput> {
  const { lines } = sentSheetSchema.parse(content);
  return new Map(lines.flatMap(({ code, figure }) => (figure.value === null && !figure.notApplicable ? [] : [[code, figure] as const])));
}
