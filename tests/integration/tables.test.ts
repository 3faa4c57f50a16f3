import ExcelJS, { type Worksheet } from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { fileResponse } from "../../lib/api/file-response";
import { inScope } from "../../lib/db/scope";
import { bodyListWorkbook } from "../../lib/documents/xlsx/body-list";
import { matrixWorkbook } from "../../lib/documents/xlsx/matrix";
import { unitTableWorkbook } from "../../lib/documents/xlsx/unit-table";
import { cellFigures } from "../../lib/domain/matrix-cell";
import { matrixData } from "../../lib/domain/matrix-data";
import { bodyListFor, matrixFor } from "../../lib/queries/body-tables";
import { unitTableFor } from "../../lib/queries/unit-table";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { AT, buildWorld, type World } from "../support/world";

const ALL = { search: "", cluster: "" };
const WHOLE = { cluster: "", failing: false };

let world: World;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  await appraised(world, "DCS01", { overrides: { "3.2": "metThreshold" } });
  await appraised(world, "DCS02", { failed: ["2.4"] });
});

async function sheetsOf(file: Buffer): Promise<Worksheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook.worksheets;
}

function rowsOf(sheet: Worksheet | undefined): unknown[][] {
  const rows: unknown[][] = [];
  sheet?.eachRow((row) => rows.push(Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).value ?? "")));
  return rows;
}

function rowWith(rows: unknown[][], column: number, text: unknown): unknown[] {
  const row = rows.find((candidate) => candidate[column] === text);
  if (!row) throw new Error(`no row ${text}`);
  return row;
}

describe("a unit's Bảng tổng hợp", () => {
  const read = (code: string, actor = world.secretary) => unitTableFor(actor, { year: 2024, unitCode: code }, AT.meeting);

  it("has the same cells in the workbook as on the page", async () => {
    const view = await read("DCS02");
    if (!view) throw new Error("no table");
    const [sheet] = await sheetsOf(await unitTableWorkbook(view.table, view.head));
    const cells = rowsOf(sheet);
    for (const row of view.table.groups.flatMap((group) => group.rows)) {
      expect(rowWith(cells, 0, row.tt)).toEqual([
        ...[row.tt, row.name, row.unit, row.targetNumber ?? row.target, row.resultNumber ?? row.result, row.ratioNumber ?? row.ratio],
        ...[row.selfVerdict, row.evidence.join("\n"), row.appraised, row.note],
      ]);
    }
    for (const line of [...view.table.groups.map((group) => group.summary), ...view.table.conclusion]) rowWith(cells, 0, line);
  });

  it("prints the Khối's verdict where the reviewer agreed and where the reviewer judged otherwise, with the reason", async () => {
    const rows = (await read("DCS01"))?.table.groups.flatMap((group) => group.rows) ?? [];
    expect(rows.find((row) => row.code === "3.1")?.appraised).toBe("Đạt");
    expect(rows.find((row) => row.code === "3.2")).toMatchObject({
      appraised: "Đạt ngưỡng, chưa đạt chỉ tiêu",
      note: "Có sổ theo dõi; Đoàn Khối: Số liệu khác với sổ theo dõi",
    });
  });

  it("keeps the Khối's verdicts from the unit until the dossier is decided", async () => {
    const rows = (await read("DCS01", world.officer("DCS01")))?.table.groups.flatMap((group) => group.rows) ?? [];
    expect(new Set(rows.map((row) => row.appraised))).toEqual(new Set([""]));
    expect(rows.find((row) => row.code === "3.2")?.note).toBe("Có sổ theo dõi");
  });

  it("shows both values of an adjusted target", async () => {
    await inScope(world.secretary, async (tx) => {
      const dossier = await tx.dossier.findFirstOrThrow({
        where: { bodyId: world.bodyId, unit: { code: "DCS02" }, cycle: { year: 2024 } },
      });
      const { bodyId, id: dossierId, unitId } = dossier;
      const common = { bodyId, dossierId, unitId, code: "3.1", oldTarget: 500, newTarget: 200, reason: "Sáp nhập" };
      const decided = { status: "approved" as const, decidedById: world.secretary.userId, decidedAt: AT.midYear };
      await tx.targetAdjustment.create({ data: { ...common, ...decided, requestedById: world.officer("DCS02").userId } });
    });
    const row = (await read("DCS02"))?.table.groups.flatMap((group) => group.rows).find((candidate) => candidate.code === "3.1");
    expect(row?.note).toContain("Chỉ tiêu trước khi điều chỉnh ngày 15/06/2024: 5");
  });

  it("is not found by the officer of another unit, nor for another year", async () => {
    expect(await read("DCS01", world.officer("DCS02"))).toBeNull();
    expect(await unitTableFor(world.secretary, { year: 2019, unitCode: "DCS01" }, AT.meeting)).toBeNull();
  });
});

describe("the Khối's list", () => {
  it("has the same cells in the workbook as on the page", async () => {
    const { list, head } = await bodyListFor(world.secretary, 2024, ALL, AT.meeting);
    const [sheet] = await sheetsOf(await bodyListWorkbook(list, head, "Đang lọc theo Cụm 1"));
    const cells = rowsOf(sheet);
    const day = (iso: string | null) => (iso ? new Date(`${iso}T00:00:00Z`) : "");
    for (const row of list.rows) {
      expect(rowWith(cells, 0, row.tt)).toEqual([
        ...[row.tt, row.unitName, row.unitType, row.branchCount ?? "", row.memberCount ?? "", day(row.registeredOn), day(row.reportedOn)],
        ...row.groups,
        ...[row.softwareOn ? day(row.softwareOn) : row.software, row.proposal, row.outcome, row.note],
      ]);
    }
    rowWith(cells, 1, "Tổng số: 3 đơn vị");
    rowWith(cells, 0, "Đang lọc theo Cụm 1");
  });

  it("is narrowed by name without diacritics, cụm, Đề xuất and outcome", async () => {
    const codes = async (filter: Parameters<typeof bodyListFor>[2]) => (await bodyListFor(world.secretary, 2024, filter, AT.meeting)).codes;
    expect(await codes({ ...ALL, search: "DOAN co so so 3" })).toEqual(["DCS03"]);
    expect(await codes({ ...ALL, cluster: "Cụm 9" })).toEqual([]);
    expect(await codes({ ...ALL, proposal: "du" })).toEqual(["DCS01"]);
    expect(await codes({ ...ALL, proposal: "chua-du" })).toEqual(["DCS02"]);
    expect(await codes({ ...ALL, proposal: "chua-bao-cao" })).toEqual(["DCS03"]);
    expect(await codes({ ...ALL, outcome: "chua-xet" })).toEqual(["DCS01", "DCS02", "DCS03"]);
    expect(await codes({ ...ALL, outcome: "cong-nhan" })).toEqual([]);
  });
});

describe("the matrix", () => {
  it("has the same figures in the workbook as on the page", async () => {
    const { matrix, units, head } = await matrixFor(world.secretary, 2024, WHOLE, AT.meeting);
    const [printed, figures] = await sheetsOf(await matrixWorkbook(matrix, matrixData({ units }), head));
    const [shown, data] = [rowsOf(printed), rowsOf(figures)];
    for (const [, name, , cells, groups] of matrix.rows) {
      const row = rowWith(shown, 1, name).map(String);
      expect(row.slice(2, 2 + cells.length).map((text) => text.split("\n")[0])).toEqual(cells.map(cellFigures));
      expect(row.slice(2 + cells.length, 2 + cells.length + groups.length)).toEqual(groups);
    }
    const numbers = matrixData({ units }).map((unit) => unit.cells.flatMap((cell) => cell.slice(0, 2).map((value) => value ?? "")));
    const stored = units.map((unit) => rowWith(data, 0, unit.unitName).slice(2, 2 + 75));
    expect(stored.map((row) => row.filter((_, index) => index % 3 !== 2))).toEqual(numbers);
  });

  it("counts targets and results, and narrows to units with a criterion not đạt", async () => {
    const whole = await matrixFor(world.secretary, 2024, WHOLE, AT.meeting);
    expect(whole.counts).toMatchObject({ all: 3, targets: 50, results: 50 });
    const failing = await matrixFor(world.secretary, 2024, { cluster: "", failing: true }, AT.meeting);
    expect(failing.codes).toContain("DCS02");
    expect(failing.codes).not.toContain("DCS01");
    expect(failing.codes).toHaveLength(whole.counts.failing);
  });

  it("shares one content object among units of one criteria set", async () => {
    const { units } = await matrixFor(world.secretary, 2024, WHOLE, AT.meeting);
    expect(new Set(units.map((unit) => unit.content)).size).toBe(1);
  });
});

describe("a download", () => {
  it("carries a Vietnamese file name and one without diacritics", () => {
    const header = fileResponse(Buffer.from("x"), "Bảng tổng hợp 2024 - Sở Y tế", "xlsx").headers.get("Content-Disposition") ?? "";
    expect(header).toContain('filename="bang-tong-hop-2024-so-y-te.xlsx"');
    expect(decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(header)?.[1] ?? "")).toBe("Bảng tổng hợp 2024 - Sở Y tế.xlsx");
  });
});

// A page adds three statements of its frame: the person, the years, the names of the places.
describe("statements per table", () => {
  it("are three at most, the same for 2 units as for 20", async () => {
    const [small, large] = [await buildWorld({ unitCount: 2 }), await buildWorld({ unitCount: 20 })];
    for (let index = 1; index <= 20; index += 1) await appraised(large, `DCS${String(index).padStart(2, "0")}`);
    const counts = async ({ secretary }: World) => [
      (await countStatements(() => unitTableFor(secretary, { year: 2024, unitCode: "DCS01" }, AT.meeting))).count,
      (await countStatements(() => bodyListFor(secretary, 2024, ALL, AT.meeting))).count,
      (await countStatements(() => matrixFor(secretary, 2024, WHOLE, AT.meeting))).count,
    ];
    for (const world of [small, large]) await counts(world); // a published set is read once per process
    expect(await counts(small)).toEqual([3, 3, 3]);
    expect(await counts(large)).toEqual([3, 3, 3]);
  });
});
