/**
 * Rehearsal of rules: a draft criteria set or rule setting over a past year, before it is published. Who would change, from what to what, because of which clause.
 * The issued result of the year stays as it is. Source: classification.md and programme.md ("every number is a setting of the cycle").
 */
import { type Proposal, passes, type RuleSettings } from "./assessment";
import { type CriteriaContent, criteriaOf, criterionByCode } from "./criteria";
import { type DossierFacts, effectiveEntries, proposeDossier } from "./dossier";
import { proposalLabel, reasonSentence, VERDICT_LABEL } from "./labels";
import { formatResult, formatTarget } from "./measure";
import type { ReviewMark } from "./review";

/** What is rehearsed in place of the year's own. */
export interface DraftRules {
  content: CriteriaContent | null;
  rule: RuleSettings | null;
}

/** How a unit comes out before and after. `step`: 1 up, -1 down, 0 the same. */
export interface Rehearsed {
  before: string;
  after: string;
  step: -1 | 0 | 1;
  because: string[];
}

/** Leaves out of a draft the criteria that the year did not have: there are no figures for them. Gives their codes beside. */
export function withoutNewCriteria(draft: CriteriaContent, year: CriteriaContent): { content: CriteriaContent; left: string[] } {
  const left = criteriaOf(draft)
    .filter((criterion) => !criterionByCode(year, criterion.code))
    .map((criterion) => criterion.code);
  const groups = draft.groups.map((group) => ({ ...group, criteria: group.criteria.filter(({ code }) => !left.includes(code)) }));
  return { content: { ...draft, groups: groups.filter((group) => group.criteria.length > 0) }, left };
}

/**
 * Judges entries anew under a draft: an agreement of the Khối followed the old threshold and is computed again; another verdict of its own stays,
 * unless the criterion itself changed.
 */
function rejudged(facts: DossierFacts, marks: ReadonlyMap<string, ReviewMark | null>, content: CriteriaContent): DossierFacts {
  const entries = facts.entries.map((entry) => {
    const [was, is] = [criterionByCode(facts.content, entry.code), criterionByCode(content, entry.code)];
    const changed = was?.kind !== is?.kind || was?.threshold !== is?.threshold || was?.notApplicableAllowed !== is?.notApplicableAllowed;
    return changed || marks.get(entry.code) === "agree" ? { ...entry, appraised: null } : entry;
  });
  return { ...facts, content, entries };
}

/** Gives the Đề xuất of a dossier under its own rules and under the draft, and why they differ. */
export function rehearseProposal(
  facts: DossierFacts,
  marks: ReadonlyMap<string, ReviewMark | null>,
  draft: DraftRules,
  now: Date,
): Rehearsed {
  const rule = draft.rule ?? facts.rule;
  const content = draft.content ? withoutNewCriteria(draft.content, facts.content).content : facts.content;
  const before = proposeDossier(facts, now);
  const drafted = { ...(draft.content ? rejudged(facts, marks, content) : facts), rule };
  const after = proposeDossier(drafted, now);
  return {
    before: proposalLabel(before.eligible),
    after: proposalLabel(after.eligible),
    step: before.eligible === after.eligible ? 0 : after.eligible ? 1 : -1,
    because: [...verdictChanges(facts, drafted, before, after, now), ...reasonChanges(before, after)],
  };
}

/** Names each criterion that counts otherwise: its threshold if it moved, its result, both verdicts. */
function verdictChanges(facts: DossierFacts, drafted: DossierFacts, before: Proposal, after: Proposal, now: Date): string[] {
  const entries = effectiveEntries(drafted, now);
  return criteriaOf(drafted.content).flatMap((criterion) => {
    const was = before.verdicts[criterion.code] ?? "noData";
    const is = after.verdicts[criterion.code] ?? "noData";
    if (was === is && passes(was, facts.rule) === passes(is, drafted.rule)) return [];
    const old = criterionByCode(facts.content, criterion.code);
    const moved = old && old.threshold !== criterion.threshold;
    const threshold = moved
      ? `ngưỡng ${formatTarget(old.kind, old.threshold)} → ${formatTarget(criterion.kind, criterion.threshold)}, `
      : "";
    const result = formatResult(
      criterion.kind,
      entries.get(criterion.code)?.result ?? { numerator: null, denominator: null, text: "", notApplicable: false },
    );
    const shown = result && criterion.kind !== "text" ? `kết quả ${result}: ` : "";
    const counts = passes(is, drafted.rule) ? "tính là đạt" : "không tính là đạt";
    const change = was === is ? `${VERDICT_LABEL[is].toLowerCase()}, nay ${counts}` : `${lower(was)} → ${lower(is)}`;
    return [`Tiêu chí ${criterion.code}: ${threshold}${shown}${change}.`];
  });
}

function lower(verdict: keyof typeof VERDICT_LABEL): string {
  return VERDICT_LABEL[verdict].toLowerCase();
}

/** Names reasons that stand against the unit only after, and those that no longer do. */
function reasonChanges(before: Proposal, after: Proposal): string[] {
  const [was, is] = [before.reasons.map(reasonSentence), after.reasons.map(reasonSentence)];
  const gone = was.filter((reason) => !is.includes(reason)).map((reason) => `Không còn vướng: ${reason}`);
  return [...is.filter((reason) => !was.includes(reason)).map((reason) => `Vướng: ${reason}`), ...gone];
}
