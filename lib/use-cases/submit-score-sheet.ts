import "server-only";
import { createHash } from "node:crypto";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import { changeSheet, factsOfUnits, lockSheet } from "../db/score-sheets";
import { bandsOf } from "../domain/classification";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { sentLateDays, sheetStepRefusal } from "../domain/score-sheet";
import { NO_INPUT } from "../domain/scoring";
import { allLines, figuresAt, missingForSubmission, scoreAt } from "../domain/sheet-score";
import { canonicalJson } from "../domain/submission";
import type { SubmitSheetForm } from "../forms/score-sheet";
import { SHEET_CONFLICT, SHEET_NOT_FOUND, sheetRefused } from "./sheet-refused";

/** What the sender is told. */
export interface SheetReceipt {
  number: number;
  submittedAt: Date;
  lateDays: number;
  sha256: string;
}

/**
 * Sends a unit's phiếu chấm as an immutable numbered version: figures as they count, with what the product knows filled in. Refuses unanswered lines, and
 * for xếp loại a missing tự xếp loại. A second press gives the receipt of the first; what answers a return is never late.
 */
export function submitScoreSheet(actor: Actor, form: SubmitSheetForm, now: Date): Promise<Result<SheetReceipt>> {
  return inScope(actor, async (tx): Promise<Result<SheetReceipt>> => {
    const sheet = await lockSheet(tx, actor, form.sheetId);
    if (!sheet) return SHEET_NOT_FOUND;
    const key = { bodyId: sheet.bodyId, sheetId: sheet.id };
    const last = await tx.scoreSheetVersion.findFirst({ where: key, orderBy: { number: "desc" } });
    const late = (number: number, at: Date) => sentLateDays(number, at, sheet.round.dueAt);
    if (sheet.status === "submitted" && last?.submittedById === actor.userId && form.version === sheet.version - 1) {
      return ok({ number: last.number, submittedAt: last.submittedAt, lateDays: late(last.number, last.submittedAt), sha256: last.sha256 });
    }
    const refusal = sheetStepRefusal("submit", actor, { ...sheet, peerUnitIds: [] });
    if (refusal) return sheetRefused(refusal);
    const facts = (await factsOfUnits(tx, actor, sheet.cycle.year, [sheet.unitId], now))(sheet.unitId);
    const whole = { ...sheet, facts };
    const missing = missingForSubmission(whole);
    if (missing.length > 0) return fail("incomplete", `Phiếu còn ${missing.length} mục chưa điền: ${missing.join(", ")}.`);
    const { scheme } = sheet;
    const needsLevel = scheme.purpose === "classification";
    if (needsLevel && !bandsOf(scheme.rules).some((level) => level.code === form.selfLevel)) {
      const message = "Hãy chọn mức tự xếp loại.";
      return fail("invalid", message, { fields: { selfLevel: message } });
    }
    const figures = figuresAt("self", whole);
    const content = {
      unitName: sheet.unit.name,
      year: sheet.cycle.year,
      selfLevel: needsLevel ? form.selfLevel : null,
      points: scoreAt("self", whole).points,
      lines: allLines(whole).map(({ code, selfNote }) => ({ code, figure: { ...(figures.get(code) ?? NO_INPUT) }, note: selfNote })),
    };
    const sha256 = createHash("sha256").update(canonicalJson(content)).digest("hex");
    const number = (last?.number ?? 0) + 1;
    await tx.scoreSheetVersion.create({
      data: {
        ...key,
        unitId: sheet.unitId,
        number,
        content,
        sha256,
        submittedAt: now,
        submittedById: actor.userId,
        submittedBy: actor.name,
      },
      select: { number: true },
    });
    const data = { status: "submitted" as const, submittedAt: now, selfLevel: content.selfLevel, returnComment: "" };
    if (form.version !== sheet.version || !(await changeSheet(tx, sheet, data))) return SHEET_CONFLICT;
    const days = late(number, now);
    await audit(tx, actor, { action: "sheet.submit", at: now, unitId: sheet.unitId, data: { number, lateDays: days, sha256 } });
    return ok({ number, submittedAt: now, lateDays: days, sha256 });
  });
}
