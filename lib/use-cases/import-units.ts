import "server-only";
import { auditAll } from "../db/audit";
import { storedDay } from "../db/days";
import { ensureDossiers } from "../db/ensure-dossiers";
import type { ImportUnit } from "../db/import-state";
import type { Tx } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { diffAttributes, shortNameOf, unitSearchKey } from "../domain/unit-attributes";
import { isoDay } from "../format";
import type { ImportedAttributes, ImportUndo } from "../forms/import-record";
import { type UnitForm, unitSchema } from "../forms/unit";
import type { UnitRow } from "../imports/parse-units";
import type { PlannedItem } from "../imports/plan";
import type { PlannedImport } from "./plan-import";

/** `idOf`: id of a unit as rows name it ("new:<code>" for those just made). */
export interface WrittenUnits {
  idOf: (unitId: string) => string;
  undo: ImportUndo["units"];
  contacts: Record<string, string>;
  created: number;
  changed: number;
}

const ATTRIBUTE_FIELDS = new Set(["unitName", "level", "unitType", "branchCount", "memberCount", "cluster"]);

/** Writes new units under the body and changed attributes from today on, in a few statements whatever their number. */
export async function writeImportedUnits(tx: Tx, actor: Actor, planned: PlannedImport, now: Date): Promise<WrittenUnits> {
  const items = planned.plan.units;
  const created = await createUnits(
    tx,
    actor,
    items.filter((item) => item.state === "new"),
    now,
  );
  const changed = await changeUnits(tx, actor, planned, now);
  if (created.size + changed.length > 0) await ensureDossiers(tx, actor.bodyId);
  const idOf = (unitId: string) => created.get(unitId)?.unitId ?? unitId;
  const contacts = items.flatMap(({ row }) => (row.email ? [[idOf(row.unitId ?? `new:${row.code}`), row.email]] : []));
  return {
    idOf,
    undo: [...created.values(), ...changed],
    contacts: Object.fromEntries(contacts),
    created: created.size,
    changed: changed.length,
  };
}

function formOf({ code, name, level, unitType, cluster, branchCount, memberCount }: UnitRow): UnitForm {
  return unitSchema.parse({ code, name, level, unitType, cluster: cluster ?? "", branchCount, memberCount });
}

/** The same as createUnit of each row, for many at once: codes are free and valid, the plan has seen to it while holding the units. */
async function createUnits(tx: Tx, actor: Actor, items: readonly PlannedItem<UnitRow>[], now: Date) {
  const made = new Map<string, Extract<ImportUndo["units"][number], { kind: "created" }>>();
  if (items.length === 0) return made;
  const { bodyId } = actor;
  const forms = items.map((item) => formOf(item.row));
  const units = await tx.unit.createManyAndReturn({ data: forms.map(({ code }) => ({ bodyId, code })), select: { id: true, code: true } });
  const ids = new Map(units.map((unit) => [unit.code, unit.id]));
  const data = forms.map(({ code, validFrom: _, parentId: __, ...attributes }) => {
    const shortName = shortNameOf(attributes);
    const searchKey = unitSearchKey({ name: attributes.name, shortName, code });
    const unitId = ids.get(code) ?? "";
    return { ...attributes, shortName, searchKey, bodyId, unitId, parentId: actor.rootUnitId, validFrom: storedDay(isoDay(now)) };
  });
  const versions = await tx.unitVersion.createManyAndReturn({ data, select: { id: true, unitId: true } });
  const versionOf = new Map(versions.map((version) => [version.unitId, version.id]));
  for (const [index, { code }] of forms.entries()) {
    const unitId = ids.get(code) ?? "";
    const row = data[index];
    if (row) made.set(`new:${code}`, { kind: "created", unitId, code, versionId: versionOf.get(unitId) ?? "", after: importable(row) });
  }
  const events = forms.map(({ code, name }) => ({
    action: "unit.create" as const,
    at: now,
    unitId: ids.get(code) ?? null,
    data: { code, name, from: "Nhập từ Excel" },
  }));
  await auditAll(tx, actor, events);
  return made;
}

function importable(version: ImportedAttributes): ImportedAttributes {
  const { name, shortName, searchKey, level, unitType, cluster, branchCount, memberCount } = version;
  return { name, shortName, searchKey, level, unitType, cluster, branchCount, memberCount };
}

function attributesAfter(unit: ImportUnit, row: UnitRow): ImportedAttributes {
  const { version, code } = unit;
  const name = row.name || version.name;
  const derived = version.shortName === shortNameOf({ name: version.name, shortName: "" });
  const shortName = derived ? shortNameOf({ name, shortName: "" }) : version.shortName;
  return {
    name,
    shortName,
    searchKey: unitSearchKey({ name, shortName, code }),
    level: row.level ?? version.level,
    unitType: row.unitType ?? version.unitType,
    cluster: row.cluster ?? version.cluster,
    branchCount: row.branchCount ?? version.branchCount,
    memberCount: row.memberCount ?? version.memberCount,
  };
}

/** Ends the version in force and begins another today; a version that began today (or later) is rewritten. */
async function changeUnits(tx: Tx, actor: Actor, planned: PlannedImport, now: Date) {
  const { bodyId } = actor;
  const today = isoDay(now);
  const units = new Map(planned.state.units.map((unit) => [unit.id, unit]));
  const changes = planned.plan.units.flatMap(({ state, row, changes }) => {
    const unit = state === "changed" && changes.some(({ field }) => ATTRIBUTE_FIELDS.has(field)) ? units.get(row.unitId ?? "") : undefined;
    return unit ? [{ unit, after: attributesAfter(unit, row) }] : [];
  });
  if (changes.length === 0) return [];
  const begun = changes.filter(({ unit }) => unit.version.validFrom < today);
  await tx.unitVersion.updateMany({
    where: { bodyId, id: { in: begun.map(({ unit }) => unit.version.id) } },
    data: { validTo: storedDay(today) },
  });
  const data = begun.map(({ unit, after }) => {
    const { id: _, validTo: __, ...kept } = unit.version;
    return { ...kept, ...after, bodyId, unitId: unit.id, validFrom: storedDay(today), decisionNumber: "" };
  });
  const versions = await tx.unitVersion.createManyAndReturn({ data, select: { id: true, unitId: true } });
  for (const { unit, after } of changes.filter((change) => !begun.includes(change))) {
    await tx.unitVersion.updateMany({ where: { bodyId, id: unit.version.id }, data: after });
  }
  await auditAll(
    tx,
    actor,
    changes.map(({ unit, after }) => ({ action: "unit.update" as const, at: now, unitId: unit.id, data: auditData(unit, after, today) })),
  );
  const begunIds = new Map(versions.map((version) => [version.unitId, version.id]));
  return changes.map(({ unit, after }): Extract<ImportUndo["units"][number], { kind: "changed" }> => {
    const fresh = begunIds.get(unit.id);
    const before = importable({ ...unit.version, searchKey: unitSearchKey({ ...unit.version, code: unit.code }) });
    const about = { kind: "changed" as const, unitId: unit.id, code: unit.code, before, after };
    return { ...about, versionId: fresh ?? unit.version.id, closedId: fresh ? unit.version.id : null };
  });
}

function auditData(unit: ImportUnit, after: ImportedAttributes, from: string) {
  const changes = diffAttributes(unit.version, { ...unit.version, ...after });
  return {
    code: unit.code,
    name: after.name,
    mode: "import",
    from,
    changes: changes.map(({ label, before, after }) => `${label}: ${before || "—"} → ${after || "—"}`),
  };
}
