import "server-only";
import type { Tx } from "../db/scope";
import { SIGN_IN_ACTIONS } from "../domain/audit";
import { fold } from "../domain/text";
import { readDay, vietnamInstant } from "../format";
import type { AuditFilter } from "./audit-filter";

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

/** Events of people with `name` in the name under which they acted. */
function actedUnder(name: string) {
  const contains = { contains: name, mode: "insensitive" as const };
  return { OR: [{ actorBy: { is: { name: contains } } }, { actorName: contains }] };
}

/**
 * Finds one page of the log, newest first, and one event more where older ones follow. `before`: events older than this number, 0 for the newest.
 * `hidden`: how many sign-ins the filter leaves out on all pages together. Three statements at most.
 */
export async function findEvents(tx: Tx, bodyId: string, filter: AuditFilter, before: number, perPage: number) {
  const [from, to] = [readDay(filter.from), readDay(filter.to)];
  const unitIds = await unitsMeant(tx, bodyId, filter.unit);
  const where = {
    bodyId,
    ...(filter.action && { action: filter.action }),
    ...(filter.person && actedUnder(filter.person.normalize("NFC"))),
    ...(unitIds && { unitId: { in: unitIds } }),
    at: { ...(from && { gte: vietnamInstant(from, "00:00") }), ...(to && { lte: vietnamInstant(to, "23:59", true) }) },
  };
  const signIns = { in: [...SIGN_IN_ACTIONS] };
  const leavesOut = !filter.signIns && filter.action === undefined;
  const rows = await tx.auditEvent.findMany({
    where: { ...where, ...(leavesOut && { NOT: { action: signIns } }), ...(before > 0 && { seq: { lt: before } }) },
    relationLoadStrategy: "join",
    include: { actorBy: { select: { name: true } } },
    orderBy: { seq: "desc" },
    take: perPage + 1,
  });
  return { rows, hidden: leavesOut ? await tx.auditEvent.count({ where: { ...where, action: signIns } }) : 0 };
}
