/** What the year of "3 chủ động" tells xếp loại and thi đua of a unit. Source: classification.md, "The letter" and "Thi đua". */
import { finalVerdict, passes } from "./assessment";
import { criteriaOf } from "./criteria";
import { isOnTime } from "./deadlines";
import { type DossierFacts, effectiveEntries, proposeDossier, softwareStepOf } from "./dossier";
import type { DossierRecordOfYear } from "./facts";
import { isIn } from "./workflow";

/** Makes the record of a dossier at `now`: whether recognised, on time, criteria and points that count as đạt. Points in hundredths. */
export function recordOfYear(facts: DossierFacts, now: Date): DossierRecordOfYear {
  const entries = effectiveEntries(facts, now);
  const counted = criteriaOf(facts.content)
    .map((criterion) => ({ criterion, verdict: finalVerdict(criterion, entries.get(criterion.code)) }))
    .filter(({ verdict }) => verdict !== "notApplicable");
  const met = counted.filter(({ verdict }) => passes(verdict, facts.rule));
  const total = (of: typeof counted) => of.reduce((sum, { criterion }) => sum + criterion.points, 0);
  const { groups } = proposeDossier(facts, now);
  const { registeredAt, registrationDueAt, reportedAt, reportDueAt } = facts.record;
  return {
    recognised: isIn(facts.status, "recognised") ? true : isIn(facts.status, "decided") || isIn(facts.status, "ended") ? false : null,
    softwareDone: softwareStepOf(facts).holds,
    registeredOnTime: onTime(registeredAt, registrationDueAt, now),
    reportedOnTime: onTime(reportedAt, reportDueAt, now),
    disciplined: facts.disciplined,
    criteriaMet: met.length,
    criteriaApplicable: counted.length,
    pointsMet: total(met),
    pointsApplicable: total(counted),
    groupsMet: groups.filter((group) => group.holds).length,
    groups: groups.length,
  };
}

/** null: nothing was sent and the time is not over. */
function onTime(at: Date | null, dueAt: Date, now: Date): boolean | null {
  if (at) return isOnTime(at, dueAt);
  return isOnTime(now, dueAt) ? null : false;
}
