import type ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { type ParsedWorkbook, parseWorkbook } from "../../../lib/imports/parse-workbook";
import { recognise } from "../../../lib/imports/recognise";
import { contextOf, throughExcel } from "./sheets";

/** A sheet with a merged title, the headings on row 7 in another order, a merged unit, formulas and an error. */
function registrations(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("Biểu 2");
  sheet.getCell("A1").value = "ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG";
  sheet.mergeCells("A1:C1");
  sheet.getCell("A3").value = { richText: [{ text: "ĐĂNG KÝ CHỈ TIÊU " }, { font: { bold: true }, text: "NĂM 2024" }] };
  sheet.mergeCells("A3:G4");
  sheet.getRow(7).values = ["Ngày đăng ký", "Biện pháp thực hiện", "Chỉ tiêu ĐK", "Tiêu chí", "TT", "Đơn vị".normalize("NFD"), "Ghi thêm"];
  sheet.getRow(8).values = [
    new Date("2023-11-14T00:00:00Z"),
    "Rà soát",
    { formula: "90+7", result: 97 },
    "TC 1.9",
    1,
    "Đoàn cơ sở Sở Y tế".normalize("NFD"),
  ];
  sheet.getRow(9).values = ["14/11/2023", null, { formula: "Z9", result: { error: "#REF!" } }, "1.3", 2];
  sheet.getRow(10).values = ["14/11/2023", null, 0.8, 2.3, 3];
  sheet.getRow(11).values = ["14/11/2023", null, { formula: "C9+1" }, "2.4", 4];
  sheet.getRow(12).values = ["14/11/2023", null, 4, 1.2, 5, "Đoàn cơ sở Sở Xây dựng", "xem kèm"];
  sheet.getCell("C10").numFmt = "0%";
  sheet.getCell("A8").numFmt = "dd/mm/yyyy";
  sheet.mergeCells("F8:F11");
  sheet.getRow(12).hidden = true;
}

describe("a workbook typed by another hand", () => {
  let parsed: ParsedWorkbook;
  let recognitions: ReturnType<typeof recognise>[];

  beforeAll(async () => {
    const sheets = await throughExcel((workbook) => {
      registrations(workbook);
      workbook.addWorksheet("Hướng dẫn").getCell("B2").value = "Điền theo mẫu";
    });
    recognitions = sheets.map((sheet) => recognise(sheet));
    parsed = parseWorkbook(
      sheets.map((sheet, index) => ({ sheet, recognition: recognitions[index] ?? recognise(sheet) })),
      contextOf(),
    );
  });

  it("is recognised with its headings on row 7, its year in the merged title, and what it does not use", () => {
    expect(recognitions[0]).toMatchObject({
      kind: "registrations",
      headerRow: 7,
      year: 2024,
      columns: { day: 1, solution: 2, target: 3, criterion: 4, unitName: 6 },
      missing: [],
    });
    expect(recognitions[0]?.ignored).toEqual([
      { column: 5, header: "TT" },
      { column: 7, header: "Ghi thêm" },
    ]);
    expect(parsed.leftOut).toEqual(["Hướng dẫn"]);
  });

  it("gives the targets of a merged unit on each of its rows, of hidden rows too, and of formulas by value", () => {
    expect(parsed.registrations.map((row) => [row.row, row.unitCode, row.criterionCode, row.target, row.solution])).toEqual([
      [8, "DCS02", "1.9", 9_700, "Rà soát"],
      [10, "DCS02", "2.3", 8_000, ""],
      [12, "DCS01", "1.2", 400, ""],
    ]);
    expect(parsed.registeredOn.map((one) => [one.unitCode, one.day])).toEqual([
      ["DCS02", "2023-11-14"],
      ["DCS01", "2023-11-14"],
    ]);
  });

  it("refuses a broken formula and one without a result at their cells", () => {
    expect(parsed.refusals).toEqual([
      { sheet: "Biểu 2", row: 9, column: "C", value: "#REF!", reason: "Ô có lỗi công thức #REF!: hãy sửa trong Excel rồi tải lại." },
      {
        sheet: "Biểu 2",
        row: 11,
        column: "C",
        value: "",
        reason: "Ô có công thức nhưng chưa có kết quả: hãy mở tệp bằng Excel, lưu lại rồi tải lên.",
      },
    ]);
  });
});
