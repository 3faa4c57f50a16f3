/** The matrix as data for a workbook: the same cells as on the page, with real numbers. */
import { finalVerdict, type Verdict } from "./assessment";
import { type CriteriaContent, type Criterion, criteriaOf } from "./criteria";
import { BEFORE_MARK_LABEL } from "./criterion-before";
import { proposalLabel } from "./labels";
import { type Matrix, type MatrixUnit, matrixFrame, shortResult, shortTarget } from "./matrix";
import { formatResult } from "./measure";
import { printShare, resultNumber, targetNumber } from "./tables";

/** One unit of the matrix as data: per column [target, result, verdict], numbers where they are numbers, nulls where its set lacks the criterion. */
export interface MatrixDataRow {
  unitName: string;
  cluster: string;
  cells: [target: number | string | null, result: number | string | null, verdict: Verdict | null][];
  /** Where the matrix is compared, per column the result of the year before and how this year's stands to it. */
  before?: [result: number | string | null, comparison: string | null][];
  beforeNote?: string;
  groups: string[];
  proposal: string;
}

type DataUnit = Pick<MatrixUnit, "unitName" | "cluster" | "content" | "entries" | "proposal" | "reported" | "before" | "beforeNote">;

/** Gives every unit's row. */
export function matrixData(input: { units: readonly DataUnit[] }): MatrixDataRow[] {
  const frame = matrixFrame(input.units.map((unit) => unit.content));
  return input.units.map((unit) => matrixDataRow(frame, unit));
}

/** Gives the row of one unit under the columns of `frame`. */
export function matrixDataRow({ columns, groupCodes }: Pick<Matrix, "columns" | "groupCodes">, unit: DataUnit): MatrixDataRow {
  const byCode = criteriaByCode(unit.content);
  const cells = columns.map(([code]): MatrixDataRow["cells"][number] => {
    const criterion = byCode.get(code);
    if (!criterion) return [null, null, null];
    const entry = unit.entries.get(code);
    const result = entry ? resultNumber(criterion, entry.result) : null;
    const target = targetNumber(criterion, entry) ?? (shortTarget(criterion, entry) || null);
    return [target, result ?? (shortResult(criterion, entry) || null), finalVerdict(criterion, entry)];
  });
  const groups = groupCodes.map((code) => {
    const group = unit.proposal.groups.find((candidate) => candidate.code === code);
    return group ? printShare(group.passed, group.applicable) : "";
  });
  const proposal = unit.reported ? proposalLabel(unit.proposal.eligible) : "";
  const before = unit.before && columns.map(([code]) => dataBefore(byCode.get(code), unit));
  return {
    unitName: unit.unitName,
    cluster: unit.cluster,
    cells,
    groups,
    proposal,
    ...(before ? { before, beforeNote: unit.beforeNote } : {}),
  };
}

function dataBefore(criterion: Criterion | undefined, { before }: DataUnit): [number | string | null, string | null] {
  const last = criterion && before?.get(criterion.code);
  if (!last) return [null, null];
  const printed = last.result ? (resultNumber(criterion, last.result) ?? formatResult(criterion.kind, last.result)) : null;
  return [printed, last.mark === "odd" ? last.words : BEFORE_MARK_LABEL[last.mark] || null];
}

const known = new WeakMap<CriteriaContent, ReadonlyMap<string, Criterion>>();

function criteriaByCode(content: CriteriaContent): ReadonlyMap<string, Criterion> {
  const found = known.get(content) ?? new Map(criteriaOf(content).map((criterion) => [criterion.code, criterion]));
  known.set(content, found);
  return found;
}
