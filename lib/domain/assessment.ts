/** Result of a criterion, of a nội dung, of a dossier; the Đề xuất with its reasons. Source: programme.md, "The rule of recognition". */
import { z } from "zod";
import type { CriteriaContent, Criterion } from "./criteria";
import type { ResultValue } from "./measure";
import { assessCriterion } from "./verdict";

export const VERDICTS = ["met", "metThreshold", "notMet", "notApplicable", "noData"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const GATES = ["G1", "G2", "G3", "G4", "G5"] as const;
export type Gate = (typeof GATES)[number];

const PERCENT = "Nhập số nguyên từ 0 đến 100";

/** Settings of the rule, stored with the cycle: every number is data (programme.md). */
export const ruleSettingsSchema = z.object({
  groupMinPercent: z.number(PERCENT).int(PERCENT).min(0, PERCENT).max(100, PERCENT).default(80),
  passBasis: z.enum(["threshold", "registeredTarget"]).default("threshold"),
  allMandatory: z.boolean().default(true),
  gates: z.array(z.enum(GATES)).default([...GATES]),
  /** Codes that the system computes from its own record; others marked so in the set are taken as the unit declares them. */
  computedCriteria: z.array(z.string()).default(["2.2", "2.9"]),
});
export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
export const DEFAULT_RULE: RuleSettings = ruleSettingsSchema.parse({});
/** By which a year before the product is judged: the criteria alone, since nothing was sent here. */
export const PAST_RULE: RuleSettings = { ...DEFAULT_RULE, gates: [], computedCriteria: [] };

/** What is known of one criterion of a dossier when it is judged. `target` in hundredths; `appraised` overrides the computed verdict. */
export interface Judged {
  target: number | null;
  result: ResultValue;
  reason: string;
  appraised?: Verdict | null;
}

/** The verdict that counts: the Khối's where it has judged, else the computed one. */
export function finalVerdict(criterion: Criterion, entry: Judged | undefined): Verdict {
  if (!entry) return "noData";
  return entry.appraised ?? assessCriterion(criterion, entry);
}

/** Says whether a verdict counts as đạt under the cycle's `passBasis`. */
export function passes(verdict: Verdict, rule: Pick<RuleSettings, "passBasis">): boolean {
  return verdict === "met" || (verdict === "metThreshold" && rule.passBasis === "threshold");
}

export interface GroupResult {
  code: string;
  passed: number;
  applicable: number;
  /** R2: passed·100 ≥ groupMinPercent·applicable; a nội dung with nothing applicable holds. */
  holds: boolean;
}

/** Why a dossier is not (yet) eligible; labels.ts makes the sentence. */
export type ProposalReason =
  /** `because`: the Khối looked and did not find what the unit states (G4). */
  | { kind: "gate"; gate: Gate; because?: "contradicted" }
  | { kind: "mandatory"; code: string; verdict: Verdict }
  | { kind: "group"; code: string; passed: number; applicable: number; minPercent: number };

export interface Proposal {
  eligible: boolean;
  groups: GroupResult[];
  reasons: ProposalReason[];
  verdicts: Record<string, Verdict>;
  /** Codes at đạt ngưỡng, chưa đạt chỉ tiêu: always shown to the BTV. */
  belowTarget: string[];
}

/** Computes the Đề xuất (never a recognition): gates G1–G5, R1 every mandatory criterion, R2 each nội dung. */
export function propose(
  content: CriteriaContent,
  rule: RuleSettings,
  entries: ReadonlyMap<string, Judged>,
  gates: Record<Gate, boolean>,
): Proposal {
  const reasons: ProposalReason[] = rule.gates.filter((gate) => !gates[gate]).map((gate) => ({ kind: "gate", gate }));
  const verdicts: Record<string, Verdict> = {};
  const groups: GroupResult[] = [];
  for (const group of content.groups) {
    let passed = 0;
    let applicable = 0;
    for (const criterion of group.criteria) {
      const verdict = finalVerdict(criterion, entries.get(criterion.code));
      verdicts[criterion.code] = verdict;
      if (verdict === "notApplicable") continue;
      applicable += 1;
      if (passes(verdict, rule)) passed += 1;
      else if (criterion.mandatory && rule.allMandatory) reasons.push({ kind: "mandatory", code: criterion.code, verdict });
    }
    const holds = passed * 100 >= rule.groupMinPercent * applicable;
    groups.push({ code: group.code, passed, applicable, holds });
    if (!holds) reasons.push({ kind: "group", code: group.code, passed, applicable, minPercent: rule.groupMinPercent });
  }
  const belowTarget = Object.keys(verdicts).filter((code) => verdicts[code] === "metThreshold");
  return { eligible: reasons.length === 0, groups, reasons, verdicts, belowTarget };
}
