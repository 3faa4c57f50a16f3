/** What the Ban Thường vụ sees of a dossier, frozen when it is laid before the session, and who may vote on it. Source: programme.md, step 6. */
import { z } from "zod";
import { GATES, VERDICTS } from "./assessment";
import { criteriaOf, UNIT_TYPES } from "./criteria";
import { lateDays } from "./deadlines";
import { type DossierFacts, effectiveEntries, emptyEntry, proposeDossier } from "./dossier";
import { formatResult, formatTarget } from "./measure";
import { type Ballot, ballotProblems, hasQuorum } from "./meeting";
import { printDay } from "./tables";
import { assessCriterion } from "./verdict";

const verdict = z.enum(VERDICTS);
const heads = z.number().int().nullable();

const reasonSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("gate"), gate: z.enum(GATES), because: z.literal("contradicted").optional() }),
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

/** A dossier on the agenda with its votes; `conflicted`: members who do not vote on it. */
export interface Voted {
  tabled: Pick<Tabled, "unitName" | "eligible">;
  ballot: Ballot | null;
  conflicted: readonly string[];
}

/** What is wrong with recorded votes under the present number of heads, as one sentence; null when nothing is or none are recorded. */
export function votedProblem(item: Voted, present: number): string | null {
  if (!item.ballot) return null;
  return Object.values(ballotProblems(item.ballot, votersOf(present, item.conflicted.length), item.tabled.eligible))[0] ?? null;
}

/** Lists what keeps a session from being completed, as sentences: quorum, its day, its agenda, votes missing or no longer right. */
export function completionProblems(
  meeting: { heldOn: string; present: number; total: number; agenda: readonly Voted[] },
  today: string,
): string[] {
  const problems: string[] = [];
  if (meeting.heldOn > today) problems.push(`Phiên họp ghi ngày ${printDay(meeting.heldOn)}, chưa đến ngày họp.`);
  if (!hasQuorum(meeting.present, meeting.total)) problems.push(`Dự họp ${meeting.present}/${meeting.total}, chưa quá nửa số ủy viên.`);
  if (meeting.agenda.length === 0) problems.push("Chưa có hồ sơ nào trong phiên họp.");
  for (const item of meeting.agenda) {
    const wrong = votedProblem(item, meeting.present);
    if (!item.ballot) problems.push(`${item.tabled.unitName}: chưa ghi kết quả biểu quyết.`);
    else if (wrong) problems.push(`${item.tabled.unitName}: cần ghi lại kết quả. ${wrong}`);
  }
  return problems;
}
