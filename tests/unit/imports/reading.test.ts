import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CellData, cellAt, type SheetData, shownNumber } from "../../../lib/imports/sheet-data";
import { throughExcel } from "./sheets";

function cell(sheets: SheetData[], row: number, column: number, sheet = 0): CellData | undefined {
  const found = sheets[sheet]?.rows.find((candidate) => candidate.number === row);
  return found && cellAt(found, column);
}

describe("reading a workbook", () => {
  it("takes formulas as their stored values, and says so when one was never computed or is broken", async () => {
    const sheets = await throughExcel((workbook) => {
      const sheet = workbook.addWorksheet("Tính");
      sheet.getCell("A1").value = { formula: "59+1", result: 60 };
      sheet.getCell("B1").value = { formula: "B9", result: "Đoàn cơ sở" };
      sheet.getCell("C1").value = { formula: "1/2", result: 0.5 };
      sheet.getCell("C1").numFmt = "0%";
      sheet.getCell("D1").value = { formula: "DATE(2023,11,14)", result: new Date("2023-11-14T00:00:00Z") };
      sheet.getCell("D1").numFmt = "dd/mm/yyyy";
      sheet.getCell("E1").value = { formula: "A9" };
      sheet.getCell("F1").value = { error: "#REF!" };
      sheet.getCell("G1").value = { formula: "1/0", result: { error: "#DIV/0!" } };
    });
    expect(cell(sheets, 1, 1)).toMatchObject({ ref: "A1", text: "60", number: 60, problem: null });
    expect(cell(sheets, 1, 2)).toMatchObject({ text: "Đoàn cơ sở", number: null });
    expect(cell(sheets, 1, 3)).toMatchObject({ text: "50%", number: 0.5, percent: true });
    expect(cell(sheets, 1, 4)).toMatchObject({ text: "14/11/2023", day: "2023-11-14" });
    expect(cell(sheets, 1, 5)?.problem).toContain("chưa có kết quả");
    expect(cell(sheets, 1, 6)).toMatchObject({ text: "#REF!" });
    expect(cell(sheets, 1, 6)?.problem).toContain("#REF!");
    expect(cell(sheets, 1, 7)?.problem).toContain("#DIV/0!");
    expect(JSON.stringify(sheets)).not.toContain("59+1");
  });

  it("joins rich text, takes a link's words, and gives text in NFC with the original beside it", async () => {
    const sheets = await throughExcel((workbook) => {
      const sheet = workbook.addWorksheet("Chữ");
      sheet.getCell("A1").value = { richText: [{ text: "Đoàn " }, { font: { bold: true }, text: "cơ sở" }] };
      sheet.getCell("B1").value = { text: "dcs01@example.vn", hyperlink: "mailto:dcs01@example.vn" };
      sheet.getCell("C1").value = ` ${"Sở Y tế".normalize("NFD")}  `;
      sheet.getCell("D1").value = true;
      sheet.getCell("E1").value = "Dòng một\nDòng hai";
    });
    expect(cell(sheets, 1, 1)?.text).toBe("Đoàn cơ sở");
    expect(cell(sheets, 1, 2)?.text).toBe("dcs01@example.vn");
    expect(cell(sheets, 1, 3)).toMatchObject({ text: "Sở Y tế", raw: " Sở Y tế  " });
    expect(cell(sheets, 1, 4)?.text).toBe("TRUE");
    expect(cell(sheets, 1, 5)?.raw).toBe("Dòng một\nDòng hai");
  });

  it("gives an Excel date as the day that stands in the cell, whatever the zone and the hour", async () => {
    const sheets = await throughExcel((workbook) => {
      const sheet = workbook.addWorksheet("Ngày");
      for (const [index, at] of [
        "2023-11-14T00:00:00Z",
        "2023-11-14T23:59:00Z",
        "2024-02-29T00:00:00Z",
        "2024-01-01T00:00:00Z",
      ].entries()) {
        sheet.getCell(1, index + 1).value = new Date(at);
        sheet.getCell(1, index + 1).numFmt = "dd/mm/yyyy";
      }
      sheet.getCell("E1").value = 8;
      sheet.getCell("E1").numFmt = "dd/mm/yyyy";
    });
    expect([1, 2, 3, 4].map((column) => cell(sheets, 1, column)?.day)).toEqual(["2023-11-14", "2023-11-14", "2024-02-29", "2024-01-01"]);
    expect(cell(sheets, 1, 5)).toMatchObject({ day: null, number: 8 });
  });

  it("repeats a merged cell downwards only, and reads hidden rows and sheets", async () => {
    const sheets = await throughExcel((workbook) => {
      const sheet = workbook.addWorksheet("Gộp");
      sheet.getCell("A1").value = "DANH SÁCH";
      sheet.mergeCells("A1:D1");
      sheet.getCell("A3").value = "DCS01";
      sheet.mergeCells("A3:A5");
      for (const row of [3, 4, 5]) sheet.getCell(row, 2).value = `1.${row}`;
      sheet.getRow(4).hidden = true;
      workbook.addWorksheet("Ẩn", { state: "hidden" }).getCell("A1").value = "vẫn đọc";
    });
    expect(sheets[0]?.rows.find((row) => row.number === 1)?.cells).toHaveLength(1);
    expect([3, 4, 5].map((row) => cell(sheets, row, 1)?.text)).toEqual(["DCS01", "DCS01", "DCS01"]);
    expect(cell(sheets, 4, 2)?.text).toBe("1.4");
    expect(sheets[1]).toMatchObject({ name: "Ẩn", rows: [{ number: 1 }] });
  });

  it("is not stopped by drop-down lists, colour rules, pictures, tables or notes", async () => {
    const picture = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const sheets = await throughExcel((workbook) => {
      const sheet = workbook.addWorksheet("Bảng");
      sheet.addTable({
        name: "Bang1",
        ref: "A1",
        headerRow: true,
        columns: [{ name: "Mã" }, { name: "Tên" }],
        rows: [["DCS01", "Sở Xây dựng"]],
      });
      sheet.getCell("A2").note = "ghi chú";
      sheet.getCell("C1").dataValidation = { type: "list", formulae: ['"Có,Không"'] };
      sheet.addConditionalFormatting({
        ref: "A1:C1048576",
        rules: [{ type: "expression", formulae: ["$A1=1"], priority: 1, style: { font: { bold: true } } }],
      });
      const image = workbook.addImage({ buffer: picture as unknown as ArrayBuffer, extension: "png" });
      sheet.addImage(image, "E1:F2");
    });
    expect(cell(sheets, 2, 2)?.text).toBe("Sở Xây dựng");
  });

  it.each([
    [0.95, "0%", "95%"],
    [0.955, "0.0%", "95,5%"],
    [0.6, "0.00%", "60,00%"],
    [1.1, "0.00", "1,10"],
    [1.1, "", "1,1"],
    [1.2, "General", "1,2"],
    [157, "#,##0", "157"],
    [0.1 + 0.2, "", "0,3"],
    [3, '0 "lần"', "3"],
    [1234.5, "#,##0.0", "1234,5"],
    [0.5, "# ?/?", "0,5"],
  ])("shows %f under the format %j as %s", (value, format, shown) => {
    expect(shownNumber(value, format)).toBe(shown);
  });

  it("uses the very file that the Khối sent", () => {
    expect(readFileSync("tests/support/khoi-2024.xlsx")).toHaveLength(31_521);
  });
});
