import "server-only";
import { comparedEntries } from "../domain/last-year";
import { type Comparison, comparedWith, type LineageChange } from "../domain/lineage";
import type { CriterionKind } from "../domain/measure";
import { dayOf } from "./days";
import type { DossierRecord, StoredEntry } from "./dossiers";
import { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";

type Compared = Pick<DossierRecord, "unitId" | "unit" | "cycle" | "content">;

/** Last year's entries with which a unit is compared, and how: itself, the unit it comes from, or several added up. */
export interface LastYear {
  comparison: Comparison;
  entries: YearEntry[];
}
/** An entry with how its criterion was counted that year; null where the set did not have it. */
type YearEntry = StoredEntry & { kind: CriterionKind | null };

interface LineageRow {
  dataDate: Date | null;
  changes: LineageChange[] | null;
  entries: StoredAsJson[] | null;
}
/** An entry as it crosses as JSON of its row: instants are texts. */
type StoredAsJson = Omit<YearEntry, "updatedAt" | "appraisedAt"> & { updatedAt: string; appraisedAt: string | null };

function toStored(entry: StoredAsJson): YearEntry {
  return { ...entry, updatedAt: new Date(entry.updatedAt), appraisedAt: entry.appraisedAt === null ? null : new Date(entry.appraisedAt) };
}

/** A change of units of the table `alias`, as JSON of LineageChange. */
export function changeSql(alias: "c" | "h"): Prisma.Sql {
  const change = Prisma.raw(alias);
  const units = (role: "predecessor" | "successor") =>
    Prisma.sql`(SELECT coalesce(json_agg(json_build_object('unitId', u."unitId", 'name', u.name) ORDER BY u.place), '[]')
      FROM "UnitChangeUnit" u WHERE u."bodyId" = ${change}."bodyId" AND u."changeId" = ${change}.id AND u.role::text = ${role})`;
  return Prisma.sql`json_build_object('id', ${change}.id, 'operation', ${change}.operation, 'decisionNumber', ${change}."decisionNumber",
    'effectiveOn', ${change}."effectiveOn", 'predecessors', ${units("predecessor")}, 'successors', ${units("successor")})`;
}

/** The changes of units since the figures of the cycle `p` of the body `b` closed, all where it has none, as JSON. */
export const changesSinceSql = Prisma.sql`(SELECT json_agg(${changeSql("c")})
      FROM "UnitChange" c WHERE c."bodyId" = b.id AND (p."dataDate" IS NULL OR c."effectiveOn" > p."dataDate"))`;

/** Gives when the figures of a year closed, the changes of units since, and the year's entries of the units and of all they come from. One statement. */
async function yearAlongLineage(tx: Tx, scope: Scope, year: number, unitIds: readonly string[]) {
  const seen = scope.unitScope === "all" ? Prisma.sql`true` : Prisma.sql`e."unitId" = ANY (${[...scope.unitScope]}::uuid[])`;
  const [row] = await tx.$queryRaw<LineageRow[]>`
    WITH RECURSIVE line AS (
      SELECT unnest(${[...unitIds]}::uuid[]) AS "unitId"
      UNION
      SELECT p."unitId" FROM line
      JOIN "UnitChangeUnit" s ON s."bodyId" = ${scope.bodyId}::uuid AND s."unitId" = line."unitId" AND s.role = 'successor'
      JOIN "UnitChangeUnit" p ON p."bodyId" = s."bodyId" AND p."changeId" = s."changeId" AND p.role = 'predecessor'
    )
    SELECT p."dataDate", ${changesSinceSql} AS changes,
      (SELECT json_agg(to_jsonb(e) || jsonb_build_object('kind', k.kind)) FROM "Entry" e
        JOIN "Dossier" d ON d."bodyId" = e."bodyId" AND d.id = e."dossierId" AND d."cycleId" = p.id
        JOIN "CriteriaSet" s ON s."bodyId" = d."bodyId" AND s.id = d."criteriaSetId"
        LEFT JOIN LATERAL (SELECT c->>'kind' AS kind FROM jsonb_array_elements(s.content->'groups') g, jsonb_array_elements(g->'criteria') c
          WHERE c->>'code' = e.code) k ON true
        WHERE e."bodyId" = b.id AND e."unitId" IN (SELECT "unitId" FROM line) AND ${seen}) AS entries
    FROM "Body" b LEFT JOIN "Cycle" p ON p."bodyId" = b.id AND p.year = ${year} WHERE b.id = ${scope.bodyId}::uuid`;
  return { before: dayOf(row?.dataDate ?? null), changes: row?.changes ?? [], entries: (row?.entries ?? []).map(toStored) };
}

/** Gives last year's entries for dossiers of one year, by unit id, along the lineage of each unit. One statement, whatever their number. */
export async function lastYears(tx: Tx, scope: Scope, dossiers: readonly Compared[]): Promise<Map<string, LastYear>> {
  const year = dossiers[0]?.cycle.year ?? 0;
  const unitIds = dossiers.map(({ unitId }) => unitId);
  const { before, changes, entries: stored } = await yearAlongLineage(tx, scope, year - 1, unitIds);
  return new Map(
    dossiers.map(({ unitId, unit, cycle, content }) => {
      const comparison = comparedWith({ unitId, name: unit.name }, changes, { before, now: cycle.dataDate }, year);
      const entries = comparison.units.flatMap((one) => stored.filter((entry) => entry.unitId === one.unitId));
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
