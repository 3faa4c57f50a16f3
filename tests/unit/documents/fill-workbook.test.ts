import ExcelJS from "exceljs";
import { describe, expect, it, vi } from "vitest";
import { fillWorkbook } from "../../../lib/documents/xlsx/fill-workbook";
import { fillColumns } from "../../../lib/domain/fill-sheet";
import { typingOf } from "../../support/fill-typing";
import { fillSample } from "./fill-samples";

// Each test starts threads that parse workbooks, which take long on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

async function written(part: "target" | "result") {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await fillWorkbook(fillSample(part))).buffer);
  return { workbook, ...typingOf(workbook) };
}

describe("the workbook for filling in a registration", () => {
  it("locks everything but the cells to fill in, without a password, and shows threshold and last year", async () => {
    const { sheet, cell, rowOf } = await written("target");
    const protection = (sheet as unknown as { sheetProtection: Record<string, unknown> }).sheetProtection;
    expect(protection).toMatchObject({ sheet: true });
    expect(protection.hashValue).toBeUndefined();
    const open = (code: string) => fillColumns("target", false).filter(({ title }) => cell(code, title).protection?.locked === false);
    expect(open("1.9").map(({ key }) => key)).toEqual(["target", "solution", "dueText", "person"]);
    expect(open("2.2")).toEqual([]);
    expect(open("3.7").map(({ key }) => key)).toEqual(["solution", "dueText", "person"]);
    expect(sheet.getRow(rowOf("1.9")).getCell(4).value).toBe("95\u00a0%");
    expect(cell("1.9", "Năm trước").value).toBe("đăng ký 95 %, kết quả 93,4 %");
    expect(cell("1.9", "Chỉ tiêu đăng ký").value).toBe(95.5);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 2 });
  });

  it("limits figures to the threshold and 100, whole numbers and lists, in Vietnamese words", async () => {
    const { cell } = await written("target");
    const limit = (code: string) => cell(code, "Chỉ tiêu đăng ký").dataValidation;
    expect(limit("1.9")).toMatchObject({
      type: "decimal",
      formulae: [95, 100],
      error: "Ghi số từ 95 (ngưỡng tối thiểu) đến 100, không cần ghi dấu %.",
    });
    expect(limit("1.2")).toMatchObject({ type: "whole", operator: "between", error: expect.stringContaining("từ 3 lần trở lên") });
    expect(limit("1.7")).toMatchObject({ type: "list", formulae: ['"Có"'], showErrorMessage: true });
    expect(cell("1.9", "Giải pháp").dataValidation).toMatchObject({ type: "textLength", formulae: [4000] });
  });

  it("carries a hidden mark that people cannot show by the menu, and a sheet of guidance", async () => {
    const { workbook } = await written("target");
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Đăng ký 2025", "visible"],
      ["Hướng dẫn", "visible"],
      ["_bcd", "veryHidden"],
    ]);
  });

  it("gives the same bytes for the same content", async () => {
    const [one, two] = [await fillWorkbook(fillSample("target")), await fillWorkbook(fillSample("target"))];
    expect(one.equals(two)).toBe(true);
  });
});

describe("the workbook for filling in a self-assessment", () => {
  it("opens the cells that a criterion uses: two figures, one, có/không, words, không phát sinh", async () => {
    const { cell } = await written("result");
    const open = (code: string) =>
      fillColumns("result", false).flatMap(({ key, title }) => (cell(code, title).protection?.locked === false ? [key] : []));
    expect(open("1.9")).toEqual(["numerator", "denominator", "reason", "explanation"]);
    expect(open("1.2")).toEqual(["numerator", "reason", "explanation"]);
    expect(open("1.4")).toEqual(["numerator", "denominator", "notApplicable", "reason", "explanation"]);
    expect(open("1.7")).toEqual(["outcome", "reason", "explanation"]);
    expect(open("3.7")).toEqual(["outcome", "reason", "explanation"]);
    expect(cell("1.7", "Có / Không, nội dung").dataValidation).toMatchObject({ type: "list", formulae: ['"Có,Không"'] });
    expect(cell("1.4", "Không phát sinh").dataValidation).toMatchObject({ type: "list", formulae: ['"x"'] });
    expect(cell("1.9", "Tổng số").dataValidation).toMatchObject({ type: "whole", formulae: [1, 2_000_000_000] });
  });
});
