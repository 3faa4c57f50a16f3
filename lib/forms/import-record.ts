/** What is kept of an applied import: the report that people read, and the values that undo puts back. */
import { z } from "zod";
import { UNIT_TYPES } from "../domain/criteria";
import { UNIT_LEVELS } from "../domain/organisation";
import { STATUSES } from "../domain/workflow";

const countsSchema = z.object({ new: z.number(), changed: z.number(), unchanged: z.number(), refused: z.number() });
const remarkSchema = z.object({ sheet: z.string(), row: z.number(), column: z.string(), value: z.string(), reason: z.string() });

/** `contacts`: unit id → e-mail that the file gave. `left`: what undo could not put back, with the reason. */
export const importReportSchema = z.object({
  year: z.number().nullable(),
  /** Whether it is a year before the product, and whether this import made it. */
  past: z.enum(["made", "known"]).optional(),
  counts: countsSchema,
  bySheet: z.array(z.object({ sheet: z.string(), kindLabel: z.string(), counts: countsSchema })),
  leftOut: z.array(z.string()),
  newUnits: z.number(),
  changedUnits: z.number(),
  registered: z.array(z.string()),
  targets: z.number(),
  results: z.number(),
  evidence: z.number(),
  refused: z.array(remarkSchema),
  contacts: z.record(z.string(), z.string()),
  undone: z.object({ restored: z.number(), left: z.array(z.object({ what: z.string(), reason: z.string() })) }).optional(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

const attributesSchema = z.object({
  name: z.string(),
  shortName: z.string(),
  searchKey: z.string(),
  level: z.enum(UNIT_LEVELS),
  unitType: z.enum(UNIT_TYPES),
  cluster: z.string(),
  branchCount: z.number().nullable(),
  memberCount: z.number().nullable(),
});
export type ImportedAttributes = z.infer<typeof attributesSchema>;

const entrySchema = z.object({
  dossierId: z.string(),
  unitId: z.string(),
  code: z.string(),
  hasTarget: z.boolean(),
  target: z.number().nullable(),
  solution: z.string(),
  dueText: z.string(),
  person: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  text: z.string(),
  notApplicable: z.boolean(),
  reason: z.string(),
});

const dossierStateSchema = z.object({
  status: z.enum(STATUSES),
  registeredAt: z.string().nullable(),
  registrationApprovedAt: z.string().nullable(),
});

/** `closedId`: the version that ended when the import began `versionId`; null where the version in force was rewritten from `before`. */
export const importUndoSchema = z.object({
  units: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("created"), unitId: z.string(), code: z.string(), versionId: z.string(), after: attributesSchema }),
      z.object({
        kind: z.literal("changed"),
        unitId: z.string(),
        code: z.string(),
        versionId: z.string(),
        closedId: z.string().nullable(),
        before: attributesSchema,
        after: attributesSchema,
      }),
    ]),
  ),
  dossiers: z.array(
    z.object({
      dossierId: z.string(),
      unitId: z.string(),
      code: z.string(),
      created: z.boolean(),
      before: dossierStateSchema,
      after: dossierStateSchema,
      submissionId: z.string().nullable(),
    }),
  ),
  entries: z.array(z.object({ before: entrySchema, after: entrySchema })),
  evidenceIds: z.array(z.string()),
  /** The past year that the import made. */
  cycleId: z.string().optional(),
});
export type ImportUndo = z.infer<typeof importUndoSchema>;
