import "server-only";
import { detailsOf, peopleIn, withNames } from "../domain/audit-people";
import { ACCOUNT_EVENTS } from "../domain/year-archive";
import { inScope, type Scope, type Tx } from "./scope";

/** An event of a year's log; `unitCode` "" for the body's own. */
export interface YearEvent {
  seq: number;
  at: Date;
  actorName: string;
  action: string;
  unitCode: string;
  /** What it carries, people by their names. */
  details: { key: string; value: unknown }[];
}

type StoredEvent = Omit<YearEvent, "details"> & { data: unknown };

const PER_READ = 500;

/**
 * Gives the events of a year, oldest first: all that ever concerned one of its dossiers, and what the body did between two instants without a dossier
 * (accounts left out). Reads a piece at a time, each in a transaction of its own.
 */
export async function* yearEvents(scope: Scope, cycleId: string, between: { from: Date; to: Date }): AsyncGenerator<YearEvent> {
  for (let after = 0; ; ) {
    const rows = await inScope(scope, async (tx) => {
      const stored = await tx.$queryRaw<StoredEvent[]>`
        SELECT e.seq, e.at, coalesce(n.name, CASE WHEN p."anonymisedAt" IS NOT NULL THEN p.name END, e."actorName") AS "actorName", e.action, coalesce(u.code, '') AS "unitCode", e.data
        FROM "AuditEvent" e LEFT JOIN "Unit" u ON u."bodyId" = e."bodyId" AND u.id = e."unitId"
          LEFT JOIN "PersonName" n ON n."bodyId" = e."bodyId" AND n.key = e."actorNameKey"
          LEFT JOIN "User" p ON p."bodyId" = e."bodyId" AND p.id = e."actorId"
        WHERE e."bodyId" = ${scope.bodyId}::uuid AND e.seq > ${after} AND (
          e."dossierId" IN (SELECT d.id FROM "Dossier" d WHERE d."bodyId" = ${scope.bodyId}::uuid AND d."cycleId" = ${cycleId}::uuid)
          OR (e."dossierId" IS NULL AND e.at BETWEEN ${between.from} AND ${between.to} AND split_part(e.action, '.', 1) <> ALL (${[...ACCOUNT_EVENTS]})))
        ORDER BY e.seq LIMIT ${PER_READ}`;
      return withPeople(tx, scope.bodyId, stored);
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PER_READ) return;
    after = last.seq;
  }
}

async function withPeople(tx: Tx, bodyId: string, stored: readonly StoredEvent[]): Promise<YearEvent[]> {
  const events = stored.map(({ data, ...event }) => ({ ...event, details: detailsOf(data) }));
  const ids = [...new Set(events.flatMap((event) => peopleIn(event.details)))];
  const people = ids.length > 0 ? await tx.user.findMany({ where: { bodyId, id: { in: ids } }, select: { id: true, name: true } }) : [];
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  return events.map((event) => ({ ...event, details: withNames(event.details, nameOf) }));
}
