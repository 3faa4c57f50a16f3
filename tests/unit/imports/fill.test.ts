import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, it, vi } from "vitest";
import { fillWorkbook } from "../../../lib/documents/xlsx/fill-workbook";
import { criterionByCode } from "../../../lib/domain/criteria";
import { planFilledRow } from "../../../lib/domain/fill-plan";
import { type ParsedFill, parseFill } from "../../../lib/imports/parse-fill";
import { readFilledCells } from "../../../lib/imports/read-fill";
import { readWorkbook } from "../../../lib/imports/read-workbook";
import { writeReasons } from "../../../lib/imports/write-reasons";
import { expectOk } from "../../../prisma/demo/expect-ok";
import { type Typing, typeInto } from "../../support/fill-typing";
import { fillSample, sampleEntry, seal } from "../documents/fill-samples";
import { AGENCY } from "./sheets";

// Each test starts threads that parse workbooks, which take long on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

async function parsed(bytes: Uint8Array): Promise<ParsedFill> {
  return expectOk(parseFill(expectOk(await readWorkbook(bytes, "tep.xlsx")), seal));
}

async function typed(part: "target" | "result", type: (typing: Typing) => void) {
  return typeInto(await fillWorkbook(fillSample(part)), type);
}

/** What the rows of a file would do over the entries of the sample: code → outcome, unchanged ones left out. */
function outcomes(part: "target" | "result", { rows }: ParsedFill) {
  const all = rows.map((row) => {
    const criterion = criterionByCode(AGENCY, row.code);
    if (!criterion) throw new Error(row.code);
    const read = readFilledCells(part, criterion, row, seal);
    return [row.code, planFilledRow({ part, criterion, theirs: sampleEntry(row.code), locked: null, ...read }, seal)] as const;
  });
  return Object.fromEntries(all.filter(([, outcome]) => outcome.state !== "unchanged"));
}

describe("a workbook that comes back as it was downloaded", () => {
  it.each(["target", "result"] as const)("changes nothing (%s)", async (part) => {
    const file = await parsed(new Uint8Array(await fillWorkbook(fillSample(part))));
    expect(file).toMatchObject({ strays: [], lost: [] });
    expect(file.rows).toHaveLength(25);
    expect(outcomes(part, file)).toEqual({});
  });
});

describe("cells of a workbook that was filled in", () => {
  it("are read by the kind of the criterion; wrong ones say why", async () => {
    const file = await parsed(
      await typed("result", ({ cell }) => {
        cell("1.9", "Số đạt được").value = 59;
        cell("1.9", "Tổng số").value = "62";
        cell("1.2", "Số đạt được").value = "3 lần";
        cell("1.7", "Có / Không, nội dung").value = "có";
        cell("1.4", "Không phát sinh").value = "x";
        cell("3.7", "Có / Không, nội dung").value = "Cấp ủy đánh giá tốt";
        cell("2.1", "Có / Không, nội dung").value = "tốt";
        cell("2.4", "Tổng số").value = 5;
        cell("1.1", "Số đạt được").value = 10.5;
        cell("1.3", "Tổng số").value = { formula: "A1", result: { error: "#REF!" } } as ExcelJS.CellValue;
      }),
    );
    const found = outcomes("result", file);
    expect(found["1.9"]).toMatchObject({ state: "changed", half: { result: { numerator: 59, denominator: 62 } } });
    expect(found["1.2"]).toMatchObject({ state: "changed", half: { result: { numerator: 3 } } });
    expect(found["1.7"]).toMatchObject({ state: "changed", half: { result: { numerator: 1 } } });
    expect(found["1.4"]).toMatchObject({ state: "changed", half: { result: { notApplicable: true } } });
    expect(found["3.7"]).toMatchObject({ state: "changed", half: { result: { text: "Cấp ủy đánh giá tốt" } } });
    expect(found["2.1"]).toMatchObject({ state: "wrong", problems: [{ field: "yesno" }] });
    expect(found["2.4"]).toMatchObject({
      state: "wrong",
      problems: [{ field: "denominator", reason: expect.stringContaining("không dùng ô này") }],
    });
    expect(found["1.1"]).toMatchObject({ state: "wrong", problems: [{ field: "numerator" }] });
    expect(found["1.3"]).toMatchObject({ state: "wrong", problems: [{ field: "denominator", reason: expect.stringContaining("#REF!") }] });
    expect(Object.keys(found)).toHaveLength(9);
  });

  it("keep their meaning when columns stand in another order", async () => {
    const bytes = await typed("target", ({ sheet, cell }) => {
      cell("1.9", "Chỉ tiêu đăng ký").value = 97;
      sheet.eachRow((row) => {
        const [target, person] = [row.getCell(6), row.getCell(9)];
        if (row.getCell(1).isMerged) return;
        [target.value, person.value] = [person.value, target.value];
      });
    });
    expect(outcomes("target", await parsed(bytes))).toMatchObject({
      "1.9": { state: "changed", changes: [{ field: "target", after: "97" }] },
    });
  });
});

describe("what is typed elsewhere", () => {
  it("is told with its cell: beside the table, in locked columns, in rows and sheets of one's own, a criterion twice", async () => {
    const file = await parsed(
      await typed("target", ({ sheet, cell, rowOf }) => {
        cell("1.4", "Ngưỡng tối thiểu").value = "90 %";
        sheet.getCell(rowOf("1.5"), 10).value = "ghi chú";
        sheet.getCell(2, 4).value = "Người lập: …";
        sheet.getCell(sheet.rowCount + 3, 1).value = "9.9";
        sheet.getCell(sheet.rowCount, 2).value = "Tiêu chí riêng";
        sheet.getCell(rowOf("3.6"), 1).value = "3.5";
        sheet.workbook.addWorksheet("Nháp").getCell("B2").value = 12;
      }),
    );
    const told = file.strays.map(({ sheet, column, value }) => [sheet, column, value]);
    expect(told).toEqual(
      expect.arrayContaining([
        ["Đăng ký 2025", "D", "90 %"],
        ["Đăng ký 2025", "J", "ghi chú"],
        ["Đăng ký 2025", "A", "Người lập: …"],
        ["Đăng ký 2025", "", "9.9 · Tiêu chí riêng"],
        ["Nháp", "B", "12"],
      ]),
    );
    expect(file.strays.find(({ reason }) => reason.includes("đã có ở dòng"))).toBeDefined();
    expect(file.strays).toHaveLength(6);
    expect(file.lost).toEqual(["DCS01 3.6"]);
  });
});

describe("a file that is not ours", () => {
  it("is refused: without its mark, of another format, without its table", async () => {
    const refusal = async (bytes: Uint8Array) => {
      const result = parseFill(expectOk(await readWorkbook(bytes, "tep.xlsx")), seal);
      return result.ok ? "" : result.error.message;
    };
    const without = await typed("target", ({ sheet }) => sheet.workbook.removeWorksheet("_bcd"));
    expect(await refusal(without)).toContain("phần dấu ẩn");
    const other = await typed("target", ({ sheet }) => {
      const mark = sheet.workbook.getWorksheet("_bcd");
      if (mark) mark.getCell("B1").value = "2";
    });
    expect(await refusal(other)).toContain("mẫu cũ");
    expect(await refusal(await typed("target", ({ sheet }) => sheet.spliceColumns(6, 1)))).toContain("tiêu đề");
  });
});

/**
 * dang-ky-libreoffice.xlsx: fillSample("target") as written here, opened in LibreOffice 7.4 by a Basic macro run with `soffice --headless
 * "macro:///Standard.Fill.Edit(source, target)"`. The macro types 4 and two lines of words into 1.2, 50 into the target of 1.3, "Có" into 1.7, empties the
 * time of 1.9; then takes the protection away, writes "90 %" over the threshold of 1.4 and "ghi chú riêng" into K beside 1.5, removes the row of 3.5, and
 * stores the file by the filter "Calc MS Excel 2007 XML".
 */
describe("a file edited in LibreOffice", () => {
  const bytes = new Uint8Array(readFileSync("tests/support/dang-ky-libreoffice.xlsx"));

  it("is read as it was meant: changes, one wrong row, what stands elsewhere, one row gone", async () => {
    const file = await parsed(bytes);
    expect(outcomes("target", file)).toEqual({
      "1.2": expect.objectContaining({
        state: "changed",
        half: expect.objectContaining({ target: 400, solution: "Cập nhật hằng quý\ntheo danh sách" }),
      }),
      "1.3": { state: "wrong", problems: [{ field: "target", reason: expect.stringContaining("ngưỡng tối thiểu") }] },
      "1.7": expect.objectContaining({ state: "changed", changes: [{ field: "target", before: "", after: "Có" }] }),
      "1.9": expect.objectContaining({ state: "changed", changes: [{ field: "dueText", before: "Quý III", after: "" }] }),
    });
    expect(file.strays.map(({ column, value }) => [column, value])).toEqual([
      ["D", "90 %"],
      ["K", "ghi chú riêng"],
    ]);
    expect(file.lost).toEqual(["DCS01 3.5"]);
  });

  it("comes back with its reasons beside the rows and everything typed in place, and again without reasons that are gone", async () => {
    const file = await parsed(bytes);
    const row = file.rows.find(({ code }) => code === "1.3")?.row ?? 0;
    const back = expectOk(await writeReasons(bytes, file, new Map([[row, "Ô F12: thấp hơn ngưỡng."]])));
    const again = await parsed(back);
    expect(outcomes("target", again)).toEqual(outcomes("target", file));
    expect(again.strays).toEqual(file.strays);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(back).buffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.getCell(file.titleRow, again.problemColumn).value).toBe("Lỗi");
    expect(sheet?.getCell(row, again.problemColumn).value).toBe("Ô F12: thấp hơn ngưỡng.");
    expect(sheet?.getCell(row, 6).dataValidation).toMatchObject({ type: "decimal" });
    const clean = expectOk(await writeReasons(back, again, new Map()));
    await workbook.xlsx.load(new Uint8Array(clean).buffer);
    expect(workbook.worksheets[0]?.getCell(row, again.problemColumn).value).toBeNull();
  });
});
