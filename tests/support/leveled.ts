import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import { parseScheme, questionsOf, tableOf } from "../../lib/domain/scheme";
import { scoreCriteriaOf } from "../../lib/domain/score-table";
import { controlOf } from "../../lib/domain/typed-score";
import { scoreLineSchema } from "../../lib/forms/score-sheet";
import { finaliseLevels } from "../../lib/use-cases/decide-levels";
import { saveScoreLine } from "../../lib/use-cases/save-score-line";
import { appraiseScoreSheet } from "../../lib/use-cases/step-score-sheet";
import { submitScoreSheet } from "../../lib/use-cases/submit-score-sheet";
import { openRound } from "./rounds";
import { AT, expectOk, type World } from "./world";

/** Reads a sheet with its rules. */
export function sheetOf(actor: Actor, id: string) {
  return inScope(actor, async (tx) => {
    const row = await tx.scoreSheet.findUniqueOrThrow({
      where: { bodyId_id: { bodyId: actor.bodyId, id } },
      include: { scheme: { select: { content: true } }, lines: { select: { code: true, version: true } } },
    });
    return { ...row, scheme: parseScheme("classification", row.scheme.content) };
  });
}

/** Fills in a phiếu of xếp loại at its best, but for `ratio` (percent) in its first criterion, and sends it; gives nothing back. */
export async function sendSheet(officer: Actor, sheetId: string, at: Date, ratio = 100): Promise<void> {
  const { scheme, lines } = await sheetOf(officer, sheetId);
  const save = (code: string, fields: Record<string, string>) => {
    const version = lines.find((line) => line.code === code)?.version ?? 0;
    return saveScoreLine(officer, scoreLineSchema.parse({ sheetId, code, stage: "self", version, ...fields }), at);
  };
  for (const criterion of scoreCriteriaOf(tableOf(scheme))) {
    const control = controlOf(criterion);
    const full = control === "ratio" ? { value: criterion.code === "I.1" ? String(ratio) : "100", target: "100" } : null;
    const saved = await save(criterion.code, full ?? { value: control === "yesNo" ? "Có" : control === "choice" ? "0" : "20" });
    // What the record of the year knows is not the unit's to fill in.
    if (criterion.source === null) expectOk(saved);
  }
  for (const question of questionsOf(scheme)) {
    const saved = await save(question.code, { value: question.expected ? "Có" : "Không" });
    if (question.source === null) expectOk(saved);
  }
  const { version } = await sheetOf(officer, sheetId);
  expectOk(await submitScoreSheet(officer, { sheetId, version, selfLevel: "xuatsac" }, at));
}

/** Completes the appraisal of a sent phiếu. */
export async function appraiseSheet(reviewer: Actor, sheetId: string, at: Date): Promise<void> {
  const { version } = await sheetOf(reviewer, sheetId);
  expectOk(await appraiseScoreSheet(reviewer, { sheetId, version }, at));
}

/** Gives the id of the phiếu of a unit in a round. */
export async function sheetIn(world: World, roundId: string, code: string): Promise<string> {
  const where = { bodyId: world.bodyId, roundId, unit: { code } };
  return (await inScope(world.secretary, (tx) => tx.scoreSheet.findFirstOrThrow({ where, select: { id: true } }))).id;
}

/** Opens the round of xếp loại of 2024 in a world and takes the phiếu of one unit to its final level, "tot"; gives the round's id. */
export async function finalRound(world: World, code: string): Promise<string> {
  const { roundId, sheets } = await openRound(world, "classification");
  const sheetId = sheets[code] ?? "";
  await sendSheet(world.officer(code), sheetId, AT.reporting);
  await appraiseSheet(world.monitor, sheetId, AT.appraising);
  const { version } = await sheetOf(world.secretary, sheetId);
  const rows = [{ sheetId, version, level: "tot", reason: "Theo đề nghị của cụm" }];
  const form = { year: 2024, period: "year" as const, subject: "organisation" as const, rows };
  expectOk(
    await finaliseLevels(world.secretary, { ...form, heldOn: "2024-11-25", votesFor: 9, votesAgainst: 0, votesOther: 0 }, AT.meeting),
  );
  return roundId;
}
