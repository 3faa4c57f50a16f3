import "server-only";
import { type Status, statusesIn } from "../domain/workflow";
import type { Tx } from "./scope";

/** Dossiers of a year at one status under one monitor, with their adjustments that wait for the Khối. */
export interface DossierCount {
  cycleId: string;
  status: Status;
  monitorUserId: string | null;
  count: number;
  adjustments: number;
}

/** Counts the dossiers of some years of a body; those that ended with their units are left out. One statement. */
export function countDossiers(tx: Tx, bodyId: string, cycleIds: readonly string[]): Promise<DossierCount[]> {
  return tx.$queryRaw<DossierCount[]>`
    SELECT d."cycleId"::text AS "cycleId", d.status::text AS status, d."monitorUserId"::text AS "monitorUserId", count(*)::int AS count,
      coalesce(sum(a.pending), 0)::int AS adjustments
    FROM "Dossier" d
    LEFT JOIN (
      SELECT "dossierId", count(*)::int AS pending FROM "TargetAdjustment" WHERE "bodyId" = ${bodyId}::uuid AND status = 'pending' GROUP BY "dossierId"
    ) a ON a."dossierId" = d.id
    WHERE d."bodyId" = ${bodyId}::uuid AND d."cycleId" = ANY (${[...cycleIds]}::uuid[]) AND d.status::text <> ALL (${statusesIn("ended")})
    GROUP BY d."cycleId", d.status, d."monitorUserId"`;
}
