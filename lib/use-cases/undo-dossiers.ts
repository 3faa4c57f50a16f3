import "server-only";
import { auditAll } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { ENTRY_COLUMNS, type ImportEntry } from "../db/import-state";
import { putEntries, removeBlankEntries } from "../db/import-writes";
import type { Tx } from "../db/scope";
import { STATUS_FOR_BODY } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { importsTargets } from "../domain/workflow";
import type { ImportUndo } from "../forms/import-record";

/** `restored` counts rows put back; `left` what stays as it is now. */
export interface Undone {
  restored: number;
  left: { what: string; reason: string }[];
}

type Change = ImportUndo["dossiers"][number];

const TARGET_HALF = ["hasTarget", "target", "solution", "dueText", "person"] as const;
const RESULT_HALF = ["numerator", "denominator", "text", "notApplicable", "reason"] as const;

async function readDossiers(tx: Tx, bodyId: string, ids: string[]) {
  return tx.dossier.findMany({
    relationLoadStrategy: "join",
    where: { bodyId, id: { in: ids } },
    select: {
      id: true,
      status: true,
      version: true,
      registeredAt: true,
      submissions: { select: { id: true, kind: true, number: true } },
      adjustments: { select: { id: true } },
    },
  });
}
type Current = Awaited<ReturnType<typeof readDossiers>>[number];

/** Why nothing of a dossier may be put back, or null. Later versions name what the import wrote. */
function obstacle(change: Change, current: Current | undefined): string | null {
  if (!current) return "hồ sơ không còn";
  if (current.status !== change.after.status) return `hồ sơ đã chuyển sang bước “${STATUS_FOR_BODY[current.status]}”`;
  if (current.adjustments.length > 0) return "chỉ tiêu đã được điều chỉnh sau lần nhập";
  const imported = current.submissions.find((submission) => submission.id === change.submissionId);
  const later = current.submissions.some(
    ({ id, kind, number }) => id !== imported?.id && imported !== undefined && (kind !== "registration" || number > imported.number),
  );
  const moved = (current.registeredAt?.toISOString() ?? null) !== change.after.registeredAt;
  return later || moved ? "đơn vị đã nộp bản khác sau lần nhập" : null;
}

/** Puts back entries, references and registrations of every dossier that still stands where the import left it. */
export async function undoDossiers(tx: Tx, actor: Actor, undo: ImportUndo, now: Date): Promise<Undone> {
  const { bodyId } = actor;
  if (undo.dossiers.length === 0) return { restored: 0, left: [] };
  const ids = undo.dossiers.map((change) => change.dossierId);
  const current = new Map((await readDossiers(tx, bodyId, ids)).map((dossier) => [dossier.id, dossier]));
  const left: Undone["left"] = [];
  const open = undo.dossiers.filter((change) => {
    const reason = obstacle(change, current.get(change.dossierId));
    if (reason) left.push({ what: change.code, reason: `${reason}; giữ nguyên toàn bộ số liệu của đơn vị` });
    return !reason;
  });
  const openIds = new Set(open.map((change) => change.dossierId));
  const codeOf = new Map(open.map((change) => [change.dossierId, change.code]));
  const entries = await undoEntries(
    tx,
    bodyId,
    undo.entries.filter(({ after }) => openIds.has(after.dossierId)),
    codeOf,
    now,
  );
  const removed = await tx.evidence.deleteMany({
    where: { bodyId, id: { in: undo.evidenceIds }, dossierId: { in: [...openIds] }, title: "", storageKey: null, removedAt: null },
  });
  await undoRegistrations(tx, actor, open, current, now);
  await removeBlankEntries(tx, bodyId, [...openIds]);
  return { restored: entries.restored + removed.count, left: [...left, ...entries.left] };
}

function isSame(a: ImportEntry, b: ImportEntry, half: readonly (keyof ImportEntry)[]): boolean {
  return half.every((column) => a[column] === b[column]);
}

/** Puts back each half of an entry that is as the import left it. */
async function undoEntries(
  tx: Tx,
  bodyId: string,
  changes: ImportUndo["entries"],
  codeOf: ReadonlyMap<string, string>,
  now: Date,
): Promise<Undone> {
  const dossierId = { in: [...codeOf.keys()] };
  const rows = await tx.entry.findMany({ where: { bodyId, dossierId }, select: ENTRY_COLUMNS });
  const stored = new Map(rows.map((row) => [`${row.dossierId} ${row.code}`, row]));
  const left: Undone["left"] = [];
  const put = changes.flatMap(({ before, after }) => {
    const now = stored.get(`${after.dossierId} ${after.code}`);
    if (!now) return [];
    const restored: ImportEntry = { ...now };
    let changed = false;
    for (const [half, name] of [
      [TARGET_HALF, "chỉ tiêu"],
      [RESULT_HALF, "kết quả"],
    ] as const) {
      if (isSame(before, after, half)) continue;
      if (isSame(now, after, half)) {
        Object.assign(restored, Object.fromEntries(half.map((column) => [column, before[column]])));
        changed = true;
      } else if (!isSame(now, before, half)) {
        left.push({
          what: `${codeOf.get(after.dossierId)}, tiêu chí ${after.code}`,
          reason: `${name} đã được sửa sau lần nhập, giữ nguyên`,
        });
      }
    }
    return changed ? [restored] : [];
  });
  await putEntries(tx, bodyId, put, now);
  return { restored: put.length, left };
}

/** Takes imported registrations back: the version goes, the dossier returns to where it stood. */
async function undoRegistrations(
  tx: Tx,
  actor: Actor,
  changes: readonly Change[],
  current: ReadonlyMap<string, Current>,
  now: Date,
): Promise<void> {
  const registered = changes.filter((change) => change.submissionId !== null);
  await tx.submission.deleteMany({
    where: { bodyId: actor.bodyId, id: { in: registered.flatMap(({ submissionId }) => (submissionId ? [submissionId] : [])) } },
  });
  for (const change of registered) {
    const seen = current.get(change.dossierId);
    if (!seen) continue;
    const step = importsTargets(change.before.status) === "first" ? "undoImport" : null;
    const { registeredAt, registrationApprovedAt } = change.before;
    const dates = {
      registeredAt: registeredAt ? new Date(registeredAt) : null,
      registrationApprovedAt: registrationApprovedAt ? new Date(registrationApprovedAt) : null,
    };
    const moved = await changeDossier(tx, { bodyId: actor.bodyId, id: seen.id, status: seen.status, version: seen.version }, step, dates);
    if (!moved.ok) throw new Error(`Dossier ${seen.id} changed while it was held`);
  }
  const events = changes.map(({ dossierId, unitId }) => ({ action: "import.undo" as const, at: now, unitId, dossierId }));
  if (events.length > 0) await auditAll(tx, actor, events);
}
