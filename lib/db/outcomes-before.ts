import "server-only";
import { type OutcomesBefore, outcomesAlong, type StoredOutcomes } from "../domain/outcome-before";
import type { Subject } from "../domain/score-sheet";
import { Prisma } from "./generated/client.ts";
import { changeSql } from "./last-year";
import type { Scope, Tx } from "./scope";

/**
 * What came of the year before for the unit of the sheet `s` in the year `c` and for all that it comes from, as JSON of StoredOutcomes: level of the
 * sheet's subject and ranks of its round, else as noted of years before. `published`: levels only once units may know them; ranks always.
 */
export function outcomesBeforeSql({ published }: { published: boolean }): Prisma.Sql {
  const known = published ? Prisma.sql`AND o."publishedAt" IS NOT NULL` : Prisma.empty;
  return Prisma.sql`(
    WITH RECURSIVE line AS (
      SELECT s."unitId"
      UNION
      SELECT p."unitId" FROM line
      JOIN "UnitChangeUnit" k ON k."bodyId" = s."bodyId" AND k."unitId" = line."unitId" AND k.role = 'successor'
      JOIN "UnitChangeUnit" p ON p."bodyId" = k."bodyId" AND p."changeId" = k."changeId" AND p.role = 'predecessor'
    ), outcome AS (
      SELECT line."unitId", coalesce(level.name, CASE WHEN s.subject = 'organisation' THEN n.level END, '') AS level,
        CASE WHEN rank.ranked THEN rank."clusterRank" ELSE n."clusterRank" END AS "clusterRank",
        CASE WHEN rank.ranked THEN rank."bodyRank" ELSE n."bodyRank" END AS "bodyRank"
      FROM line
      LEFT JOIN "PastOutcome" n ON n."bodyId" = s."bodyId" AND n."unitId" = line."unitId" AND n.year = c.year - 1
      LEFT JOIN LATERAL (
        SELECT l->>'name' AS name FROM "ScoreSheet" q
        JOIN "ScoreRound" o ON o."bodyId" = q."bodyId" AND o.id = q."roundId" AND o.purpose = 'classification' AND o.period = 'year' ${known}
        JOIN "Cycle" y ON y."bodyId" = o."bodyId" AND y.id = o."cycleId" AND y.year = c.year - 1
        JOIN "Scheme" m ON m."bodyId" = q."bodyId" AND m.id = q."schemeId", jsonb_array_elements(m.content->'levels') l
        WHERE q."bodyId" = s."bodyId" AND q."unitId" = line."unitId" AND q.subject = s.subject AND q.status = 'final' AND l->>'code' = q.level
        LIMIT 1
      ) level ON true
      LEFT JOIN LATERAL (
        SELECT true AS ranked, q."clusterRank", q."bodyRank" FROM "ScoreSheet" q
        JOIN "ScoreRound" o ON o."bodyId" = q."bodyId" AND o.id = q."roundId" AND o.purpose = 'emulation' AND o.period = 'year' AND o."publishedAt" IS NOT NULL
        JOIN "Cycle" y ON y."bodyId" = o."bodyId" AND y.id = o."cycleId" AND y.year = c.year - 1
        WHERE q."bodyId" = s."bodyId" AND q."unitId" = line."unitId" AND q.standing IS NOT NULL LIMIT 1
      ) rank ON true
    )
    SELECT json_build_object('dataDate', c."dataDate",
      'closedOn', (SELECT y."dataDate" FROM "Cycle" y WHERE y."bodyId" = s."bodyId" AND y.year = c.year - 1),
      'outcomes', (SELECT json_agg(outcome) FROM outcome),
      'changes', (SELECT json_agg(${changeSql("h")}) FROM "UnitChange" h WHERE h."bodyId" = s."bodyId" AND h.id IN (
        SELECT k."changeId" FROM line JOIN "UnitChangeUnit" k ON k."bodyId" = s."bodyId" AND k."unitId" = line."unitId" AND k.role = 'successor')))
  )`;
}

/** Gives what came of the year before for a unit, of the subject of its sheet, as far as units may know it. One statement. */
export async function outcomesBefore(
  tx: Tx,
  { bodyId }: Scope,
  sheet: { id: string; subject: Subject; unitId: string; unit: { name: string }; cycle: { year: number } },
): Promise<OutcomesBefore> {
  const [row] = await tx.$queryRaw<{ stored: StoredOutcomes }[]>`
    SELECT ${outcomesBeforeSql({ published: true })} AS stored FROM "ScoreSheet" s
    JOIN "ScoreRound" r ON r."bodyId" = s."bodyId" AND r.id = s."roundId"
    JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId"
    WHERE s."bodyId" = ${bodyId}::uuid AND s.id = ${sheet.id}::uuid`;
  if (!row) throw new Error(`No sheet ${sheet.id}`);
  return outcomesAlong({ unitId: sheet.unitId, name: sheet.unit.name }, row.stored, sheet.cycle.year);
}
