import "server-only";
import type { Problem } from "../domain/result";
import { emptySaveState, type SaveState } from "../forms/save-state";

/** A refusal of a card keeps what was typed; a conflict brings both values and the version that a second press overwrites. */
export function refusedSave(problem: Problem, values: Record<string, string>): SaveState {
  const current = problem.current;
  const conflict = typeof current === "object" && current !== null && "version" in current && "values" in current ? current : null;
  return {
    ...emptySaveState,
    message: problem.message,
    errors: problem.fields ?? {},
    values,
    version: conflict ? String(conflict.version) : "",
    theirs: conflict ? { ...(conflict.values as Record<string, string>) } : null,
  };
}
