/** Schemas of a decision's draft. Days are ISO. A draft may have gaps; what it needs before it is issued says lib/domain/decision.ts. */
import { z } from "zod";
import { tidy } from "../domain/text";
import { dayField } from "./day";

const line = (max: number) => z.string().trim().max(max, `Tối đa ${max} ký tự`).default("");

/** A box of several lines: one entry per line, empty lines left out. */
const lines = z
  .string()
  .max(8000, "Tối đa 8000 ký tự")
  .default("")
  .transform((text) =>
    text
      .split("\n")
      .map(tidy)
      .filter((entry) => entry !== ""),
  );

export const decisionSchema = z.object({
  version: z.coerce.number().int().min(1),
  decidedOn: dayField("Ngày ký chưa đúng, ví dụ 25/11/2024"),
  signerName: line(120),
  signerPosition: line(120),
  groundsBefore: lines,
  references: z.array(z.string()).max(20).default([]),
  groundsAfter: lines,
  executors: line(500),
  recipients: lines,
  units: z.array(z.uuid()).max(1000).default([]),
  reason: line(2000),
});
export type DecisionForm = z.infer<typeof decisionSchema>;
