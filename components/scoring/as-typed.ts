import type { ScoreCriterion } from "@/lib/domain/score-table";
import type { Scored, TypedScore } from "@/lib/domain/typed-score";

/** Makes the texts of a line of what the form holds; a ticked box is "on". */
export function asTyped(values: Record<string, unknown>): TypedScore {
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : values[name] ? "on" : "");
  return { value: text("value"), target: text("target"), notApplicable: text("notApplicable"), note: text("note") };
}

/** Makes a criterion of what is scored, for its points. */
export function asCriterion(scored: NonNullable<Scored>): ScoreCriterion {
  return { ...scored, code: "", name: "", guide: "", source: null };
}
