import "server-only";
import { audit } from "../db/audit";
import { inScope, type Scope, type Tx } from "../db/scope";
import { type StoredLine, stageColumns } from "../db/score-lines";
import { factsOfUnits, lockSheet, peersOf, type SheetRecord } from "../db/score-sheets";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { questionsOf, tableOf } from "../domain/scheme";
import { emptyLine, sheetWriteRefusal } from "../domain/score-sheet";
import { scoreCriteriaOf } from "../domain/score-table";
import { type SheetSummary, summaryAt } from "../domain/sheet-summary";
import { tidyLines } from "../domain/text";
import { readTypedScore, SCORE_FIELDS, type Scored, type TypedScore, typedScore } from "../domain/typed-score";
import type { ScoreLineForm } from "../forms/score-sheet";
import { SHEET_NOT_FOUND, sheetRefused } from "./sheet-refused";

/** The state after a save. `problems`: fields that could not be read and kept their stored value. */
export interface SavedLine {
  version: number;
  savedAt: Date;
  problems: Record<string, string>;
  values: TypedScore;
  /** What the sheet comes to at the stage that was written; null for a giải trình, which changes no figure. */
  summary: SheetSummary | null;
}

const CONFLICT = "Dòng này đã được sửa ở một thẻ hoặc máy khác.";
const EVENT = { self: "sheet.save", cluster: "sheet.cluster", final: "sheet.mark", reply: "sheet.reply" } as const;

/** Gives how a line of the sheet is scored: its criterion, or null for a yes/no question; undefined where the scheme has no such line. */
export function scoredLine(sheet: Pick<SheetRecord, "scheme">, code: string): Scored | undefined {
  const criterion = scoreCriteriaOf(tableOf(sheet.scheme)).find((candidate) => candidate.code === code);
  if (criterion) return criterion;
  return questionsOf(sheet.scheme).some((question) => question.code === code) ? null : undefined;
}

/** Prints one stage of a line into its fields. */
export function typedStage(stage: ScoreLineForm["stage"], scored: Scored, line: StoredLine): TypedScore {
  if (stage === "reply") return { ...typedScore(scored, null, line.reply) };
  const words = { self: line.selfNote, cluster: line.clusterReason, final: line.finalReason }[stage];
  return typedScore(scored, line[stage], words);
}

/**
 * Saves one line of a phiếu chấm in the column of a stage: the unit's own, the cụm's, the Khối's, or the unit's giải trình. What can be read is stored,
 * what cannot comes back as a problem of its field. Guarded by the line's version.
 */
export function saveScoreLine(actor: Actor, form: ScoreLineForm, now: Date): Promise<Result<SavedLine>> {
  // The units of a cụm score each other: the row is looked up in the whole body, and the rule below decides as it does for every stage.
  const scope: Scope = form.stage === "cluster" ? { bodyId: actor.bodyId, unitScope: "all" } : actor;
  return inScope(scope, async (tx): Promise<Result<SavedLine>> => {
    const sheet = await lockSheet(tx, scope, form.sheetId);
    if (!sheet) return SHEET_NOT_FOUND;
    const peerUnitIds = form.stage === "cluster" ? await peersOf(tx, sheet) : [];
    const refusal = sheetWriteRefusal(form.stage, actor, { ...sheet, peerUnitIds });
    if (refusal) return sheetRefused(refusal);
    const scored = scoredLine(sheet, form.code);
    if (scored === undefined) return fail("invalid", `Bảng điểm không có mã ${form.code}.`);
    const stored = sheet.lines.find((line) => line.code === form.code) ?? { ...emptyLine(form.code), version: 0 };
    const before = typedStage(form.stage, scored, stored);
    const typed = { ...before, ...given(form) };
    const { columns, problems, after, line } = read(actor, form, scored, stored, typed);
    const fields = SCORE_FIELDS.filter((field) => after[field] !== before[field]);
    const answer = { savedAt: now, problems, values: after };
    if (fields.length === 0) {
      return ok({ ...answer, version: stored.version, summary: await summarise(tx, scope, sheet, form.stage, now) });
    }
    if (stored.version !== form.version) return fail("conflict", CONFLICT, { current: { version: stored.version, values: before } });
    await write(tx, sheet, form.code, stored.version, columns);
    const data = { code: form.code, fields: [...fields] };
    await audit(tx, actor, { action: EVENT[form.stage], at: now, unitId: sheet.unitId, data });
    const lines = [...sheet.lines.filter(({ code }) => code !== form.code), line];
    const summary = await summarise(tx, scope, { ...sheet, lines }, form.stage, now);
    return ok({ ...answer, version: stored.version + 1, summary });
  });
}

function given(form: ScoreLineForm): Partial<TypedScore> {
  return Object.fromEntries(SCORE_FIELDS.map((field) => [field, form[field]]).filter(([, text]) => text !== undefined));
}

function read(actor: Actor, form: ScoreLineForm, scored: Scored, stored: StoredLine, typed: TypedScore) {
  if (form.stage === "reply") {
    const reply = tidyLines(typed.note);
    return { columns: { reply }, problems: {}, after: { ...typed, note: reply }, line: { ...stored, reply } };
  }
  const { input, note, problems } = readTypedScore(scored, typed, stored[form.stage]);
  const words = { self: "selfNote", cluster: "clusterReason", final: "finalReason" } as const;
  const line: StoredLine = { ...stored, [form.stage]: input, [words[form.stage]]: note };
  return { columns: stageColumns(form.stage, input, note, actor.userId), problems, after: typedScore(scored, input, note), line };
}

/** Counts the sheet at the stage that was written. Two statements. */
async function summarise(tx: Tx, scope: Scope, sheet: SheetRecord, stage: ScoreLineForm["stage"], now: Date): Promise<SheetSummary | null> {
  if (stage === "reply") return null;
  const facts = (await factsOfUnits(tx, scope, sheet.cycle.year, [sheet.unitId], now))(sheet.unitId);
  return summaryAt(stage, { ...sheet, facts });
}

async function write(tx: Tx, sheet: SheetRecord, code: string, seen: number, columns: Record<string, unknown>): Promise<void> {
  const key = { bodyId: sheet.bodyId, sheetId: sheet.id, code };
  await tx.scoreLine.upsert({
    where: { bodyId_sheetId_code: key },
    update: { ...columns, version: seen + 1 },
    create: { ...key, unitId: sheet.unitId, ...columns },
    select: { code: true },
  });
}
