import type { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { bodyListFile } from "../../../lib/documents/xlsx/body-list-file";
import { matrixFile } from "../../../lib/documents/xlsx/matrix-file";
import { type BodyListRow, bodyList } from "../../../lib/domain/body-list";
import { matrix } from "../../../lib/domain/matrix";
import { collected } from "../../support/unzipped";
import { BODY_HEAD, sampleListUnits, sampleMatrixUnits } from "./samples";

async function firstSheet(made: Promise<Buffer> | Readable) {
  const file = await made;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(Buffer.isBuffer(file) ? file : await collected(file)).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  const titles = sheet.getColumn(1).values.indexOf("TT");
  const titled = (sheet.getRow(titles).values as unknown[]).slice(1);
  return { sheet, titles, titled, streamed: !Buffer.isBuffer(file) };
}

/** The sample list with as many rows. */
function longList(count: number) {
  const { rows, ...list } = bodyList({ bodyName: "Đoàn Khối", year: 2024, units: sampleListUnits(1) });
  const [sample] = rows;
  if (!sample) throw new Error("no sample");
  const many = Array.from({ length: count }, (_, index): BodyListRow => ({ ...sample, tt: index + 1, unitName: `Đơn vị ${index + 1}` }));
  return { ...list, rows: many };
}

describe("the Khối's list as a file", () => {
  it("is complete above 2,000 units, days and counts as such", async () => {
    const list = longList(2500);
    const { sheet, titles, titled, streamed } = await firstSheet(bodyListFile(list, BODY_HEAD, "Cụm 1"));
    expect(streamed).toBe(true);
    expect(titled).toEqual(list.columns.toSpliced(7, 0, "Trễ (ngày)"));
    const last = sheet.getRow(titles + 2500);
    const [row] = list.rows;
    expect([last.getCell(1).value, last.getCell(2).value]).toEqual([2500, "Đơn vị 2500"]);
    expect([last.getCell(7).value, last.getCell(8).value]).toEqual([new Date(`${row?.reportedOn}T00:00:00Z`), row?.lateDays]);
    expect(last.getCell(titled.length).value ?? "").toBe(row?.note);
    const sums = sheet.getRow(titles + 2501);
    const members = 2500 * (row?.memberCount ?? 0);
    expect(sums.getCell(2).value).toBe("Tổng cộng");
    expect(sums.getCell(5).value).toEqual({ formula: `SUM(E${titles + 1}:E${titles + 2500})`, result: members });
    expect(sheet.getSheetValues().flat().map(String)).toContainEqual(expect.stringMatching(/^Cụm 1; Tổng số: .+ đơn vị; .+ đã nộp/));
  });

  it("is the table laid before the BTV up to there", async () => {
    const { titled, streamed } = await firstSheet(bodyListFile(longList(3), BODY_HEAD, ""));
    expect([streamed, titled]).toEqual([false, longList(3).columns]);
  });

  it("of no unit is a table without rows", async () => {
    const none = bodyList({ bodyName: "Đoàn Khối", year: 2024, units: [] });
    expect((await firstSheet(bodyListFile(none, BODY_HEAD, ""))).streamed).toBe(false);
  });
});

describe("the matrix as a file", () => {
  it("is complete above 2,000 units, with what is listed of each beside its figures", async () => {
    const units = sampleMatrixUnits(2100);
    const beside = units.map((_, index) => ({ code: `DCS${index + 1}`, monitor: "Cán bộ 1", outcome: index === 0 ? "Công nhận" : "" }));
    const source = { matrix: matrix({ year: 2024, units }), units, beside, head: BODY_HEAD };
    const { sheet, titles, titled, streamed } = await firstSheet(matrixFile(source, "Tỷ lệ tính bằng %"));
    expect(streamed).toBe(true);
    expect([1, 2, 6].map((column) => sheet.getCell(titles + 2100, column).value)).toEqual([2100, "DCS2100", "Cán bộ 1"]);
    expect(sheet.getCell(titles + 1, titled.length).value).toBe("Công nhận");
  });

  it("is the sheet to print up to there", async () => {
    const units = sampleMatrixUnits(3);
    const { streamed } = await firstSheet(matrixFile({ matrix: matrix({ year: 2024, units }), units, beside: [], head: BODY_HEAD }, ""));
    expect(streamed).toBe(false);
  });
});
