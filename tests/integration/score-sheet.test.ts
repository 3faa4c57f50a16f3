import { beforeEach, describe, expect, test } from "vitest";
import { listLevels } from "../../lib/db/round-levels";
import { inScope } from "../../lib/db/scope";
import { factsOfUnits, lockSheet } from "../../lib/db/score-sheets";
import type { Actor } from "../../lib/domain/permissions";
import { questionsOf, tableOf } from "../../lib/domain/scheme";
import { scoreCriteriaOf } from "../../lib/domain/score-table";
import { type SheetFacts, sheetAnswers } from "../../lib/domain/sheet-score";
import { controlOf } from "../../lib/domain/typed-score";
import { scoreLineSchema } from "../../lib/forms/score-sheet";
import { extendScoreRound, openScoreRound } from "../../lib/use-cases/open-score-round";
import { saveScoreLine } from "../../lib/use-cases/save-score-line";
import { appraiseScoreSheet, reopenScoreSheet, returnScoreSheet } from "../../lib/use-cases/step-score-sheet";
import { submitScoreSheet } from "../../lib/use-cases/submit-score-sheet";
import { copyScheme, deleteSchemeDraft, publishScheme } from "../../lib/use-cases/write-scheme";
import { appraised } from "../support/appraised";
import { openRound } from "../support/rounds";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let round: Awaited<ReturnType<typeof openRound>>;
let mine: string;
let officer: Actor;

beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  await appraised(world, "DCS01");
  round = await openRound(world, "classification");
  mine = round.sheets.DCS01 ?? "";
  officer = world.officer("DCS01");
});

const read = (id: string) =>
  inScope(world.secretary, async (tx) => {
    const sheet = await lockSheet(tx, world.secretary, id);
    if (!sheet) throw new Error("no sheet");
    return sheet;
  });
const save = (actor: Actor, code: string, fields: Record<string, string>, stage = "self", version?: number) =>
  read(mine).then((sheet) => {
    const seen = version ?? sheet.lines.find((line) => line.code === code)?.version ?? 0;
    return saveScoreLine(actor, scoreLineSchema.parse({ sheetId: mine, code, stage, version: seen, ...fields }), AT.reporting);
  });

/** Fills in everything the unit is asked, at its best. */
async function fillIn() {
  const { scheme } = await read(mine);
  for (const criterion of scoreCriteriaOf(tableOf(scheme)).filter((one) => one.source === null)) {
    const control = controlOf(criterion);
    const value = control === "yesNo" ? "Có" : control === "choice" ? "0" : "20";
    expectOk(await save(officer, criterion.code, { value, ...(control === "ratio" ? { target: "20" } : {}) }));
  }
  for (const question of questionsOf(scheme)) expectOk(await save(officer, question.code, { value: question.expected ? "Có" : "Không" }));
}
const submit = async (selfLevel = "tot") =>
  submitScoreSheet(officer, { sheetId: mine, version: (await read(mine)).version, selfLevel }, AT.reporting);

describe("opening a round", () => {
  test("makes a sheet for every active unit, once", async () => {
    expect(Object.keys(round.sheets)).toEqual(["DCS01", "DCS02"]);
    const again = { year: 2024, purpose: "classification" as const, period: "year" as const, dueAt: "2024-12-01T10:00" };
    const schemes = [{ subject: "organisation" as const, unitType: "coQuan" as const, schemeId: round.schemeId }];
    expect(await openScoreRound(world.secretary, { ...again, schemes }, AT.reporting)).toMatchObject({
      ok: false,
      error: { code: "conflict" },
    });
    const extended = await extendScoreRound(
      world.secretary,
      { roundId: round.roundId, version: 1, dueAt: "2024-12-01T10:00" },
      AT.reporting,
    );
    expect(extended).toEqual({ ok: true, value: { sheets: 0 } });
    expect(
      await extendScoreRound(world.secretary, { roundId: round.roundId, version: 1, dueAt: "2024-12-02T10:00" }, AT.reporting),
    ).toMatchObject({
      ok: false,
      error: { code: "conflict" },
    });
  });

  test("takes published schemes of the same kind only", async () => {
    const draft = expectOk(await copyScheme(world.secretary, round.schemeId, AT.reporting));
    const form = { year: 2024, purpose: "classification" as const, period: "q1" as const, dueAt: "2024-12-01T10:00" };
    for (const choice of [
      { subject: "organisation" as const, unitType: "coQuan" as const, schemeId: draft.id },
      { subject: "executive" as const, unitType: "coQuan" as const, schemeId: round.schemeId },
      { subject: "organisation" as const, unitType: "truongHoc" as const, schemeId: round.schemeId },
    ]) {
      expect(await openScoreRound(world.secretary, { ...form, schemes: [choice] }, AT.reporting)).toMatchObject({
        error: { code: "invalid" },
      });
    }
    expect(await openScoreRound(officer, { ...form, schemes: [] }, AT.reporting)).toMatchObject({ error: { code: "notAllowed" } });
  });

  test("a published scheme is frozen, also in the database", async () => {
    expect(await publishScheme(world.secretary, { id: round.schemeId, revision: 2 }, AT.reporting)).toMatchObject({
      error: { code: "conflict" },
    });
    expect(await deleteSchemeDraft(world.secretary, { id: round.schemeId, revision: 2 }, AT.reporting)).toMatchObject({
      error: { code: "conflict" },
    });
    const write = inScope(world.secretary, (tx) => tx.scheme.updateMany({ where: { id: round.schemeId }, data: { name: "khác" } }));
    await expect(write).rejects.toThrow(/never changed/);
  });
});

describe("the unit's own column", () => {
  test("keeps what could be read and says what could not", async () => {
    const saved = expectOk(await save(officer, "I.1", { value: "59", target: "sáu" }));
    expect(saved).toMatchObject({ version: 1, values: { value: "59", target: "" } });
    expect(saved.problems.target).toContain("“sáu”");
  });

  test("refuses a line that another tab changed, and shows what stands there", async () => {
    expectOk(await save(officer, "I.1", { value: "59", target: "62" }));
    const late = await save(officer, "I.1", { value: "60" }, "self", 0);
    expect(late).toMatchObject({ error: { code: "conflict", current: { version: 1, values: { value: "59", target: "62" } } } });
  });

  test("is another unit's nowhere", async () => {
    const other = world.officer("DCS02");
    expect(await save(other, "I.1", { value: "1" })).toMatchObject({ error: { code: "notFound" } });
    expect(await inScope(other, (tx) => tx.scoreLine.count())).toBe(0);
    expectOk(await save(officer, "I.1", { value: "1" }));
    expect(await inScope(other, (tx) => tx.scoreLine.count())).toBe(0);
  });
});

describe("sending", () => {
  test("asks for what is missing, then freezes figures with what the record knows", async () => {
    const refused = await submit();
    expect(refused).toMatchObject({ error: { code: "incomplete" } });
    if (!refused.ok) expect(refused.error.message).toContain("I.1");
    await fillIn();
    expect(await submit("giỏi")).toMatchObject({ error: { code: "invalid", fields: { selfLevel: expect.any(String) } } });
    const { version } = await read(mine);
    const receipt = expectOk(await submit());
    expect(receipt).toMatchObject({ number: 1, lateDays: 0 });
    expect(await submitScoreSheet(officer, { sheetId: mine, version, selfLevel: "tot" }, AT.appraising)).toEqual({
      ok: true,
      value: receipt,
    });
    expect(await save(officer, "I.1", { value: "1" })).toMatchObject({ error: { code: "notNow" } });
    const [kept] = await inScope(officer, (tx) => tx.scoreSheetVersion.findMany({ where: { sheetId: mine } }));
    expect(kept?.content).toMatchObject({ selfLevel: "tot", points: expect.any(Number) });
    const change = inScope(officer, (tx) => tx.scoreSheetVersion.updateMany({ where: { sheetId: mine }, data: { sha256: "" } }));
    await expect(change).rejects.toThrow(/never changed/);
  });

  test("what was sent stays in the unit's own column while the record goes on, in the sheet and in the round's list; a return opens it again", async () => {
    await fillIn();
    expectOk(await submit());
    const dossier = { bodyId: world.bodyId, unit: { code: "DCS01" } };
    await inScope(world.secretary, (tx) => tx.dossier.updateMany({ where: dossier, data: { disciplined: true } }));
    const key = { year: 2024, period: "year" as const, subject: "organisation" as const };
    const seen = async () => {
      const sheet = await read(mine);
      const found = await inScope(world.secretary, async (tx) => ({
        facts: (await factsOfUnits(tx, world.secretary, 2024, [sheet.unitId], AT.appraising))(sheet.unitId),
        listed: (await listLevels(tx, world.secretary, key, AT.appraising)).find(({ id }) => id === mine),
      }));
      const own = (of: SheetFacts | undefined, stage: "self" | "final") => of && sheetAnswers(stage, of).get("DK1");
      const whole = { ...sheet, facts: found.facts };
      return [own(whole, "self"), own(found.listed, "self"), own(whole, "final"), own(found.listed, "final")];
    };
    expect(await seen()).toEqual([true, true, false, false]);
    const { version } = await read(mine);
    expectOk(await returnScoreSheet(world.monitor, { sheetId: mine, version, comment: "Xem lại" }, AT.appraising));
    expect(await seen()).toEqual([false, false, false, false]);
  });

  test("two presses at once send one version", async () => {
    await fillIn();
    const { version } = await read(mine);
    const press = () => submitScoreSheet(officer, { sheetId: mine, version, selfLevel: "tot" }, AT.reporting);
    const both = await Promise.all([press(), press()]);
    expect(both.map((result) => result.ok && result.value.number)).toEqual([1, 1]);
    expect(await inScope(officer, (tx) => tx.scoreSheetVersion.count({ where: { sheetId: mine } }))).toBe(1);
  });
});

describe("the Khối's appraisal", () => {
  beforeEach(async () => {
    await fillIn();
    expectOk(await submit());
  });
  const seen = async () => ({ sheetId: mine, version: (await read(mine)).version });

  test("a changed figure needs its reason; completing freezes every line", async () => {
    expectOk(await save(world.monitor, "I.3", { value: "Không" }, "final"));
    const refused = await appraiseScoreSheet(world.monitor, await seen(), AT.appraising);
    expect(refused).toMatchObject({ error: { code: "incomplete" } });
    if (!refused.ok) expect(refused.error.message).toContain("chưa ghi lý do: I.3");
    expectOk(await save(world.monitor, "I.3", { note: "Chưa nộp quý IV" }, "final"));
    expectOk(await appraiseScoreSheet(world.monitor, await seen(), AT.appraising));
    const sheet = await read(mine);
    const asked = [...scoreCriteriaOf(tableOf(sheet.scheme)), ...questionsOf(sheet.scheme)].map((one) => one.code);
    expect(
      sheet.lines
        .filter((line) => line.final !== null)
        .map((line) => line.code)
        .sort(),
    ).toEqual(asked.sort());
    expect(await save(world.monitor, "I.3", { value: "Có" }, "final")).toMatchObject({ error: { code: "notNow" } });
    expectOk(await save(officer, "I.3", { note: "Đã nộp ngày 20/12" }, "reply"));
    expect((await read(mine)).lines.find((line) => line.code === "I.3")?.reply).toBe("Đã nộp ngày 20/12");
  });

  test("reopening keeps reasoned figures and lets go of the others", async () => {
    expectOk(await save(world.monitor, "I.3", { value: "Không", note: "Chưa nộp" }, "final"));
    expectOk(await appraiseScoreSheet(world.monitor, await seen(), AT.appraising));
    expectOk(await reopenScoreSheet(world.monitor, await seen(), AT.appraising));
    const kept = (await read(mine)).lines.filter((line) => line.final !== null).map((line) => line.code);
    expect(kept).toEqual(["I.3"]);
  });

  test("a return says what to mend, and the answer is never late", async () => {
    expectOk(await returnScoreSheet(world.monitor, { ...(await seen()), comment: "Bổ sung I.1" }, AT.appraising));
    expect((await read(mine)).returnComment).toBe("Bổ sung I.1");
    expectOk(await save(officer, "I.1", { value: "19", target: "20" }));
    const { version } = await read(mine);
    const receipt = expectOk(
      await submitScoreSheet(officer, { sheetId: mine, version, selfLevel: "tot" }, new Date("2025-02-01T00:00:00Z")),
    );
    expect(receipt).toMatchObject({ number: 2, lateDays: 0 });
  });

  test("is not for the unit, nor twice", async () => {
    expect(await appraiseScoreSheet(officer, await seen(), AT.appraising)).toMatchObject({ error: { code: "notAllowed" } });
    const old = await seen();
    expectOk(await appraiseScoreSheet(world.monitor, old, AT.appraising));
    expect(await appraiseScoreSheet(world.monitor, old, AT.appraising)).toMatchObject({ error: { code: "notNow" } });
  });
});
