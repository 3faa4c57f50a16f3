import "server-only";
import { checkAuditChain } from "../db/audit-chain";
import { inScope } from "../db/scope";
import { auditLabel } from "../domain/audit";
import { detailsOf, peopleIn, withNames } from "../domain/audit-people";
import { findEvents } from "./audit-events";
import type { AuditFilter } from "./audit-filter";
import { requireRight } from "./rights";

const EVENTS_PER_PAGE = 50;

/** Gives one page of the log with the names of the units it speaks of; five statements at most. A file takes more per page. */
export async function readAudit(filter: AuditFilter, before = 0, perPage = EVENTS_PER_PAGE) {
  const actor = await requireRight("seeAudit");
  const { bodyId } = actor;
  const { rows, hidden, places, people } = await inScope(actor, async (tx) => {
    const found = await findEvents(tx, bodyId, filter, before, perPage);
    const ids = [...new Set(found.rows.flatMap((row) => row.unitId ?? []))];
    const units = await tx.unitVersion.findMany({
      where: { bodyId, unitId: { in: ids }, validTo: null },
      select: { unitId: true, shortName: true, unit: { select: { code: true } } },
    });
    const details = found.rows.map((row) => detailsOf(row.data));
    const unnamed = found.rows.flatMap((row) => (row.actorBy ? [] : (row.actorId ?? [])));
    const people = await tx.user.findMany({
      where: { bodyId, id: { in: [...new Set([...details.flatMap(peopleIn), ...unnamed])] } },
      select: { id: true, name: true, anonymisedAt: true },
    });
    return { ...found, places: units, people };
  });
  const shown = rows.slice(0, perPage);
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const gone = new Set(people.filter((person) => person.anonymisedAt).map((person) => person.id));
  return {
    events: shown.map(({ seq, at, actorId, actorBy, action, unitId, data, ...row }) => {
      const place = places.find((candidate) => candidate.unitId === unitId);
      const actorName = actorBy?.name ?? (actorId && gone.has(actorId) ? (nameOf.get(actorId) ?? "") : row.actorName);
      return {
        ...{ seq, at, actorName, label: auditLabel(action), unit: place && { code: place.unit.code, name: place.shortName } },
        details: withNames(detailsOf(data), nameOf),
      };
    }),
    hidden,
    older: rows.length > perPage ? (shown.at(-1)?.seq ?? 0) : 0,
  };
}

/** Recomputes the chain of the log and says where it first breaks. */
export async function readAuditChain() {
  const actor = await requireRight("seeAudit");
  return inScope(actor, (tx) => checkAuditChain(tx, actor.bodyId));
}
