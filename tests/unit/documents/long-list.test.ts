import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { listWorkbook, longListWorkbook } from "../../../lib/documents/xlsx/list-table";
import type { Content } from "../../../lib/documents/xlsx/text";
import { collected } from "../../support/unzipped";

const HEAD = { upperBody: "THÀNH ĐOÀN CẦN THƠ", body: "BCH ĐOÀN KHỐI", place: "Cần Thơ", day: "2024-11-25" };
const LIST = {
  name: "Nhật ký",
  title: "Nhật ký năm công tác 2024",
  subtitle: "Không gồm đăng nhập",
  columns: [
    { title: "Số", width: 8, format: "whole" as const },
    { title: "Việc", width: 40 },
    { title: "Ngày", width: 12, format: "day" as const },
  ],
};

async function* each(rows: readonly Content[][]): AsyncGenerator<Content[]> {
  yield* rows;
}

async function sheetOf(file: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function seen(sheet: ExcelJS.Worksheet) {
  const cells: unknown[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => cells.push([cell.address, cell.value, cell.type, cell.numFmt, cell.font, cell.alignment, cell.border])),
  );
  const { printArea, printTitlesRow } = sheet.pageSetup;
  return { cells, filter: sheet.autoFilter, printArea, printTitlesRow, views: sheet.views };
}

describe("a list written as its rows come", () => {
  it.each([0, 1, 450])("is the workbook that a short list of %i rows gives", async (count) => {
    const rows = Array.from({ length: count }, (_, index): Content[] => [
      index + 1,
      index === 0 ? "=1+1" : `Việc ${index + 1}`,
      { day: "2024-11-06" },
    ]);
    const long = await sheetOf(await collected(longListWorkbook(LIST, each(rows), HEAD)));
    expect(seen(long)).toEqual(seen(await sheetOf(await listWorkbook({ ...LIST, rows }, HEAD))));
  });

  it("holds thousands of rows in their order", async () => {
    const rows = Array.from({ length: 5000 }, (_, index): Content[] => [index + 1, `Việc ${index + 1}`, null]);
    const sheet = await sheetOf(await collected(longListWorkbook(LIST, each(rows), HEAD)));
    const last = sheet.getRow(sheet.rowCount);
    expect([last.getCell(1).value, last.getCell(2).value]).toEqual([5000, "Việc 5000"]);
  });

  it("fails where its rows fail", async () => {
    async function* rows() {
      yield [1, "một", null];
      throw new Error("the database is gone");
    }
    await expect(collected(longListWorkbook(LIST, rows(), HEAD))).rejects.toThrow("the database is gone");
  });
});
