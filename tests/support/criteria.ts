import type { CriteriaContent, Criterion, UnitType } from "../../lib/domain/criteria";
import { criteriaOf } from "../../lib/domain/criteria";
import { type EntryValue, emptyEntry } from "../../lib/domain/dossier";
import { NO_RESULT, type ResultValue } from "../../lib/domain/measure";
import { proposedCriteriaSets } from "../../prisma/demo/criteria-sets";

/** The proposed set of a unit type. */
export function proposedContent(unitType: UnitType = "coQuan"): CriteriaContent {
  const set = proposedCriteriaSets().find((candidate) => candidate.unitType === unitType);
  if (!set) throw new Error(`no set for ${unitType}`);
  return set.content;
}

/** A result exactly at the threshold of a criterion. */
export function resultAtThreshold(criterion: Criterion): ResultValue {
  if (criterion.kind === "text") return { ...NO_RESULT, text: "Cấp ủy thống nhất" };
  if (criterion.kind === "percent") return { ...NO_RESULT, numerator: (criterion.threshold ?? 0) / 100, denominator: 100 };
  return { ...NO_RESULT, numerator: (criterion.threshold ?? 0) / 100 };
}

/** Entries in which every criterion is registered and reached at its threshold, with one piece of evidence; `changes` by code on top. */
export function fullEntries(content: CriteriaContent, changes: Record<string, Partial<EntryValue>> = {}): EntryValue[] {
  return criteriaOf(content).map((criterion) => ({
    ...emptyEntry(criterion.code),
    hasTarget: true,
    target: criterion.threshold,
    result: resultAtThreshold(criterion),
    evidenceCount: 1,
    ...changes[criterion.code],
  }));
}
