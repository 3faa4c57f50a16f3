/** Edits of a draft criteria set, as functions from content to content. A code stays with its criterion when it moves: results of years are compared by code. */
import { dropByCode, moveByCode, putByCode } from "./coded-list";
import { type CriteriaContent, type CriteriaGroup, type Criterion, criteriaOf } from "./criteria";

function mapGroup(content: CriteriaContent, code: string, change: (group: CriteriaGroup) => CriteriaGroup): CriteriaContent {
  return { ...content, groups: content.groups.map((group) => (group.code === code ? change(group) : group)) };
}

function groupCodeOf(criterionCode: string): string {
  return criterionCode.split(".")[0] ?? "";
}

/** Puts `criterion` in the place of the one with `code`; where there is none it is added at the end of its nội dung (by its own code). */
export function putCriterion(content: CriteriaContent, code: string, criterion: Criterion): CriteriaContent {
  const exists = criteriaOf(content).some((candidate) => candidate.code === code);
  return mapGroup(content, groupCodeOf(exists ? code : criterion.code), (group) => ({
    ...group,
    criteria: putByCode(group.criteria, exists ? code : null, criterion),
  }));
}

/** Takes the criterion with `code` out. */
export function dropCriterion(content: CriteriaContent, code: string): CriteriaContent {
  return mapGroup(content, groupCodeOf(code), (group) => ({
    ...group,
    criteria: dropByCode(group.criteria, code),
  }));
}

/** Moves a criterion one place up (-1) or down (+1) inside its nội dung; at the edge nothing changes. */
export function moveCriterion(content: CriteriaContent, code: string, by: -1 | 1): CriteriaContent {
  return mapGroup(content, groupCodeOf(code), (group) => ({ ...group, criteria: moveByCode(group.criteria, code, by) }));
}

/** Gives the first free code of a nội dung: after 1.1 … 1.9 comes 1.10. */
export function nextCriterionCode(group: CriteriaGroup): string {
  const numbers = group.criteria.map((criterion) => Number(criterion.code.split(".")[1] ?? 0));
  return `${group.code}.${Math.max(0, ...numbers) + 1}`;
}
