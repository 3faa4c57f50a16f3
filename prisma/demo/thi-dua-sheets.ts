import { inScope } from "../../lib/db/scope";
import { findSheet, type SheetRecord } from "../../lib/db/score-sheets";
import type { Actor } from "../../lib/domain/permissions";
import { questionsOf, tableOf } from "../../lib/domain/scheme";
import type { RoundPeriod } from "../../lib/domain/score-sheet";
import { type ScoreCriterion, scoreCriteriaOf } from "../../lib/domain/score-table";
import { controlOf } from "../../lib/domain/typed-score";
import { scoreLineSchema } from "../../lib/forms/score-sheet";
import { saveScoreLine } from "../../lib/use-cases/save-score-line";
import { appraiseScoreSheet } from "../../lib/use-cases/step-score-sheet";
import { submitScoreSheet } from "../../lib/use-cases/submit-score-sheet";
import { expectOk } from "./expect-ok";

/** The thi đua sheet of a unit as the actor sees it. */
export async function thiDuaSheet(
  actor: Actor,
  unitCode: string,
  { year = 2024, period = "year" as RoundPeriod } = {},
): Promise<SheetRecord> {
  const key = { year, period, purpose: "emulation" as const, subject: "organisation" as const, unitCode };
  const sheet = await inScope(actor, (tx) => findSheet(tx, actor, key));
  if (!sheet) throw new Error(`no thi đua sheet of ${unitCode}`);
  return sheet;
}

/** Saves one line in a column. */
export async function mark(
  actor: Actor,
  sheet: Pick<SheetRecord, "id" | "lines">,
  code: string,
  stage: "self" | "cluster" | "final",
  fields: Record<string, string>,
  at: Date,
) {
  const version = sheet.lines.find((line) => line.code === code)?.version ?? 0;
  return saveScoreLine(actor, scoreLineSchema.parse({ sheetId: sheet.id, code, stage, version, ...fields }), at);
}

/** A whole answer to a criterion: all of it, or `done` of 20. */
function answer(criterion: ScoreCriterion, done: number): Record<string, string> {
  const control = controlOf(criterion);
  if (control === "yesNo") return { value: "Có" };
  if (control === "choice") return { value: "0" };
  return control === "ratio" ? { value: String(done), target: "20" } : { value: "3" };
}

/** Fills in everything the unit is asked, `done` of 20 activities, and sends it; `failing`: a condition that it says it does not meet. */
export async function sendThiDua(
  officer: Actor,
  unitCode: string,
  done: number,
  at: Date,
  place: { year?: number; period?: RoundPeriod; failing?: string } = {},
) {
  const sheet = await thiDuaSheet(officer, unitCode, place);
  const main = tableOf(sheet.scheme).groups.filter(({ role }) => role === "main");
  for (const criterion of scoreCriteriaOf({ groups: main })) {
    expectOk(await mark(officer, sheet, criterion.code, "self", answer(criterion, done), at));
  }
  for (const { code, expected } of questionsOf(sheet.scheme)) {
    expectOk(await mark(officer, sheet, code, "self", { value: expected === (code !== place.failing) ? "Có" : "Không" }, at));
  }
  const { version } = await thiDuaSheet(officer, unitCode, place);
  expectOk(await submitScoreSheet(officer, { sheetId: sheet.id, version, selfLevel: "" }, at));
  return sheet.id;
}

/** Completes the appraisal with what stands. */
export async function appraiseThiDua(reviewer: Actor, unitCode: string, at: Date, place: { year?: number; period?: RoundPeriod } = {}) {
  const { id, version } = await thiDuaSheet(reviewer, unitCode, place);
  expectOk(await appraiseScoreSheet(reviewer, { sheetId: id, version }, at));
}
