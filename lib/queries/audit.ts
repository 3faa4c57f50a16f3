import "server-only";
import { checkAuditChain } from "../db/audit-chain";
import { inScope } from "../db/scope";
import { auditLabel } from "../domain/audit";
import { findEvents } from "./audit-events";
import type { AuditFilter } from "./audit-filter";
import { requireRight } from "./rights";

const EVENTS_PER_PAGE = 50;

/** Gives one page of the log with the names of the units it speaks of; four statements at most. A file takes more per page. */
export async function readAudit(filter: AuditFilter, before = 0, perPage = EVENTS_PER_PAGE) {
  const actor = await requireRight("seeAudit");
  const { bodyId } = actor;
  const { rows, hidden, places } = await inScope(actor, async (tx) => {
    const found = await findEvents(tx, bodyId, filter, before, perPage);
    const ids = [...new Set(found.rows.flatMap((row) => row.unitId ?? []))];
    const units = await tx.unitVersion.findMany({
      where: { bodyId, unitId: { in: ids }, validTo: null },
      select: { unitId: true, shortName: true, unit: { select: { code: true } } },
    });
    return { ...found, places: units };
  });
  const shown = rows.slice(0, perPage);
  return {
    events: shown.map(({ seq, at, actorName, action, unitId, data }) => {
      const place = places.find((candidate) => candidate.unitId === unitId);
      const details = data !== null && typeof data === "object" && !Array.isArray(data) ? data : {};
      return {
        ...{ seq, at, actorName, label: auditLabel(action), unit: place && { code: place.unit.code, name: place.shortName } },
        details: Object.entries(details).map(([key, value]) => ({ key, value: Array.isArray(value) ? value.map(String) : value })),
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
