import "server-only";
import type { OpenClusterSheet } from "../domain/cluster-scores";
import type { RoundPeriod } from "../domain/score-sheet";
import type { CycleStatus } from "../domain/workflow";
import { Prisma } from "./generated/client.ts";
import { inScope, type Scope, type Tx } from "./scope";
import { type RoundKey, type SheetRow, sheetRowsSql } from "./sheet-rows";
import { versionOnSql } from "./version-on";

/** A listed phiếu chấm with how far its cụm scored it. `unreasoned`: figures of the cụm other than the unit's own without a reason. */
export interface ClusterSheet extends Omit<SheetRow, "before"> {
  clusterScores: boolean;
  cycleStatus: CycleStatus;
  scored: number;
  unreasoned: number;
}

/** How many figures the cụm gave on a sheet, and how many of them lack a reason. */
function givenSql(bodyId: Prisma.Sql, sheetId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT count(*)::int AS scored, count(*) FILTER (WHERE l."clusterReason" = '' AND ROW(l."clusterValue", l."clusterTarget", l."clusterNotApplicable")
      IS DISTINCT FROM ROW(l."selfValue", l."selfTarget", l."selfNotApplicable"))::int AS unreasoned
    FROM "ScoreLine" l WHERE l."bodyId" = ${bodyId} AND l."sheetId" = ${sheetId} AND l."clusterNotApplicable" IS NOT NULL`;
}

/** Gives the sheets of a thi đua round in scope with what the cụm gave, by unit code. One statement. */
export function listClusterSheets(tx: Tx, scope: Scope, key: RoundKey): Promise<ClusterSheet[]> {
  return tx.$queryRaw<ClusterSheet[]>`
    WITH listed AS (${sheetRowsSql(scope, key)})
    SELECT listed.*, coalesce((m.content->>'clusterScores')::boolean, false) AS "clusterScores", c.status::text AS "cycleStatus",
      given.scored, given.unreasoned
    FROM listed
    JOIN "Scheme" m ON m."bodyId" = ${scope.bodyId}::uuid AND m.id = listed."schemeId"::uuid
    JOIN "Cycle" c ON c."bodyId" = m."bodyId" AND c.year = ${key.year}
    CROSS JOIN LATERAL (${givenSql(Prisma.sql`m."bodyId"`, Prisma.sql`listed.id::uuid`)}) given
    ORDER BY listed.code`;
}

/** A sheet of the cụm that waits for a unit's score, under that unit. */
export interface OwedSheet extends OpenClusterSheet {
  year: number;
  period: RoundPeriod;
  unitId: string;
  unitCode: string;
  unitName: string;
}

/**
 * Gives the sheets of open years that some units may score now, by round: sent, of other units that stand in their cụm on the data date of the year, under a
 * score table that lets the cụm score. Nothing of the sheets themselves is told. One statement.
 */
export function listOwedSheets(bodyId: string, unitIds: readonly string[]): Promise<OwedSheet[]> {
  const own = Prisma.sql`${[...unitIds]}::uuid[]`;
  return inScope(
    { bodyId, unitScope: "all" },
    (tx) => tx.$queryRaw<OwedSheet[]>`
      SELECT c.year, r.period::text AS period, o.id::text AS "unitId", o.code AS "unitCode", ov.name AS "unitName", given.scored, given.unreasoned
      FROM "ScoreRound" r
      JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId" AND c.status = 'open'
      JOIN "Unit" o ON o."bodyId" = r."bodyId" AND o.id = ANY (${own})
      JOIN LATERAL (${versionOnSql(Prisma.sql`o`, Prisma.sql`c."dataDate"`)}) ov ON ov.cluster <> ''
      JOIN "ScoreSheet" s ON s."bodyId" = r."bodyId" AND s."roundId" = r.id AND s.status = 'submitted' AND s."unitId" <> ALL (${own})
      JOIN "Unit" p ON p."bodyId" = s."bodyId" AND p.id = s."unitId"
      JOIN LATERAL (${versionOnSql(Prisma.sql`p`, Prisma.sql`c."dataDate"`)}) pv ON pv.cluster = ov.cluster
      JOIN "Scheme" m ON m."bodyId" = s."bodyId" AND m.id = s."schemeId" AND (m.content->>'clusterScores')::boolean
      CROSS JOIN LATERAL (${givenSql(Prisma.sql`s."bodyId"`, Prisma.sql`s.id`)}) given
      WHERE r."bodyId" = ${bodyId}::uuid AND r.purpose = 'emulation'
      ORDER BY c.year, r.period, o.code, p.code`,
  );
}
