import "server-only";
import { type DossierRow, listDossierRows } from "../db/dossier-rows";
import { inScope, type Tx } from "../db/scope";
import type { SheetHead } from "../documents/xlsx/sheet";
import { type BodyList, type BodyListUnit, bodyList } from "../domain/body-list";
import { criteriaOf } from "../domain/criteria";
import { type DossierFacts, effectiveEntries, isReported, proposeDossier, softwareStepOf } from "../domain/dossier";
import { type Counted, comparedAlong, countedBefore, countedOf } from "../domain/history";
import { STATUS_FOR_BODY } from "../domain/labels";
import { type Matrix, type MatrixUnit, matrix } from "../domain/matrix";
import { hasResult } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { hasFailing, type ListFilter, type MatrixFilter, passesListFilter } from "../domain/table-filter";
import { compareVietnamese } from "../domain/text";
import { isIn, type Status } from "../domain/workflow";
import { cellsBefore, type JudgedYears, judge, judgeYears } from "./judged-years";
import { type BodyLetterhead, bodyHead, readBodyLetterhead } from "./sheet-head";

/** The Khối's list as filtered. `codes`: the unit's code of each row; `all`: how many units the year has. */
export interface BodyListView {
  list: BodyList;
  codes: string[];
  head: SheetHead;
  clusters: string[];
  all: number;
}

/** Gives the Khối's list of a year, by unit code. Three statements, one more where it is compared with the year before, whatever the number of units. */
export function bodyListFor(actor: Actor, year: number, filter: ListFilter, at: Date): Promise<BodyListView> {
  return inScope(actor, (tx) => bodyListIn(tx, actor, year, filter, at));
}

/** The same within a transaction; one statement less where the body's letterhead is known already. */
export async function bodyListIn(
  tx: Tx,
  actor: Actor,
  year: number,
  filter: ListFilter,
  at: Date,
  letterhead?: BodyLetterhead,
): Promise<BodyListView> {
  const rows = await listDossierRows(tx, actor, year);
  const years = filter.compared ? await judgeYears(tx, actor, year, rows) : null;
  const judged = years?.judged ?? (await judge(tx, actor, rows));
  const body = letterhead ?? (await readBodyLetterhead(tx, actor));
  const noted = rows.some(({ status }) => isIn(status, "recorded")) ? await pastStatuses(tx, actor, year) : null;
  const listed = judged
    .map(({ row, facts }) => ({
      code: row.code,
      searchKey: row.searchKey,
      cluster: row.cluster,
      ...toListUnit(row, facts, at, years),
      ...noted?.get(row.unitId),
    }))
    .filter((unit) => passesListFilter(unit, filter));
  return {
    list: bodyList({ bodyName: body.name, year, units: listed }),
    codes: listed.map((unit) => unit.code),
    head: bodyHead(body, at),
    clusters: clustersOf(rows),
    all: rows.length,
  };
}

/** The outcomes noted of a past year, as the status that the year would have ended with. One statement. */
async function pastStatuses(tx: Tx, { bodyId }: Actor, year: number): Promise<Map<string, { status: Status }>> {
  const noted = await tx.pastOutcome.findMany({
    where: { bodyId, year, recognised: { not: null } },
    select: { unitId: true, recognised: true },
  });
  return new Map(noted.map(({ unitId, recognised }) => [unitId, { status: recognised ? "recognised" : "notRecognised" }]));
}

function toListUnit(row: DossierRow, facts: DossierFacts, at: Date, years: JudgedYears | null): BodyListUnit {
  const { id, name, unitType, branchCount, memberCount, status, registeredAt, reportedAt, reportDueAt } = row;
  return {
    ...{ dossierId: id, unitName: name, unitType, branchCount, memberCount },
    ...{ status, registeredAt, reportedAt, reportDueAt, software: softwareStepOf(facts) },
    proposal: isReported(facts) ? proposeDossier(facts, at) : null,
    note: row.disciplined ? row.disciplineNote : "",
    ...(years ? listedBefore(row, facts, years, at) : {}),
  };
}

function listedBefore(row: DossierRow, facts: DossierFacts, { comparisonOf, beforeOf }: JudgedYears, at: Date) {
  const comparison = comparisonOf(row);
  const countedOfUnit = (unitId: string): Counted | null => {
    const before = beforeOf(unitId);
    return before ? countedOf(before.facts, at) : null;
  };
  const before = countedBefore(comparison, countedOfUnit);
  return { compared: comparedAlong(comparison, before, countedOf(facts, at)), comparedNote: comparison.sentence };
}

/** The matrix as filtered. `units` belong to the rows one by one, for the file; counts are of the shown units. */
export interface MatrixView {
  matrix: Matrix;
  units: MatrixUnit[];
  codes: string[];
  /** What a file lists of each unit beside its figures. */
  beside: { code: string; monitor: string; outcome: string }[];
  head: SheetHead;
  clusters: string[];
  counts: { all: number; failing: number; targets: number; results: number };
  /** ISO day on which the figures close; null where the year has no dossier. */
  dataDate: string | null;
}

/** Gives the matrix of a year, by cụm and unit code. Three statements, one more where it is compared with the year before, whatever the number of units; units of one set share its content. */
export function matrixFor(actor: Actor, year: number, filter: MatrixFilter, at: Date): Promise<MatrixView> {
  return inScope(actor, (tx) => matrixIn(tx, actor, year, filter, at));
}

/** The same within a transaction; one statement less where the body's letterhead is known already. */
export async function matrixIn(
  tx: Tx,
  actor: Actor,
  year: number,
  filter: MatrixFilter,
  at: Date,
  letterhead?: BodyLetterhead,
): Promise<MatrixView> {
  const rows = await listDossierRows(tx, actor, year);
  const chosen = rows.filter((row) => filter.cluster === "" || row.cluster === filter.cluster);
  const years = filter.compared ? await judgeYears(tx, actor, year, chosen) : null;
  const inCluster = (years?.judged ?? (await judge(tx, actor, chosen))).map(({ row, facts }) => ({
    row,
    facts,
    unit: toMatrixUnit(row, facts, at, years),
  }));
  const body = letterhead ?? (await readBodyLetterhead(tx, actor));
  const failing = inCluster.filter(({ facts, unit }) => hasFailing(unit, facts.rule));
  const shown = filter.failing ? failing : inCluster;
  shown.sort((a, b) => compareVietnamese(a.unit.cluster, b.unit.cluster));
  const units = shown.map(({ unit }) => unit);
  return {
    matrix: matrix({ year, units }),
    units,
    codes: shown.map(({ row }) => row.code),
    beside: shown.map(({ row: { code, monitor, status } }) => {
      return { code, monitor: monitor ?? "", outcome: isIn(status, "closed") ? STATUS_FOR_BODY[status] : "" };
    }),
    head: bodyHead(body, at),
    clusters: clustersOf(rows),
    counts: { all: inCluster.length, failing: failing.length, ...figuresIn(shown) },
    dataDate: rows[0]?.dataDate ?? null,
  };
}

function toMatrixUnit(row: DossierRow, facts: DossierFacts, at: Date, years: JudgedYears | null): MatrixUnit {
  const { id, name, shortName, unitType, cluster } = row;
  const unit = {
    ...{ dossierId: id, unitName: name, shortName, unitType, cluster, content: facts.content },
    entries: effectiveEntries(facts, at),
    proposal: proposeDossier(facts, at),
    reported: isReported(facts),
  };
  return years ? { ...unit, ...cellsBefore(unit, years.comparisonOf(row), years.beforeOf, at) } : unit;
}

/** How many targets are registered and how many results given ("không phát sinh" is one); computed figures count once the unit has reported. */
function figuresIn(shown: readonly { facts: DossierFacts; unit: MatrixUnit }[]): { targets: number; results: number } {
  let [targets, results] = [0, 0];
  for (const { facts, unit } of shown) {
    const declared = new Map(facts.entries.map((entry) => [entry.code, entry]));
    for (const { code, kind } of criteriaOf(unit.content)) {
      const entry = (unit.reported ? unit.entries : declared).get(code);
      if (entry?.hasTarget) targets += 1;
      if (entry && (entry.result.notApplicable || hasResult(kind, entry.result))) results += 1;
    }
  }
  return { targets, results };
}

function clustersOf(rows: readonly DossierRow[]): string[] {
  return [...new Set(rows.map((row) => row.cluster))].filter(Boolean).sort(compareVietnamese);
}
