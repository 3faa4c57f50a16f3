import "server-only";
import { audit } from "../db/audit";
import { levelPapersOf } from "../db/level-papers";
import { lockRoundOfSheet } from "../db/round-levels";
import { inScope, type Tx } from "../db/scope";
import { stageColumns } from "../db/score-lines";
import { changeSheet, factsOfUnits, lockSheet, type SheetRecord } from "../db/score-sheets";
import type { AuditAction } from "../domain/audit";
import { levelsAside } from "../domain/classification";
import { areLevelsFixed } from "../domain/level-papers";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { publicSentence } from "../domain/round-publication";
import { SHEET_STEPS, type SheetStep, sheetStepRefusal } from "../domain/score-sheet";
import { figuresAt, openForAppraisal, type SheetFacts } from "../domain/sheet-score";
import type { ReturnSheetForm, SeenSheet, SetAsideForm, TakeBackForm } from "../forms/score-sheet";
import { SHEET_CONFLICT, SHEET_NOT_FOUND, sheetRefused } from "./sheet-refused";

type Change = Parameters<typeof changeSheet>[2];
/** A level is chosen for figures that are complete; where they open again it has to be chosen again. */
const UNDECIDED = { level: null, levelReason: "" };

/**
 * Takes a step of a sheet: found in scope, allowed now, `work` within the transaction, guarded by the version seen, audited. `inRound`: the step changes what
 * the round decided, so the round is taken first, as by whoever decides, publishes, or issues its papers.
 */
async function step(
  actor: Actor,
  named: SheetStep | ((sheet: SheetRecord) => SheetStep),
  seen: SeenSheet,
  event: { action: AuditAction; now: Date; reason?: string; inRound?: true },
  work: (tx: Tx, sheet: SheetRecord) => Promise<Result<Change>>,
): Promise<Result<null>> {
  return inScope(actor, async (tx): Promise<Result<null>> => {
    if (event.inRound) await lockRoundOfSheet(tx, actor, seen.sheetId);
    const sheet = await lockSheet(tx, actor, seen.sheetId);
    if (!sheet) return SHEET_NOT_FOUND;
    const name = typeof named === "string" ? named : named(sheet);
    const refusal = sheetStepRefusal(name, actor, { ...sheet, peerUnitIds: [] });
    if (refusal) return sheetRefused(refusal);
    if (seen.version !== sheet.version) return SHEET_CONFLICT;
    const worked = await work(tx, sheet);
    if (!worked.ok) return worked;
    if (!(await changeSheet(tx, sheet, { ...worked.value, status: SHEET_STEPS[name].to }))) return SHEET_CONFLICT;
    const data: Record<string, string> = event.reason ? { reason: event.reason } : {};
    await audit(tx, actor, { action: event.action, at: event.now, unitId: sheet.unitId, data });
    return ok(null);
  });
}

/** Returns a sheet to the unit with what it must mend. */
export function returnScoreSheet(actor: Actor, form: ReturnSheetForm, now: Date): Promise<Result<null>> {
  return step(actor, "return", form, { action: "sheet.return", now, reason: form.comment }, async (tx, sheet) => {
    await unfreeze(tx, sheet);
    return ok({ returnComment: form.comment, appraisedAt: null, ...UNDECIDED });
  });
}

/** Completes the appraisal: every line must be answered, every difference reasoned; what counts is frozen into the Khối's column. */
export function appraiseScoreSheet(actor: Actor, seen: SeenSheet, now: Date): Promise<Result<null>> {
  return step(actor, "appraise", seen, { action: "sheet.appraise", now }, async (tx, sheet) => {
    const facts = (await factsOfUnits(tx, actor, sheet.cycle.year, [sheet.unitId], now))(sheet.unitId);
    const whole = { ...sheet, facts };
    const open = openForAppraisal(whole);
    if (open.length > 0) {
      const of = (what: "missing" | "reason") => open.filter((line) => line.what === what).map((line) => line.code);
      const parts = [
        of("missing").length > 0 ? `chưa có kết quả: ${of("missing").join(", ")}` : "",
        of("reason").length > 0 ? `khác điểm trước mà chưa ghi lý do: ${of("reason").join(", ")}` : "",
      ].filter(Boolean);
      return fail("incomplete", `Chưa hoàn tất được vì còn mục ${parts.join("; ")}.`);
    }
    await freeze(tx, actor, sheet, whole);
    return ok({ appraisedAt: now });
  });
}

/** Writes the figures that count into the Khối's column, for every line. */
async function freeze(tx: Tx, actor: Actor, sheet: SheetRecord, whole: SheetFacts): Promise<void> {
  for (const [code, figure] of figuresAt("final", whole)) {
    const line = sheet.lines.find((candidate) => candidate.code === code);
    if (line?.final) continue;
    const key = { bodyId: sheet.bodyId, sheetId: sheet.id, code };
    const columns = stageColumns("final", figure, line?.finalReason ?? "", actor.userId);
    await tx.scoreLine.upsert({
      where: { bodyId_sheetId_code: key },
      update: { ...columns, version: { increment: 1 } },
      create: { ...key, unitId: sheet.unitId, ...columns },
      select: { code: true },
    });
  }
}

/** Takes out what completing the appraisal had frozen: a line without a reason is what unit, cụm and the record say, and may say otherwise by now. */
async function unfreeze(tx: Tx, sheet: SheetRecord): Promise<void> {
  const where = { bodyId: sheet.bodyId, sheetId: sheet.id, finalReason: "" };
  await tx.scoreLine.updateMany({ where, data: { ...stageColumns("final", null, "", null), version: { increment: 1 } } });
}

/** Reopens a completed appraisal; figures that the Khối gave with a reason stay. */
export function reopenScoreSheet(actor: Actor, seen: SeenSheet, now: Date): Promise<Result<null>> {
  return step(actor, "reopen", seen, { action: "sheet.reopen", now }, async (tx, sheet) => {
    await unfreeze(tx, sheet);
    return ok({ appraisedAt: null, ...UNDECIDED });
  });
}

/** Refuses to change a result of a round that is public or that a paper in force lists: those go first. */
async function settledRound(tx: Tx, actor: Actor, { round }: SheetRecord) {
  if (round.publishedAt) return fail("notNow", publicSentence("mở lại phiếu"));
  return areLevelsFixed(await levelPapersOf(tx, actor, round.id))
    ? fail(
        "notNow",
        "Văn bản xếp loại của đợt đã được ban hành. Đồng chí hủy văn bản đó, hoặc soạn văn bản thay thế, rồi mới mở lại phiếu.",
      )
    : null;
}

/**
 * Leaves a sheet of xếp loại out without an appraisal, under a level outside the bands, with a reason: the unit is new, ends, or sent
 * nothing. Refused once the results are public.
 */
export function setAsideScoreSheet(actor: Actor, form: SetAsideForm, now: Date): Promise<Result<null>> {
  return step(actor, "setAside", form, { action: "sheet.setAside", now, reason: form.reason, inRound: true }, async (_, sheet) => {
    if (sheet.scheme.purpose !== "classification") return fail("notNow", "Phiếu thi đua không để ngoài xếp loại.");
    const level = levelsAside(sheet.scheme.rules).find(({ code }) => code === form.level);
    const message = "Chỉ để ngoài được bằng mức không tính vào xếp loại.";
    if (!level) return fail("invalid", message, { fields: { level: message } });
    if (sheet.round.publishedAt) return fail("notNow", publicSentence("để đơn vị ngoài xếp loại"));
    return ok({ level: level.code, levelReason: form.reason, levelBasis: { level: level.name, sentences: [] }, finalAt: now });
  });
}

/**
 * Takes a final sheet back with a reason, so that its level can be decided again or its appraisal reopened; one that was set aside is open again. Refused once
 * the results of the round are public, or a paper in force lists its level that nobody is replacing: those go first.
 */
export function takeBackScoreSheet(actor: Actor, form: TakeBackForm, now: Date): Promise<Result<null>> {
  const name = (sheet: SheetRecord) => (sheet.appraisedAt ? ("takeBack" as const) : ("bringBack" as const));
  return step(actor, name, form, { action: "sheet.takeBack", now, reason: form.reason, inRound: true }, async (tx, sheet) => {
    const settled = await settledRound(tx, actor, sheet);
    if (settled) return settled;
    return ok(sheet.appraisedAt ? { finalAt: null } : { finalAt: null, ...UNDECIDED });
  });
}
