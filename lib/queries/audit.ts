import "server-only";
import { checkAuditChain } from "../db/audit-chain";
import { inScope, type Tx } from "../db/scope";
import { type AuditAction, auditLabel } from "../domain/audit";
import { fold } from "../domain/text";
import { readDay, vietnamInstant } from "../format";
import { requireRight } from "./rights";

const EVENTS_PER_PAGE = 50;

export interface AuditFilter {
  action?: AuditAction;
  /** Part of the name of who did it. */
  person: string;
  /** Code of a unit, or words of its name. */
  unit: string;
  /** Days as typed, both included. */
  from: string;
  to: string;
  /** Events older than this number; 0 for the newest. */
  before: number;
}

/** Ids of the units that the typed words mean; undefined where nothing was typed. */
async function unitsMeant(tx: Tx, bodyId: string, words: string): Promise<string[] | undefined> {
  const parts = fold(words).split(" ").filter(Boolean);
  if (parts.length === 0) return undefined;
  const rows = await tx.unitVersion.findMany({
    where: { bodyId, AND: parts.map((part) => ({ searchKey: { contains: part } })) },
    select: { unitId: true },
    distinct: ["unitId"],
  });
  return rows.map((row) => row.unitId);
}

/** Gives one page of the log, newest first, with the names of the units it speaks of; three statements at most. A file takes more per page. */
export async function readAudit(filter: AuditFilter, perPage = EVENTS_PER_PAGE) {
  const actor = await requireRight("seeAudit");
  const { bodyId } = actor;
  const [from, to] = [readDay(filter.from), readDay(filter.to)];
  const { events, places } = await inScope(actor, async (tx) => {
    const unitIds = await unitsMeant(tx, bodyId, filter.unit);
    const rows = await tx.auditEvent.findMany({
      where: {
        bodyId,
        ...(filter.action && { action: filter.action }),
        ...(filter.person && { actorName: { contains: filter.person.normalize("NFC"), mode: "insensitive" } }),
        ...(unitIds && { unitId: { in: unitIds } }),
        at: { ...(from && { gte: vietnamInstant(from, "00:00") }), ...(to && { lte: vietnamInstant(to, "23:59", true) }) },
        ...(filter.before > 0 && { seq: { lt: filter.before } }),
      },
      orderBy: { seq: "desc" },
      take: perPage + 1,
    });
    const ids = [...new Set(rows.flatMap((row) => row.unitId ?? []))];
    const units = await tx.unitVersion.findMany({
      where: { bodyId, unitId: { in: ids }, validTo: null },
      select: { unitId: true, shortName: true, unit: { select: { code: true } } },
    });
    return { events: rows, places: units };
  });
  const shown = events.slice(0, perPage);
  return {
    events: shown.map(({ seq, at, actorName, action, unitId, data }) => {
      const place = places.find((candidate) => candidate.unitId === unitId);
      const details = data !== null && typeof data === "object" && !Array.isArray(data) ? data : {};
      return {
        seq,
        at,
        actorName,
        label: auditLabel(action),
        unit: place && { code: place.unit.code, name: place.shortName },
        details: Object.entries(details).map(([key, value]) => ({ key, value: Array.isArray(value) ? value.map(String) : value })),
      };
    }),
    older: events.length > perPage ? (shown.at(-1)?.seq ?? 0) : 0,
  };
}

/** Recomputes the chain of the log and says where it first breaks. */
export async function readAuditChain() {
  const actor = await requireRight("seeAudit");
  return inScope(actor, (tx) => checkAuditChain(tx, actor.bodyId));
}
