import "server-only";
import { createHash } from "node:crypto";
import { type DossierRecord, listDossiers, toEntryValue } from "../db/dossiers";
import type { Tx } from "../db/scope";
import { sealOf, sealOfText } from "../db/seal";
import { type CriteriaContent, type Criterion, criterionByCode } from "../domain/criteria";
import { emptyEntry } from "../domain/dossier";
import type { MarkHead } from "../domain/fill-mark";
import { FILL_STATES, type FillChange, type FillOutcome, type FillState, planFilledRow, withoutSettled } from "../domain/fill-plan";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import type { EntryPart } from "../domain/workflow";
import { type FilledSheetRow, type ParsedFill, parseFill } from "../imports/parse-fill";
import { readFilledCells } from "../imports/read-fill";
import type { SheetData } from "../imports/sheet-data";
import { type FillScope, lockOf } from "./fill-scope";

/** One row of the file over what is stored now. */
export interface PlannedFillRow {
  key: string;
  row: number;
  dossier: DossierRecord;
  criterion: Criterion;
  /** Version of the stored entry, 0 where there is none. */
  version: number;
  outcome: FillOutcome;
}

/** What a file would do now. `seal` stands for it in the confirmation. */
export interface PlannedFill {
  parsed: ParsedFill;
  rows: PlannedFillRow[];
  counts: Record<FillState, number>;
  seal: string;
}

const PART_WORD: Record<EntryPart, string> = { target: "đăng ký chỉ tiêu", result: "tự đánh giá" };

/** Seals the criteria that a workbook was made for. */
export function sealOfContent(content: CriteriaContent): string {
  return sealOf({ content: JSON.stringify(content) });
}

/** Why a file does not belong here, or null. Only what the file itself says is named. */
function fileProblem(head: MarkHead, scope: FillScope, actor: Actor): string | null {
  if (head.bodyId !== actor.bodyId) return "Tệp này được tải về từ một cơ quan điều hành khác.";
  if (head.part !== scope.part)
    return `Tệp này để điền ${PART_WORD[head.part]}, không phải ${PART_WORD[scope.part]}: hãy chọn đúng trang rồi tải lên lại.`;
  if (head.year !== scope.year)
    return `Tệp này là của năm ${head.year}, không phải năm ${scope.year}: hãy chọn đúng năm công tác rồi tải lên lại.`;
  if (head.unitCode === scope.unitCode) return null;
  if (head.unitCode === "") return "Tệp này là của cả Khối, không phải của riêng đơn vị.";
  return scope.wholeBody
    ? `Tệp này là của riêng đơn vị ${head.unitCode}: hãy tải lên ở hồ sơ của đơn vị.`
    : `Tệp này là của đơn vị ${head.unitCode}, không phải của ${scope.unitCode}.`;
}

const OLD_CRITERIA =
  "Bộ tiêu chí đã thay đổi sau khi tải tệp này về, nên các dòng không còn khớp. Chưa có gì được ghi: hãy tải tệp mới rồi chép nội dung đã gõ vào.";

/** Compares a file with what is stored now. Refuses a file of another body, unit, year or half, and one made for criteria that have changed. Two statements. */
export async function planFill(
  tx: Tx,
  actor: Actor,
  scope: FillScope,
  sheets: readonly SheetData[],
  at: Date,
): Promise<Result<PlannedFill>> {
  const parsed = parseFill(sheets, sealOfText);
  if (!parsed.ok) return parsed;
  const { head } = parsed.value.mark;
  const problem = fileProblem(head, scope, actor);
  if (problem) return fail("invalid", problem);
  const records = await listDossiers(tx, actor, scope.year, scope.wholeBody ? {} : { unitIds: [scope.unitId] });
  const byUnit = new Map(records.map((record) => [record.unitCode, record]));
  const contents = new Map(records.map((record) => [record.content, sealOfContent(record.content)]));
  for (const { id, unitCode, content } of head.dossiers) {
    const record = byUnit.get(unitCode);
    if (record && (record.id !== id || contents.get(record.content) !== content)) return fail("conflict", OLD_CRITERIA);
  }
  const rows: PlannedFillRow[] = [];
  for (const row of parsed.value.rows) {
    const dossier = byUnit.get(row.unitCode);
    const criterion = dossier && criterionByCode(dossier.content, row.code);
    if (dossier && criterion) rows.push(planRow(scope, row, { dossier, criterion }, actor, at));
    else parsed.value.strays.push(goneRow(parsed.value.sheet, row));
  }
  const counts = Object.fromEntries(FILL_STATES.map((state) => [state, rows.filter((row) => row.outcome.state === state).length]));
  return ok({ parsed: parsed.value, rows, counts: counts as PlannedFill["counts"], seal: sealOfPlan(rows) });
}

function goneRow(sheet: string, row: FilledSheetRow) {
  return { sheet, row: row.row, column: "", value: row.key, reason: "Đơn vị này không còn hồ sơ trong năm; dòng này không được ghi." };
}

function planRow(
  scope: FillScope,
  row: FilledSheetRow,
  { dossier, criterion }: { dossier: DossierRecord; criterion: Criterion },
  actor: Actor,
  at: Date,
): PlannedFillRow {
  const stored = dossier.entries.find((entry) => entry.code === row.code);
  const theirs = stored ? toEntryValue(stored, dossier.evidence) : emptyEntry(row.code);
  const read = readFilledCells(scope.part, criterion, row, sealOfText);
  const locked = lockOf(scope, criterion, dossier, actor, at);
  const asked = planFilledRow({ part: scope.part, criterion, theirs, locked, ...read }, sealOfText);
  const outcome = withoutSettled(asked, (changes) => scope.settled?.has(sealOfConflict(row.key, changes)) ?? false);
  return { key: row.key, row: row.row, dossier, criterion, version: stored?.version ?? 0, outcome };
}

/** Seals a conflict: its row and the texts of both sides. */
export function sealOfConflict(key: string, changes: readonly FillChange[]): string {
  return createHash("sha256")
    .update(JSON.stringify([key, changes]))
    .digest("base64url");
}

function sealOfPlan(rows: readonly PlannedFillRow[]): string {
  const said = rows.flatMap(({ key, outcome }) =>
    outcome.state === "changed" || outcome.state === "conflict" ? [[key, outcome.state, outcome.changes]] : [],
  );
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url");
}
