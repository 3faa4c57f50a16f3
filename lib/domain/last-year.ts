/** Last year's targets and results of a unit, along its lineage: of the unit itself, of the one it comes from, or added up. Pure. */
import { type CriteriaContent, criteriaOf, criterionByCode } from "./criteria";
import { addResults, addTargets, type Comparison } from "./lineage";
import type { CriterionKind, ResultValue } from "./measure";

/** What of a stored entry is compared; results as n and N, targets in hundredths. */
interface YearEntry extends ResultValue {
  code: string;
  /** How its criterion was counted that year; null where the set did not have it. */
  kind: CriterionKind | null;
  unitId: string;
  hasTarget: boolean;
  target: number | null;
}

/**
 * Gives the entries with which a unit is compared, one per criterion; `entries` are those of all units of the comparison. Broken, or counted in another way: none. Added up: what
 * cannot be added is left out field by field, plans are those of the first unit.
 */
export function comparedEntries<E extends YearEntry>(comparison: Comparison, content: CriteriaContent, entries: readonly E[]): E[] {
  const [first, ...others] = comparison.units;
  if (!first || comparison.kind === "broken" || comparison.kind === "none") return [];
  // What is counted in another way now is not the same figure.
  const same = entries.filter((entry) => criterionByCode(content, entry.code)?.kind === entry.kind);
  const own = same.filter((entry) => entry.unitId === first.unitId);
  if (others.length === 0) return own;
  return criteriaOf(content).flatMap(({ code, kind }) => {
    const each = comparison.units.map((unit) => same.find((entry) => entry.unitId === unit.unitId && entry.code === code) ?? null);
    const base = each.find((entry) => entry !== null);
    if (!base) return [];
    const target = addTargets(
      kind,
      each.map((entry) => (entry?.hasTarget ? entry.target : null)),
    );
    const result = addResults(kind, each) ?? { numerator: null, denominator: null, text: "", notApplicable: false };
    return [{ ...base, ...result, target, hasTarget: target !== null }];
  });
}
