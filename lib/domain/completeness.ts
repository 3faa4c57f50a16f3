/** How far a unit has come with a registration or a self-assessment: per nội dung and per item. Pure; the same figures on every page and after every save. */
import type { GroupResult } from "./assessment";
import type { CriteriaContent } from "./criteria";
import { type DossierFacts, type Missing, missingForAssessment, missingForRegistration, proposeDossier } from "./dossier";
import type { EntryPart } from "./workflow";

/** One nội dung: `filled` of `total` criteria need nothing more; `passed` of `applicable` are đạt by the unit's own figures. */
export interface GroupState extends Pick<GroupResult, "passed" | "applicable" | "holds"> {
  code: string;
  filled: number;
  total: number;
}

export interface Completeness {
  groups: GroupState[];
  missing: Missing[];
}

/** What the unit says by itself: the Khối's verdicts are left out. */
export function ownFacts(facts: DossierFacts): DossierFacts {
  return { ...facts, entries: facts.entries.map((entry) => ({ ...entry, appraised: null })) };
}

function fillOf(content: CriteriaContent, missing: readonly Missing[]) {
  const open = new Set(missing.map((item) => item.item));
  return content.groups.map((group) => {
    const filled = group.criteria.filter((criterion) => !open.has(criterion.code)).length;
    return { code: group.code, filled, total: group.criteria.length };
  });
}

/** Gives the state of a half of the dossier: targets for a registration, results for a self-assessment. */
export function completenessOf(part: EntryPart, facts: DossierFacts, now: Date): Completeness {
  const missing = part === "target" ? missingForRegistration(facts) : missingForAssessment(facts, now);
  const results = part === "result" ? proposeDossier(ownFacts(facts), now).groups : [];
  const groups = fillOf(facts.content, missing).map((group) => {
    const result = results.find((candidate) => candidate.code === group.code);
    return { ...group, passed: result?.passed ?? 0, applicable: result?.applicable ?? group.total, holds: result?.holds ?? false };
  });
  return { groups, missing };
}
