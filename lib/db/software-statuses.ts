import "server-only";
import { z } from "zod";
import { SOFTWARE_OUTCOMES, type SoftwareCheck } from "../domain/software-step";
import { isoDay } from "../format";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";

export type SoftwareStatusRow = Prisma.SoftwareStatusGetPayload<object>;

/** Shapes a stored reading of the software; null where there is none. */
export function toSoftwareCheck(row: SoftwareStatusRow | undefined): SoftwareCheck | null {
  if (!row) return null;
  const { outcome, completedOn, note, sourceFile, sourceRow, checkedBy, checkedAt } = row;
  return { outcome, completedOn: dayOf(completedOn), note, sourceFile, sourceRow, checkedBy, checkedOn: isoDay(checkedAt) };
}

const jsonSchema = z
  .object({
    outcome: z.enum(SOFTWARE_OUTCOMES),
    completedOn: z.string().nullable(),
    note: z.string(),
    sourceFile: z.string(),
    sourceRow: z.string(),
    checkedBy: z.string(),
    checkedAt: z.string(),
  })
  .nullable();

/** Shapes a reading that crossed as JSON of its row; null stays null. */
export function softwareCheckOfJson(json: unknown): SoftwareCheck | null {
  const row = jsonSchema.parse(json);
  if (!row) return null;
  const { checkedAt, ...check } = row;
  return { ...check, checkedOn: isoDay(new Date(checkedAt)) };
}
