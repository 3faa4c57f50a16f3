import { beforeEach, expect, test } from "vitest";
import { listLevels } from "../../lib/db/round-levels";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import { seatGroups } from "../../lib/domain/round-levels";
import { scoreLineSchema } from "../../lib/forms/score-sheet";
import { unitSheetTasks } from "../../lib/queries/home-sheets";
import { publishRound } from "../../lib/use-cases/publish-round";
import { saveScoreLine } from "../../lib/use-cases/save-score-line";
import { setAsideScoreSheet, takeBackScoreSheet } from "../../lib/use-cases/step-score-sheet";
import { sendSheet, sheetOf } from "../support/leveled";
import { openRound } from "../support/rounds";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let round: Awaited<ReturnType<typeof openRound>>;
const idOf = (code: string) => round.sheets[code] ?? "";

beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  round = await openRound(world, "classification");
});

async function aside(code: string, level: string, actor: Actor = world.secretary) {
  const { version } = await sheetOf(world.secretary, idOf(code));
  return setAsideScoreSheet(actor, { sheetId: idOf(code), version, level, reason: "Đơn vị mới thành lập" }, AT.meeting);
}
const levels = () =>
  inScope(world.secretary, (tx) => listLevels(tx, world.secretary, { year: 2024, period: "year", subject: "organisation" }, AT.meeting));

test("a unit that sent nothing is left out under a level outside the bands, and leaves the denominator", async () => {
  expectOk(await aside("DCS01", "khongxep"));
  expect(await sheetOf(world.secretary, idOf("DCS01"))).toMatchObject({
    status: "final",
    level: "khongxep",
    levelReason: "Đơn vị mới thành lập",
  });
  const rows = await levels();
  expect(rows.map(({ code, classified, level }) => [code, classified, level])).toEqual([
    ["DCS01", null, "khongxep"],
    ["DCS02", null, null],
  ]);
  expect(seatGroups(rows).map(({ denominator, used }) => [denominator, used])).toEqual([[0, 0]]);
});

test("one that was sent may be left out, too; brought back it is open again without a level", async () => {
  await sendSheet(world.officer("DCS02"), idOf("DCS02"), AT.reporting);
  expectOk(await aside("DCS02", "chuaxep"));
  const { version } = await sheetOf(world.secretary, idOf("DCS02"));
  expectOk(await takeBackScoreSheet(world.secretary, { sheetId: idOf("DCS02"), version, reason: "Đã nộp đủ" }, AT.meeting));
  expect(await sheetOf(world.secretary, idOf("DCS02"))).toMatchObject({ status: "open", level: null, levelReason: "", finalAt: null });
});

test("only with a level that does not count, only by the BTV's secretary, only for xếp loại", async () => {
  expect(await aside("DCS01", "tot")).toMatchObject({ error: { code: "invalid", fields: { level: expect.any(String) } } });
  expect(await aside("DCS01", "khongxep", world.monitor)).toMatchObject({ error: { code: "notAllowed" } });
  const contest = await openRound(world, "emulation");
  const form = { sheetId: contest.sheets.DCS01 ?? "", version: 1, level: "khongxep", reason: "Mới" };
  expect(await setAsideScoreSheet(world.secretary, form, AT.meeting)).toMatchObject({ error: { code: "notNow" } });
});

test("not once the results are public: they would change", async () => {
  expectOk(await aside("DCS01", "khongxep"));
  expectOk(await publishRound(world.secretary, { roundId: round.roundId, version: 1 }, AT.meeting));
  expect(await aside("DCS02", "chuaxep")).toMatchObject({ error: { code: "notNow", message: expect.stringContaining("rút công bố") } });
});

test("its unit is not told that it was appraised, nor the level, before the results are public; it is closed to writing", async () => {
  expectOk(await aside("DCS01", "khongxep"));
  const officer = world.officer("DCS01");
  const task = async () => {
    const cards = await inScope(officer, (tx) =>
      unitSheetTasks(tx, officer, [world.units.DCS01 ?? ""], { dossiers: [], owed: [] }, AT.meeting),
    );
    return cards.flatMap(({ tasks }) => tasks).find(({ id }) => id === idOf("DCS01"));
  };
  expect(await task()).toMatchObject({
    label: "Xếp loại năm 2024",
    hint: expect.stringContaining("đã khép"),
    status: { label: "Đã khép" },
  });
  const line = scoreLineSchema.parse({ sheetId: idOf("DCS01"), code: "I.2", stage: "self", version: 0, value: "20" });
  expect(await saveScoreLine(officer, line, AT.meeting)).toMatchObject({ error: { code: "notNow" } });
  expectOk(await publishRound(world.secretary, { roundId: round.roundId, version: 1 }, AT.meeting));
  expect(await task()).toMatchObject({ status: { label: "Đã chốt" } });
});
