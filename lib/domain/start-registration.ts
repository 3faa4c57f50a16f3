/** How a registration begins: from the targets and results of the year before, following the same criteria codes. */
import { type CriteriaContent, type Criterion, criteriaOf } from "./criteria";
import type { EntryValue } from "./dossier";
import { hasResult } from "./measure";
import type { TargetHalf } from "./typed-entry";

const FULL = 10_000;

function clamp(criterion: Criterion, hundredths: number): number {
  const raised = Math.max(hundredths, criterion.threshold ?? 0);
  return criterion.kind === "percent" ? Math.min(raised, FULL) : raised;
}

/** Proposes a target in hundredths: last year's target, else last year's result in whole percent or number; never below this year's threshold. Null where nothing is known. */
export function startingTarget(criterion: Criterion, last: Pick<EntryValue, "target" | "hasTarget" | "result">): number | null {
  if (criterion.kind === "text") return null;
  if (last.hasTarget && last.target !== null) return clamp(criterion, last.target);
  if (last.result.notApplicable || !hasResult(criterion.kind, last.result)) return null;
  const { numerator, denominator } = last.result;
  if (criterion.kind !== "percent") return clamp(criterion, (numerator ?? 0) * 100);
  return clamp(criterion, Number((BigInt(numerator ?? 0) * 100n) / BigInt(denominator ?? 1)) * 100);
}

/** A year written in last year's plan is moved to this year ("Quý III/2024" → "Quý III/2025"). */
function moveYear(text: string, year: number): string {
  return text.replaceAll(String(year - 1), String(year));
}

/**
 * Fills the target halves that are still empty from last year's entries; gives only those that change. What was typed already stays.
 * A criterion whose kind changed between the two sets is left out.
 */
export function startRegistration(
  year: number,
  content: CriteriaContent,
  present: readonly EntryValue[],
  before: { content: CriteriaContent; entries: readonly EntryValue[] },
): Map<string, TargetHalf> {
  const filled = new Map<string, TargetHalf>();
  const kinds = new Map(criteriaOf(before.content).map((criterion) => [criterion.code, criterion.kind]));
  for (const criterion of criteriaOf(content)) {
    const last = before.entries.find((entry) => entry.code === criterion.code);
    const now = present.find((entry) => entry.code === criterion.code);
    if (!last || kinds.get(criterion.code) !== criterion.kind || now?.hasTarget) continue;
    const target = startingTarget(criterion, last);
    const half: TargetHalf = {
      target,
      hasTarget: target !== null,
      solution: now?.solution || moveYear(last.solution, year),
      dueText: now?.dueText || moveYear(last.dueText, year),
      person: now?.person || last.person,
    };
    const changes = half.hasTarget || half.solution !== (now?.solution ?? "") || half.dueText !== (now?.dueText ?? "");
    if (changes || half.person !== (now?.person ?? "")) filled.set(criterion.code, half);
  }
  return filled;
}
