import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { VERDICT_LABEL } from "../../lib/domain/labels";
import { matrixData } from "../../lib/domain/matrix-data";
import type { Actor } from "../../lib/domain/permissions";
import { makeBigList } from "../../lib/jobs/big-list";
import { matrixFor } from "../../lib/queries/body-tables";
import { appraised } from "../support/appraised";
import { approved } from "../support/registered";
import { AT, buildWorld, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 4 });
  await appraised(world, "DCS01", { overrides: { "3.2": "metThreshold" } });
  await appraised(world, "DCS02", { failed: ["2.4"] });
  await approved(world, "DCS03");
});

/** Makes the file and gives its rows under the titles, without number and what stands before the figures. */
async function made(params: object, actor: Actor = world.secretary) {
  const out = new PassThrough();
  const bytes = buffer(out);
  const progress: number[][] = [];
  const report = (done: number, total: number) => progress.push([done, total]);
  const file = await makeBigList({ actor, params, at: AT.meeting, out, report, signal: new AbortController().signal });
  out.end();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await bytes).buffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    if (typeof row.getCell(1).value === "number") rows.push(Array.from({ length: 86 }, (_, column) => row.getCell(column + 1).value));
  });
  return { file, rows, progress };
}

describe("the matrix made in the background", () => {
  it.each([false, true])("has the figures and the order of the page (only failing ones: %s)", async (failing) => {
    const { rows, progress, file } = await made({ list: "matrix", year: 2024, failing });
    const { units, codes } = await matrixFor(world.secretary, 2024, { cluster: "", failing }, AT.meeting);
    expect(codes.length).toBeGreaterThan(0);
    const expected = matrixData({ units }).map((unit, index) => [
      ...[index + 1, codes[index], unit.unitName],
      ...unit.cells.flatMap(([target, result, verdict]) => [target, result, verdict && VERDICT_LABEL[verdict]]),
      ...[...unit.groups, unit.proposal || null],
    ]);
    expect(rows.map((row) => [...row.slice(0, 3), ...row.slice(6, 6 + 79)])).toEqual(expected);
    expect(progress.at(-1)).toEqual([4, 4]);
    expect(file.fileName).toBe("Ma trận chỉ tiêu 2024.xlsx");
  });

  it("of one cụm has its units only", async () => {
    expect((await made({ list: "matrix", year: 2024, cluster: "Cụm 1" })).rows).toHaveLength(4);
    await expect(made({ list: "matrix", year: 2024, cluster: "Cụm 9" })).rejects.toThrow("chưa có hồ sơ");
  });

  it("is not made of a year without dossiers, nor for a person who has no role at the body", async () => {
    await expect(made({ list: "matrix", year: 2030 })).rejects.toThrow("Năm 2030 chưa có hồ sơ nào.");
    await expect(made({ list: "matrix", year: 2024 }, world.officer("DCS01"))).rejects.toThrow("dành cho Đoàn Khối");
  });
});
