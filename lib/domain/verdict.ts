/** The verdict on one result, apart from the settings of the rule so that a page can compute it while somebody types. Source: programme.md, "Result of a criterion". */
import type { Judged, Verdict } from "./assessment";
import type { Criterion } from "./criteria";
import { hasResult, reaches } from "./measure";

/** Judges a result: không phát sinh only where allowed and with a reason; below threshold never passes, whatever was registered. */
export function assessCriterion(
  criterion: Pick<Criterion, "kind" | "threshold" | "notApplicableAllowed">,
  entry: Pick<Judged, "target" | "result" | "reason">,
): Verdict {
  const { result, target } = entry;
  if (result.notApplicable) return criterion.notApplicableAllowed && entry.reason.trim() !== "" ? "notApplicable" : "noData";
  if (!hasResult(criterion.kind, result)) return "noData";
  if (!reaches(criterion.kind, result, criterion.threshold)) return "notMet";
  return reaches(criterion.kind, result, target) ? "met" : "metThreshold";
}

/** Says whether a verdict obliges the unit to explain why the registered target was not reached (letter, point 4). */
export function needsReason(verdict: Verdict): boolean {
  return verdict === "metThreshold" || verdict === "notMet";
}
