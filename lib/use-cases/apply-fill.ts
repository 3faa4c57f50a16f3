import "server-only";
import { auditAll } from "../db/audit";
import { toEntryValue } from "../db/dossiers";
import { type FilledEntry, findFilledWorkbook, holdDossiersOf, putFilledEntries } from "../db/filled-workbooks";
import { inScope } from "../db/scope";
import { emptyEntry } from "../domain/dossier";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { ResultHalf, TargetHalf } from "../domain/typed-entry";
import { choiceField, type FillConfirm, type FillReport } from "../forms/fill";
import { openFill } from "./open-fill";
import { type PlannedFillRow, planFill, sealOfConflict } from "./plan-fill";

const CHANGED =
  "Dữ liệu trên web đã thay đổi từ lúc đồng chí xem trước. Chưa có gì được ghi: đồng chí xem lại bản so sánh mới rồi xác nhận.";
const FASTER = fail("conflict", CHANGED);
const NOTHING = fail("notNow", "Không có gì để ghi: mọi dòng ghi được đã giống nội dung đang lưu.");

/**
 * Writes what the preview showed, everything or nothing: changed rows, and conflicts of which the file's side was chosen. The file is compared again
 * with what is stored now; where that differs from what was seen, nothing is written. Every conflict must be decided; one decided for the side of the
 * web is remembered, so that the same workbook does not ask it again.
 */
export async function applyFill(actor: Actor, form: FillConfirm, now: Date): Promise<Result<FillReport>> {
  const opened = await openFill(actor, form.id);
  if (!opened.ok) return opened;
  const { record, scope, sheets } = opened.value;
  return inScope(actor, async (tx) => {
    await holdDossiersOf(tx, actor, scope.year, scope.wholeBody ? null : scope.unitId);
    const planned = await planFill(tx, actor, scope, sheets, now);
    if (!planned.ok) return planned;
    if ((await findFilledWorkbook(tx, actor, form.id))?.status !== "preview") return fail("notNow", "Tệp này đã được ghi rồi.");
    if (planned.value.seal !== form.seen) return FASTER;
    const rows = planned.value.rows.filter(({ outcome }) => outcome.state === "changed");
    const conflicts = planned.value.rows.filter(({ outcome }) => outcome.state === "conflict");
    const open = conflicts.filter(({ key }) => form.choices[key] === undefined);
    if (open.length > 0) return undecided(open, scope.wholeBody);
    const mine = conflicts.filter(({ key }) => form.choices[key] === "mine");
    const written = [...rows, ...mine];
    if (written.length + conflicts.length === 0) return NOTHING;
    const count = await putFilledEntries(tx, actor.bodyId, written.map(entryOf), now);
    if (count !== written.length) return FASTER;
    const report: FillReport = { changed: rows.length, mine: mine.length, theirs: conflicts.length - mine.length };
    const { count: kept } = await tx.filledWorkbook.updateMany({
      where: { bodyId: actor.bodyId, id: form.id, status: "preview" },
      data: { status: "applied", appliedAt: now, report, settled: conflicts.filter((row) => !mine.includes(row)).map(sealOf) },
    });
    if (kept !== 1) return fail("notNow", "Tệp này đã được ghi rồi.");
    await auditAll(tx, actor, eventsOf(written, record, now));
    return ok(report);
  });
}

function sealOf({ key, outcome }: PlannedFillRow): string {
  return sealOfConflict(key, "changes" in outcome ? outcome.changes : []);
}

function undecided(rows: readonly PlannedFillRow[], wholeBody: boolean) {
  const fields = rows.map(({ key, dossier, criterion }) => {
    const which = wholeBody ? `${dossier.unitCode}, tiêu chí ${criterion.code}` : `Tiêu chí ${criterion.code}`;
    return [choiceField(key), `${which}: hãy chọn một trong hai nội dung.`];
  });
  return fail("incomplete", `Còn ${rows.length} dòng chưa chọn giữ nội dung nào.`, { fields: Object.fromEntries(fields) });
}

/** The whole entry after the write: the half of the file over what is stored. */
function entryOf({ dossier, criterion, version, outcome }: PlannedFillRow): FilledEntry {
  const { code } = criterion;
  const stored = dossier.entries.find((entry) => entry.code === code);
  const before = stored ? toEntryValue(stored, dossier.evidence) : emptyEntry(code);
  const half: Partial<TargetHalf & ResultHalf> = "half" in outcome ? outcome.half : {};
  const { result, hasTarget, target, solution, dueText, person, reason, explanation } = { ...before, ...half };
  const plan = { hasTarget, target, solution, dueText, person };
  return { dossierId: dossier.id, unitId: dossier.unitId, code, seen: version, ...plan, ...result, reason, explanation };
}

function eventsOf(rows: readonly PlannedFillRow[], file: { fileName: string; sha256: string }, at: Date) {
  const dossiers = new Map(rows.map(({ dossier }) => [dossier.id, dossier]));
  return [...dossiers.values()].map(({ id, unitId }) => ({
    action: "workbook.apply" as const,
    at,
    unitId,
    dossierId: id,
    data: {
      file: file.fileName,
      sha256: file.sha256,
      items: rows.filter(({ dossier }) => dossier.id === id).map(({ criterion }) => criterion.code),
    },
  }));
}
