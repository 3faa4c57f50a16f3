import "server-only";
import { z } from "zod";
import { type CriteriaContent, criteriaContentSchema } from "../domain/criteria";
import { type DossierFacts, type EntryValue, registrationAcceptedBy } from "../domain/dossier";
import { isActiveOn, versionAt } from "../domain/organisation";
import type { DossierParts } from "../domain/parts";
import type { SoftwareCheck } from "../domain/software-step";
import { type Status, statusesIn } from "../domain/workflow";
import { type CycleRecord, toCycle } from "./cycles";
import { dayOf } from "./days";
import type { Prisma } from "./generated/client.ts";
import { type Scope, type Tx, unitsInScope } from "./scope";
import { toSoftwareCheck } from "./software-statuses";

const listed = {
  unit: { include: { versions: true, extensions: true, software: true } },
  cycle: true,
  entries: true,
  evidence: { where: { removedAt: null }, orderBy: { createdAt: "asc" } },
} satisfies Prisma.DossierInclude;
const include = { ...listed, criteriaSet: { select: { content: true } } } satisfies Prisma.DossierInclude;
type DossierRow = Prisma.DossierGetPayload<{ include: typeof listed }>;
export type StoredEntry = DossierRow["entries"][number];
export type StoredEvidence = DossierRow["evidence"][number];

/** A dossier with all that hangs on it, in plain values. `partMarks`: part → the reviewer's mark and comment. */
export interface DossierRecord {
  id: string;
  bodyId: string;
  unitId: string;
  unitCode: string;
  unit: DossierRow["unit"]["versions"][number];
  status: Status;
  version: number;
  monitorUserId: string | null;
  returned: Record<string, string>;
  parts: DossierParts;
  partMarks: Record<string, { mark: "agree" | "insufficient"; comment: string }>;
  registeredAt: Date | null;
  registrationApprovedAt: Date | null;
  reportedAt: Date | null;
  appraisedAt: Date | null;
  disciplined: boolean;
  disciplineNote: string;
  cycle: CycleRecord;
  content: CriteriaContent;
  entries: StoredEntry[];
  evidence: StoredEvidence[];
  isActiveDoanCoSo: boolean;
  software: SoftwareCheck | null;
}

/** The parts of a dossier in which nothing is filled in. */
export const EMPTY_PARTS: DossierParts = {
  minutes: { number: "", heldOn: null, present: null, total: null, votesFor: null },
  opinion: { text: "", signer: "", position: "", signedOn: null },
  software: { doneOn: null, proof: "" },
};

const returnedSchema = z.record(z.string(), z.string());
const partMarksSchema = z.record(z.string(), z.object({ mark: z.enum(["agree", "insufficient"]), comment: z.string() }));

function toRecord(row: DossierRow, content: CriteriaContent): DossierRecord {
  const versions = row.unit.versions.map((version) => ({ ...version, from: version }));
  const cycle = toCycle(
    row.cycle,
    row.unit.extensions.filter((extension) => extension.cycleId === row.cycleId),
  );
  const dated = versions.map((version) => ({ ...version, validFrom: dayOf(version.validFrom) }));
  const atDataDate = versionAt(dated, cycle.dataDate);
  if (!atDataDate) throw new Error(`Unit ${row.unit.code} has no version`);
  const life = { establishedOn: dayOf(row.unit.establishedOn), dissolvedOn: dayOf(row.unit.dissolvedOn) };
  return {
    id: row.id,
    bodyId: row.bodyId,
    unitId: row.unitId,
    unitCode: row.unit.code,
    unit: atDataDate.from,
    status: row.status,
    version: row.version,
    monitorUserId: row.monitorUserId,
    returned: returnedSchema.parse(row.returned),
    parts: { ...EMPTY_PARTS, ...(row.parts as unknown as DossierParts) },
    partMarks: partMarksSchema.parse(row.partMarks),
    registeredAt: row.registeredAt,
    registrationApprovedAt: row.registrationApprovedAt,
    reportedAt: row.reportedAt,
    appraisedAt: row.appraisedAt,
    disciplined: row.disciplined,
    disciplineNote: row.disciplineNote,
    cycle,
    content,
    entries: row.entries,
    evidence: row.evidence,
    isActiveDoanCoSo: atDataDate.level === "doanCoSo" && isActiveOn(life, cycle.dataDate),
    software: toSoftwareCheck(row.unit.software.find((status) => status.cycleId === row.cycleId)),
  };
}

/** Gives the dossier of a unit (by its code) in a year, or null where there is none in scope. One statement. */
export async function findDossier(tx: Tx, scope: Scope, key: { year: number; unitCode: string }): Promise<DossierRecord | null> {
  const row = await tx.dossier.findFirst({
    relationLoadStrategy: "join",
    where: { ...unitsInScope(scope), cycle: { year: key.year }, unit: { code: key.unitCode } },
    include,
  });
  return row ? toRecord(row, criteriaContentSchema.parse(row.criteriaSet.content)) : null;
}

/** Gives a dossier by its id, or null where there is none in scope. One statement. */
export async function findDossierById(tx: Tx, scope: Scope, id: string): Promise<DossierRecord | null> {
  const row = await tx.dossier.findFirst({ relationLoadStrategy: "join", where: { ...unitsInScope(scope), id }, include });
  return row ? toRecord(row, criteriaContentSchema.parse(row.criteriaSet.content)) : null;
}

/** Gives every dossier in scope of a year (or of all open cycles) that has not closed with its unit, or of all years, closed ones too; by unit code. Two statements, whatever their number. */
export async function listDossiers(
  tx: Tx,
  scope: Scope,
  year: number | "open" | "all",
  where: { ids?: string[]; unitIds?: string[] } = {},
): Promise<DossierRecord[]> {
  const rows = await tx.dossier.findMany({
    relationLoadStrategy: "join",
    where: {
      ...unitsInScope(scope),
      ...(year === "all" ? {} : { cycle: year === "open" ? { status: "open" } : { year }, status: { notIn: statusesIn("ended") } }),
      ...(where.ids ? { id: { in: where.ids } } : {}),
      ...(where.unitIds ? { AND: { unitId: { in: where.unitIds } } } : {}),
    },
    include: listed,
    orderBy: { unit: { code: "asc" } },
  });
  const sets = await tx.criteriaSet.findMany({
    where: { bodyId: scope.bodyId, id: { in: [...new Set(rows.map((row) => row.criteriaSetId))] } },
    select: { id: true, content: true },
  });
  const contents = new Map(sets.map((set) => [set.id, criteriaContentSchema.parse(set.content)]));
  return rows.map((row) => {
    const content = contents.get(row.criteriaSetId);
    if (!content) throw new Error(`Dossier ${row.id} has no criteria set`);
    return toRecord(row, content);
  });
}

/** Shapes a stored entry; `evidence` of the dossier gives how many pieces stand under it. */
export function toEntryValue(entry: StoredEntry, evidence: readonly Pick<StoredEvidence, "item">[]): EntryValue {
  const { code, hasTarget, target, solution, dueText, person, reason, explanation, appraised } = entry;
  const result = { numerator: entry.numerator, denominator: entry.denominator, text: entry.text, notApplicable: entry.notApplicable };
  const evidenceCount = evidence.filter((piece) => piece.item === code).length;
  return { code, hasTarget, target, solution, dueText, person, reason, explanation, appraised, result, evidenceCount };
}

/** Gives what the rules need to know of a dossier. */
export function factsOf(record: DossierRecord): DossierFacts {
  return {
    content: record.content,
    rule: record.cycle.rule,
    status: record.status,
    entries: record.entries.map((entry) => toEntryValue(entry, record.evidence)),
    parts: record.parts,
    files: new Set(record.evidence.filter((piece) => piece.storageKey !== null).map((piece) => piece.item)),
    software: record.software,
    record: {
      registeredAt: record.registeredAt,
      registrationDueAt: record.cycle.registration.dueAt,
      reportedAt: record.reportedAt,
      reportDueAt: record.cycle.report.dueAt,
    },
    isActiveDoanCoSo: record.isActiveDoanCoSo,
    registrationAccepted: registrationAcceptedBy(record.status, record.registrationApprovedAt),
    disciplined: record.disciplined,
  };
}
