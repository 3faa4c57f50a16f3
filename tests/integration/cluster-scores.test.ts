import { beforeAll, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import { clusterSheetFor, clusterSheetsFor } from "../../lib/queries/cluster-lines";
import { clusterTasks } from "../../lib/queries/home-sheets";
import { appraiseThiDua, mark, sendThiDua, thiDuaSheet } from "../../prisma/demo/thi-dua-sheets";
import { countStatements } from "../support/count-statements";
import { openThiDua } from "../support/thi-dua";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const KEY = { year: 2024, period: "year" } as const;
let world: World;
const sheetOf = (reader: string, unitCode: string, key: typeof KEY | { year: number; period: "q1" } = KEY) =>
  clusterSheetFor(world.officer(reader), { ...key, unitCode }, AT.appraising);

beforeAll(async () => {
  world = await buildWorld({ unitCount: 5 });
  await inScope(world.secretary, (tx) => tx.unitVersion.updateMany({ where: { unitId: world.units.DCS04 }, data: { cluster: "Cụm 2" } }));
  await openThiDua(world.secretary, { at: AT.reporting });
  await openThiDua(world.secretary, { year: 2024, period: "q1", clusterScores: false, at: AT.reporting });
  for (const code of ["DCS01", "DCS02", "DCS04"]) await sendThiDua(world.officer(code), code, 18, AT.reporting);
  await sendThiDua(world.officer("DCS05"), "DCS05", 18, AT.reporting);
  await sendThiDua(world.officer("DCS02"), "DCS02", 18, AT.reporting, { period: "q1" });
  await appraiseThiDua(world.monitor, "DCS05", AT.appraising);
}, 120_000);

describe("a unit's officer finds in the cụm", () => {
  test("the sent sheets of the other units, and how many are still to come", async () => {
    const found = await clusterSheetsFor(world.officer("DCS01"), KEY);
    expect(found?.cluster).toBe("Cụm 1");
    expect(found?.lines.map(({ code, open, href }) => [code, open, href])).toEqual([
      ["DCS02", true, "/2024/thi-dua/cham-cum/DCS02"],
      ["DCS05", false, "/2024/thi-dua/cham-cum/DCS05"],
    ]);
    expect(found?.waiting).toBe(1);
  });

  test("one sheet with the unit's figures, in which the cụm's figure and reason are saved", async () => {
    const before = await sheetOf("DCS01", "DCS02");
    expect(before?.locked).toBeNull();
    const sheet = await thiDuaSheet(world.secretary, "DCS02");
    expectOk(await mark(world.officer("DCS01"), sheet, "II.2", "cluster", { value: "1" }, AT.appraising));
    expect((await clusterSheetsFor(world.officer("DCS01"), KEY))?.lines[0]?.scored).toBe("Cụm đã ghi 1 mục, 1 mục chưa ghi lý do");
    const marked = await thiDuaSheet(world.secretary, "DCS02");
    expectOk(await mark(world.officer("DCS01"), marked, "II.2", "cluster", { note: "Chỉ xác nhận một công trình" }, AT.appraising));
    const line = (await sheetOf("DCS01", "DCS02"))?.groups.flatMap(({ lines }) => lines).find(({ code }) => code === "II.2");
    expect(line).toMatchObject({
      self: { figure: "3 công trình", points: "15 điểm" },
      final: { figure: "1 công trình", points: "5 điểm", reason: "Chỉ xác nhận một công trình" },
      differs: true,
    });
    expect((await clusterSheetsFor(world.officer("DCS01"), KEY))?.lines[0]?.scored).toBe("Cụm đã ghi 1 mục");
  });

  test("nothing of the Khối's column of a sheet that was appraised meanwhile, and nothing to write", async () => {
    const found = await sheetOf("DCS01", "DCS05");
    expect(found?.locked).toBe("Đoàn Khối đã thẩm định phiếu này nên cụm không chấm nữa.");
    expect(JSON.stringify(found)).not.toContain("appraised");
    const sheet = await thiDuaSheet(world.secretary, "DCS05");
    expect(await mark(world.officer("DCS01"), sheet, "II.2", "cluster", { value: "1" }, AT.appraising)).toMatchObject({
      error: { code: "notNow" },
    });
  });
});

describe("is not found", () => {
  test.each([
    ["a sheet of another cụm", "DCS01", "DCS04"],
    ["a sheet not sent", "DCS01", "DCS03"],
    ["the own sheet", "DCS01", "DCS01"],
    ["the sheet of a unit of this cụm for another one", "DCS04", "DCS02"],
  ])("%s", async (_what, reader, code) => {
    expect(await sheetOf(reader, code)).toBeNull();
  });

  test("any sheet of a round without cụm scores, and its list", async () => {
    expect(await sheetOf("DCS01", "DCS02", { year: 2024, period: "q1" })).toBeNull();
    expect(await clusterSheetsFor(world.officer("DCS01"), { year: 2024, period: "q1" })).toBeNull();
  });

  test("the list for the Khối; a unit alone in its cụm finds nobody in it", async () => {
    expect(await clusterSheetsFor(world.secretary, KEY)).toBeNull();
    expect(await clusterSheetsFor(world.officer("DCS04"), KEY)).toEqual({ cluster: "Cụm 2", lines: [], waiting: 0 });
  });

  test("a line of another cụm's sheet to be written", async () => {
    const sheet = await thiDuaSheet(world.secretary, "DCS02");
    expect(await mark(world.officer("DCS04"), sheet, "II.2", "cluster", { value: "1" }, AT.appraising)).toMatchObject({
      error: { code: "notFound" },
    });
  });
});

test("who moves out of the cụm after the data date is still scored in it, as it is ranked in it", async () => {
  const moved = await inScope(world.secretary, async (tx) => {
    const where = { bodyId: world.bodyId, unitId: world.units.DCS02 ?? "", validTo: null };
    const version = await tx.unitVersion.findFirstOrThrow({ where });
    const day = new Date("2024-11-08T00:00:00Z");
    await tx.unitVersion.updateMany({ where: { bodyId: world.bodyId, id: version.id }, data: { validTo: day } });
    const { id: _, ...values } = version;
    return tx.unitVersion.create({ data: { ...values, validFrom: day, cluster: "" } });
  });
  expect((await clusterSheetsFor(world.officer("DCS01"), KEY))?.lines.map(({ code }) => code)).toEqual(["DCS02", "DCS05"]);
  const sheet = await thiDuaSheet(world.secretary, "DCS02");
  expectOk(await mark(world.officer("DCS01"), sheet, "II.3", "cluster", { note: "Đồng ý" }, AT.appraising));
  expect((await clusterSheetsFor(world.officer("DCS02"), KEY))?.cluster).toBe("Cụm 1");
  expect(await clusterTasks(world.officer("DCS04"), [world.units.DCS04 ?? ""])).toEqual([]);
  expect((await clusterTasks(world.officer("DCS01"), [world.units.DCS01 ?? ""]))[0]).toMatchObject({
    task: { status: { label: "1 phiếu" } },
  });
  await inScope(world.secretary, async (tx) => {
    await tx.unitVersion.deleteMany({ where: { bodyId: world.bodyId, id: moved.id } });
    await tx.unitVersion.updateMany({ where: { bodyId: world.bodyId, unitId: moved.unitId }, data: { validTo: null } });
  });
});

test("the pages take at most six statements", async () => {
  const list = await countStatements(() => clusterSheetsFor(world.officer("DCS01"), KEY));
  expect(list.count, list.statements.join("\n")).toBeLessThanOrEqual(6);
  const one = await countStatements(() => sheetOf("DCS01", "DCS02"));
  expect(one.count, one.statements.join("\n")).toBeLessThanOrEqual(6);
});
