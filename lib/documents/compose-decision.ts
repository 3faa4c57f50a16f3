import type { DecisionFacts } from "../domain/decision";
import type { DocumentContent } from "../domain/document";
import { recognitionDecision, withdrawalDecision } from "./decision";

/** Composes a decision, draft or numbered, recognition or withdrawal. */
export function composeDecision(facts: DecisionFacts): DocumentContent {
  const { kind, withdrawn, executors, reason, replaces, ...common } = facts;
  const input = { ...common, ...(executors.trim() === "" ? {} : { executors }), ...(replaces ? { replaces } : {}) };
  return kind === "withdrawal" && withdrawn ? withdrawalDecision({ ...input, withdrawn, reason }) : recognitionDecision(input);
}
