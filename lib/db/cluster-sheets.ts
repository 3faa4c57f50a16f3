import "server-only";
import { type GivenLine, givenByCluster, type OpenClusterSheet } from "../domain/cluster-scores";
import type { RoundPeriod } from "../domain/score-sheet";
import type { ScoreInput } from "../domain/scoring";
import { sentFigures } from "../domain/sent-sheet";
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

/** What the cụm gave on a sheet beside what the unit sent last, or typed where no version is there. */
interface Given {
  lines: (GivenLine & { own: ScoreInput | null })[] | null;
  sent: unknown;
}

function givenSql(bodyId: Prisma.Sql, sheetId: Prisma.Sql): Prisma.Sql {
  const figure = (stage: "self" | "cluster") => {
    const column = (name: string) => Prisma.raw(`l."${stage}${name}"`);
    return Prisma.sql`json_build_object('value', ${column("Value")}, 'target', ${column("Target")}, 'notApplicable', ${column("NotApplicable")})`;
  };
  return Prisma.sql`
    SELECT json_agg(json_build_object('code', l.code, 'reason', l."clusterReason", 'figure', ${figure("cluster")},
        'own', CASE WHEN l."selfNotApplicable" IS NOT NULL THEN ${figure("self")} END)) AS lines,
      (SELECT x.content FROM "ScoreSheetVersion" x WHERE x."bodyId" = ${bodyId} AND x."sheetId" = ${sheetId} ORDER BY x.number DESC LIMIT 1) AS sent
    FROM "ScoreLine" l WHERE l."bodyId" = ${bodyId} AND l."sheetId" = ${sheetId} AND l."clusterNotApplicable" IS NOT NULL`;
}

/** Counts a row's figures of the cụm by the rule. */
function counted<Row extends Given>({ lines, sent, ...row }: Row) {
  const given = lines ?? [];
  const typed = given.flatMap(({ code, own }) => (own ? [[code, own] as const] : []));
  return { ...row, ...givenByCluster(given, sent ? sentFigures(sent) : new Map(typed)) };
}

/** Gives the sheets of a thi đua round in scope with what the cụm gave, by unit code. One statement. */
export async function listClusterSheets(tx: Tx, scope: Scope, key: RoundKey): Promise<ClusterSheet[]> {
  const rows = await tx.$queryRaw<(Omit<ClusterSheet, keyof OpenClusterSheet> & Given)[]>`
    WITH listed AS (${sheetRowsSql(scope, key)})
    SELECT listed.*, coalesce((m.content->>'clusterScores')::boolean, false) AS "clusterScores", c.status::text AS "cycleStatus",
      given.lines, given.sent
    FROM listed
    JOIN "Scheme" m ON m."bodyId" = ${scope.bodyId}::uuid AND m.id = listed."schemeId"::uuid
    JOIN "Cycle" c ON c."bodyId" = m."bodyId" AND c.year = ${key.year}
    CROSS JOIN LATERAL (${givenSql(Prisma.sql`m."bodyId"`, Prisma.sql`listed.id::uuid`)}) given
    ORDER BY listed.code`;
  return rows.map(counted);
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
export async function listOwedSheets(bodyId: string, unitIds: readonly string[]): Promise<OwedSheet[]> {
  const own = Prisma.sql`${[...unitIds]}::uuid[]`;
  const rows = await inScope(
    { bodyId, unitScope: "all" },
    (tx) => tx.$queryRaw<(Omit<OwedSheet, keyof OpenClusterSheet> & Given)[]>`
      SELECT c.year, r.period::text AS period, o.id::text AS "unitId", o.code AS "unitCode", ov.name AS "unitName", given.lines, given.sent
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
  return rows.map(counted);
}
