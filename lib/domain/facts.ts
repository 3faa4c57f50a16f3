/**
 * What the product knows of a unit by its own record and fills into score tables and conditions by itself.
 * Source: classification.md ("with what is already known filled in"; the "3 chủ động" result and the software step enter as criteria on their own).
 */

export const FACTS = [
  "recognised",
  "softwareDone",
  "registeredOnTime",
  "reportedOnTime",
  "notDisciplined",
  "criteriaMet",
  "programPoints",
  "groupsMet",
] as const;
export type Fact = (typeof FACTS)[number];

/** Yes/no facts; the others are an amount over what it is counted of. */
const YES_NO: readonly Fact[] = ["recognised", "softwareDone", "registeredOnTime", "reportedOnTime", "notDisciplined"];

/** Says whether a fact is yes or no (1 or 0) rather than an amount of a target. */
export function isYesNoFact(fact: Fact): boolean {
  return YES_NO.includes(fact);
}

/** A known figure: yes/no as 1/0, an amount in hundredths; `target`: of how much, in hundredths. Null: not known yet. */
export interface FactValue {
  value: number | null;
  target: number | null;
}
export type Facts = Record<Fact, FactValue>;

/** What a dossier tells; null where there is nothing yet. Points in hundredths. */
export interface DossierRecordOfYear {
  /** null while the BTV has not decided. */
  recognised: boolean | null;
  softwareDone: boolean;
  registeredOnTime: boolean | null;
  reportedOnTime: boolean | null;
  disciplined: boolean;
  criteriaMet: number;
  criteriaApplicable: number;
  pointsMet: number;
  pointsApplicable: number;
  groupsMet: number;
  groups: number;
}

const UNKNOWN: FactValue = { value: null, target: null };

function yesNo(known: boolean | null): FactValue {
  return known === null ? UNKNOWN : { value: known ? 1 : 0, target: null };
}

/** Makes the facts of a unit's record of the year; without a dossier nothing is known. */
export function factsOfYear(record: DossierRecordOfYear | null): Facts {
  if (!record) return Object.fromEntries(FACTS.map((fact) => [fact, UNKNOWN])) as Facts;
  const share = (value: number, target: number): FactValue => (target > 0 ? { value, target } : UNKNOWN);
  return {
    recognised: yesNo(record.recognised),
    softwareDone: yesNo(record.softwareDone),
    registeredOnTime: yesNo(record.registeredOnTime),
    reportedOnTime: yesNo(record.reportedOnTime),
    notDisciplined: yesNo(!record.disciplined),
    criteriaMet: share(record.criteriaMet * 100, record.criteriaApplicable * 100),
    programPoints: share(record.pointsMet, record.pointsApplicable),
    groupsMet: share(record.groupsMet * 100, record.groups * 100),
  };
}
