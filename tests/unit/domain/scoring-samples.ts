import type { ClassificationScheme } from "../../../lib/domain/classification";
import type { EmulationScheme } from "../../../lib/domain/emulation";
import type { ScoreCriterion, ScoreTable } from "../../../lib/domain/score-table";
import { pointsOf, type ScoreInput } from "../../../lib/domain/scoring";
import { proposedScheme } from "../../../lib/schemes/proposed";

/** The proposed scheme of agencies. */
export function agencyScheme(): ClassificationScheme {
  const { scheme } = proposedScheme("classification", "organisation", "coQuan");
  if (scheme.purpose !== "classification") throw new Error("not a classification");
  return scheme.rules;
}

/** The proposed score table of agencies. */
export function agencyEmulation(): EmulationScheme {
  const { scheme } = proposedScheme("emulation", "organisation", "coQuan");
  if (scheme.purpose !== "emulation") throw new Error("not an emulation table");
  return scheme.rules;
}

/** A criterion worth `max` points (whole), scored by có/không unless told otherwise. */
export function criterion(code: string, max: number, more: Partial<ScoreCriterion> = {}): ScoreCriterion {
  const scoring = { kind: "yesNo" as const };
  return { code, name: `Tiêu chí ${code}`, max: max * 100, scoring, notApplicableAllowed: true, guide: "", source: null, ...more };
}

/** One main group of 100 points: a ratio that gives any number of points. */
export const ONE_RATIO: ScoreTable = {
  groups: [
    {
      code: "I",
      name: "Nhóm I",
      role: "main",
      limit: null,
      criteria: [criterion("I.1", 100, { scoring: { kind: "ratio", unit: "việc" } })],
    },
  ],
};

/** An amount (whole) of a total. */
export function amount(value: number, target: number | null = null): ScoreInput {
  return { value: value * 100, target: target === null ? null : target * 100, notApplicable: false };
}
export const YES: ScoreInput = { value: 1, target: null, notApplicable: false };
export const NO: ScoreInput = { value: 0, target: null, notApplicable: false };
export const LEFT_OUT: ScoreInput = { value: null, target: null, notApplicable: true };

/** The points of one criterion, whole or with decimals. */
export function earned(one: ScoreCriterion, input: ScoreInput): number | null {
  const points = pointsOf(one, input);
  return points === null ? null : points / 100;
}
