/** What the Ban Thường vụ sees of a dossier, frozen when it is laid before the session, and who may vote on it. Source: programme.md, step 6. */
import { z } from "zod";
import { GATES, VERDICTS } from "./assessment";
import { criteriaOf, UNIT_TYPES } from "./criteria";
import { lateDays } from "./deadlines";
import { type DossierFacts, effectiveEntries, emptyEntry, proposeDossier } from "./dossier";
import { formatResult, formatTarget } from "./measure";
import { assessCriterion } from "./verdict";

const verdict = z.enum(VERDICTS);
const heads = z.number().int().nullable();

const reasonSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("gate"), gate: z.enum(GATES) }),
  z.object({ kind: z.literal("mandatory"), code: z.string(), verdict }),
  z.object({ kind: z.literal("group"), code: z.string(), passed: z.number(), applicable: z.number(), minPercent: z.number() }),
]);

/** `belowTarget`: đạt ngưỡng, chưa đạt chỉ tiêu. `disagreements`: where the appraisal differs from what follows from the unit's own figures. */
export const tabledSchema = z.object({
  unitCode: z.string(),
  unitName: z.string(),
  unitType: z.enum(UNIT_TYPES),
  memberCount: heads,
  lateDays: z.number().int(),
  eligible: z.boolean(),
  groups: z.array(z.object({ code: z.string(), passed: z.number(), applicable: z.number(), holds: z.boolean() })),
  reasons: z.array(reasonSchema),
  belowTarget: z.array(z.object({ code: z.string(), name: z.string(), target: z.string(), result: z.string() })),
  disagreements: z.array(z.object({ code: z.string(), name: z.string(), own: verdict, appraised: verdict, reason: z.string() })),
});
export type Tabled = z.infer<typeof tabledSchema>;

export type TabledUnit = Pick<Tabled, "unitCode" | "unitName" | "unitType" | "memberCount">;

/** Freezes the Đề xuất of a dossier; `appraisalReasons` gives the reviewer's words by criterion code. */
export function tabledOf(unit: TabledUnit, facts: DossierFacts, appraisalReasons: ReadonlyMap<string, string>, now: Date): Tabled {
  const proposal = proposeDossier(facts, now);
  const entries = effectiveEntries(facts, now);
  const belowTarget: Tabled["belowTarget"] = [];
  const disagreements: Tabled["disagreements"] = [];
  for (const criterion of criteriaOf(facts.content)) {
    const { code, name, kind } = criterion;
    const entry = entries.get(code) ?? emptyEntry(code);
    if (proposal.belowTarget.includes(code))
      belowTarget.push({ code, name, target: formatTarget(kind, entry.target), result: formatResult(kind, entry.result) });
    const own = assessCriterion(criterion, entry);
    if (entry.appraised !== null && entry.appraised !== own)
      disagreements.push({ code, name, own, appraised: entry.appraised, reason: appraisalReasons.get(code) ?? "" });
  }
  const { reportedAt, reportDueAt } = facts.record;
  const { eligible, groups, reasons } = proposal;
  const late = reportedAt ? lateDays(reportedAt, reportDueAt) : 0;
  return { ...unit, lateDays: late, eligible, groups, reasons, belowTarget, disagreements };
}

/** Members who may vote on a dossier: those present without the `conflicted` ones, who hold a role in the unit and are taken as present. */
export function votersOf(present: number, conflicted: number): number {
  return Math.max(0, present - conflicted);
}

/** Says whether a dossier can be voted en bloc: eligible, the appraisal agrees everywhere, and every member present votes on it. */
export function isUncontested(tabled: Pick<Tabled, "eligible" | "disagreements">, conflicted: number): boolean {
  return tabled.eligible && tabled.disagreements.length === 0 && conflicted === 0;
}
