import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { dayOf } from "../db/days";
import { inScope, unitsInScope } from "../db/scope";
import { listUnitOptions, sealOfVersion, toUnitVersion } from "../db/units";
import type { UnitType } from "../domain/criteria";
import { mayHandOver } from "../domain/handover";
import type { UnitLevel } from "../domain/organisation";
import { can, canSeeUnit } from "../domain/permissions";
import { compareVietnamese, fold } from "../domain/text";
import { formatDate, isoDay } from "../format";
import { requireRight } from "./rights";

export const UNITS_PER_PAGE = 50;

export interface UnitFilter {
  search: string;
  unitType?: UnitType;
  level?: UnitLevel;
  cluster: string;
  page: number;
}

/** Gives one page of the units of the body, found without diacritics; three statements. A file takes more per page. */
export async function readUnits(filter: UnitFilter, perPage = UNITS_PER_PAGE) {
  const actor = await requireRight("seeBody");
  const { search, unitType, level, cluster, page } = filter;
  const words = fold(search).split(" ").filter(Boolean);
  const all = { ...unitsInScope(actor), validTo: null, NOT: { level: "body" as const } };
  const where = {
    ...all,
    AND: words.map((word) => ({ searchKey: { contains: word } })),
    ...(unitType && { unitType }),
    ...(level && { level }),
    ...(cluster && { cluster }),
  };
  return inScope(actor, async (tx) => {
    const rows = await tx.unitVersion.findMany({
      relationLoadStrategy: "join",
      where,
      include: { unit: { select: { code: true, dissolvedOn: true } } },
      orderBy: { unit: { code: "asc" } },
      skip: (page - 1) * perPage,
      take: perPage,
    });
    const total = await tx.unitVersion.count({ where });
    const clusters = await tx.unitVersion.findMany({ where: all, select: { cluster: true }, distinct: ["cluster"] });
    return {
      units: rows.map(({ unit, name, cluster, unitType, level, branchCount, memberCount }) => {
        return { code: unit.code, isDissolved: unit.dissolvedOn !== null, name, cluster, unitType, level, branchCount, memberCount };
      }),
      total,
      pageCount: Math.max(1, Math.ceil(total / perPage)),
      clusters: clusters
        .map((row) => row.cluster)
        .filter(Boolean)
        .sort(compareVietnamese),
      mayEdit: can(actor, "manageUnits"),
    };
  });
}

/** Gives a unit with the history of its attributes, its people in office, its dossiers and the units under it; three statements. */
export async function readUnit(code: string) {
  const actor = await requireActor();
  const today = isoDay(now());
  const unit = await inScope(actor, async (tx) => {
    const row = await tx.unit.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, code },
      include: {
        versions: { orderBy: { validFrom: "desc" } },
        memberships: {
          include: { user: { select: { name: true, phone: true, email: true, disabledAt: true } } },
          orderBy: { validFrom: "asc" },
        },
        dossiers: { select: { status: true, cycle: { select: { year: true } } }, orderBy: { cycle: { year: "desc" } } },
      },
    });
    if (!row || !canSeeUnit(actor, row.id)) return null;
    const versions = row.versions.map(toUnitVersion);
    const parentIds = versions.flatMap((version) => version.parentId ?? []);
    const around = await tx.unitVersion.findMany({
      where: {
        bodyId: actor.bodyId,
        validTo: null,
        OR: [{ unitId: { in: parentIds } }, { parentId: row.id, unit: { dissolvedOn: null } }],
      },
      select: { unitId: true, parentId: true, name: true, unit: { select: { code: true } } },
    });
    return { row, versions, around };
  });
  const current = unit?.versions[0];
  if (!unit || !current) return notFound();
  const { row, versions, around } = unit;
  const inOffice = row.memberships.filter((membership) => {
    return dayOf(membership.validFrom) <= today && (membership.validTo === null || dayOf(membership.validTo) > today);
  });
  return {
    id: row.id,
    code: row.code,
    isBody: row.id === actor.rootUnitId,
    endedOn: dayOf(row.dissolvedOn),
    current,
    versions: versions.map((version, index) => ({ ...version, before: versions[index + 1] ?? null })),
    parentNames: Object.fromEntries(around.map((place) => [place.unitId, place.name])),
    children: around.filter((place) => place.parentId === row.id).map((place) => ({ code: place.unit.code, name: place.name })),
    people: inOffice.map(({ id, userId, role, position, validFrom, validTo, user }) => ({
      id,
      userId,
      role,
      position,
      validFrom: dayOf(validFrom),
      name: user.name,
      phone: user.phone,
      email: user.email ?? "",
      isDisabled: user.disabledAt !== null,
      mayHandOver: validTo === null && mayHandOver(actor, { unitId: row.id, role, position }),
    })),
    dossiers: row.dossiers.map((dossier) => ({ year: dossier.cycle.year, status: dossier.status })),
    may: {
      list: can(actor, "seeBody"),
      edit: can(actor, "manageUnits") && row.dissolvedOn === null,
      people: can(actor, "managePeople"),
      audit: can(actor, "seeAudit"),
    },
  };
}

/** Gives what the form of a new unit needs: the places it may hang under. */
export async function readNewUnit() {
  const actor = await requireRight("manageUnits");
  return { parents: await inScope(actor, (tx) => listUnitOptions(tx, actor)), rootUnitId: actor.rootUnitId };
}

/** Gives a unit for its form, with the seal that guards against a second editor; two statements. */
export async function readUnitForEdit(code: string) {
  const actor = await requireRight("manageUnits");
  const { row, parents } = await inScope(actor, async (tx) => ({
    row: await tx.unit.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, code, dissolvedOn: null, NOT: { id: actor.rootUnitId } },
      include: { versions: { where: { validTo: null } } },
    }),
    parents: await listUnitOptions(tx, actor),
  }));
  const stored = row?.versions[0];
  if (!row || !stored) return notFound();
  const current = toUnitVersion(stored);
  const others = parents.filter((option) => option.value !== row.id);
  return { id: row.id, code, current, seen: sealOfVersion(current), parents: others, today: formatDate(now()) };
}

/** Gives the governing body with the history of its name and header; two statements. */
export async function readBody() {
  const actor = await requireRight("seeBody");
  const { term, versions } = await inScope(actor, async (tx) => {
    const body = await tx.body.findUniqueOrThrow({ where: { id: actor.bodyId }, select: { term: true } });
    const where = { bodyId: actor.bodyId, unitId: actor.rootUnitId };
    const rows = await tx.unitVersion.findMany({ where, orderBy: { validFrom: "desc" } });
    return { term: body.term, versions: rows.map(toUnitVersion) };
  });
  const current = versions[0];
  if (!current) return notFound();
  return {
    term,
    current,
    seen: sealOfVersion(current, { term }),
    versions: versions.map((version, index) => ({ ...version, before: versions[index + 1] ?? null })),
    today: formatDate(now()),
    mayEdit: can(actor, "manageUnits"),
  };
}
