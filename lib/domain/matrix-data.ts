/** The matrix as data for a workbook: the same cells as on the page, with real numbers. */
import { finalVerdict, type Verdict } from "./assessment";
import { type CriteriaContent, type Criterion, criteriaOf } from "./criteria";
import { proposalLabel } from "./labels";
import { type Matrix, type MatrixUnit, matrixFrame, shortResult, shortTarget } from "./matrix";
import { printShare, resultNumber, targetNumber } from "./tables";

/** One unit of the matrix as data: per column [target, result, verdict], numbers where they are numbers, nulls where its set lacks the criterion. */
export interface MatrixDataRow {
  unitName: string;
  cluster: string;
  cells: [target: number | string | null, result: number | string | null, verdict: Verdict | null][];
  groups: string[];
  proposal: string;
}

type DataUnit = Pick<MatrixUnit, "unitName" | "cluster" | "content" | "entries" | "proposal" | "reported">;

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
  return { unitName: unit.unitName, cluster: unit.cluster, cells, groups, proposal };
}

const known = new WeakMap<CriteriaContent, ReadonlyMap<string, Criterion>>();

function criteriaByCode(content: CriteriaContent): ReadonlyMap<string, Criterion> {
  const found = known.get(content) ?? new Map(criteriaOf(content).map((criterion) => [criterion.code, criterion]));
  known.set(content, found);
  return found;
}
