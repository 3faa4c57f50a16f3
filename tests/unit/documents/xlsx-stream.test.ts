import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { type LongMatrixRow, writeLongMatrix } from "../../../lib/documents/xlsx/long-matrix";
import { columnLetters, rowXml } from "../../../lib/documents/xlsx/row-xml";
import { VERDICT_LABEL } from "../../../lib/domain/labels";
import { matrixFrame } from "../../../lib/domain/matrix";
import { matrixData } from "../../../lib/domain/matrix-data";
import { BODY_HEAD, sampleMatrixUnits } from "./samples";

const COUNT = 300;
const units = sampleMatrixUnits(COUNT).map((unit, index) => ({ ...unit, unitName: index === 5 ? "=1+1 & <Sở> \u0001" : unit.unitName }));
const frame = { year: 2024, ...matrixFrame(units.map((unit) => unit.content)) };
const rows = matrixData({ units }).map((row, index): LongMatrixRow => {
  return { ...row, code: `DCS${index}`, unitType: "coQuan", monitor: "Cán bộ 1", outcome: "" };
});

async function* inBatches(list: readonly LongMatrixRow[], size: number) {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

async function written(list = rows): Promise<{ bytes: Buffer; workbook: ExcelJS.Workbook }> {
  const out = new PassThrough();
  const bytes = buffer(out);
  expect(
    await writeLongMatrix(
      inBatches(list, 70),
      { frame: { ...frame, compared: false }, head: BODY_HEAD, subtitle: "Tỷ lệ tính bằng %" },
      out,
    ),
  ).toBe(list.length);
  out.end();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await bytes).buffer);
  return { bytes: await bytes, workbook };
}

const { bytes, workbook } = await written();
const sheet = workbook.worksheets[0] ?? workbook.addWorksheet();
const titles = Array.from({ length: sheet.rowCount }, (_, index) => index + 1).find((row) => sheet.getCell(row, 1).value === "TT") ?? 0;

describe("a long matrix", () => {
  it("holds every figure in a cell of its own, numbers as numbers", () => {
    rows.forEach((row, index) => {
      const stored = Array.from({ length: sheet.columnCount }, (_, column) => sheet.getCell(titles + 1 + index, column + 1).value);
      const cells = row.cells.flatMap(([target, result, verdict]) => [target, result, verdict && VERDICT_LABEL[verdict]]);
      const name = index === 5 ? "=1+1 & <Sở> " : row.unitName;
      const words = [
        index + 1,
        row.code,
        name,
        "Cơ quan, đơn vị sự nghiệp",
        row.cluster,
        row.monitor,
        ...cells,
        ...row.groups,
        row.proposal,
        null,
      ];
      expect(stored).toEqual(words.map((value) => (value === "" ? null : value)));
    });
  });

  it("keeps text that begins with = as text", () => {
    expect(sheet.getCell(titles + 6, 3)).toMatchObject({ type: ExcelJS.ValueType.String, formula: undefined });
  });

  it("has the head, filter, frozen panes, repeated titles, print area, signatures and properties of the other tables", () => {
    const last = titles + COUNT;
    const end = sheet.getColumn(sheet.columnCount).letter;
    const all = sheet.getSheetValues().flat().map(String);
    expect(all).toEqual(expect.arrayContaining(["ĐOÀN TNCS HỒ CHÍ MINH", "NGƯỜI LẬP BIỂU", "TM. BAN THƯỜNG VỤ", "BÍ THƯ"]));
    expect(sheet.autoFilter).toBe(`A${titles}:${end}${last}`);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 3, ySplit: titles });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      printTitlesRow: `${titles}:${titles}`,
      printTitlesColumn: "A:C",
    });
    expect(sheet.pageSetup.printArea).toMatch(new RegExp(`^A1:${end}\\d+$`));
    expect(workbook).toMatchObject({ creator: BODY_HEAD.body, title: expect.stringContaining("2024") });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Số liệu", "Tiêu chí"]);
  });

  it("shows percentages with a decimal where they have one, and borders like any table", () => {
    const numbers =
      rows[1]?.cells.flatMap(([, result], index) => (typeof result === "number" ? [{ result, column: 8 + index * 3 }] : [])) ?? [];
    expect(numbers.length).toBeGreaterThan(5);
    for (const { result, column } of numbers) {
      const cell = sheet.getCell(titles + 2, column);
      expect([cell.value, cell.numFmt]).toEqual([result, Number.isInteger(result) ? "#,##0" : "0.0"]);
      expect(cell.border).toMatchObject({ top: { style: "thin" }, left: { style: "thin" } });
    }
  });

  it("gives the same bytes for the same content, and begins with the part that says what it is", async () => {
    expect((await written()).bytes.equals(bytes)).toBe(true);
    expect(bytes.subarray(30, 49).toString()).toBe("[Content_Types].xml");
  });

  it("of no unit is a table without rows", async () => {
    const empty = (await written([])).workbook.worksheets[0];
    expect(empty?.getCell(titles, 1).value).toBe("TT");
    expect(empty?.getCell(titles + 1, 1).value).toBeNull();
    expect(empty?.autoFilter).toBeFalsy();
  });

  it("passes on what its source throws", async () => {
    async function* broken() {
      yield rows.slice(0, 10);
      throw new Error("the database is away");
    }
    const out = new PassThrough().resume();
    await expect(writeLongMatrix(broken(), { frame: { ...frame, compared: false }, head: BODY_HEAD, subtitle: "" }, out)).rejects.toThrow(
      "the database is away",
    );
  });
});

describe("a row as XML", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("names column %i %s", (column, letters) => expect(columnLetters(column)).toBe(letters));

  it("writes a day as a whole number, nothing as an empty cell, and is higher for a long text", () => {
    const xml = rowXml(7, [{ day: "2024-11-06" }, null, "", 95.2], () => "1", [10, 10, 10, 10]);
    expect(xml).toBe('<row r="7"><c r="A7" s="1"><v>45602</v></c><c r="B7" s="1"/><c r="C7" s="1"/><c r="D7" s="1"><v>95.2</v></c></row>');
    const height = (text: string) => Number(/ht="(\d+)"/.exec(rowXml(1, [text], () => "0", [20]))?.[1]);
    expect(height("Đoàn cơ sở Sở Nông nghiệp và Phát triển nông thôn")).toBeGreaterThan(height("Đoàn cơ sở Sở A") * 1.8);
  });
});
