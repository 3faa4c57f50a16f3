/** How one cell of the matrix reads, for page and file alike. Imports no values, so that the page's script stays small. */
import type { BeforeMark } from "./criterion-before";
import type { MatrixCell } from "./matrix";

/** How a result stands to the year before, as one sign. */
export const BEFORE_MARK_SIGN: Record<BeforeMark, string> = { up: "▲", same: "=", down: "▼", odd: "≠", "": "" };

/** "100/96,5" (target/result); "…" stands for a result not given yet, "" where there is neither or the unit's set lacks the criterion. */
export function cellFigures(cell: MatrixCell): string {
  if (cell === 0) return "";
  const [target, result] = cell;
  return target === "" ? result : `${target}/${result === "" ? "…" : result}`;
}
