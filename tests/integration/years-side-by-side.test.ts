import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { matrixFile } from "../../lib/documents/xlsx/matrix-file";
import { makeBigList } from "../../lib/jobs/big-list";
import { bodyListFor, matrixFor } from "../../lib/queries/body-tables";
import { frameOf } from "../../lib/queries/frame-of";
import { bodyDossiersFor } from "../../lib/queries/progress-lines";
import { progressExportFor } from "../../lib/queries/progress-listed";
import { recordPastOutcomes } from "../../lib/use-cases/record-past-outcomes";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { dossierOf, registered } from "../support/registered";
import { changed, requestOf } from "../support/unit-change";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const LATER = new Date("2025-11-05T02:00:00Z");
const EVERY = { cluster: "", monitor: "", late: false, search: "", page: 1, compared: true };
let world: World;

/** Two of the three units that reported 2024 are merged; the new unit and the third one report 2025 with the figures given. */
beforeAll(async () => {
  world = await buildWorld({ unitCount: 5 });
  for (const code of ["DCS01", "DCS02", "DCS03"]) await appraised(world, code, { failed: code === "DCS03" ? ["2.4"] : [] });
  const own = await registered(world, "DCS01", {}, { year: 2025, at: AT.reporting });
  const other = await registered(world, "DCS02", {}, { year: 2025, at: AT.reporting });
  const [a, b] = [await dossierOf(world.secretary, "DCS01", 2024), await dossierOf(world.secretary, "DCS02", 2024)];
  const merge = requestOf("merge", {
    unitIds: [world.units.DCS01, world.units.DCS02],
    successors: [{ name: "Đoàn cơ sở mới", code: "NNMT" }],
  });
  await changed(world.secretary, merge, {
    dossiers: { [own.id]: "carry:moi-1", [other.id]: "close", [a.id]: "stay", [b.id]: "stay" },
  });
  await report2025("NNMT", "DCS01", { "1.9": [118, 124], "2.4": [9, null] });
  await report2025("DCS03", "DCS03", { "2.4": [0, null] });
});

/** Gives a unit's dossier of 2025 the entries of a unit's 2024, some figures changed, and reports it. */
async function report2025(code: string, from: string, figures: Record<string, [number, number | null]>): Promise<void> {
  await inScope(world.secretary, async (tx) => {
    const { bodyId } = world;
    const of = (unit: string, year: number) =>
      tx.dossier.findFirstOrThrow({ where: { bodyId, cycleId: world.cycleIds[year], unit: { code: unit } }, include: { entries: true } });
    const [last, next] = [await of(from, 2024), await of(code, 2025)];
    await tx.entry.deleteMany({ where: { bodyId, dossierId: next.id } });
    await tx.entry.createMany({
      data: last.entries.map((entry) => {
        const [numerator, denominator] = figures[entry.code] ?? [entry.numerator, entry.denominator];
        return { ...entry, dossierId: next.id, unitId: next.unitId, numerator, denominator, appraised: null };
      }),
    });
    await tx.dossier.update({ where: { bodyId_id: { bodyId, id: next.id } }, data: { status: "assessmentSubmitted", reportedAt: LATER } });
  });
}

const cellOf = (view: Awaited<ReturnType<typeof matrixFor>>, code: string, criterion: string) => {
  const column = view.matrix.columns.findIndex(([known]) => known === criterion);
  const cell = view.matrix.rows[view.codes.indexOf(code)]?.[3][column];
  return cell ? cell[3] : null;
};
const FILTER = { cluster: "", failing: false, compared: true };

describe("the matrix beside the year before", () => {
  it("marks each cell along the lineage: merged units added up, what cannot be added up not compared", async () => {
    const view = await matrixFor(world.secretary, 2025, FILTER, LATER);
    const one = (await dossierOf(world.secretary, "DCS01", 2024)).entries.find(({ code }) => code === "2.4");
    expect(cellOf(view, "NNMT", "2.4")).toEqual(["up", `Tăng, năm trước ${2 * (one?.numerator ?? 0)}`]);
    expect(cellOf(view, "NNMT", "1.2")?.[1]).toMatch(/năm trước/i);
    expect(view.matrix.rows[view.codes.indexOf("NNMT")]?.[6]).toMatch(/^Năm 2024: cộng số liệu của Đoàn cơ sở số 1 và Đoàn cơ sở số 2/);
    expect(cellOf(view, "DCS03", "2.4")).toEqual(["same", "Bằng, năm trước 0"]);
    expect(cellOf(view, "DCS04", "2.4")).toBeUndefined();
    const plain = await matrixFor(world.secretary, 2025, { cluster: "", failing: false }, LATER);
    expect([plain.matrix.compared, cellOf(plain, "DCS03", "2.4")]).toEqual([false, undefined]);
  });

  it("has the same comparison in the workbook of the page and in the one made in the background", async () => {
    const view = await matrixFor(world.secretary, 2025, FILTER, LATER);
    const file = await matrixFile(view, "");
    if (!Buffer.isBuffer(file)) throw new Error("a short list is a whole file");
    const out = new PassThrough();
    const bytes = buffer(out);
    const params = { list: "matrix", year: 2025, compared: true };
    await makeBigList({ actor: world.secretary, params, at: LATER, out, report: () => {}, signal: new AbortController().signal });
    out.end();
    const figures = async (data: Buffer, sheet: string) => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(data).buffer);
      const rows: Record<string, unknown>[] = [];
      let titles: string[] = [];
      workbook.getWorksheet(sheet)?.eachRow((row) => {
        const cells = (row.values as unknown[]).slice(1).map((value) => value ?? "");
        if (cells.includes("2.4 So sánh")) titles = cells.map(String);
        else if (titles.length > 0) rows.push(Object.fromEntries(titles.map((title, index) => [title, cells[index] ?? ""])));
      });
      return rows
        .filter((row) => String(row["Đơn vị"]).startsWith("Đoàn cơ sở"))
        .map((row) => [row["Đơn vị"], row["2.4 Năm trước"], row["2.4 So sánh"], row["Đơn vị thay đổi"]]);
    };
    const page = await figures(file, "Số liệu");
    expect(page).toHaveLength(4);
    expect(page.find(([name]) => name === "Đoàn cơ sở số 3")).toEqual(["Đoàn cơ sở số 3", 0, "Bằng", ""]);
    expect(page.find(([name]) => name === "Đoàn cơ sở mới")?.slice(2)).toEqual(["Tăng", expect.stringContaining("cộng số liệu")]);
    expect(await figures(await bytes, "Số liệu")).toEqual(expect.arrayContaining(page));
  });
});

describe("the Khối's list beside the year before", () => {
  it("adds merged units up and says so in the note", async () => {
    const { list, codes } = await bodyListFor(world.secretary, 2025, { search: "", cluster: "", compared: true }, LATER);
    const row = list.rows[codes.indexOf("NNMT")];
    expect([row?.compared, row?.note]).toEqual([
      expect.stringMatching(/\(năm trước 50\/50\)$/),
      expect.stringContaining("cộng số liệu của"),
    ]);
  });
});

describe("progress beside the year before", () => {
  it("tells when each unit sent and what came of it, each merged unit under its name, and how many had sent by then", async () => {
    expectOk(await recordPastOutcomes(world.secretary, "DCS03\t2023\tCó\t1-QĐ/ĐTN", AT.reporting));
    const view = await bodyDossiersFor(world.secretary, 2025, EVERY, LATER);
    const of = (code: string) => view?.dossiers.find((dossier) => dossier.code === code)?.before;
    expect(of("NNMT")?.reported).toMatch(/^Đoàn cơ sở số 1: \d{2}\/11\/2024.*; Đoàn cơ sở số 2: \d{2}\/11\/2024/);
    expect(of("NNMT")?.note).toContain("sáp nhập");
    expect(of("DCS03")?.reported).toMatch(/^\d{2}\/11\/2024/);
    expect(of("DCS04")).toEqual({ registered: "", reported: "", outcome: "", note: "" });
    expect(view?.sameMoment).toMatch(/^Năm trước cùng lúc này \(còn 2 ngày đến hạn\): \d\/5 đơn vị đã nộp báo cáo; năm nay 2\/4\.$/);
    const past = await bodyDossiersFor(world.secretary, 2024, EVERY, AT.reporting);
    expect(past?.dossiers.find((dossier) => dossier.code === "DCS03")?.before?.outcome).toBe("Công nhận");
    expect(past?.sameMoment).toBe("");
    const table = await progressExportFor(world.secretary, 2025, EVERY, LATER);
    expect(table?.table.columns.map(({ title }) => title).slice(-4)).toEqual([
      ...["Năm trước: ngày đăng ký", "Năm trước: ngày nộp báo cáo", "Năm trước: kết quả", "Năm trước: đơn vị thay đổi"],
    ]);
    expect(table?.table.rows.find((row) => row[2] === "NNMT")?.at(-1)).toContain("cộng số liệu");
    expect(table?.table.subtitle).toContain("Năm trước cùng lúc này");
  });
});

it("each page reads no more than six statements with its frame", async () => {
  const pages = {
    progress: () => bodyDossiersFor(world.secretary, 2025, EVERY, LATER),
    matrix: () => matrixFor(world.secretary, 2025, FILTER, LATER),
    list: () => bodyListFor(world.secretary, 2025, { search: "", cluster: "", compared: true }, LATER),
  };
  for (const [name, read] of Object.entries(pages)) {
    const { count, statements } = await countStatements(async () => [await frameOf(world.secretary as never, LATER), await read()]);
    expect(count, `${name}:\n${statements.join("\n")}`).toBeLessThanOrEqual(6);
  }
});
