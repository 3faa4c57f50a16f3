import "server-only";
import { criteriaContents } from "../db/criteria-contents";
import { type DossierRow, factsOfRow, listJudged } from "../db/dossier-rows";
import type { Scope, Tx } from "../db/scope";
import { type RuleSettings, ruleSettingsSchema } from "../domain/assessment";
import { type ComparedYear, type CriterionBefore, criteriaBefore } from "../domain/criterion-before";
import { type DossierFacts, effectiveEntries, isReported } from "../domain/dossier";
import type { Comparison } from "../domain/lineage";
import { yearBefore } from "./year-before";

/** A dossier of a list with what the rules need of it. */
export interface Judged {
  row: DossierRow;
  facts: DossierFacts;
}

/** What the rules need of some dossiers, of one year or of two. Two statements, one where every criteria set was read before. */
export async function judge(tx: Tx, scope: Scope, rows: readonly DossierRow[]): Promise<Judged[]> {
  if (rows.length === 0) return [];
  const rules = new Map<string, RuleSettings>();
  const contents = await criteriaContents(
    tx,
    scope,
    rows.map((row) => row.criteriaSetId),
  );
  const found = await listJudged(
    tx,
    scope,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const content = contents.get(row.criteriaSetId);
    const judged = found.get(row.id);
    if (!content || !judged) throw new Error(`Dossier ${row.id} has no criteria set`);
    const rule = rules.get(row.dataDate) ?? ruleSettingsSchema.parse(row.rule);
    rules.set(row.dataDate, rule);
    return { row, facts: factsOfRow(row, judged, content, { rule, dataDate: row.dataDate }) };
  });
}

/** Some dossiers of a year with those of the year before, with which each unit is compared along its lineage. */
export interface JudgedYears {
  judged: Judged[];
  comparisonOf(row: DossierRow): Comparison;
  beforeOf(unitId: string): Judged | undefined;
}

/** As judge, with the year before beside it. One statement more. */
export async function judgeYears(tx: Tx, scope: Scope, year: number, rows: readonly DossierRow[]): Promise<JudgedYears> {
  const before = await yearBefore(tx, scope, year, rows[0]?.dataDate ?? "");
  const comparisons = new Map(rows.map((row) => [row.unitId, before.comparisonOf(row)]));
  const last = before.rowsFor([...comparisons.values()]);
  const all = await judge(tx, scope, [...rows, ...last]);
  const byUnit = new Map(all.slice(rows.length).map((one) => [one.row.unitId, one]));
  return {
    judged: all.slice(0, rows.length),
    comparisonOf: (row) => comparisons.get(row.unitId) ?? before.comparisonOf(row),
    beforeOf: (unitId) => byUnit.get(unitId),
  };
}

/** Gives how the cells of a unit stand to the year before, and what its lineage did. */
export function cellsBefore(
  unit: ComparedYear,
  comparison: Comparison,
  beforeOf: JudgedYears["beforeOf"],
  at: Date,
): { before: Map<string, CriterionBefore>; beforeNote: string } {
  const yearOf = (unitId: string): ComparedYear | undefined => {
    const before = beforeOf(unitId);
    return before && { content: before.facts.content, entries: effectiveEntries(before.facts, at), reported: isReported(before.facts) };
  };
  return { before: criteriaBefore(unit, comparison, yearOf), beforeNote: comparison.sentence };
}
