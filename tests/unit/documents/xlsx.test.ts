import ExcelJS, { type Worksheet } from "exceljs";
import { describe, expect, it, vi } from "vitest";
import { bodyListWorkbook } from "../../../lib/documents/xlsx/body-list";
import { listWorkbook } from "../../../lib/documents/xlsx/list-table";
import { matrixWorkbook } from "../../../lib/documents/xlsx/matrix";
import { unitTableWorkbook } from "../../../lib/documents/xlsx/unit-table";
import { bodyList } from "../../../lib/domain/body-list";
import { VERDICT_LABEL } from "../../../lib/domain/labels";
import { matrix } from "../../../lib/domain/matrix";
import { matrixData } from "../../../lib/domain/matrix-data";
import { NO_RESULT } from "../../../lib/domain/measure";
import { UNIT_TABLE_COLUMNS, unitTable } from "../../../lib/domain/unit-table";
import {
  agencyContent,
  BODY_HEAD,
  LONG_NAME,
  sampleEntries,
  sampleListUnits,
  sampleMatrixUnits,
  sampleTableInput,
  UNIT_HEAD,
} from "./samples";

async function sheetsOf(file: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  return workbook;
}

function firstSheet(workbook: ExcelJS.Workbook): Worksheet {
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** The row whose first cell holds `text`. */
function rowOf(sheet: Worksheet, text: string | number): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) if (given(sheet.getCell(row, 1)) === text) return row;
  throw new Error(`no row ${text}`);
}

function valuesOf(sheet: Worksheet, row: number, columns: number): unknown[] {
  return Array.from({ length: columns }, (_, index) => given(sheet.getCell(row, index + 1)));
}

function allCells(workbook: ExcelJS.Workbook): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  return cells;
}

/** A cell's value, of a formula what it gives. */
function given(cell: ExcelJS.Cell): unknown {
  return cell.formula ? cell.result : cell.value;
}

/** What a cell shows in a Vietnamese Excel: its text, or its number in its own format. */
function shown(sheet: Worksheet, row: number, column: number): string {
  const { numFmt } = sheet.getCell(row, column);
  const value = given(sheet.getCell(row, column));
  if (typeof value !== "number") return value === null ? "" : String(value);
  const places = /0\.(0+)/.exec(numFmt)?.[1]?.length ?? 0;
  return numFmt.replace(/0(\.0+)?(?=("[^"]*")?$)/, value.toFixed(places).replace(".", ",")).replace(/"/g, "");
}

describe("the workbook of the Bảng tổng hợp", () => {
  it("holds the same cells as the page, numbers as numbers", async () => {
    const table = unitTable(sampleTableInput());
    const sheet = firstSheet(await sheetsOf(await unitTableWorkbook(table, UNIT_HEAD)));
    for (const row of table.groups.flatMap((group) => group.rows)) {
      const at = rowOf(sheet, row.tt);
      expect(Array.from({ length: 10 }, (_, index) => shown(sheet, at, index + 1))).toEqual([
        row.tt,
        row.name,
        row.unit,
        row.target,
        row.result,
        row.ratio,
        row.selfVerdict,
        row.evidence.join("\n"),
        row.appraised,
        row.note,
      ]);
      for (const [column, value] of [
        [4, row.targetNumber],
        [6, row.ratioNumber],
      ] as const) {
        if (value !== null) expect(given(sheet.getCell(at, column))).toBe(value);
      }
      const result = given(sheet.getCell(at, 5));
      if (row.resultNumber !== null) expect(Math.round(Number(result) * 10) / 10).toBe(row.resultNumber);
    }
  });

  it("carries the union's header, the titles of the programme and the places of signing", async () => {
    const sheet = firstSheet(await sheetsOf(await unitTableWorkbook(unitTable(sampleTableInput()), UNIT_HEAD)));
    const titles = rowOf(sheet, "TT");
    expect(sheet.getCell(1, 1).value).toBe(UNIT_HEAD.upperBody);
    expect(sheet.getCell(2, 1)).toMatchObject({ value: UNIT_HEAD.body, font: { name: "Times New Roman", bold: true } });
    expect(sheet.getCell(3, 1).value).toBe("***");
    expect(valuesOf(sheet, titles, 10)).toEqual([...UNIT_TABLE_COLUMNS]);
    const texts = new Set<unknown>();
    sheet.eachRow((row) => row.eachCell((cell) => texts.add(cell.value)));
    for (const text of [
      "ĐOÀN TNCS HỒ CHÍ MINH",
      "Cần Thơ, ngày 06 tháng 11 năm 2024",
      "NGƯỜI LẬP BIỂU",
      "XÁC NHẬN CỦA CẤP ỦY",
      "TM. BAN CHẤP HÀNH",
      "BÍ THƯ",
    ]) {
      expect(texts).toContain(text);
    }
  });

  it("merges the row of each nội dung over all columns and closes with đạt x/y", async () => {
    const table = unitTable(sampleTableInput());
    const sheet = firstSheet(await sheetsOf(await unitTableWorkbook(table, UNIT_HEAD)));
    for (const group of table.groups) {
      const row = rowOf(sheet, `Nội dung ${group.code}. ${group.name}`);
      expect(sheet.getCell(row, 10).master.address).toBe(`A${row}`);
      expect(sheet.getCell(rowOf(sheet, group.summary), 1).font.bold).toBe(true);
    }
    for (const line of table.conclusion) expect(rowOf(sheet, line)).toBeGreaterThan(0);
  });

  it("prints on A4 landscape, one page wide, with a repeated header row, frozen panes and page numbers from page 2", async () => {
    const sheet = firstSheet(await sheetsOf(await unitTableWorkbook(unitTable(sampleTableInput()), UNIT_HEAD)));
    const titles = rowOf(sheet, "TT");
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow).toBe(`${titles}:${titles}`);
    expect(sheet.pageSetup.printArea).toMatch(/^A1:J\d+$/);
    expect(sheet.pageSetup.margins?.top).toBeCloseTo(20 / 25.4, 3);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: titles });
    expect(sheet.headerFooter).toMatchObject({ differentFirst: true, oddHeader: '&C&"Times New Roman,Regular"&13&P' });
  });

  it("names the body and the table in the workbook's properties", async () => {
    const workbook = await sheetsOf(await unitTableWorkbook(unitTable(sampleTableInput()), UNIT_HEAD));
    expect(workbook).toMatchObject({ creator: UNIT_HEAD.body, title: unitTable(sampleTableInput()).title });
    expect(workbook.created.toISOString()).toBe("2024-11-06T00:00:00.000Z");
  });

  it("is the same to the byte for the same content", async () => {
    const table = unitTable(sampleTableInput());
    const first = await unitTableWorkbook(table, UNIT_HEAD);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2030-01-01T00:00:00Z") });
    const second = await unitTableWorkbook(table, UNIT_HEAD);
    vi.useRealTimers();
    expect(second.equals(first)).toBe(true);
  });

  it("keeps text that begins like a formula as text, and drops what a workbook cannot hold", async () => {
    const entries = sampleEntries(agencyContent());
    const texts = ['=HYPERLINK("http://a")', "+1", "-2+3", "@SUM(A1)", "a\u0000b\u0007c\ud800"];
    texts.forEach((reason, index) => {
      const code = `1.${index + 1}`;
      const entry = entries.get(code);
      if (entry) entries.set(code, { ...entry, reason });
    });
    const opinion = entries.get("3.7");
    if (opinion) entries.set("3.7", { ...opinion, result: { ...NO_RESULT, text: "=1+1" } });
    const workbook = await sheetsOf(await unitTableWorkbook(unitTable(sampleTableInput({ entries })), UNIT_HEAD));
    const sheet = firstSheet(workbook);
    expect(texts.slice(0, 4).map((_, index) => sheet.getCell(rowOf(sheet, `1.${index + 1}`), 10).value)).toEqual(texts.slice(0, 4));
    expect(sheet.getCell(rowOf(sheet, "1.5"), 10).value).toBe("abc");
    expect(sheet.getCell(rowOf(sheet, "3.7"), 5).value).toBe("=1+1");
    const formulas = allCells(workbook).flatMap((cell) => cell.formula ?? []);
    expect(formulas.filter((formula) => /HYPERLINK|@SUM|1\+1/.test(formula))).toEqual([]);
  });
});

describe("the workbook of the Khối's list", () => {
  it.each([1, 15, 124])("holds %i units cell by cell, dates as dates", async (count) => {
    const list = bodyList({ bodyName: "Đoàn Khối", year: 2024, units: sampleListUnits(count) });
    const sheet = firstSheet(await sheetsOf(await bodyListWorkbook(list, BODY_HEAD)));
    expect(valuesOf(sheet, rowOf(sheet, "TT"), 14)).toEqual(list.columns);
    for (const row of list.rows) {
      const at = rowOf(sheet, row.tt);
      const day = (iso: string | null) => (iso ? new Date(`${iso}T00:00:00Z`) : null);
      expect(valuesOf(sheet, at, 14)).toEqual([
        row.tt,
        row.unitName,
        row.unitType,
        row.branchCount,
        row.memberCount,
        day(row.registeredOn),
        day(row.reportedOn),
        ...row.groups.map((share) => share || null),
        day(row.softwareOn) ?? "Chưa",
        row.proposal || null,
        row.outcome || null,
        row.note || null,
      ]);
      expect(sheet.getCell(at, 6).numFmt).toBe("dd/mm/yyyy");
      if (row.softwareOn) expect(sheet.getCell(at, 11).numFmt).toBe('dd/mm/yyyy" (đơn vị khai)"');
    }
  });

  it("says how late a report was in the format of its date", async () => {
    const list = bodyList({ bodyName: "Đoàn Khối", year: 2024, units: sampleListUnits(5) });
    const sheet = firstSheet(await sheetsOf(await bodyListWorkbook(list, BODY_HEAD)));
    expect(sheet.getCell(rowOf(sheet, 1), 7).numFmt).toBe('dd/mm/yyyy" (đúng hạn)"');
    expect(sheet.getCell(rowOf(sheet, 5), 7).numFmt).toBe('dd/mm/yyyy" (trễ 3 ngày)"');
  });

  it("gives a name of 120 characters the height it needs", async () => {
    const list = bodyList({ bodyName: "Đoàn Khối", year: 2024, units: sampleListUnits(15) });
    const sheet = firstSheet(await sheetsOf(await bodyListWorkbook(list, BODY_HEAD)));
    expect(LONG_NAME).toHaveLength(120);
    expect(sheet.getCell(rowOf(sheet, 2), 2)).toMatchObject({ value: LONG_NAME, alignment: { wrapText: true } });
    expect(sheet.getRow(rowOf(sheet, 2)).height).toBeGreaterThan(sheet.getRow(rowOf(sheet, 5)).height);
  });

  it("adds up and can be filtered", async () => {
    const list = bodyList({ bodyName: "Đoàn Khối", year: 2024, units: sampleListUnits(15) });
    const sheet = firstSheet(await sheetsOf(await bodyListWorkbook(list, BODY_HEAD)));
    const total = rowOf(sheet, 15) + 1;
    expect(given(sheet.getCell(total, 2))).toBe("Tổng số: 15 đơn vị");
    expect(given(sheet.getCell(total, 5))).toBe(list.totals.members);
    expect(sheet.autoFilter).toBeTruthy();
  });
});

describe("the workbook of the matrix", () => {
  it("holds target, result and verdict of every unit and criterion as data", async () => {
    const input = { year: 2024, units: sampleMatrixUnits(15) };
    const workbook = await sheetsOf(await matrixWorkbook(matrix(input), matrixData(input), BODY_HEAD));
    const sheet = workbook.getWorksheet("Số liệu");
    if (!sheet) throw new Error("no sheet of figures");
    const first = rowOf(sheet, "Đơn vị") + 1;
    matrixData(input).forEach((row, index) => {
      const cells = row.cells.flatMap(([target, result, verdict]) => [target, result, verdict && VERDICT_LABEL[verdict]]);
      const read = row.cells.flatMap((_, column) => [2, 3, 4].map((offset) => sheet.getCell(first + index, 3 * column + offset + 1).value));
      expect(read).toEqual(cells);
    });
    expect(workbook.worksheets.map((each) => each.name)).toEqual(["Ma trận", "Số liệu", "Tiêu chí"]);
    // On paper the first column stands on every page: nothing of the head stands in it, which would be cut off there.
    expect(sheet.pageSetup.printTitlesColumn).toBe("A:A");
    for (let row = 1; row < first - 1; row += 1) expect(sheet.getCell(row, 1).value).toBeNull();
    expect([sheet.getCell(1, 2).value, sheet.getCell(2, 2).value]).toEqual([BODY_HEAD.upperBody, BODY_HEAD.body]);
  });

  it("says in words, not only in colour, what is not đạt", async () => {
    const input = { year: 2024, units: sampleMatrixUnits(1) };
    const compact = matrix(input);
    const sheet = firstSheet(await sheetsOf(await matrixWorkbook(compact, matrixData(input), BODY_HEAD)));
    const row = rowOf(sheet, 1);
    compact.rows[0]?.[3].forEach((cell, index) => {
      if (cell === 0) return;
      const text = String(sheet.getCell(row, index + 3).value);
      expect(text.includes("Không đạt") || text.includes("Đạt ngưỡng")).toBe(cell[2] === 1 || cell[2] === 2);
    });
  });
});

describe("any list as a workbook", () => {
  const columns = [
    { title: "TT", width: 6, format: "whole" },
    { title: "Tên", width: 40 },
    { title: "Ngày", width: 14, format: "day" },
    { title: "Tỷ lệ", width: 12, format: "decimal" },
  ] as const;

  it("reads back what was written, with formats", async () => {
    const rows = [
      [1, "=1+1", { day: "2024-11-06" }, 95.2],
      [2, "Sở Y tế", null, null],
    ];
    const sheet = firstSheet(
      await sheetsOf(await listWorkbook({ name: "Đơn vị: 2024/2025", title: "Danh sách", subtitle: "", columns, rows }, BODY_HEAD)),
    );
    const first = rowOf(sheet, "TT") + 1;
    expect(sheet.name).toBe("Đơn vị  2024 2025");
    expect(valuesOf(sheet, first, 4)).toEqual([1, "=1+1", new Date("2024-11-06T00:00:00Z"), 95.2]);
    expect(valuesOf(sheet, first + 1, 4)).toEqual([2, "Sở Y tế", null, null]);
    expect([3, 4].map((column) => sheet.getCell(first, column).numFmt)).toEqual(["dd/mm/yyyy", "0.0"]);
  });

  it("can be empty, and refuses to have fewer than two columns", async () => {
    const sheet = firstSheet(
      await sheetsOf(await listWorkbook({ name: "Trống", title: "Danh sách", subtitle: "", columns, rows: [] }, BODY_HEAD)),
    );
    expect(sheet.autoFilter).toBeFalsy();
    expect(() => listWorkbook({ name: "a", title: "a", subtitle: "", columns: [], rows: [] }, BODY_HEAD)).toThrow(RangeError);
  });
});
