import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { streamedList } from "../../../lib/documents/xlsx/streamed-list";
import { collected } from "../../support/unzipped";

const LIST = {
  name: "Nhật ký",
  title: "Nhật ký năm công tác 2024",
  subtitle: "Không gồm đăng nhập",
  columns: [
    { title: "Số", width: 8 },
    { title: "Việc", width: 40 },
    { title: "Ngày", width: 12, format: "day" as const },
  ],
};

async function sheetOf(file: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

describe("a list written row by row", () => {
  it("has title, remark, header and every row in order, numbers as numbers and text as text", async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [index + 1, index === 0 ? "=1+1" : `Việc ${index + 1}`, { day: "2024-11-06" }]);
    const sheet = await sheetOf(await collected(streamedList(LIST, rows)));
    expect([sheet.getCell("A1").value, sheet.getCell("A2").value, sheet.getCell("B3").value]).toEqual([LIST.title, LIST.subtitle, "Việc"]);
    expect(sheet.rowCount).toBe(3003);
    expect([sheet.getCell("A4").value, sheet.getCell("B4").value, sheet.getCell("B4").type]).toEqual([1, "=1+1", ExcelJS.ValueType.String]);
    expect([sheet.getCell("A3003").value, sheet.getCell("B3003").value]).toEqual([3000, "Việc 3000"]);
    expect(sheet.getCell("C4").value).toEqual(new Date("2024-11-06T00:00:00Z"));
    expect(sheet.getCell("C4").numFmt).toBe("dd/mm/yyyy");
    expect(sheet.autoFilter).toBe("A3:C3003");
  });

  it("without any row is still a list", async () => {
    expect((await sheetOf(await collected(streamedList(LIST, [])))).rowCount).toBe(3);
  });

  it("fails where its rows fail", async () => {
    async function* rows() {
      yield [1, "một", null];
      throw new Error("the database is gone");
    }
    await expect(collected(streamedList(LIST, rows()))).rejects.toThrow("the database is gone");
  });
});
