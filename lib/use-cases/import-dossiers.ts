import "server-only";
import { auditAll } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { storedDayOrNull } from "../db/days";
import { EMPTY_PARTS } from "../db/dossiers";
import type { ImportEntry, ImportYear } from "../db/import-state";
import { putEntries } from "../db/import-writes";
import { saveImportedRegistrations } from "../db/save-imported-registrations";
import type { Tx } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { ok, type Result } from "../domain/result";
import { importsTargets } from "../domain/workflow";
import { vietnamInstant } from "../format";
import type { ImportUndo } from "../forms/import-record";
import { groupBy } from "./import-current";
import type { WrittenUnits } from "./import-units";
import type { PlannedImport } from "./plan-import";

type Undo = Pick<ImportUndo, "dossiers" | "entries" | "evidenceIds">;

/** What was written; `registered` are unit codes. */
export interface WrittenDossiers extends Undo {
  registered: string[];
  targets: number;
  results: number;
}

interface Seen {
  id: string;
  unitId: string;
  code: string;
  status: ImportUndo["dossiers"][number]["before"]["status"];
  version: number;
  registeredAt: Date | null;
  registrationApprovedAt: Date | null;
}

/** Writes targets, results, document references and past registrations of a plan into the year's dossiers. Refuses where a dossier changed meanwhile. */
export async function writeImportedDossiers(
  tx: Tx,
  actor: Actor,
  planned: PlannedImport & { state: { year: ImportYear } },
  units: WrittenUnits,
  now: Date,
): Promise<Result<WrittenDossiers>> {
  const { plan } = planned;
  const targets = plan.registrations.filter((item) => item.state !== "unchanged");
  const results = plan.results.filter((item) => item.state !== "unchanged");
  const days = plan.registeredOn.filter((day) => day.state !== "unchanged");
  const touched = new Set([...targets, ...results].map(({ row }) => units.idOf(row.unitId)));
  for (const day of days) touched.add(units.idOf(day.unitId));
  const dossiers = await dossiersOf(tx, actor, planned, [...touched]);
  const dossierOf = (unitId: string) => {
    const dossier = dossiers.get(units.idOf(unitId));
    if (!dossier) throw new Error(`No dossier for ${unitId}`);
    return dossier;
  };
  const entries = mergedEntries(planned, dossierOf, { targets, results });
  await putEntries(
    tx,
    actor.bodyId,
    entries.map(({ after }) => after),
    now,
  );
  const evidenceIds = await addReferences(tx, actor, results, dossierOf, now);
  const registering = [...new Set([...targets.map(({ row }) => row.unitId), ...days.map((day) => day.unitId)])].map(dossierOf);
  const dayOf = new Map(plan.registeredOn.map((day) => [units.idOf(day.unitId), day.after]));
  const { year } = planned.state;
  const registered = year.cycle.past
    ? ok(await recordRegistrations(tx, actor.bodyId, registering, dayOf))
    : await register(tx, actor, year, { registering, dayOf }, now);
  if (!registered.ok) return registered;
  const after = registered.value;
  await auditDossiers(tx, actor, { dossiers: [...dossiers.values()], targets, results, dossierOf, after }, now);
  return ok({
    entries,
    evidenceIds,
    dossiers: [...dossiers.values()].map((dossier) => undoOf(dossier, planned, after.get(dossier.id))),
    registered: registering.map((dossier) => dossier.code),
    targets: targets.length,
    results: results.length,
  });
}

/** Gives the touched units' dossiers, with those that were missing (chi đoàn cơ sở that registered) made. */
async function dossiersOf(
  tx: Tx,
  actor: Actor,
  planned: PlannedImport & { state: { year: ImportYear } },
  unitIds: string[],
): Promise<Map<string, Seen>> {
  const { bodyId } = actor;
  const { cycle, setOfType } = planned.state.year;
  const where = { bodyId, cycleId: cycle.id, unitId: { in: unitIds } };
  const known = new Set((await tx.dossier.findMany({ where, select: { unitId: true } })).map((dossier) => dossier.unitId));
  const missing = unitIds.filter((id) => !known.has(id));
  const versions = cycle.past
    ? planned.state.units.filter(({ id }) => missing.includes(id)).map(({ id, version }) => ({ unitId: id, unitType: version.unitType }))
    : await tx.unitVersion.findMany({
        where: { bodyId, unitId: { in: missing }, validTo: null },
        select: { unitId: true, unitType: true },
      });
  const status = cycle.past ? ("recorded" as const) : undefined;
  const data = versions.flatMap(({ unitId, unitType }) => {
    const criteriaSetId = setOfType.get(unitType);
    return criteriaSetId ? [{ bodyId, cycleId: cycle.id, unitId, criteriaSetId, status, parts: { ...EMPTY_PARTS } }] : [];
  });
  if (data.length > 0) await tx.dossier.createMany({ data, skipDuplicates: true });
  const select = { id: true, unitId: true, status: true, version: true, registeredAt: true, registrationApprovedAt: true } as const;
  const rows = await tx.dossier.findMany({
    relationLoadStrategy: "join",
    where,
    select: { ...select, unit: { select: { code: true } } },
    orderBy: { unit: { code: "asc" } },
  });
  return new Map(rows.map(({ unit, ...row }) => [row.unitId, { ...row, code: unit.code }]));
}

type Targets = PlannedImport["plan"]["registrations"];
type Results = PlannedImport["plan"]["results"];

const BLANK = {
  ...{ hasTarget: false, target: null, solution: "", dueText: "", person: "" },
  ...{ numerator: null, denominator: null, text: "", notApplicable: false, reason: "" },
};

/** Puts rows over the stored entries: before and after of each; what a row does not say stays. */
function mergedEntries(planned: PlannedImport, dossierOf: (unitId: string) => Seen, rows: { targets: Targets; results: Results }) {
  const stored = new Map((planned.state.year?.entries ?? []).map((entry) => [`${entry.dossierId} ${entry.code}`, entry]));
  const merged = new Map<string, { before: ImportEntry; after: ImportEntry }>();
  const put = (unitId: string, code: string, said: Partial<ImportEntry>) => {
    const dossier = dossierOf(unitId);
    const key = `${dossier.id} ${code}`;
    const before = merged.get(key)?.before ?? stored.get(key) ?? { ...BLANK, dossierId: dossier.id, unitId: dossier.unitId, code };
    merged.set(key, { before, after: { ...(merged.get(key)?.after ?? before), ...said } });
  };
  for (const { row } of rows.targets) {
    const { target, solution, dueText, person } = row;
    const texts = { ...(solution && { solution }), ...(dueText && { dueText }), ...(person && { person }) };
    put(row.unitId, row.criterionCode, { hasTarget: true, target, ...texts });
  }
  for (const { row } of rows.results) put(row.unitId, row.criterionCode, { ...row.result, ...(row.reason && { reason: row.reason }) });
  return [...merged.values()];
}

/** Adds a document reference where the plan found that it is not there yet. */
async function addReferences(tx: Tx, actor: Actor, results: Results, dossierOf: (unitId: string) => Seen, now: Date): Promise<string[]> {
  const data = results.flatMap(({ row, changes }) => {
    if (!row.evidence || !changes.some((change) => change.field === "evidenceNumber")) return [];
    const { id: dossierId, unitId } = dossierOf(row.unitId);
    const { number: documentNumber, day } = row.evidence;
    const documentDate = storedDayOrNull(day);
    return [
      {
        bodyId: actor.bodyId,
        dossierId,
        unitId,
        item: row.criterionCode,
        documentNumber,
        documentDate,
        createdById: actor.userId,
        createdAt: now,
      },
    ];
  });
  if (data.length === 0) return [];
  const made = await tx.evidence.createManyAndReturn({ data, select: { id: true } });
  return made.map((piece) => piece.id);
}

/** `sent`: the version that an ordinary import keeps; null for a past year, in which nothing was sent. */
interface Registered {
  registeredAt: Date | null;
  registrationApprovedAt: Date | null;
  status: Seen["status"];
  sent: { submissionId: string; number: number; lateDays: number; sha256: string } | null;
}

/** Notes the original day of registrations of a past year, where the file gives one. */
async function recordRegistrations(
  tx: Tx,
  bodyId: string,
  registering: readonly Seen[],
  dayOf: ReadonlyMap<string, string>,
): Promise<Map<string, Registered>> {
  const after = new Map<string, Registered>();
  for (const dossier of registering) {
    const day = dayOf.get(dossier.unitId);
    const registeredAt = day ? vietnamInstant(day, "08:00") : dossier.registeredAt;
    if (registeredAt?.getTime() !== dossier.registeredAt?.getTime())
      await tx.dossier.update({ where: { bodyId_id: { bodyId, id: dossier.id } }, data: { registeredAt, version: { increment: 1 } } });
    after.set(dossier.id, { registeredAt, registrationApprovedAt: dossier.registrationApprovedAt, status: dossier.status, sent: null });
  }
  return after;
}

/** Moves the dossiers along and keeps an immutable version of each registration, received at 08:00 of its original day. */
async function register(
  tx: Tx,
  actor: Actor,
  year: ImportYear,
  { registering, dayOf }: { registering: readonly Seen[]; dayOf: ReadonlyMap<string, string> },
  now: Date,
): Promise<Result<Map<string, Registered>>> {
  const moved = new Map<string, Pick<Registered, "status"> & { registeredAt: Date; registrationApprovedAt: Date }>();
  for (const dossier of registering) {
    const day = dayOf.get(dossier.unitId);
    const registeredAt = day ? vietnamInstant(day, "08:00") : (dossier.registeredAt ?? now);
    const step = importsTargets(dossier.status) === "first" ? "importRegistration" : null;
    const registrationApprovedAt = dossier.registrationApprovedAt ?? now;
    const seen = { bodyId: actor.bodyId, id: dossier.id, status: dossier.status, version: dossier.version };
    const changed = await changeDossier(tx, seen, step, { registeredAt, registrationApprovedAt });
    if (!changed.ok) return changed;
    moved.set(dossier.id, { status: changed.value.status, registeredAt, registrationApprovedAt });
  }
  const received = registering.flatMap((dossier) => {
    const at = moved.get(dossier.id);
    const last = year.dossiers.get(dossier.unitId)?.sent.registration ?? 0;
    return at ? [{ dossierId: dossier.id, number: last + 1, submittedAt: at.registeredAt }] : [];
  });
  const saved = await saveImportedRegistrations(tx, actor, year.cycle.year, received, now);
  return ok(
    new Map(
      saved.flatMap(({ dossierId, ...receipt }) => {
        const at = moved.get(dossierId);
        return at ? [[dossierId, { ...at, sent: receipt }]] : [];
      }),
    ),
  );
}

function undoOf(dossier: Seen, planned: PlannedImport, after: Registered | undefined): ImportUndo["dossiers"][number] {
  const state = (at: Pick<Seen, "status" | "registeredAt" | "registrationApprovedAt">) => ({
    status: at.status,
    registeredAt: at.registeredAt?.toISOString() ?? null,
    registrationApprovedAt: at.registrationApprovedAt?.toISOString() ?? null,
  });
  const created = !planned.state.year?.dossiers.has(dossier.unitId);
  const about = { dossierId: dossier.id, unitId: dossier.unitId, code: dossier.code, created };
  return { ...about, before: state(dossier), after: state(after ?? dossier), submissionId: after?.sent?.submissionId ?? null };
}

async function auditDossiers(
  tx: Tx,
  actor: Actor,
  written: {
    dossiers: readonly Seen[];
    targets: Targets;
    results: Results;
    dossierOf: (unitId: string) => Seen;
    after: ReadonlyMap<string, Registered>;
  },
  now: Date,
): Promise<void> {
  const targets = groupBy(written.targets, ({ row }) => written.dossierOf(row.unitId).id);
  const results = groupBy(written.results, ({ row }) => written.dossierOf(row.unitId).id);
  const events = written.dossiers.flatMap((dossier) => {
    const about = { at: now, unitId: dossier.unitId, dossierId: dossier.id };
    const received = written.after.get(dossier.id)?.sent;
    const registered = targets.get(dossier.id)?.length ?? 0;
    const sent = received && {
      number: received.number,
      sha256: received.sha256,
      lateDays: received.lateDays,
      targets: registered,
    };
    const filled = results.get(dossier.id)?.length ?? 0;
    if (written.after.get(dossier.id)?.sent === null)
      return [{ action: "import.apply" as const, ...about, data: { targets: registered, results: filled } }];
    return [
      ...(sent ? [{ action: "registration.import" as const, ...about, data: sent }] : []),
      ...(filled > 0 ? [{ action: "import.apply" as const, ...about, data: { results: filled } }] : []),
    ];
  });
  if (events.length > 0) await auditAll(tx, actor, events);
}
