/** Units × criteria: target, result, verdict. Compact arrays for the page (one component, never one per cell), numbers for the file. */
import { finalVerdict, type Proposal, VERDICTS, type Verdict } from "./assessment";
import { type CriteriaContent, type Criterion, criteriaOf, type UnitType } from "./criteria";
import type { BeforeMark, CriterionBefore } from "./criterion-before";
import type { EntryValue } from "./dossier";
import { VERDICT_SHORT } from "./labels";
import { BEFORE_MARK_SIGN, cellFigures } from "./matrix-cell";
import { formatFraction, formatHundredths, formatResult, hasResult } from "./measure";
import { printShare, verdictIndex } from "./tables";

export interface MatrixUnit {
  dossierId: string;
  unitName: string;
  shortName: string;
  unitType: UnitType;
  cluster: string;
  content: CriteriaContent;
  entries: ReadonlyMap<string, EntryValue>;
  proposal: Proposal;
  /** Whether a self-assessment was sent; before that no Đề xuất is shown. */
  reported: boolean;
  /** How its criteria stand to the year before, by code, and what the lineage did; undefined where the matrix is not compared. */
  before?: ReadonlyMap<string, CriterionBefore>;
  beforeNote?: string;
}

/** [code, name, ĐVT] of a column; several sets share a column by code, the first one's wording stands. */
export type MatrixColumn = [code: string, name: string, unit: string];
/** [target, result, verdict as its place in VERDICTS, how it stands to the year before]; percentages stand without their sign. 0 where the unit's set lacks the criterion. */
export type MatrixCell = [target: string, result: string, verdict: number, before?: [mark: BeforeMark, words: string]] | 0;
/** [dossier id, short name, cluster, cells, "8/9" per nội dung, eligible (null before a report), what the lineage did to the comparison]. */
export type MatrixRow = [
  dossierId: string,
  name: string,
  cluster: string,
  cells: MatrixCell[],
  groups: string[],
  eligible: boolean | null,
  beforeNote: string,
];

export interface Matrix {
  year: number;
  columns: MatrixColumn[];
  groupCodes: string[];
  rows: MatrixRow[];
  /** Whether cells tell of the year before. */
  compared: boolean;
}

/** Builds the matrix for the page. Verdicts are those that count: the Khối's where it has judged, else the computed ones. */
export function matrix(input: { year: number; units: readonly MatrixUnit[] }): Matrix {
  const { columns, groupCodes } = matrixFrame(input.units.map((unit) => unit.content));
  const rows = input.units.map((unit): MatrixRow => {
    const byCode = new Map(criteriaOf(unit.content).map((criterion) => [criterion.code, criterion]));
    const cells = columns.map(([code]): MatrixCell => {
      const criterion = byCode.get(code);
      return criterion ? matrixCell(criterion, unit) : 0;
    });
    const groups = groupCodes.map((code) => {
      const group = unit.proposal.groups.find((candidate) => candidate.code === code);
      return group ? printShare(group.passed, group.applicable) : "";
    });
    const name = unit.shortName || unit.unitName;
    return [unit.dossierId, name, unit.cluster, cells, groups, unit.reported ? unit.proposal.eligible : null, unit.beforeNote ?? ""];
  });
  return { year: input.year, columns, groupCodes, rows, compared: input.units.some((unit) => unit.before !== undefined) };
}

/** Columns and nội dung of all the sets together: columns in order of nội dung and number (1.2 before 1.10). */
export function matrixFrame(contents: readonly CriteriaContent[]): Pick<Matrix, "columns" | "groupCodes"> {
  const byCode = new Map<string, MatrixColumn>();
  const sets = [...new Set(contents)];
  for (const { code, name, unit } of sets.flatMap(criteriaOf)) if (!byCode.has(code)) byCode.set(code, [code, name, unit]);
  return {
    columns: [...byCode.values()].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })),
    groupCodes: [...new Set(sets.flatMap((content) => content.groups.map((group) => group.code)))].sort(),
  };
}

function matrixCell(criterion: Criterion, { entries, before }: MatrixUnit): MatrixCell {
  const entry = entries.get(criterion.code);
  const figures = [shortTarget(criterion, entry), shortResult(criterion, entry), verdictIndex(finalVerdict(criterion, entry))] as const;
  const last = before?.get(criterion.code);
  return last ? [...figures, [last.mark, last.words]] : [...figures];
}

/** A target as short as a cell of the matrix wants it: "95,5", "Có"; "" where there is none. */
export function shortTarget({ kind }: Criterion, entry: EntryValue | undefined): string {
  if (!entry?.hasTarget || kind === "text" || entry.target === null) return "";
  if (kind === "yesno") return entry.target > 0 ? "Có" : "Không";
  return formatHundredths(entry.target);
}

/** A result as short as a cell of the matrix wants it: "96,8", "Có", "KPS"; "" where there is none. */
export function shortResult({ kind }: Criterion, entry: EntryValue | undefined): string {
  if (!entry) return "";
  if (entry.result.notApplicable) return "KPS";
  if (!hasResult(kind, entry.result)) return "";
  if (kind === "text") return "Có";
  if (kind === "percent") return formatFraction(entry.result.numerator, entry.result.denominator).replace(/[\s\u00a0]*%$/, "");
  return formatResult(kind, entry.result);
}

/** Gives the verdict that a compact index stands for. */
export function verdictAt(index: number): Verdict {
  return VERDICTS[index] ?? "noData";
}

/** Prints a cell: "100/96,5", below it the verdict where it is not đạt and how it stands to the year before; "KPS" alone; "" where the criterion does not belong to the unit. */
export function printedCell(cell: MatrixCell): string {
  if (cell === 0) return "";
  const [, result, index, before] = cell;
  const verdict = verdictAt(index);
  if (verdict === "notApplicable") return VERDICT_SHORT.notApplicable;
  const shown = verdict === "met" || (verdict === "noData" && result === "") ? "" : VERDICT_SHORT[verdict];
  return [cellFigures(cell), shown, before ? BEFORE_MARK_SIGN[before[0]] : ""].filter((text) => text !== "").join("\n");
}
