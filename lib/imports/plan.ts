/** Compares what a workbook says with what is stored: what would be new, changed or stay the same. Pure; nothing is written here. */
import type { UnitType } from "../domain/criteria";
import { UNIT_LEVEL_LABEL, UNIT_TYPE_LABEL } from "../domain/labels";
import { type CriterionKind, formatResult, formatTarget, hasResult, type ResultValue } from "../domain/measure";
import type { UnitLevel } from "../domain/organisation";
import { formatDay, formatWhole } from "../format";
import { FIELD_LABEL, type Field, SHEET_KIND_LABEL, type SheetKind } from "./fields";
import type { RegistrationRow } from "./parse-registrations";
import type { ResultRow } from "./parse-results";
import type { UnitRow } from "./parse-units";
import type { ParsedWorkbook } from "./parse-workbook";
import type { Remark } from "./parsing";

export interface CurrentUnit {
  id: string;
  name: string;
  level: UnitLevel;
  unitType: UnitType;
  branchCount: number | null;
  memberCount: number | null;
  cluster: string;
  email: string;
}

/** One criterion of a stored dossier of the year. */
export interface CurrentEntry {
  unitId: string;
  criterionCode: string;
  target: number | null;
  hasTarget: boolean;
  solution: string;
  dueText: string;
  person: string;
  result: ResultValue;
  reason: string;
  evidence: readonly { number: string; day: string | null }[];
}

export interface CurrentState {
  units: readonly CurrentUnit[];
  entries: readonly CurrentEntry[];
  /** Unit id → ISO day of the stored registration. */
  registeredOn: Readonly<Record<string, string | null>>;
  /** Unit id → Vietnamese reason why its dossier takes no import now (already decided, another year …). */
  locked?: Readonly<Record<string, string>>;
  /** Unit id → reason why its registered targets may not change now; rows that say the same as stored stay "unchanged". */
  lockedTargets?: Readonly<Record<string, string>>;
  /** The same for results, by unit id or by "unit id code" for one criterion. */
  lockedResults?: Readonly<Record<string, string>>;
}

/** One printed difference. `field` is the sheet's column. */
export interface Change {
  field: Field;
  label: string;
  before: string;
  after: string;
}

export type PlannedState = "new" | "changed" | "unchanged";

/** One row of the workbook compared with what is stored; `changes` lists what would be written, as printed. */
export interface PlannedItem<Row> {
  kind: SheetKind;
  state: PlannedState;
  row: Row;
  changes: Change[];
}

/** The day of registration of a unit compared with the stored one. */
export interface PlannedDay {
  unitId: string;
  unitCode: string;
  state: PlannedState;
  before: string | null;
  after: string;
}

export interface PlanCounts {
  new: number;
  changed: number;
  unchanged: number;
  /** Rows with at least one refused cell; a sheet refused as a whole counts once. */
  refused: number;
}

export interface ImportPlan {
  units: PlannedItem<UnitRow>[];
  registrations: PlannedItem<RegistrationRow>[];
  registeredOn: PlannedDay[];
  results: PlannedItem<ResultRow>[];
  refused: Remark[];
  notices: Remark[];
  counts: PlanCounts;
  bySheet: { sheet: string; kind: SheetKind; kindLabel: string; counts: PlanCounts }[];
}

function change(field: Field, before: string, after: string): Change[] {
  return after === "" || before === after ? [] : [{ field, label: FIELD_LABEL[field], before, after }];
}

const count = (value: number | null): string => (value === null ? "" : formatWhole(value));

function unitChanges(row: UnitRow, current: CurrentUnit | undefined): Change[] {
  return [
    ...(current ? [] : change("unitCode", "", row.code)),
    ...change("unitName", current?.name ?? "", row.name),
    ...change("level", current ? UNIT_LEVEL_LABEL[current.level] : "", row.level ? UNIT_LEVEL_LABEL[row.level] : ""),
    ...change("unitType", current ? UNIT_TYPE_LABEL[current.unitType] : "", row.unitType ? UNIT_TYPE_LABEL[row.unitType] : ""),
    ...change("branchCount", count(current?.branchCount ?? null), count(row.branchCount)),
    ...change("memberCount", count(current?.memberCount ?? null), count(row.memberCount)),
    ...change("cluster", current?.cluster ?? "", row.cluster ?? ""),
    ...change("email", current?.email ?? "", row.email ?? ""),
  ];
}

function targetChanges(row: RegistrationRow, current: CurrentEntry | undefined): Change[] {
  const before = current?.hasTarget ? formatTarget(row.kind, current.target) : "";
  return [
    ...change("target", before, formatTarget(row.kind, row.target)),
    ...change("solution", current?.solution ?? "", row.solution),
    ...change("due", current?.dueText ?? "", row.dueText),
    ...change("person", current?.person ?? "", row.person),
  ];
}

function printedEvidence(evidence: { number: string; day: string | null } | null): string {
  return evidence ? [evidence.number, formatDay(evidence.day)].filter(Boolean).join(", ") : "";
}

function resultChanges(row: ResultRow, current: CurrentEntry | undefined): Change[] {
  const before = current && isGiven(row.kind, current.result) ? formatResult(row.kind, current.result) : "";
  const stored = (current?.evidence ?? []).map(printedEvidence);
  const evidence = printedEvidence(row.evidence);
  return [
    ...change("result", before, formatResult(row.kind, row.result)),
    ...change("reason", current?.reason ?? "", row.reason),
    ...(stored.includes(evidence) ? [] : change("evidenceNumber", stored.join("; "), evidence)),
  ];
}

function isGiven(kind: CriterionKind, result: ResultValue): boolean {
  return result.notApplicable || hasResult(kind, result);
}

/** Compares a parsed workbook with the stored state of the year. Blank cells never erase; a locked dossier's rows are refused with its reason. */
export function planImport(parsed: ParsedWorkbook, current: CurrentState): ImportPlan {
  const units = new Map(current.units.map((unit) => [unit.id, unit]));
  const entries = new Map(current.entries.map((entry) => [`${entry.unitId} ${entry.criterionCode}`, entry]));
  const refused = [...parsed.refusals];
  const open = <Row extends RegistrationRow | ResultRow>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => {
      const reason = current.locked?.[row.unitId];
      if (reason)
        refused.push({ sheet: row.sheet, row: row.row, column: "", value: `${row.unitCode}, tiêu chí ${row.criterionCode}`, reason });
      return !reason;
    });
  const item = <Row>(kind: SheetKind, row: Row, isNew: boolean, changes: Change[]): PlannedItem<Row> => ({
    kind,
    row,
    changes,
    state: isNew ? "new" : changes.length > 0 ? "changed" : "unchanged",
  });
  const plannedUnits = parsed.unitRows.map((row) => {
    const stored = row.unitId === null ? undefined : units.get(row.unitId);
    return item("units", row, !stored, unitChanges(row, stored));
  });
  const writable = <Row extends RegistrationRow | ResultRow>(locks: Readonly<Record<string, string>> = {}) => {
    return (one: PlannedItem<Row>): boolean => {
      const { sheet, row, unitId, unitCode, criterionCode } = one.row;
      const reason = one.state === "unchanged" ? undefined : (locks[unitId] ?? locks[`${unitId} ${criterionCode}`]);
      if (reason) refused.push({ sheet, row, column: "", value: `${unitCode}, tiêu chí ${criterionCode}`, reason });
      return !reason;
    };
  };
  const registrations = open(parsed.registrations)
    .map((row) => {
      const stored = entries.get(`${row.unitId} ${row.criterionCode}`);
      return item("registrations", row, !stored?.hasTarget, targetChanges(row, stored));
    })
    .filter(writable(current.lockedTargets));
  const results = open(parsed.results)
    .map((row) => {
      const stored = entries.get(`${row.unitId} ${row.criterionCode}`);
      return item("results", row, !stored || !isGiven(row.kind, stored.result), resultChanges(row, stored));
    })
    .filter(writable(current.lockedResults));
  const all = [...plannedUnits, ...registrations, ...results];
  const bySheet = parsed.sheets.map(({ sheet, kind }) => ({
    sheet,
    kind,
    kindLabel: SHEET_KIND_LABEL[kind],
    counts: countUp(
      all.filter((one) => one.kind === kind && one.row.sheet === sheet),
      refused.filter((remark) => remark.sheet === sheet),
    ),
  }));
  return {
    units: plannedUnits,
    registrations,
    registeredOn: plannedDays(parsed, current),
    results,
    refused,
    notices: parsed.notices,
    bySheet,
    counts: countUp(all, refused),
  };
}

function plannedDays(parsed: ParsedWorkbook, current: CurrentState): PlannedDay[] {
  return parsed.registeredOn.flatMap(({ unitId, unitCode, day }) => {
    if (day === null || current.locked?.[unitId] || current.lockedTargets?.[unitId]) return [];
    const before = current.registeredOn[unitId] ?? null;
    return [{ unitId, unitCode, before, after: day, state: before === null ? "new" : before === day ? "unchanged" : "changed" } as const];
  });
}

function countUp(items: readonly { state: PlannedState }[], refused: readonly Remark[]): PlanCounts {
  const of = (state: PlannedState) => items.filter((one) => one.state === state).length;
  return {
    new: of("new"),
    changed: of("changed"),
    unchanged: of("unchanged"),
    refused: new Set(refused.map((remark) => `${remark.sheet}\n${remark.row}`)).size,
  };
}
