import "server-only";
import { type AuditEntry, auditAll } from "../db/audit";
import { storedDay } from "../db/days";
import { type LevelRow, listLevels, lockRoundOf } from "../db/round-levels";
import { inScope, type Tx } from "../db/scope";
import { changeSheet } from "../db/score-sheets";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { levelBasis, levelProblems } from "../domain/round-levels";
import { LEVELS_PUBLIC } from "../domain/round-publication";
import { SHEET_STEPS, sheetStepRefusal } from "../domain/score-sheet";
import { LEVEL_PROBLEM, levelName } from "../domain/scoring-labels";
import { isoDay } from "../format";
import type { DecideLevelsForm, FinaliseLevelsForm } from "../forms/levels";
import { SHEET_CONFLICT, SHEET_NOT_FOUND, sheetRefused } from "./sheet-refused";

interface Chosen {
  sheet: LevelRow;
  level: string;
  reason: string;
}

/**
 * Finds what was chosen in the round, taken for this transaction: in scope, not one's own unit, appraised, as seen, not
 * public yet, and within ceilings and seats.
 */
async function chosenIn(tx: Tx, actor: Actor, form: DecideLevelsForm, now: Date): Promise<Result<Chosen[]>> {
  const { year, period, subject, rows } = form;
  if (!(await lockRoundOf(tx, actor, { year, period }))) return SHEET_NOT_FOUND;
  const sheets = await listLevels(tx, actor, { year, period, subject }, now);
  const chosen: Chosen[] = [];
  for (const { sheetId, version, level, reason } of rows) {
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (!sheet) return SHEET_NOT_FOUND;
    if (sheet.publishedAt) return fail("notNow", LEVELS_PUBLIC);
    const refusal = sheetStepRefusal("finalise", actor, { ...sheet, cycle: { status: sheet.cycleStatus }, peerUnitIds: [] });
    if (refusal && sheet.version === version) return sheetRefused(refusal);
    if (refusal === "notYourPart" || refusal === "ownUnit") return sheetRefused(refusal);
    if (sheet.version !== version) return SHEET_CONFLICT;
    chosen.push({ sheet, level, reason });
  }
  const problems = levelProblems(sheets, new Map(rows.map(({ sheetId, level, reason }) => [sheetId, { level, reason }])));
  if (problems.size === 0) return ok(chosen);
  const fields = [...problems].map(([id, problem]) => {
    const field = problem === "needsReason" ? `reason.${id}` : `level.${id}`;
    return [field, `${sheets.find((sheet) => sheet.id === id)?.name ?? ""}: ${LEVEL_PROBLEM[problem]}`];
  });
  return fail("invalid", "Có đơn vị chưa ghi được mức xếp loại. Các mức và lý do đã chọn vẫn giữ trên trang.", {
    fields: Object.fromEntries(fields),
  });
}

/**
 * Notes the level that the BTV means to give to many units of a round at once; nothing is final yet. Refused as a whole where one phiếu was changed since it
 * was seen, where a level passes a ceiling or the seats, or where a reason is missing (levelProblems). Gives how many were changed.
 */
export function decideLevels(actor: Actor, form: DecideLevelsForm, now: Date): Promise<Result<{ changed: number }>> {
  return inScope(actor, async (tx): Promise<Result<{ changed: number }>> => {
    const found = await chosenIn(tx, actor, form, now);
    if (!found.ok) return found;
    const changed = found.value.filter(({ sheet, level, reason }) => sheet.level !== level || sheet.levelReason !== reason);
    const events: AuditEntry[] = [];
    for (const { sheet, level, reason } of changed) {
      if (!(await changeSheet(tx, { ...sheet, bodyId: actor.bodyId }, { level, levelReason: reason }))) return SHEET_CONFLICT;
      events.push(eventOf("sheet.decide", { sheet, level, reason }, now));
    }
    await auditAll(tx, actor, events);
    return ok({ changed: changed.length });
  });
}

/**
 * Makes the levels of many units final in one transaction, with the session and its vote where they were given. Refuses what decideLevels refuses, and a day
 * to come. Whose unit it is does not decide: that phiếu stays for another.
 */
export function finaliseLevels(actor: Actor, form: FinaliseLevelsForm, now: Date): Promise<Result<{ decided: number }>> {
  return inScope(actor, async (tx): Promise<Result<{ decided: number }>> => {
    const found = await chosenIn(tx, actor, form, now);
    if (!found.ok) return found;
    if (form.heldOn > isoDay(now)) {
      const message = "Ngày họp không được sau hôm nay.";
      return fail("invalid", message, { fields: { heldOn: message } });
    }
    for (const { sheet, level, reason } of found.value) {
      const basis = { levelBasis: levelBasis(sheet), finalAt: now };
      const data = { level, levelReason: reason, status: SHEET_STEPS.finalise.to, ...basis };
      if (!(await changeSheet(tx, { ...sheet, bodyId: actor.bodyId }, data))) return SHEET_CONFLICT;
    }
    await auditAll(
      tx,
      actor,
      found.value.map((chosen) => eventOf("sheet.finalise", chosen, now)),
    );
    const [first] = found.value;
    if (first) await noteVote(tx, actor, { roundId: first.sheet.roundId, form, now });
    return ok({ decided: found.value.length });
  });
}

function eventOf(action: "sheet.decide" | "sheet.finalise", { sheet, level, reason }: Chosen, at: Date): AuditEntry {
  return { action, at, unitId: sheet.unitId, data: { result: levelName(sheet.rules, level), ...(reason ? { reason } : {}) } };
}

async function noteVote(tx: Tx, actor: Actor, { roundId, form, now }: { roundId: string; form: FinaliseLevelsForm; now: Date }) {
  const { bodyId } = actor;
  const { subject, heldOn, votesFor, votesAgainst, votesOther } = form;
  const given = { ...(heldOn ? { heldOn: storedDay(heldOn) } : {}), ...(votesFor === null ? {} : { votesFor, votesAgainst, votesOther }) };
  const by = { decidedById: actor.userId, decidedBy: actor.name, decidedAt: now };
  await tx.levelDecision.upsert({
    where: { bodyId_roundId_subject: { bodyId, roundId, subject } },
    create: { bodyId, roundId, subject, ...given, ...by },
    update: { ...given, ...by },
    select: { roundId: true },
  });
}
