/** One operation on units as the wizard's address carries it, and the choices with which it is confirmed. */
import { z } from "zod";
import { UNIT_TYPES } from "../domain/criteria";
import { UNIT_LEVELS } from "../domain/organisation";
import { UNIT_OPERATIONS } from "../domain/unit-change";

const line = (max: number) => z.string().trim().max(max, `Tối đa ${max} ký tự`).default("");

export const successorSchema = z.object({
  code: line(30),
  name: line(200),
  shortName: line(100),
  headerUpper: line(200),
  headerName: line(200),
  level: z
    .union([z.literal(""), z.enum(UNIT_LEVELS).exclude(["body"])])
    .catch("")
    .default(""),
  unitType: z
    .union([z.literal(""), z.enum(UNIT_TYPES)])
    .catch("")
    .default(""),
  cluster: line(60),
});

const unitId = z
  .union([z.literal(""), z.uuid()])
  .catch("")
  .default("");

/** Days are ISO texts or ""; what is missing or wrong the rules say in words (lib/domain/unit-change.ts). */
export const unitChangeSchema = z.object({
  operation: z.enum(UNIT_OPERATIONS),
  decisionNumber: line(60),
  decidedOn: z.string().max(10).default(""),
  effectiveOn: z.string().max(10).default(""),
  unitIds: z.array(z.uuid()).max(20).default([]),
  survivorId: unitId,
  successors: z.array(successorSchema).max(10).default([]),
  parentId: unitId,
});
export type UnitChangeForm = z.infer<typeof unitChangeSchema>;

export const undoUnitChangeSchema = z.object({
  changeId: z.uuid(),
  reason: z.string().trim().min(1, "Hãy ghi lý do hoàn tác").max(500, "Tối đa 500 ký tự"),
});
export type UndoUnitChangeForm = z.infer<typeof undoUnitChangeSchema>;

const choices = z.record(z.string(), z.string().max(80)).default({});

export const unitChangeConfirmSchema = z.object({
  /** Made with the preview: sending twice carries out once. */
  id: z.uuid(),
  seen: z.string(),
  request: unitChangeSchema,
  choices: z.object({ dossiers: choices, roles: choices, children: choices, numbers: choices }),
});
export type UnitChangeConfirmForm = z.infer<typeof unitChangeConfirmSchema>;
