import { beforeAll, describe, expect, test } from "vitest";
import { unitYearSchema } from "../../lib/api/year-schemas";
import { inScope } from "../../lib/db/scope";
import { factsOfUnits, listUnitSheets } from "../../lib/db/score-sheets";
import { listSheetRows } from "../../lib/db/sheet-rows";
import type { Actor } from "../../lib/domain/permissions";
import { questionsOf, tableOf } from "../../lib/domain/scheme";
import { scoreCriteriaOf } from "../../lib/domain/score-table";
import { controlOf } from "../../lib/domain/typed-score";
import { scoreLineSchema } from "../../lib/forms/score-sheet";
import { gatherUnit } from "../../lib/jobs/year-archive/gather-unit";
import { unitYearJson } from "../../lib/jobs/year-archive/unit-json";
import { roundTasks, unitSheetTasks } from "../../lib/queries/home-sheets";
import { scoreRoundFor } from "../../lib/queries/round-lines";
import { sheetFilterOf } from "../../lib/queries/sheet-filter";
import { openScoreRound } from "../../lib/use-cases/open-score-round";
import { saveScoreLine } from "../../lib/use-cases/save-score-line";
import { submitScoreSheet } from "../../lib/use-cases/submit-score-sheet";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { openRound } from "../support/rounds";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const KEY = { year: 2024, purpose: "classification", period: "year", subject: "organisation" } as const;
const LATE = new Date("2024-12-03T02:00:00Z");

let world: World;

/** Fills in everything the unit is asked, at its best, and sends it. */
async function send(code: string, at: Date): Promise<void> {
  const officer = world.officer(code);
  const [sheet] = await inScope(officer, (tx) => listUnitSheets(tx, officer, [world.units[code] ?? ""], 2024));
  if (!sheet) throw new Error("no sheet");
  const save = async (line: string, fields: Record<string, string>) =>
    expectOk(
      await saveScoreLine(officer, scoreLineSchema.parse({ sheetId: sheet.id, code: line, stage: "self", version: 0, ...fields }), at),
    );
  for (const criterion of scoreCriteriaOf(tableOf(sheet.scheme))) {
    const control = controlOf(criterion);
    const value = control === "yesNo" ? "Có" : control === "choice" ? "0" : "20";
    await save(criterion.code, { value, ...(control === "ratio" ? { target: "20" } : {}) });
  }
  for (const { code: question } of questionsOf(sheet.scheme)) await save(question, { value: question === "DK3" ? "Không" : "Có" });
  expectOk(await submitScoreSheet(officer, { sheetId: sheet.id, version: sheet.version, selfLevel: "tot" }, at));
}

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  await appraised(world, "DCS01");
  await openRound(world, "classification");
  await send("DCS01", AT.reporting);
  await send("DCS02", LATE);
}, 120_000);

const list = (query: Record<string, string> = {}) => scoreRoundFor(world.secretary, KEY, sheetFilterOf(query), LATE);

describe("the Khối's list of phiếu chấm", () => {
  test("says of every unit where its sheet stands, how late, what it comes to and which condition fails", async () => {
    const { lines, lateCount, counts } = await list();
    expect(lines.map(({ code, status, late }) => [code, status, late])).toEqual([
      ["DCS01", "Đã nộp, chờ thẩm định", 0],
      ["DCS02", "Đã nộp, chờ thẩm định", 3],
      ["DCS03", "Đang tự chấm", 3],
    ]);
    expect(lines[0]).toMatchObject({ level: "Hoàn thành tốt nhiệm vụ", failing: "DK3", own: expect.stringMatching(/^\d+(,\d+)?\/100$/) });
    expect(lines[2]).toMatchObject({ sent: "", own: expect.stringMatching(/^\d+\/17 mục$/), final: "", level: "" });
    expect(lateCount).toBe(2);
    expect(counts.filter(({ count }) => count > 0).map(({ slug, count }) => [slug, count])).toEqual([
      ["dang-tu-cham", 1],
      ["cho-tham-dinh", 2],
    ]);
  });

  test("is found without diacritics, filtered by status, lateness and cụm", async () => {
    const codes = async (query: Record<string, string>) => (await list(query)).lines.map(({ code }) => code);
    expect(await codes({ tim: "doan co so so 2" })).toEqual(["DCS02"]);
    expect(await codes({ "tinh-trang": "cho-tham-dinh" })).toEqual(["DCS01", "DCS02"]);
    expect(await codes({ tre: "1" })).toEqual(["DCS02", "DCS03"]);
    expect(await codes({ cum: "Cụm 9" })).toEqual([]);
  });

  test("takes at most six statements, however many units", async () => {
    const { count, statements } = await countStatements(() => list());
    expect(count, statements.join("\n")).toBeLessThanOrEqual(6);
  });

  test("shows a unit its own sheet only", async () => {
    const officer = world.officer("DCS02");
    expect((await inScope(officer, (tx) => listSheetRows(tx, officer, KEY))).map(({ code }) => code)).toEqual(["DCS02"]);
    const foreign = await inScope(officer, (tx) => factsOfUnits(tx, officer, 2024, [world.units.DCS01 ?? ""], LATE));
    expect(foreign(world.units.DCS01 ?? "").reportedOnTime.value).toBeNull();
  });
});

describe("a round of a quarter", () => {
  test("has sheets of its own beside those of the year", async () => {
    const schemes = await inScope(world.secretary, (tx) => tx.roundScheme.findMany({ where: { bodyId: world.bodyId } }));
    const chosen = schemes.map(({ subject, unitType, schemeId }) => ({ subject, unitType, schemeId }));
    const form = { year: 2025, purpose: "classification" as const, period: "q1" as const, dueAt: "2025-04-05T23:59", schemes: chosen };
    expectOk(await openScoreRound(world.secretary, form, AT.reporting));
    const key = { ...KEY, year: 2025, period: "q1" as const };
    const { lines, periods, title } = await scoreRoundFor(world.secretary, key, sheetFilterOf({}), AT.reporting);
    expect(title).toBe("Xếp loại Quý I năm 2025");
    expect(lines.map(({ href }) => href)[0]).toBe("/2025/xep-loai/DCS01/tham-dinh?ky=q1");
    expect(periods.map(({ href }) => href)).toEqual(["/2025/xep-loai?ky=q1"]);
    expect((await list()).lines).toHaveLength(3);
  });
});

describe("the Hồ sơ năm", () => {
  test("holds sheets and versions sent; the Khối's figures only for the body until the appraisal is completed", async () => {
    const [sheet] = await inScope(world.secretary, (tx) => listUnitSheets(tx, world.secretary, [world.units.DCS01 ?? ""], 2024));
    const mark = { sheetId: sheet?.id, code: "I.3", stage: "final", version: 1, value: "Không", note: "Chưa nộp" };
    expectOk(await saveScoreLine(world.monitor, scoreLineSchema.parse(mark), LATE));
    const lineFor = async (actor: Actor) => {
      const unit = await gatherUnit(actor, { year: 2024, unitCode: "DCS01" }, LATE);
      if (!unit) throw new Error("no unit");
      const json = unitYearSchema.parse(unitYearJson(unit, { submissions: new Map(), evidence: new Map() }, LATE));
      expect(json.scoreSheets).toHaveLength(1);
      expect(json.scoreSheets[0]).toMatchObject({ purpose: "classification", status: "submitted", versions: [{ number: 1 }] });
      return json.scoreSheets[0]?.lines.find(({ code }) => code === "I.3");
    };
    expect(await lineFor(world.secretary)).toMatchObject({ self: { value: 1 }, final: { value: 0 }, finalReason: "Chưa nộp" });
    expect(await lineFor(world.officer("DCS01"))).toMatchObject({ self: { value: 1 }, final: null, finalReason: "" });
  });
});

describe("what is to do", () => {
  test("of the Khối: sheets to appraise and units that have not sent", async () => {
    const tasks = await inScope(world.secretary, (tx) => roundTasks(tx, world.secretary, LATE));
    const ofYear = tasks.filter(({ year }) => year === 2024);
    expect(ofYear.map(({ label, count, href }) => [label, count, href])).toEqual([
      ["Thẩm định phiếu xếp loại", 2, "/2024/xep-loai?tinh-trang=cho-tham-dinh"],
      ["Đơn vị chưa nộp phiếu xếp loại", 1, "/2024/xep-loai"],
    ]);
  });

  test("of a unit: its open sheet with how far it is", async () => {
    const officer = world.officer("DCS03");
    const cards = await inScope(officer, (tx) =>
      unitSheetTasks(tx, officer, [world.units.DCS03 ?? ""], { dossiers: [], owed: [] }, AT.reporting),
    );
    const card = cards.find(({ year }) => year === 2024);
    expect(card?.tasks).toEqual([
      expect.objectContaining({
        label: "Tự chấm xếp loại năm 2024",
        href: "/2024/xep-loai/DCS03",
        status: { tone: "neutral", label: "0/17 mục" },
      }),
    ]);
    expect(card?.tasks[0]?.hint).toMatch(/^Hạn nộp: 23:59 ngày 30\/11\/2024 \(còn 26 ngày\)$/);
  });
});
