import "server-only";
import { auditAll } from "../db/audit";
import { storedDayOrNull } from "../db/days";
import type { Tx } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { unitSearchKey } from "../domain/unit-attributes";
import { importsTargets, TRANSITIONS } from "../domain/workflow";
import type { ImportedAttributes, ImportUndo } from "../forms/import-record";
import type { Undone } from "./undo-dossiers";

type Created = Extract<ImportUndo["units"][number], { kind: "created" }>;
type Changed = Extract<ImportUndo["units"][number], { kind: "changed" }>;

/** Takes units away that the import added, where nothing else hangs on them, and puts changed attributes back. */
export async function undoUnits(tx: Tx, actor: Actor, undo: ImportUndo, now: Date): Promise<Undone> {
  const created = undo.units.filter((unit) => unit.kind === "created");
  const changed = undo.units.filter((unit) => unit.kind === "changed");
  const before = await undoChanged(tx, actor, changed, now);
  const after = await undoCreated(tx, actor, created, undo, now);
  return { restored: before.restored + after.restored, left: [...before.left, ...after.left] };
}

function isAs(version: ImportedAttributes, after: ImportedAttributes): boolean {
  return (Object.keys(after) as (keyof ImportedAttributes)[]).every((key) => key === "searchKey" || version[key] === after[key]);
}

async function undoChanged(tx: Tx, actor: Actor, changes: readonly Changed[], now: Date): Promise<Undone> {
  const { bodyId } = actor;
  const versions = await tx.unitVersion.findMany({
    where: { bodyId, unitId: { in: changes.map((change) => change.unitId) }, validTo: null },
  });
  const current = new Map(versions.map((version) => [version.unitId, version]));
  const left: Undone["left"] = [];
  const open = changes.filter((change) => {
    const version = current.get(change.unitId);
    const same = version?.id === change.versionId && isAs(version, change.after);
    if (!same) left.push({ what: change.code, reason: "thông tin đơn vị đã được sửa sau lần nhập, giữ nguyên" });
    return same;
  });
  const begun = open.filter((change) => change.closedId !== null);
  await tx.unitVersion.deleteMany({ where: { bodyId, id: { in: begun.map((change) => change.versionId) } } });
  const closedIds = begun.flatMap(({ closedId }) => (closedId ? [closedId] : []));
  await tx.unitVersion.updateMany({ where: { bodyId, id: { in: closedIds } }, data: { validTo: storedDayOrNull(null) } });
  for (const change of open.filter(({ closedId }) => closedId === null)) {
    const searchKey = unitSearchKey({ ...change.before, code: change.code });
    await tx.unitVersion.updateMany({ where: { bodyId, id: change.versionId }, data: { ...change.before, searchKey } });
  }
  await auditAll(
    tx,
    actor,
    open.map(({ unitId, code, before }) => ({
      action: "unit.update" as const,
      at: now,
      unitId,
      data: { code, name: before.name, mode: "import.undo" },
    })),
  );
  return { restored: open.length, left };
}

/** What hangs on a unit: roles, units below it, extensions, or anything in one of its dossiers. */
async function hangingOn(tx: Tx, bodyId: string, unitIds: string[]) {
  const units = await tx.unit.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, id: { in: unitIds } },
    select: {
      id: true,
      versions: true,
      _count: { select: { memberships: true, extensions: true, software: true, changes: true } },
      dossiers: {
        select: {
          id: true,
          status: true,
          monitorUserId: true,
          disciplined: true,
          _count: {
            select: {
              entries: true,
              evidence: true,
              submissions: true,
              adjustments: true,
              progressNotes: true,
              inspections: true,
              ballots: true,
              decisionUnits: true,
            },
          },
        },
      },
    },
  });
  const below = await tx.unitVersion.findMany({ where: { bodyId, parentId: { in: unitIds } }, select: { parentId: true } });
  const parents = new Set(below.map((version) => version.parentId));
  return units.map((unit) => ({ ...unit, isParent: parents.has(unit.id) }));
}
type Hanging = Awaited<ReturnType<typeof hangingOn>>[number];

function usedDossier(dossier: Hanging["dossiers"][number]): boolean {
  const something = Object.values(dossier._count).some((count) => count > 0);
  return something || importsTargets(dossier.status) !== "first" || dossier.monitorUserId !== null || dossier.disciplined;
}

function keeps(unit: Hanging, created: Created): string | null {
  const [version, second] = unit.versions;
  if (!version || second || version.id !== created.versionId || !isAs(version, created.after))
    return "thông tin đơn vị đã được sửa sau lần nhập";
  if (unit._count.memberships > 0) return "đơn vị đã có người được giao vai trò";
  if (unit.isParent) return "đã có đơn vị trực thuộc";
  if (unit._count.changes > 0) return "đã có quyết định thay đổi tổ chức của đơn vị";
  if (unit._count.extensions > 0) return "đơn vị đã được gia hạn";
  if (unit._count.software > 0) return "đã có kết quả đọc từ Phần mềm Quản lý đoàn viên";
  return unit.dossiers.some(usedDossier) ? "hồ sơ của đơn vị đã có số liệu khác" : null;
}

async function undoCreated(tx: Tx, actor: Actor, created: readonly Created[], undo: ImportUndo, now: Date): Promise<Undone> {
  const { bodyId } = actor;
  const made = new Set(undo.dossiers.filter((dossier) => dossier.created).map((dossier) => dossier.dossierId));
  const units = new Map(
    (
      await hangingOn(
        tx,
        bodyId,
        created.map((unit) => unit.unitId),
      )
    ).map((unit) => [unit.id, unit]),
  );
  const left: Undone["left"] = [];
  const gone = created.filter((unit) => {
    const hanging = units.get(unit.unitId);
    const reason = hanging ? keeps(hanging, unit) : null;
    if (reason) left.push({ what: unit.code, reason: `${reason}, giữ lại đơn vị` });
    return hanging !== undefined && !reason;
  });
  const unitId = { in: gone.map((unit) => unit.unitId) };
  await tx.dossier.deleteMany({ where: { bodyId, unitId } });
  await tx.unitVersion.deleteMany({ where: { bodyId, unitId } });
  await tx.unit.deleteMany({ where: { bodyId, id: unitId } });
  await removeMadeDossiers(tx, bodyId, [...made]);
  const events = gone.map((unit) => ({
    action: "unit.delete" as const,
    at: now,
    unitId: unit.unitId,
    data: { code: unit.code, name: unit.after.name },
  }));
  await auditAll(tx, actor, events);
  return { restored: gone.length, left };
}

/** Removes dossiers that the import made for units that had none, where they are as if nobody had begun. */
async function removeMadeDossiers(tx: Tx, bodyId: string, ids: string[]): Promise<void> {
  const none = { none: {} };
  await tx.dossier.deleteMany({
    where: {
      bodyId,
      id: { in: ids },
      status: TRANSITIONS.undoImport.to,
      monitorUserId: null,
      disciplined: false,
      entries: none,
      evidence: none,
      submissions: none,
      adjustments: none,
      progressNotes: none,
      inspections: none,
      ballots: none,
      decisionUnits: none,
      endings: none,
      origins: none,
      unit: { versions: { none: { validTo: null, level: "doanCoSo" } } },
    },
  });
}
