/** How one cell of the matrix reads, for page and file alike. Imports no values, so that the page's script stays small. */
import type { MatrixCell } from "./matrix";

/** "100/96,5" (target/result); "…" stands for a result not given yet, "" where there is neither or the unit's set lacks the criterion. */
export function cellFigures(cell: MatrixCell): string {
  if (cell === 0) return "";
  const [target, result] = cell;
  return target === "" ? result : `${target}/${result === "" ? "…" : result}`;
}
