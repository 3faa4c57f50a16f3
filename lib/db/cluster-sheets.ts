import "server-only";
import type { CycleStatus } from "../domain/workflow";
import type { Scope, Tx } from "./scope";
import { type RoundKey, type SheetRow, sheetRowsSql } from "./sheet-rows";

/** A listed phiếu chấm with how far its cụm scored it. `unreasoned`: figures of the cụm other than the unit's own without a reason. */
export interface ClusterSheet extends SheetRow {
  clusterScores: boolean;
  cycleStatus: CycleStatus;
  scored: number;
  unreasoned: number;
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
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS scored, count(*) FILTER (WHERE l."clusterReason" = '' AND ROW(l."clusterValue", l."clusterTarget", l."clusterNotApplicable")
        IS DISTINCT FROM ROW(l."selfValue", l."selfTarget", l."selfNotApplicable"))::int AS unreasoned
      FROM "ScoreLine" l WHERE l."bodyId" = m."bodyId" AND l."sheetId" = listed.id::uuid AND l."clusterNotApplicable" IS NOT NULL
    ) given
    ORDER BY listed.code`;
}
