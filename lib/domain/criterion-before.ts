/** How one criterion of a unit stands to the year before, along the unit's lineage. Pure. */
import { type CriteriaContent, type Criterion, criteriaOf, criterionByCode } from "./criteria";
import type { EntryValue } from "./dossier";
import { addResults, type Comparison } from "./lineage";
import { compareResults, hasResult, type ResultValue } from "./measure";
import { printResult } from "./tables";
import { fold } from "./text";

/** up, same, down: by the results; odd: cannot be compared, the words say why; "": only told, one of the years has no figure. */
export type BeforeMark = "up" | "same" | "down" | "odd" | "";

export const BEFORE_MARK_LABEL: Record<BeforeMark, string> = { up: "Tăng", same: "Bằng", down: "Giảm", odd: "Không so được", "": "" };

/** `result`: of the year before, null where there is none; `words`: the same for people. */
export interface CriterionBefore {
  mark: BeforeMark;
  result: ResultValue | null;
  words: string;
}

/** A unit's year as it is compared. `reported`: whether its figures were sent; nothing is measured by a year whose were not. */
export interface ComparedYear {
  reported: boolean;
  content: CriteriaContent;
  entries: ReadonlyMap<string, EntryValue>;
}

/** Why a criterion is not the one of the year before; "" where it is. Another threshold leaves the results comparable. */
export function criterionDiffers(criterion: Criterion, before: Criterion | undefined): string {
  if (!before) return "năm trước chưa có tiêu chí này";
  if (before.kind !== criterion.kind || before.unit !== criterion.unit) return "năm trước tính theo cách khác";
  return fold(before.name) === fold(criterion.name) ? "" : "năm trước mã này là tiêu chí khác";
}

const odd = (why: string): CriterionBefore => ({ mark: "odd", result: null, words: `Không so được: ${why}` });
const MARK = { 1: "up", 0: "same", [-1]: "down" } as const;

function criterionBefore(criterion: Criterion, now: ResultValue | null, years: readonly ComparedYear[]): CriterionBefore | null {
  const differs = years.map(({ content }) => criterionDiffers(criterion, criterionByCode(content, criterion.code))).find(Boolean);
  if (differs) return odd(differs);
  const results = years.map(({ entries }) => entries.get(criterion.code)?.result ?? null);
  const [only = null] = results;
  const result = results.length > 1 ? addResults(criterion.kind, results) : only;
  if (results.length > 1 && !result && results.some((one) => one && hasResult(criterion.kind, one)))
    return odd("năm trước không cộng được số liệu của các đơn vị");
  const printed = result ? (criterion.kind === "text" && hasResult("text", result) ? "có ý kiến" : printResult(criterion, result)) : "";
  if (!result || printed === "") return null;
  const direction = now ? compareResults(criterion.kind, result, now) : null;
  const words = `năm trước ${printed.charAt(0).toLowerCase()}${printed.slice(1)}`;
  if (direction === null) return { mark: "", result, words: `N${words.slice(1)}` };
  return { mark: MARK[direction], result, words: `${BEFORE_MARK_LABEL[MARK[direction]]}, ${words}` };
}

/**
 * Gives how each criterion of a unit stands to the year before, by code; those with nothing to tell are left out. None at all where a division or a
 * founding breaks the comparison, or where one of the units did not report that year. Before this year's report cells only tell the figure of the year before.
 */
export function criteriaBefore(
  unit: ComparedYear,
  comparison: Comparison,
  yearOf: (unitId: string) => ComparedYear | undefined,
): Map<string, CriterionBefore> {
  const found = new Map<string, CriterionBefore>();
  if (comparison.kind === "broken" || comparison.kind === "none") return found;
  const years = comparison.units.flatMap(({ unitId }) => yearOf(unitId) ?? []).filter(({ reported }) => reported);
  if (years.length === 0 || years.length < comparison.units.length) return found;
  for (const criterion of criteriaOf(unit.content)) {
    const now = unit.reported ? (unit.entries.get(criterion.code)?.result ?? null) : null;
    const before = criterionBefore(criterion, now, years);
    if (before) found.set(criterion.code, before);
  }
  return found;
}
