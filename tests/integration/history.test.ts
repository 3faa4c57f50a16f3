import { beforeAll, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import { bodyHistoryFor } from "../../lib/queries/body-history";
import { bodyListFor } from "../../lib/queries/body-tables";
import { historyFor } from "../../lib/queries/history";
import { recordPastOutcomes } from "../../lib/use-cases/record-past-outcomes";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const LATER = new Date("2025-11-20T02:00:00Z");

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  await appraised(world, "DCS01", { failed: ["2.4"] });
  expectOk(await recordPastOutcomes(world.secretary, "DCS01\t2022\tCó\t12-QĐ/ĐTN\tHoàn thành tốt\t1\t3\nDCS02\t2022\tKhông", AT.reporting));
});

describe("the years of a unit", () => {
  test("stand side by side, past ones and those of the product", async () => {
    const history = await historyFor(world.secretary, "DCS01", AT.meeting);
    expect(history?.lines.map(({ year, outcome, counted, level, bodyRank }) => [year, outcome, counted, level, bodyRank])).toEqual([
      [2022, "Được công nhận (12-QĐ/ĐTN)", "", "Hoàn thành tốt", 3],
      [2024, "Đã thẩm định, chờ Ban Thường vụ", "24/25", "", null],
      [2025, "Chưa đăng ký", "", "", null],
    ]);
    expect(history?.criteria.rows.find((row) => row.code === "2.4")?.cells[0]).toMatchObject({ result: "0", verdict: "notMet" });
  });

  test("are another unit's nowhere", async () => {
    expect(await historyFor(world.officer("DCS02"), "DCS01", AT.meeting)).toBeNull();
    expect((await historyFor(world.officer("DCS02"), "DCS02", AT.meeting))?.lines[0]?.outcome).toBe("Không được công nhận");
    expect(await inScope(world.officer("DCS02"), (tx) => tx.pastOutcome.count())).toBe(1);
  });

  test("take four statements, whatever the number of years", async () => {
    const { count } = await countStatements(() => historyFor(world.officer("DCS01"), "DCS01", AT.meeting));
    expect(count).toBe(4);
  });
});

describe("outcomes of past years", () => {
  test("are written anew where they stand, refused whole where a line is wrong, and only by those who import", async () => {
    expectOk(await recordPastOutcomes(world.admin, "DCS02\t2022\tCó\t15-QĐ/ĐTN", AT.reporting));
    const refused = await recordPastOutcomes(world.admin, "DCS02\t2021\tCó\nDCS02\t2024\tCó", AT.reporting);
    expect(refused).toMatchObject({
      error: { code: "invalid", fields: { lines: "Dòng 2: năm 2024 được quyết định trong hệ thống, không ghi ở đây." } },
    });
    expect(await inScope(world.admin, (tx) => tx.pastOutcome.count())).toBe(2);
    expect(await recordPastOutcomes(world.officer("DCS01"), "DCS01\t2021\tCó", AT.reporting)).toMatchObject({
      error: { code: "notAllowed" },
    });
  });

  test("stand in the body's years beside those of the product", async () => {
    const years = await bodyHistoryFor(world.secretary);
    expect(years.find(({ year }) => year === 2022)).toMatchObject({
      units: 2,
      recognised: 2,
      levels: [{ name: "Hoàn thành tốt", units: 1 }],
    });
    expect(years.find(({ year }) => year === 2024)).toMatchObject({ units: 2, reported: 1, late: 0, decided: 0, recognised: 0 });
  });
});

test("the Khối's list tells how each unit stands to the year before", async () => {
  await inScope(world.secretary, async (tx) => {
    const { bodyId } = world;
    const [last, next] = await Promise.all(
      [2024, 2025].map((year) =>
        tx.dossier.findFirstOrThrow({
          where: { bodyId, cycleId: world.cycleIds[year], unit: { code: "DCS01" } },
          include: { entries: true },
        }),
      ),
    );
    if (!last || !next) throw new Error("no dossiers");
    await tx.entry.createMany({
      data: last.entries.map((entry) => ({ ...entry, dossierId: next.id, numerator: entry.code === "2.4" ? 5 : entry.numerator })),
    });
    await tx.dossier.update({
      where: { bodyId_id: { bodyId, id: next.id } },
      data: { status: "assessmentSubmitted", reportedAt: LATER, registeredAt: AT.reporting },
    });
  });
  const filter = { search: "", cluster: "", compared: true };
  const { list } = await bodyListFor(world.secretary, 2025, filter, LATER);
  expect(list.columns).toContain("So với năm trước");
  expect(list.rows.map((row) => row.compared)).toEqual([expect.stringMatching(/^(Tăng|Bằng|Giảm) \(năm trước 24\/25\)$/), ""]);
  const { count } = await countStatements(() => bodyListFor(world.secretary, 2025, filter, LATER));
  expect(count).toBeLessThanOrEqual(5);
  expect((await bodyListFor(world.secretary, 2025, { search: "", cluster: "" }, LATER)).list.columns).not.toContain("So với năm trước");
});
