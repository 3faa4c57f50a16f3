import "server-only";
import { ACCOUNT_EVENTS } from "../domain/year-archive";
import { inScope, type Scope } from "./scope";

/** An event of a year's log; `unitCode` "" for the body's own. */
export interface YearEvent {
  seq: number;
  at: Date;
  actorName: string;
  action: string;
  unitCode: string;
  data: unknown;
}

const PER_READ = 500;

/**
 * Gives the events of a year, oldest first: all that ever concerned one of its dossiers, and what the body did between two instants without a dossier
 * (accounts left out). Reads a piece at a time, each in a transaction of its own.
 */
export async function* yearEvents(scope: Scope, cycleId: string, between: { from: Date; to: Date }): AsyncGenerator<YearEvent> {
  for (let after = 0; ; ) {
    const rows = await inScope(
      scope,
      (tx) => tx.$queryRaw<YearEvent[]>`
        SELECT e.seq, e.at, e."actorName", e.action, coalesce(u.code, '') AS "unitCode", e.data
        FROM "AuditEvent" e LEFT JOIN "Unit" u ON u."bodyId" = e."bodyId" AND u.id = e."unitId"
        WHERE e."bodyId" = ${scope.bodyId}::uuid AND e.seq > ${after} AND (
          e."dossierId" IN (SELECT d.id FROM "Dossier" d WHERE d."bodyId" = ${scope.bodyId}::uuid AND d."cycleId" = ${cycleId}::uuid)
          OR (e."dossierId" IS NULL AND e.at BETWEEN ${between.from} AND ${between.to} AND split_part(e.action, '.', 1) <> ALL (${[...ACCOUNT_EVENTS]})))
        ORDER BY e.seq LIMIT ${PER_READ}`,
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PER_READ) return;
    after = last.seq;
  }
}
