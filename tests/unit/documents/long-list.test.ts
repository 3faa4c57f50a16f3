import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { listFile } from "../../../lib/documents/xlsx/list-file";
import { listWorkbook } from "../../../lib/documents/xlsx/list-table";
import { longListWorkbook } from "../../../lib/documents/xlsx/long-list";
import type { PlainContent } from "../../../lib/documents/xlsx/row-xml";
import { collected } from "../../support/unzipped";

const HEAD = { upperBody: "THÀNH ĐOÀN CẦN THƠ", body: "BCH ĐOÀN KHỐI", place: "Cần Thơ", day: "2024-11-25" };
const LIST = {
  name: "Nhật ký",
  title: "Nhật ký năm công tác 2024",
  subtitle: "Không gồm đăng nhập",
  columns: [
    { title: "Số", width: 8, format: "whole" as const, sum: true },
    { title: "Việc", width: 40 },
    { title: "Ngày", width: 12, format: "day" as const },
  ],
};

async function* each(rows: readonly PlainContent[][]): AsyncGenerator<PlainContent[]> {
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
    const rows = Array.from({ length: count }, (_, index): PlainContent[] => [
      index + 1,
      index === 0 ? "=1+1" : `Việc ${index + 1}`,
      { day: "2024-11-06" },
    ]);
    const long = await sheetOf(await collected(longListWorkbook(LIST, each(rows), HEAD)));
    expect(seen(long)).toEqual(seen(await sheetOf(await listWorkbook({ ...LIST, rows }, HEAD))));
  });

  it("holds thousands of rows in their order", async () => {
    const rows = Array.from({ length: 5000 }, (_, index): PlainContent[] => [index + 1, `Việc ${index + 1}`, null]);
    const sheet = await sheetOf(await collected(longListWorkbook({ ...LIST, signatures: [] }, each(rows), HEAD)));
    const last = sheet.getRow(sheet.rowCount - 1);
    expect([last.getCell(1).value, last.getCell(2).value]).toEqual([5000, "Việc 5000"]);
    expect(sheet.getCell(sheet.rowCount, 1).value).toMatchObject({ result: (5000 * 5001) / 2 });
  });

  it("fails where its rows fail", async () => {
    async function* rows() {
      yield [1, "một", null];
      throw new Error("the database is gone");
    }
    await expect(collected(longListWorkbook(LIST, rows(), HEAD))).rejects.toThrow("the database is gone");
  });
});

describe("the file of a list", () => {
  const of = (count: number) => Array.from({ length: count }, (_, index): PlainContent[] => [index + 1, `Việc ${index + 1}`, null]);

  it("is whole up to 2,000 rows and written row by row above", async () => {
    expect(Buffer.isBuffer(await listFile({ ...LIST, rows: of(2000) }, HEAD))).toBe(true);
    const long = await listFile({ ...LIST, rows: of(2001) }, HEAD);
    if (Buffer.isBuffer(long)) throw new Error("held whole");
    const sheet = await sheetOf(await collected(long));
    expect(sheet.getColumn(2).values.filter((value) => String(value).startsWith("Việc "))).toHaveLength(2001);
  });

  it("keeps formulas of rows, whatever their number", async () => {
    const rows = [...of(2000), [2001, { formula: "SUM(A1:A2)", result: 3 }, null]];
    const file = await listFile({ ...LIST, rows }, HEAD);
    if (!Buffer.isBuffer(file)) throw new Error("formulas lost");
    const sums = (await sheetOf(file))
      .getColumn(2)
      .values.filter((value) => typeof value === "object" && value !== null && "formula" in value);
    expect(sums).toEqual([{ formula: "SUM(A1:A2)", result: 3 }]);
  });
});
