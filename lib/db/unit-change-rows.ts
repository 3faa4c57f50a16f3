import "server-only";
import type { DossierContents } from "../domain/combine-dossiers";
import { type CriteriaContent, criteriaOf } from "../domain/criteria";
import { type DossierParts, hasParts } from "../domain/parts";
import type { Actor } from "../domain/permissions";
import type { ChangeUnit, UnitChangeRequest } from "../domain/unit-change";
import type { ChangeRows } from "../domain/unit-change-ways";
import { criteriaContents } from "./criteria-contents";
import { dayOf, storedDay } from "./days";
import { toEntryValue } from "./dossiers";
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
      ...{ criteriaSetId: true, returned: true, parts: true, entries: true },
      evidence: { where: { removedAt: null }, select: { id: true, item: true }, orderBy: { id: "asc" } },
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

function contentsOf(dossier: Awaited<ReturnType<typeof openDossiers>>[number], content: CriteriaContent | undefined): DossierContents {
  const { status, evidence } = dossier;
  return {
    ...{ status, evidence, criteria: content ? criteriaOf(content) : [], parts: dossier.parts as unknown as DossierParts },
    returned: dossier.returned as Record<string, string>,
    entries: dossier.entries.map((entry) => toEntryValue(entry, evidence)),
  };
}

/** Every unit with its version in force; one whose first version is the only one and that was never founded here counts for all days before. One statement. */
function unitsInForce(tx: Tx, bodyId: string): Promise<ChangeUnit[]> {
  return tx.$queryRaw<ChangeUnit[]>`
    SELECT u.id::text, u.code, v.name, v."parentId"::text, v.level, u."establishedOn"::text, u."dissolvedOn"::text,
      CASE WHEN u."establishedOn" IS NULL AND p."unitId" IS NULL THEN '' ELSE v."validFrom"::text END AS "validFrom"
    FROM "UnitVersion" v JOIN "Unit" u ON u."bodyId" = v."bodyId" AND u.id = v."unitId"
    LEFT JOIN (SELECT DISTINCT "unitId" FROM "UnitVersion" WHERE "bodyId" = ${bodyId}::uuid AND "validTo" IS NOT NULL) p ON p."unitId" = v."unitId"
    WHERE v."bodyId" = ${bodyId}::uuid AND v."validTo" IS NULL`;
}

/** The number series of units in the term in force, and (`type` null) how many drafts of documents they have. One statement. */
function papersOf(tx: Tx, bodyId: string, unitIds: string[]) {
  return tx.$queryRaw<{ unitId: string; type: string | null; number: number }[]>`
    SELECT c."issuerId"::text AS "unitId", c.type, c."lastNumber" AS number FROM "DocumentCounter" c
    JOIN "Body" b ON b.id = c."bodyId" AND b.term = c.term
    WHERE c."bodyId" = ${bodyId}::uuid AND c."issuerId" = ANY (${unitIds}::uuid[]) AND c."lastNumber" > 0
    UNION ALL
    SELECT "issuerId"::text, NULL, count(*)::int FROM "OfficialDocument"
    WHERE "bodyId" = ${bodyId}::uuid AND "issuerId" = ANY (${unitIds}::uuid[]) AND status = 'draft' GROUP BY "issuerId"
    ORDER BY 1, 2`;
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
  const units = await unitsInForce(tx, bodyId);
  const dossiers = await openDossiers(tx, bodyId, unitIds);
  const roles = await rolesAt(tx, bodyId, unitIds, storedDay(today));
  const papers = await papersOf(tx, bodyId, unitIds);
  const counters = papers.flatMap(({ unitId, type, number }) => (type === null ? [] : [{ unitId, type, lastNumber: number }]));
  const drafts = papers.flatMap(({ unitId, type, number }) => (type === null ? [{ unitId, count: number }] : []));
  const monitorIds = dossiers.flatMap((dossier) => dossier.monitorUserId ?? []);
  const monitors = monitorIds.length
    ? await tx.user.findMany({ where: { bodyId, id: { in: monitorIds } }, select: { id: true, name: true } })
    : [];
  const sets = dossiers.map(({ criteriaSetId }) => criteriaSetId);
  const contents = await criteriaContents(tx, { bodyId, unitScope: "all" }, sets);
  const nameOf = new Map(monitors.map(({ id, name }) => [id, name]));
  const rows: ChangeRows = {
    ...{ today, rootUnitId, units, takenCodes: new Set(units.map((unit) => unit.code.toLowerCase())) },
    dossiers: dossiers.map(({ _count, id, unitId, cycleId, status, cycle, monitorUserId, disciplined, parts }) => ({
      ...{ id, unitId, cycleId, status },
      ...{ year: cycle.year, dataDate: dayOf(cycle.dataDate) },
      filled:
        status !== "notRegistered" || disciplined || hasParts(parts as unknown as DossierParts) || Object.values(_count).some(Boolean),
      monitor: monitorUserId ? (nameOf.get(monitorUserId) ?? null) : null,
    })),
    roles: roles.map(({ id, userId, unitId, position, validFrom, user }) => ({
      ...{ id, userId, unitId, position, validFrom: dayOf(validFrom), userName: user.name },
      hasOther: user.memberships.some((membership) => membership.id !== id),
      hasUnusedLink: user.links.length > 0,
    })),
    ...{ counters, drafts },
    contents: new Map(dossiers.map((dossier) => [dossier.id, contentsOf(dossier, contents.get(dossier.criteriaSetId))])),
  };
  const named = new Set([...unitIds, request.parentId]);
  const touched = units.filter(({ id, parentId }) => named.has(id) || (parentId !== null && named.has(parentId)));
  const facts = {
    units: touched.map(({ id, name, parentId, validFrom, dissolvedOn }) => [id, name, parentId, validFrom, dissolvedOn]).sort(),
    dossiers: dossiers.map(({ id, status, version }) => [id, status, version]),
    contents: dossiers.map(({ entries, parts, evidence }) => [entries.map(({ code, version }) => [code, version]), parts, evidence]),
    filled: rows.dossiers.map(({ id, filled }) => [id, filled]),
    roles: roles.map(({ id, validTo }) => [id, dayOf(validTo)]),
    counters: counters.map(({ unitId, type, lastNumber }) => [unitId, type, lastNumber]),
  };
  return { rows, seen: sealOf({ facts: JSON.stringify(facts) }) };
}
