import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { bodyHistoryFor } from "../../lib/queries/body-history";
import { bodyListFor, matrixFor } from "../../lib/queries/body-tables";
import { historyFor } from "../../lib/queries/history";
import { pastYearOffer } from "../../lib/queries/past-year-offer";
import { bodyDossiersFor } from "../../lib/queries/progress-lines";
import { applyImport } from "../../lib/use-cases/apply-import";
import { lookAtImport } from "../../lib/use-cases/look-at-import";
import { choosePastSets, previewImport } from "../../lib/use-cases/preview-import";
import { recordPastOutcomes } from "../../lib/use-cases/record-past-outcomes";
import { undoImport } from "../../lib/use-cases/undo-import";
import { setCycleStatus, updateCycle } from "../../lib/use-cases/write-cycle";
import { importWorkbook, preview, sampleWorkbook, workbookOf } from "../support/imports";
import { begin } from "../support/papers";
import { countRows } from "../support/row-counts";
import { changed, requestOf } from "../support/unit-change";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const pastWorkbook = () => ({ bytes: readFileSync("tests/support/khoi-2022.xlsx"), fileName: "khoi-2022.xlsx", year: null });
const REGISTRATION = ["Mã đơn vị", "Tên đơn vị", "Mã tiêu chí", "Chỉ tiêu đăng ký", "Ngày đăng ký"];
const RESULT = ["Mã đơn vị", "Tên đơn vị", "Mã tiêu chí", "Số đạt", "Tổng số", "Kết quả"];

/** The sets proposed for a year, as the page would send them. */
async function proposed(world: World, year: number): Promise<Record<string, string>> {
  const offer = await inScope(world.admin, (tx) => pastYearOffer(tx, world.admin, year, null, AT.reporting));
  return Object.fromEntries(offer?.types.map(({ unitType, setId }) => [unitType, setId]) ?? []);
}

/** Uploads the workbook of a year that does not exist, chooses the proposed sets and confirms. */
async function recorded(world: World, upload: Awaited<ReturnType<typeof workbookOf>>, year: number) {
  const { id } = expectOk(await previewImport(world.admin, upload, AT.reporting));
  expectOk(await choosePastSets(world.admin, id, await proposed(world, year), AT.reporting));
  const planned = await preview(world.admin, id, AT.reporting);
  return { id, planned, applied: await applyImport(world.admin, { id, seen: planned.seal }, AT.reporting) };
}

describe("the workbook of 2022, a year that was never kept", () => {
  let world: World;
  let before: Record<string, number>;
  let importId: string;

  beforeAll(async () => {
    world = await buildWorld({ unitCount: 0 });
    expectOk((await importWorkbook(world.admin, AT.reporting, sampleWorkbook())).applied);
    before = await countRows(world.admin);
  });

  it("is refused until criteria sets are chosen, and says that they may be; a year that is not over is not offered", async () => {
    const { id } = expectOk(await previewImport(world.admin, pastWorkbook(), AT.reporting));
    expect(await lookAtImport(world.admin, id, AT.reporting)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Năm này đã qua: chọn bộ tiêu chí") },
    });
    expect(await choosePastSets(world.monitor, id, {}, AT.reporting)).toMatchObject({
      error: { code: "notAllowed" },
    });
    expect(await proposed(world, 2024)).toEqual({});
    expect(await proposed(world, 2026)).toEqual({});
    const sets = await proposed(world, 2022);
    expect(Object.keys(sets)).toContain("coQuan");
    const draft = await inScope(world.admin, (tx) =>
      tx.criteriaSet.create({
        data: { bodyId: world.bodyId, unitType: "coQuan", version: 99, name: "Dự thảo", content: {}, status: "draft" },
        select: { id: true },
      }),
    );
    expect(await choosePastSets(world.admin, id, { coQuan: draft.id }, AT.reporting)).toMatchObject({ error: { code: "invalid" } });
  });

  it("is previewed with its counts and makes the year, closed from the beginning, in one confirmation", async () => {
    const { id, planned, applied } = await recorded(world, pastWorkbook(), 2022);
    importId = id;
    expect(planned.plan.counts).toMatchObject({ new: 725, changed: 0, refused: 0 });
    expect(planned.plan.notices.some(({ reason }) => reason.includes("không làm thay đổi đơn vị hiện nay"))).toBe(true);
    expect(expectOk(applied)).toMatchObject({ year: 2022, past: "made", newUnits: 0, changedUnits: 0, targets: 350, results: 375 });
    const cycle = await inScope(world.admin, (tx) => tx.cycle.findFirstOrThrow({ where: { bodyId: world.bodyId, year: 2022 } }));
    expect([cycle.status, cycle.past]).toEqual(["closed", true]);
    const after = await countRows(world.admin);
    expect([after.submission, after.user, after.unitVersion]).toEqual([before.submission, before.user, before.unitVersion]);
  });

  it("stands in the lists, the matrix and the histories, late in nothing", async () => {
    expectOk(await recordPastOutcomes(world.admin, "DCS03\t2022\tCó\t12-QĐ/ĐTN", AT.reporting));
    const { list } = await bodyListFor(world.secretary, 2022, { search: "", cluster: "" }, AT.reporting);
    const row = list.rows.find(({ unitName }) => unitName.includes("Sở Y tế"));
    expect([list.rows.length, list.totals.late, row?.outcome]).toEqual([15, 0, "Công nhận"]);
    expect(row?.groups.join(" ")).toMatch(/^\d\/\d \d\/\d \d\/\d$/);
    const matrix = await matrixFor(world.secretary, 2022, { cluster: "", failing: false }, AT.reporting);
    expect(matrix.counts).toMatchObject({ targets: 350, results: 375 });
    const progress = await bodyDossiersFor(
      world.secretary,
      2022,
      { cluster: "", monitor: "", late: false, search: "", page: 1, compared: false },
      AT.reporting,
    );
    expect([progress?.lateCount, progress?.dossiers[0]?.status, progress?.dossiers[0]?.reported.words]).toEqual([
      0,
      "Số liệu năm đã qua",
      "—",
    ]);
    const history = await historyFor(world.secretary, "DCS03", AT.reporting);
    const year = history?.lines.find((line) => line.year === 2022);
    expect([year?.outcome, year?.counted]).toEqual(["Được công nhận (12-QĐ/ĐTN)", expect.stringMatching(/^\d+\/\d+$/)]);
    expect(history?.criteria.years).toContain(2022);
    expect((await bodyHistoryFor(world.secretary)).find((line) => line.year === 2022)).toMatchObject({ units: 15, late: 0 });
  });

  it("is never opened, changed or imported twice", async () => {
    const cycle = await inScope(world.admin, (tx) => tx.cycle.findFirstOrThrow({ where: { bodyId: world.bodyId, year: 2022 } }));
    expect(await setCycleStatus(world.admin, cycle.id, "open", AT.reporting)).toMatchObject({ error: { code: "notNow" } });
    expect(await updateCycle(world.admin, { id: cycle.id, version: cycle.version }, {} as never, AT.reporting)).toMatchObject({
      error: { code: "notNow" },
    });
    for (const kind of ["letter", "summaryReport"] as const) {
      expect(await begin(world.secretary, kind, { year: 2022 }, AT.reporting), kind).toMatchObject({ error: { code: "notNow" } });
    }
    const again = await importWorkbook(world.admin, AT.reporting, pastWorkbook());
    expect(again.planned.hasWork).toBe(false);
  });

  it("is undone whole: figures, dossiers and the year", async () => {
    const undone = expectOk(await undoImport(world.admin, importId, AT.reporting));
    expect(undone.left).toEqual([]);
    expect(await inScope(world.admin, (tx) => tx.cycle.count({ where: { bodyId: world.bodyId, year: 2022 } }))).toBe(0);
    const after = await countRows(world.admin);
    for (const table of ["dossier", "entry", "evidence", "submission", "unit"])
      expect([table, after[table]]).toEqual([table, before[table]]);
  });
});

describe("units that changed since", () => {
  it("are matched by their names of that date, ended ones too; one founded since is refused at its row", async () => {
    const world = await buildWorld({ unitCount: 3 });
    const merge = requestOf("merge", {
      unitIds: [world.units.DCS01, world.units.DCS02],
      successors: [{ name: "Đoàn cơ sở Sở mới", code: "SOMOI" }],
    });
    const open = await inScope(world.admin, (tx) =>
      tx.dossier.findMany({
        where: { bodyId: world.bodyId, unitId: { in: [world.units.DCS01 ?? "", world.units.DCS02 ?? ""] } },
        select: { id: true },
      }),
    );
    await changed(world.secretary, merge, { dossiers: Object.fromEntries(open.map(({ id }) => [id, "close"])) });
    await changed(world.secretary, requestOf("rename", { unitIds: [world.units.DCS03], successors: [{ name: "Đoàn cơ sở tên mới" }] }));
    const upload = await workbookOf({
      "Đăng ký 2022": [REGISTRATION, ["", "Đoàn cơ sở số 1", "2.4", 3, ""], ["", "doan co so so 3", "2.4", 2, "20/11/2021"]],
      "Kết quả 2022": [
        RESULT,
        ["", "Đoàn cơ sở số 1", "2.4", "", "", 4],
        ["", "Đoàn cơ sở số 3", "2.4", "", "", 2],
        ["SOMOI", "", "2.4", "", "", 9],
        ["DCS01", "", "9.9", "", "", 1],
      ],
    });
    const { planned, applied } = await recorded(world, upload, 2022);
    expect(planned.plan.refused.map(({ sheet, row, reason }) => [sheet, row, reason.slice(0, 45)])).toEqual(
      expect.arrayContaining([["Kết quả 2022", 4, expect.stringContaining("Đơn vị SOMOI không hoạt động")]]),
    );
    expect(planned.plan.counts.refused).toBe(2);
    expect(expectOk(applied)).toMatchObject({ targets: 2, results: 2 });
    const history = await historyFor(world.secretary, "SOMOI", AT.reporting);
    expect(history?.lines.filter((line) => line.year === 2022).map((line) => line.unitName)).toEqual(["Đoàn cơ sở số 1"]);
  });
});
