import "server-only";
import { comparedEntries } from "../domain/last-year";
import { type Comparison, comparedWith, type LineageChange } from "../domain/lineage";
import { dayOf } from "./days";
import type { DossierRecord, StoredEntry } from "./dossiers";
import { type Scope, type Tx, unitsInScope } from "./scope";

type Compared = Pick<DossierRecord, "unitId" | "unit" | "cycle" | "content">;

/** Last year's entries with which a unit is compared, and how: itself, the unit it comes from, or several added up. */
export interface LastYear {
  comparison: Comparison;
  entries: StoredEntry[];
}

interface LineageRow {
  dataDate: Date | null;
  changes: LineageChange[] | null;
}

/** Gives when the figures of a year closed, and the changes of units since. One statement. */
async function lineageSince(tx: Tx, bodyId: string, year: number): Promise<{ before: string; changes: LineageChange[] }> {
  const [row] = await tx.$queryRaw<LineageRow[]>`
    SELECT p."dataDate", (
      SELECT json_agg(json_build_object('id', c.id, 'operation', c.operation, 'decisionNumber', c."decisionNumber", 'effectiveOn', c."effectiveOn",
        'predecessors', (SELECT coalesce(json_agg(json_build_object('unitId', u."unitId", 'name', u.name) ORDER BY u.place), '[]')
          FROM "UnitChangeUnit" u WHERE u."bodyId" = c."bodyId" AND u."changeId" = c.id AND u.role = 'predecessor'),
        'successors', (SELECT coalesce(json_agg(json_build_object('unitId', u."unitId", 'name', u.name) ORDER BY u.place), '[]')
          FROM "UnitChangeUnit" u WHERE u."bodyId" = c."bodyId" AND u."changeId" = c.id AND u.role = 'successor')))
      FROM "UnitChange" c WHERE c."bodyId" = b.id AND (p."dataDate" IS NULL OR c."effectiveOn" > p."dataDate")) AS changes
    FROM "Body" b LEFT JOIN "Cycle" p ON p."bodyId" = b.id AND p.year = ${year} WHERE b.id = ${bodyId}::uuid`;
  return { before: dayOf(row?.dataDate ?? null) ?? "", changes: row?.changes ?? [] };
}

/** Gives last year's entries for dossiers of one year, by unit id, along the lineage of each unit. Two statements, whatever their number. */
export async function lastYears(tx: Tx, scope: Scope, dossiers: readonly Compared[]): Promise<Map<string, LastYear>> {
  const year = dossiers[0]?.cycle.year ?? 0;
  const { before, changes } = await lineageSince(tx, scope.bodyId, year - 1);
  const compared = dossiers.map(({ unitId, unit, cycle, content }) => {
    return { unitId, content, comparison: comparedWith({ unitId, name: unit.name }, changes, { before, now: cycle.dataDate }, year) };
  });
  const ids = compared.flatMap(({ comparison }) => comparison.units.map((unit) => unit.unitId));
  const stored = await tx.entry.findMany({
    where: { ...unitsInScope(scope), AND: { unitId: { in: [...new Set(ids)] } }, dossier: { cycle: { year: year - 1 } } },
  });
  const byUnit = new Map<string, StoredEntry[]>(ids.map((id) => [id, []]));
  for (const entry of stored) byUnit.get(entry.unitId)?.push(entry);
  return new Map(
    compared.map(({ unitId, content, comparison }) => {
      const entries = comparison.units.flatMap((unit) => byUnit.get(unit.unitId) ?? []);
      return [unitId, { comparison, entries: comparedEntries(comparison, content, entries) }];
    }),
  );
}

/** As lastYears, for one dossier. */
export async function lastYear(tx: Tx, scope: Scope, dossier: Compared): Promise<LastYear> {
  const found = (await lastYears(tx, scope, [dossier])).get(dossier.unitId);
  if (!found) throw new Error("every dossier has a comparison");
  return found;
}

/** Gives last year's entries alone, for the column of results beside those of this year. */
export async function lastYearEntries(tx: Tx, scope: Scope, dossier: Compared): Promise<StoredEntry[]> {
  return (await lastYear(tx, scope, dossier)).entries;
}
