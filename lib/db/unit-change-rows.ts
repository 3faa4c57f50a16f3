import "server-only";
import type { Actor } from "../domain/permissions";
import type { UnitChangeRequest } from "../domain/unit-change";
import type { ChangeRows } from "../domain/unit-change-ways";
import { dayOf, storedDay } from "./days";
import type { Tx } from "./scope";
import { sealOf } from "./seal";

/** Holds the body's units and the open dossiers of some for this transaction, so that what the plan saw stays so until it is written. */
export async function holdForUnitChange(tx: Tx, bodyId: string, unitIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS held FROM "Unit" WHERE "bodyId" = ${bodyId}::uuid ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 AS held FROM "Dossier" d WHERE "bodyId" = ${bodyId}::uuid AND "unitId" = ANY (${[...unitIds]}::uuid[])
    AND EXISTS (SELECT 1 FROM "Cycle" c WHERE c."bodyId" = d."bodyId" AND c.id = d."cycleId" AND c.status = 'open') ORDER BY id FOR UPDATE`;
}

function openDossiers(tx: Tx, bodyId: string, unitIds: string[]) {
  return tx.dossier.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, unitId: { in: unitIds }, cycle: { status: "open" } },
    select: {
      ...{ id: true, unitId: true, cycleId: true, status: true, version: true, monitorUserId: true, disciplined: true },
      cycle: { select: { year: true, dataDate: true } },
      _count: {
        select: {
          entries: true,
          evidence: true,
          submissions: true,
          adjustments: true,
          progressNotes: true,
          inspections: true,
          ballots: true,
        },
      },
    },
    orderBy: [{ cycle: { year: "asc" } }, { id: "asc" }],
  });
}

function rolesAt(tx: Tx, bodyId: string, unitIds: string[], today: Date) {
  const inForce = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gt: today } }] };
  return tx.membership.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, unitId: { in: unitIds }, role: "unitOfficer", OR: [{ validTo: null }, { validTo: { gt: today } }] },
    include: {
      user: {
        select: {
          name: true,
          memberships: { where: inForce, select: { id: true } },
          links: { where: { usedAt: null }, select: { tokenHash: true }, take: 1 },
        },
      },
    },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
}

/**
 * Gives everything that an operation on units meets, in plain rows, and their seal: what was previewed is what is carried out. Six statements.
 * Of the body's units all, of dossiers, roles and numbers those of the units that the operation is about.
 */
export async function unitChangeRows(
  tx: Tx,
  actor: Pick<Actor, "bodyId" | "rootUnitId">,
  request: UnitChangeRequest,
  today: string,
): Promise<{ rows: ChangeRows; seen: string }> {
  const { bodyId, rootUnitId } = actor;
  const unitIds = request.unitIds.filter((id) => id !== "");
  const versions = await tx.unitVersion.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, validTo: null },
    select: {
      ...{ unitId: true, name: true, parentId: true, level: true, validFrom: true },
      unit: { select: { code: true, establishedOn: true, dissolvedOn: true, _count: { select: { versions: true } } } },
    },
  });
  const isFirst = (unit: (typeof versions)[number]["unit"]) => unit._count.versions === 1 && unit.establishedOn === null;
  const units = versions.map(({ unitId, unit, validFrom, ...version }) => ({
    ...version,
    ...{ id: unitId, code: unit.code, validFrom: isFirst(unit) ? "" : dayOf(validFrom) },
    ...{ establishedOn: dayOf(unit.establishedOn), dissolvedOn: dayOf(unit.dissolvedOn) },
  }));
  const dossiers = await openDossiers(tx, bodyId, unitIds);
  const roles = await rolesAt(tx, bodyId, unitIds, storedDay(today));
  const counters = await tx.$queryRaw<ChangeRows["counters"][number][]>`
    SELECT c."issuerId"::text AS "unitId", c.type, c."lastNumber" FROM "DocumentCounter" c JOIN "Body" b ON b.id = c."bodyId" AND b.term = c.term
    WHERE c."bodyId" = ${bodyId}::uuid AND c."issuerId" = ANY (${unitIds}::uuid[]) AND c."lastNumber" > 0 ORDER BY c."issuerId", c.type`;
  const drafts = await tx.officialDocument.groupBy({
    by: ["issuerId"],
    where: { bodyId, issuerId: { in: unitIds }, status: "draft" },
    _count: true,
  });
  const monitorIds = dossiers.flatMap((dossier) => dossier.monitorUserId ?? []);
  const monitors = monitorIds.length
    ? await tx.user.findMany({ where: { bodyId, id: { in: monitorIds } }, select: { id: true, name: true } })
    : [];
  const nameOf = new Map(monitors.map(({ id, name }) => [id, name]));
  const rows: ChangeRows = {
    ...{ today, rootUnitId, units, takenCodes: new Set(units.map((unit) => unit.code.toLowerCase())) },
    dossiers: dossiers.map(({ _count, cycle, monitorUserId, disciplined, version: _, ...dossier }) => ({
      ...dossier,
      ...{ year: cycle.year, dataDate: dayOf(cycle.dataDate) },
      filled: dossier.status !== "notRegistered" || disciplined || Object.values(_count).some((count) => count > 0),
      monitor: monitorUserId ? (nameOf.get(monitorUserId) ?? null) : null,
    })),
    roles: roles.map(({ id, userId, unitId, position, validFrom, user }) => ({
      ...{ id, userId, unitId, position, validFrom: dayOf(validFrom), userName: user.name },
      hasOther: user.memberships.some((membership) => membership.id !== id),
      hasUnusedLink: user.links.length > 0,
    })),
    counters,
    drafts: drafts.map(({ issuerId, _count }) => ({ unitId: issuerId, count: _count })),
  };
  const named = new Set([...unitIds, request.parentId]);
  const touched = units.filter(({ id, parentId }) => named.has(id) || (parentId !== null && named.has(parentId)));
  const facts = {
    units: touched.map(({ id, name, parentId, validFrom, dissolvedOn }) => [id, name, parentId, validFrom, dissolvedOn]).sort(),
    dossiers: dossiers.map(({ id, status, version }) => [id, status, version]),
    filled: rows.dossiers.map(({ id, filled }) => [id, filled]),
    roles: roles.map(({ id, validTo }) => [id, dayOf(validTo)]),
    counters: counters.map(({ unitId, type, lastNumber }) => [unitId, type, lastNumber]),
  };
  return { rows, seen: sealOf({ facts: JSON.stringify(facts) }) };
}
