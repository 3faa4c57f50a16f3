import "server-only";
import { type DossierRecord, factsOf, listDossiers, toEntryValue } from "../db/dossiers";
import { inScope } from "../db/scope";
import type { SheetHead } from "../documents/xlsx/sheet";
import { type BodyList, type BodyListUnit, bodyList } from "../domain/body-list";
import { criteriaOf } from "../domain/criteria";
import { effectiveEntries, proposeDossier } from "../domain/dossier";
import { type Matrix, type MatrixUnit, matrix } from "../domain/matrix";
import { hasResult } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { hasFailing, type ListFilter, type MatrixFilter, passesListFilter } from "../domain/table-filter";
import { compareVietnamese } from "../domain/text";
import { bodyHead, readBodyLetterhead } from "./sheet-head";

/** The Khối's list as filtered. `codes`: the unit's code of each row; `all`: how many units the year has. */
export interface BodyListView {
  list: BodyList;
  codes: string[];
  head: SheetHead;
  clusters: string[];
  all: number;
}

/** Gives the Khối's list of a year, by unit code. Three statements, whatever the number of units. */
export function bodyListFor(actor: Actor, year: number, filter: ListFilter, at: Date): Promise<BodyListView> {
  return inScope(actor, async (tx) => {
    const dossiers = await listDossiers(tx, actor, year);
    const body = await readBodyLetterhead(tx, actor);
    const listed = dossiers
      .map((dossier) => ({
        code: dossier.unitCode,
        searchKey: dossier.unit.searchKey,
        cluster: dossier.unit.cluster,
        ...toListUnit(dossier, at),
      }))
      .filter((unit) => passesListFilter(unit, filter));
    return {
      list: bodyList({ bodyName: body.name, year, units: listed }),
      codes: listed.map((unit) => unit.code),
      head: bodyHead(body, at),
      clusters: clustersOf(dossiers),
      all: dossiers.length,
    };
  });
}

function toListUnit(dossier: DossierRecord, at: Date): BodyListUnit {
  const { id, unit, status, registeredAt, reportedAt, cycle, parts, disciplineNote } = dossier;
  return {
    ...{ dossierId: id, unitName: unit.name, unitType: unit.unitType, branchCount: unit.branchCount, memberCount: unit.memberCount },
    ...{ status, registeredAt, reportedAt, reportDueAt: cycle.report.dueAt, softwareDoneOn: parts.software.doneOn },
    proposal: reportedAt ? proposeDossier(factsOf(dossier), at) : null,
    note: dossier.disciplined ? disciplineNote : "",
  };
}

/** The matrix as filtered. `units` belong to the rows one by one, for the file; counts are of the shown units. */
export interface MatrixView {
  matrix: Matrix;
  units: MatrixUnit[];
  codes: string[];
  head: SheetHead;
  clusters: string[];
  counts: { all: number; failing: number; targets: number; results: number };
  /** ISO day on which the figures close; null where the year has no dossier. */
  dataDate: string | null;
}

/** Gives the matrix of a year, by cụm and unit code. Three statements, whatever the number of units; units of one set share its content. */
export function matrixFor(actor: Actor, year: number, filter: MatrixFilter, at: Date): Promise<MatrixView> {
  return inScope(actor, async (tx) => {
    const dossiers = await listDossiers(tx, actor, year);
    const body = await readBodyLetterhead(tx, actor);
    const inCluster = dossiers
      .filter((dossier) => filter.cluster === "" || dossier.unit.cluster === filter.cluster)
      .map((dossier) => ({ dossier, unit: toMatrixUnit(dossier, at) }));
    const failing = inCluster.filter(({ dossier, unit }) => hasFailing(unit, dossier.cycle.rule));
    const shown = filter.failing ? failing : inCluster;
    shown.sort((a, b) => compareVietnamese(a.unit.cluster, b.unit.cluster));
    const units = shown.map(({ unit }) => unit);
    return {
      matrix: matrix({ year, units }),
      units,
      codes: shown.map(({ dossier }) => dossier.unitCode),
      head: bodyHead(body, at),
      clusters: clustersOf(dossiers),
      counts: { all: inCluster.length, failing: failing.length, ...figuresIn(shown) },
      dataDate: dossiers[0]?.cycle.dataDate ?? null,
    };
  });
}

function toMatrixUnit(dossier: DossierRecord, at: Date): MatrixUnit {
  const facts = factsOf(dossier);
  const { name, shortName, unitType, cluster } = dossier.unit;
  return {
    ...{ dossierId: dossier.id, unitName: name, shortName, unitType, cluster, content: dossier.content },
    entries: effectiveEntries(facts, at),
    proposal: proposeDossier(facts, at),
    reported: dossier.reportedAt !== null,
  };
}

/** How many targets are registered and how many results given ("không phát sinh" is one); computed figures count once the unit has reported. */
function figuresIn(shown: readonly { dossier: DossierRecord; unit: MatrixUnit }[]): { targets: number; results: number } {
  let [targets, results] = [0, 0];
  for (const { dossier, unit } of shown) {
    const declared = new Map(dossier.entries.map((entry) => [entry.code, toEntryValue(entry, [])]));
    for (const { code, kind } of criteriaOf(unit.content)) {
      const entry = (unit.reported ? unit.entries : declared).get(code);
      if (entry?.hasTarget) targets += 1;
      if (entry && (entry.result.notApplicable || hasResult(kind, entry.result))) results += 1;
    }
  }
  return { targets, results };
}

function clustersOf(dossiers: readonly DossierRecord[]): string[] {
  return [...new Set(dossiers.map((dossier) => dossier.unit.cluster))].filter(Boolean).sort(compareVietnamese);
}
