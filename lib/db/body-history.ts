import "server-only";
import { type Status, statusesIn } from "../domain/workflow";
import type { Scope, Tx } from "./scope";

/** How many dossiers of a year stand in a status, and of those that were sent how many came late. */
export interface YearCount {
  year: number;
  status: Status;
  units: number;
  reported: number;
  late: number;
}

/** Counts the dossiers of every year by status. One statement. */
export function countYears(tx: Tx, scope: Scope): Promise<YearCount[]> {
  return tx.$queryRaw<YearCount[]>`
    SELECT c.year, d.status::text AS status, count(*)::int AS units, count(*) FILTER (WHERE d."reportedAt" IS NOT NULL OR (d.status::text = ANY (${statusesIn("recorded")}) AND EXISTS (SELECT 1 FROM "Entry" e
        WHERE e."bodyId" = d."bodyId" AND e."dossierId" = d.id AND (e.numerator IS NOT NULL OR e."notApplicable" OR btrim(e.text) <> ''))))::int AS reported,
      count(*) FILTER (WHERE d."reportedAt" > greatest(x."dueAt", c."reportDueAt"))::int AS late
    FROM "Dossier" d
    JOIN "Cycle" c ON c."bodyId" = d."bodyId" AND c.id = d."cycleId"
    LEFT JOIN "Extension" x ON x."bodyId" = d."bodyId" AND x."cycleId" = c.id AND x."unitId" = d."unitId" AND x."window" = 'report'
    WHERE d."bodyId" = ${scope.bodyId}::uuid
    GROUP BY c.year, d.status ORDER BY c.year`;
}

/** Counts the recorded outcomes of past years. One statement. */
export function countPastOutcomes(tx: Tx, scope: Scope): Promise<{ year: number; units: number; recognised: number }[]> {
  return tx.$queryRaw`
    SELECT year, count(*)::int AS units, (count(*) FILTER (WHERE recognised))::int AS recognised
    FROM "PastOutcome" WHERE "bodyId" = ${scope.bodyId}::uuid GROUP BY year ORDER BY year`;
}

/** Counts decided levels and noted ones by their name. Two kinds of rows in one statement; levels of sheets carry their code and scheme. */
export function countLevels(tx: Tx, scope: Scope): Promise<{ year: number; schemeId: string | null; level: string; units: number }[]> {
  return tx.$queryRaw`
    SELECT c.year, s."schemeId"::text AS "schemeId", s.level, count(*)::int AS units
    FROM "ScoreSheet" s
    JOIN "ScoreRound" r ON r."bodyId" = s."bodyId" AND r.id = s."roundId" AND r.purpose = 'classification' AND r.period = 'year'
    JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId"
    WHERE s."bodyId" = ${scope.bodyId}::uuid AND s.subject = 'organisation' AND s.status = 'final' AND s.level IS NOT NULL
    GROUP BY c.year, s."schemeId", s.level
    UNION ALL
    SELECT year, NULL, level, count(*)::int FROM "PastOutcome"
    WHERE "bodyId" = ${scope.bodyId}::uuid AND level <> '' GROUP BY year, level`;
}
