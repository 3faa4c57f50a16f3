import "server-only";
import { type CriteriaContent, criteriaContentSchema, type UnitType } from "../domain/criteria";
import { isActiveOn } from "../domain/organisation";
import type { Status } from "../domain/workflow";
import { type CycleRecord, toCycle } from "./cycles";
import { dayOf } from "./days";
import type { Scope, Tx } from "./scope";
import { toUnitVersion, type UnitVersionRecord } from "./units";

/** A unit with its version in force, or of a past year's data date. `email`: the address that earlier imports noted, else that of an officer. */
export interface ImportUnit {
  id: string;
  code: string;
  dissolved: boolean;
  /** For a past year: whether it existed when figures closed; its version is the one of that day. */
  wasThere: boolean;
  version: UnitVersionRecord;
  email: string;
}

/** What an import must know of a dossier. `registrationDueAt` has the unit's extension applied; `sent`: kind → highest number. */
export interface ImportDossier {
  id: string;
  unitId: string;
  criteriaSetId: string;
  status: Status;
  version: number;
  registeredAt: Date | null;
  registrationApprovedAt: Date | null;
  reportedAt: Date | null;
  returned: readonly string[];
  adjusted: boolean;
  sent: Partial<Record<"registration" | "adjustment" | "assessment", number>>;
}

/** A stored entry in the columns that an import may write. */
export interface ImportEntry {
  dossierId: string;
  unitId: string;
  code: string;
  hasTarget: boolean;
  target: number | null;
  solution: string;
  dueText: string;
  person: string;
  numerator: number | null;
  denominator: number | null;
  text: string;
  notApplicable: boolean;
  reason: string;
}

export interface ImportEvidence {
  unitId: string;
  item: string;
  documentNumber: string;
  documentDate: Date | null;
}

/** A year as an import finds it: the criteria sets in use by id and by unit type. */
export interface ImportYear {
  cycle: CycleRecord;
  /** A past year that confirming would make; its cycle has no id yet. */
  isNew: boolean;
  contents: ReadonlyMap<string, CriteriaContent>;
  setOfType: ReadonlyMap<UnitType, string>;
  dossiers: ReadonlyMap<string, ImportDossier>;
  entries: readonly ImportEntry[];
  evidence: readonly ImportEvidence[];
}

export interface ImportState {
  units: readonly ImportUnit[];
  year: ImportYear | null;
}

/** The columns of an entry that an import may write. */
export const ENTRY_COLUMNS = {
  dossierId: true,
  unitId: true,
  code: true,
  hasTarget: true,
  target: true,
  solution: true,
  dueText: true,
  person: true,
  numerator: true,
  denominator: true,
  text: true,
  notApplicable: true,
  reason: true,
} as const;

/** Holds units and the year's dossiers for this transaction, so that what the plan saw stays so until it is written. */
export async function holdForImport(tx: Tx, bodyId: string, year: number | null): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS held FROM "Unit" WHERE "bodyId" = ${bodyId}::uuid ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT 1 AS held FROM "Dossier" d WHERE "bodyId" = ${bodyId}::uuid
    AND EXISTS (SELECT 1 FROM "Cycle" c WHERE c."bodyId" = d."bodyId" AND c.id = d."cycleId" AND c.year = ${year ?? 0}) ORDER BY id FOR UPDATE`;
}

async function readUnits(tx: Tx, { bodyId }: Scope, dataDate: string | null): Promise<ImportUnit[]> {
  const rows = await tx.unit.findMany({
    relationLoadStrategy: "join",
    where: { bodyId },
    orderBy: { code: "asc" },
    select: {
      id: true,
      code: true,
      establishedOn: true,
      dissolvedOn: true,
      versions: dataDate ? { orderBy: { validFrom: "asc" } } : { where: { validTo: null }, orderBy: { validFrom: "desc" }, take: 1 },
      memberships: { where: { role: "unitOfficer", validTo: null }, select: { user: { select: { email: true } } } },
    },
  });
  const noted = await tx.importBatch.findMany({
    where: { bodyId, status: "applied" },
    orderBy: { appliedAt: "asc" },
    select: { report: true },
  });
  const contacts = new Map<string, string>();
  for (const { report } of noted) for (const [unitId, email] of Object.entries(contactsOf(report))) contacts.set(unitId, email);
  return rows.flatMap(({ id, code, establishedOn, dissolvedOn, versions, memberships }) => {
    const version = versions.findLast(({ validFrom }) => dataDate === null || dayOf(validFrom) <= dataDate) ?? versions[0];
    const days = { establishedOn: dayOf(establishedOn), dissolvedOn: dayOf(dissolvedOn) };
    const state = { dissolved: dataDate === null && dissolvedOn !== null, wasThere: dataDate === null || isActiveOn(days, dataDate) };
    const officer = memberships.find((membership) => membership.user.email)?.user.email;
    const email = contacts.get(id) ?? officer ?? "";
    return version ? [{ id, code, ...state, version: toUnitVersion(version), email }] : [];
  });
}

/** Gives the addresses that a report noted: unit id → e-mail. */
export function contactsOf(report: unknown): Record<string, string> {
  const contacts = report && typeof report === "object" && "contacts" in report ? report.contacts : null;
  return contacts && typeof contacts === "object" ? (contacts as Record<string, string>) : {};
}

async function readYear(tx: Tx, { bodyId }: Scope, year: number): Promise<ImportYear | null> {
  const row = await tx.cycle.findUnique({
    relationLoadStrategy: "join",
    where: { bodyId_year: { bodyId, year } },
    include: { criteriaSets: { include: { criteriaSet: { select: { content: true } } } } },
  });
  if (!row) return null;
  const dossiers = await tx.dossier.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, cycleId: row.id },
    select: {
      id: true,
      unitId: true,
      criteriaSetId: true,
      status: true,
      version: true,
      registeredAt: true,
      registrationApprovedAt: true,
      reportedAt: true,
      returned: true,
      submissions: { select: { kind: true, number: true } },
      adjustments: { where: { status: { not: "refused" } }, select: { id: true } },
    },
  });
  const entries = await tx.entry.findMany({ where: { bodyId, dossier: { cycleId: row.id } }, select: ENTRY_COLUMNS });
  const evidence = await tx.evidence.findMany({
    where: { bodyId, removedAt: null, documentNumber: { not: "" }, dossier: { cycleId: row.id } },
    select: { unitId: true, item: true, documentNumber: true, documentDate: true },
  });
  const shaped = dossiers.map(({ returned, submissions, adjustments, ...dossier }): ImportDossier => {
    const sent: ImportDossier["sent"] = {};
    for (const { kind, number } of submissions) sent[kind] = Math.max(sent[kind] ?? 0, number);
    return { ...dossier, returned: Object.keys(returned ?? {}), adjusted: adjustments.length > 0, sent };
  });
  return {
    cycle: toCycle(row),
    isNew: false,
    contents: new Map(row.criteriaSets.map((set) => [set.criteriaSetId, criteriaContentSchema.parse(set.criteriaSet.content)])),
    setOfType: new Map(row.criteriaSets.map((set) => [set.unitType, set.criteriaSetId])),
    dossiers: new Map(shaped.map((dossier) => [dossier.unitId, dossier])),
    entries,
    evidence,
  };
}

/** Reads what an import is compared with: all units, and one year's dossiers. Six statements, whatever their number; `year` null reads units only. */
export async function readImportState(tx: Tx, scope: Scope, year: number | null): Promise<ImportState> {
  const stored = year === null ? null : await readYear(tx, scope, year);
  return { units: await readUnits(tx, scope, stored?.cycle.past ? stored.cycle.dataDate : null), year: stored };
}

/** Reads what the import of a past year is compared with that is not there yet: units as of its data date, the chosen published sets. Three statements. */
export async function readNewPastYear(tx: Tx, scope: Scope, cycle: CycleRecord, setIds: readonly string[]): Promise<ImportState> {
  const sets = await tx.criteriaSet.findMany({
    where: { bodyId: scope.bodyId, id: { in: [...setIds] }, status: "published" },
    select: { id: true, unitType: true, content: true },
  });
  return {
    units: await readUnits(tx, scope, cycle.dataDate),
    year: {
      ...{ cycle, isNew: true, dossiers: new Map(), entries: [], evidence: [] },
      contents: new Map(sets.map(({ id, content }) => [id, criteriaContentSchema.parse(content)])),
      setOfType: new Map(sets.map(({ id, unitType }) => [unitType, id])),
    },
  };
}
