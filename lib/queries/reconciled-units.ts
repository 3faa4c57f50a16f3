import "server-only";
import { criteriaContents } from "../db/criteria-contents";
import { findCycle } from "../db/cycles";
import { factsOfRow, listDossierRows, listJudged } from "../db/dossier-rows";
import { inScope, type Tx } from "../db/scope";
import { proposeDossier, softwareStepOf } from "../domain/dossier";
import { proposalLabel } from "../domain/labels";
import { completeParts } from "../domain/parts";
import type { Actor } from "../domain/permissions";
import { can } from "../domain/permissions";
import { differs, RECONCILIATION_SLUG, RECONCILIATIONS, type Reconciliation, reconcile } from "../domain/software-reconciliation";
import { SOFTWARE_OUTCOME_LABEL, type SoftwareCheck, type SoftwareStep } from "../domain/software-step";
import { compareVietnamese, fold } from "../domain/text";
import { formatInstant } from "../format";
import { softwareReportSchema } from "../forms/software-import";

export const RECONCILIATION_SHOW = ["lech", ...Object.values(RECONCILIATION_SLUG), "khong-ghep"] as const;

/** `show`: one kind by its slug, "lech" (every difference), "khong-ghep" (rows of the file without a unit), undefined: all units. */
export interface ReconciliationFilter {
  show?: string;
  cluster: string;
  search: string;
  page: number;
}

/** A unit on both sides. */
export interface ReconciledUnit {
  code: string;
  name: string;
  cluster: string;
  searchKey: string;
  kinds: Reconciliation[];
  step: SoftwareStep;
  check: SoftwareCheck | null;
  statedComplete: boolean;
  /** "" before a report. */
  proposal: string;
}

async function reconciledUnits(tx: Tx, actor: Actor, year: number, at: Date): Promise<ReconciledUnit[] | null> {
  const cycle = await findCycle(tx, actor, year);
  if (!cycle) return null;
  const rows = await listDossierRows(tx, actor, year);
  const sets = rows.map((row) => row.criteriaSetId);
  const contents = await criteriaContents(tx, actor, sets);
  const ids = rows.map((row) => row.id);
  const judged = await listJudged(tx, actor, ids);
  return rows.flatMap((row) => {
    const [content, found] = [contents.get(row.criteriaSetId), judged.get(row.id)];
    if (!content || !found) return [];
    const facts = factsOfRow(row, found, content, cycle);
    const eligible = row.reportedAt ? proposeDossier(facts, at).eligible : null;
    const complete = completeParts(facts.parts, facts.files)["phan-mem"];
    const stated = { doneOn: facts.parts.software.doneOn, complete };
    const { code, name, cluster, searchKey } = row;
    return [
      {
        ...{ code, name, cluster, searchKey, check: facts.software, step: softwareStepOf(facts), statedComplete: complete },
        kinds: reconcile({ stated, check: facts.software, eligible }),
        proposal: eligible === null ? "" : proposalLabel(eligible),
      },
    ];
  });
}

/** The rows of the last applied file of a year that belong to no unit, and when it was read. */
async function lastFile(tx: Tx, bodyId: string, year: number) {
  const row = await tx.softwareImport.findFirst({
    where: { bodyId, cycle: { year }, status: "applied" },
    orderBy: [{ appliedAt: "desc" }, { id: "desc" }],
    select: { fileName: true, appliedAt: true, report: true },
  });
  if (!row) return null;
  return {
    fileName: row.fileName,
    at: row.appliedAt ? formatInstant(row.appliedAt) : "",
    unmatched: softwareReportSchema.parse(row.report).unmatched,
  };
}

function passes(unit: ReconciledUnit, show: string | undefined): boolean {
  if (show === undefined) return true;
  return show === "lech" ? differs(unit.kinds) : unit.kinds.some((kind) => RECONCILIATION_SLUG[kind] === show);
}

/** Gives a year's units on both sides under the filters, with the counts of each kind, or null where there is no such year; five statements beside the scope, whatever the number of units. */
export function reconciliationFor(actor: Actor, year: number, filter: ReconciliationFilter, at: Date) {
  return inScope(actor, async (tx) => {
    const all = await reconciledUnits(tx, actor, year, at);
    if (!all) return null;
    const file = await lastFile(tx, actor.bodyId, year);
    const words = fold(filter.search).split(" ").filter(Boolean);
    const narrowed = all.filter(
      (unit) => words.every((word) => unit.searchKey.includes(word)) && (filter.cluster === "" || unit.cluster === filter.cluster),
    );
    const count = (kind: Reconciliation) => narrowed.filter((unit) => unit.kinds.includes(kind)).length;
    return {
      units: filter.show === "khong-ghep" ? [] : narrowed.filter((unit) => passes(unit, filter.show)),
      all: all.length,
      narrowed: narrowed.length,
      different: narrowed.filter((unit) => differs(unit.kinds)).length,
      counts: Object.fromEntries(RECONCILIATIONS.map((kind) => [kind, count(kind)])) as Record<Reconciliation, number>,
      file,
      clusters: [...new Set(all.map((unit) => unit.cluster))].filter(Boolean).sort(compareVietnamese),
      mayImport: can(actor, "importData"),
    };
  });
}

/** What the software says of a unit, as a cell prints it. */
export function outcomeWords(check: SoftwareCheck | null): string {
  return check ? SOFTWARE_OUTCOME_LABEL[check.outcome] : "Chưa đọc";
}

const PER_PAGE = 50;

/** One page of reconciled units as the table shows them. */
export function reconciliationRows(units: readonly ReconciledUnit[], wanted: number) {
  const pageCount = Math.max(1, Math.ceil(units.length / PER_PAGE));
  const page = Math.min(wanted, pageCount);
  const rows = units.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ code, name, kinds, step, check, statedComplete, proposal }) => ({
    ...{ code, name, kinds, statedOn: step.statedOn, statedComplete, proposal, outcome: outcomeWords(check) },
    completedOn: check?.completedOn ?? null,
    source: check ? `${check.sourceFile}: ${check.sourceRow}` : "",
  }));
  return { rows, page, pageCount };
}
