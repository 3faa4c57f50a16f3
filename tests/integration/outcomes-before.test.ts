import { beforeAll, expect, test } from "vitest";
import { outcomesBefore } from "../../lib/db/outcomes-before";
import { listRankRows } from "../../lib/db/rank-rows";
import { inScope } from "../../lib/db/scope";
import { findSheet } from "../../lib/db/score-sheets";
import { listSheetRows } from "../../lib/db/sheet-rows";
import { levelBefore, rankBefore } from "../../lib/domain/outcome-before";
import { recordPastOutcomes } from "../../lib/use-cases/record-past-outcomes";
import { dossierOf } from "../support/registered";
import { openRound } from "../support/rounds";
import { again, changed, requestOf } from "../support/unit-change";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const LEVELS = "Đoàn cơ sở số 1: Hoàn thành tốt; Đoàn cơ sở số 2: Hoàn thành";
let world: World;

/** Levels and ranks of 2023 were noted for three units; two of them are one since 01/07/2024, before the rounds of 2024 are opened. */
beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  const noted = [
    "DCS01\t2023\tCó\t12-QĐ/ĐTN\tHoàn thành tốt\t1\t3",
    "DCS02\t2023\tCó\t\tHoàn thành\t2\t7",
    "DCS03\t2023\tCó\t\tHoàn thành\t3\t9",
  ];
  expectOk(await recordPastOutcomes(world.secretary, noted.join("\n"), AT.midYear));
  const merge = {
    decidedOn: "2024-06-20",
    effectiveOn: "2024-07-01",
    unitIds: [world.units.DCS01, world.units.DCS02],
    successors: [{ name: "Đoàn cơ sở mới", code: "NNMT" }],
  };
  const [first, second] = [await dossierOf(world.secretary, "DCS01"), await dossierOf(world.secretary, "DCS02")];
  await changed(world.secretary, requestOf("merge", merge), { dossiers: { [first.id]: "close", [second.id]: "close" } });
  await openRound(world, "classification");
  await openRound(world, "emulation");
});

const YEAR = { year: 2024, period: "year", subject: "organisation" } as const;

test("a round names the level of each unit of which one was made, and of the others their own", async () => {
  const rows = await inScope(world.secretary, (tx) => listSheetRows(tx, world.secretary, { ...YEAR, purpose: "classification" }));
  expect(rows.map(({ code, before }) => [code, levelBefore(before)])).toEqual([
    ["DCS03", "Hoàn thành"],
    ["NNMT", LEVELS],
  ]);
});

test("a ranking names the rank of each, in the Khối and in the cụm", async () => {
  const rows = await inScope(world.secretary, (tx) => listRankRows(tx, world.secretary, YEAR));
  const told = rows.map(({ code, before }) => [code, rankBefore(before, "bodyRank", 4), rankBefore(before, "clusterRank", 3)]);
  expect(told).toEqual([
    ["DCS03", "Năm trước hạng 9: tăng 5 bậc", "Năm trước hạng 3: giữ nguyên"],
    ["NNMT", "Năm trước Đoàn cơ sở số 1: hạng 3; Đoàn cơ sở số 2: hạng 7", "Năm trước Đoàn cơ sở số 1: hạng 1; Đoàn cơ sở số 2: hạng 2"],
  ]);
});

test("the unit itself reads the same on its phiếu", async () => {
  const officer = await again(world.officer("DCS01"));
  const before = await inScope(officer, async (tx) => {
    const sheet = await findSheet(tx, officer, { ...YEAR, purpose: "classification", unitCode: "NNMT" });
    if (!sheet) throw new Error("no sheet");
    return outcomesBefore(tx, officer, sheet);
  });
  expect(levelBefore(before)).toBe(LEVELS);
});
