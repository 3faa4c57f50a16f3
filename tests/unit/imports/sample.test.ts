import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { criteriaOf } from "../../../lib/domain/criteria";
import { type ParsedWorkbook, parseWorkbook } from "../../../lib/imports/parse-workbook";
import { type CurrentEntry, planImport } from "../../../lib/imports/plan";
import { readWorkbook } from "../../../lib/imports/read-workbook";
import { recognise } from "../../../lib/imports/recognise";
import type { SheetData } from "../../../lib/imports/sheet-data";
import { AGENCY, contextOf } from "./sheets";

let sheets: SheetData[];
let parsed: ParsedWorkbook;

beforeAll(async () => {
  const read = await readWorkbook(readFileSync("tests/support/khoi-2024.xlsx"), "khoi-2024.xlsx");
  if (!read.ok) throw new Error(read.error.message);
  sheets = read.value;
  parsed = parseWorkbook(
    sheets.map((sheet) => ({ sheet, recognition: recognise(sheet) })),
    contextOf({ units: [] }),
  );
});

const registration = (unit: string, code: string) =>
  parsed.registrations.find((row) => row.unitCode === unit && row.criterionCode === code);
const result = (unit: string, code: string) => parsed.results.find((row) => row.unitCode === unit && row.criterionCode === code);

describe("the workbook of the Khối for 2024", () => {
  it("holds 32 units, 350 registered targets and 375 results, none refused and none doubtful", () => {
    expect([parsed.unitRows.length, parsed.registrations.length, parsed.results.length]).toEqual([32, 350, 375]);
    expect(parsed.refusals).toEqual([]);
    expect(parsed.notices).toEqual([]);
    expect(parsed.leftOut).toEqual([]);
  });

  it("gives 15 Đoàn cơ sở and 17 Chi đoàn cơ sở, all agencies, with tidy names", () => {
    expect(parsed.unitRows.filter((unit) => unit.level === "doanCoSo")).toHaveLength(15);
    expect(parsed.unitRows.filter((unit) => unit.level === "chiDoanCoSo")).toHaveLength(17);
    expect(new Set(parsed.unitRows.map((unit) => unit.unitType))).toEqual(new Set(["coQuan"]));
    expect(parsed.unitRows.find((unit) => unit.code === "DCS06")).toMatchObject({
      name: "Đoàn cơ sở Sở Giao thông vận tải",
      branchCount: 6,
      memberCount: 144,
      cluster: "Cụm 3",
      email: "dcs06@example.vn",
    });
    expect(parsed.unitRows.find((unit) => unit.code === "CDCS01")).toMatchObject({ branchCount: null, memberCount: 17 });
  });

  it("gives every registering unit each of the 25 criteria once; DCS14 registered nothing", () => {
    const codes = criteriaOf(AGENCY)
      .map((criterion) => criterion.code)
      .sort();
    const units = new Set(parsed.registrations.map((row) => row.unitCode));
    expect(units.size).toBe(14);
    expect(units.has("DCS14")).toBe(false);
    for (const unit of units)
      expect(
        parsed.registrations
          .filter((row) => row.unitCode === unit)
          .map((row) => row.criterionCode)
          .sort(),
      ).toEqual(codes);
    const reporting = new Set(parsed.results.map((row) => row.unitCode));
    expect(reporting.size).toBe(15);
    for (const unit of reporting)
      expect(
        parsed.results
          .filter((row) => row.unitCode === unit)
          .map((row) => row.criterionCode)
          .sort(),
      ).toEqual(codes);
  });

  it("reads every way in which a percentage was typed", () => {
    expect(registration("DCS01", "1.1")?.target).toBe(10_000); // 100
    expect(registration("DCS01", "1.4")?.target).toBe(10_000); // 1 shown as 100%
    expect(registration("DCS01", "1.9")?.target).toBe(9_500); // "≥ 95%"
    expect(registration("DCS01", "2.5")?.target).toBe(8_000); // "80%"
    expect(registration("DCS01", "2.9")?.target).toBe(8_500); // "85,0%"
    expect(registration("DCS02", "2.8")?.target).toBe(6_000); // 0.6 shown as 60%
    expect(registration("DCS02", "1.9")?.target).toBe(9_500); // "Tiêu chí 1.9", 95
    expect(registration("DCS01", "1.7")?.target).toBe(100); // "Co"
    expect(registration("DCS01", "3.7")?.target).toBeNull();
  });

  it("keeps the original day of registration, typed or as an Excel date, one per unit", () => {
    expect(registration("DCS01", "1.1")?.day).toBe("2023-11-14");
    expect(registration("DCS01", "1.2")?.day).toBe("2023-11-14");
    expect(parsed.registeredOn).toHaveLength(14);
    expect(parsed.registeredOn.find((one) => one.unitCode === "DCS02")?.day).toBe("2023-11-04");
  });

  it("reads results with evidence, and “không phát sinh” with its reason", () => {
    expect(result("DCS01", "1.9")).toMatchObject({
      result: { numerator: 151, denominator: 157 },
      evidence: { number: "08-BC/ĐTN", day: "2024-08-01" },
    });
    expect(result("DCS01", "1.4")).toMatchObject({
      result: { notApplicable: true },
      reason: "Trong năm không phát sinh hồ sơ",
      evidence: { number: "12-KH/ĐTN", day: "2024-02-01" },
    });
    expect(result("DCS01", "2.4")?.result.numerator).toBe(1);
    expect(result("DCS03", "1.4")).toMatchObject({ result: { numerator: 4, denominator: 4 }, evidence: { number: "03-BB/ĐTN" } });
    expect(parsed.results.filter((row) => row.result.notApplicable)).toHaveLength(9);
    expect(parsed.results.filter((row) => row.kind === "yesno" && row.result.numerator === 0)).toHaveLength(2);
    expect(parsed.results.filter((row) => row.kind === "percent" && !row.result.notApplicable)).toHaveLength(144);
  });

  it("is all new at first and all unchanged when imported again", () => {
    const first = planImport(parsed, { units: [], entries: [], registeredOn: {} });
    expect(first.counts).toEqual({ new: 757, changed: 0, unchanged: 0, refused: 0 });
    expect(first.bySheet.map(({ sheet, counts }) => [sheet, counts.new])).toEqual([
      ["Đơn vị", 32],
      ["Đăng ký 2024", 350],
      ["Kết quả 2024", 375],
    ]);

    const units = parsed.units.map(({ code, name }) => ({ id: `id-${code}`, code, name }));
    const again = parseWorkbook(
      sheets.map((sheet) => ({ sheet, recognition: recognise(sheet) })),
      contextOf({ units }),
    );
    const entries = again.results.map((row): CurrentEntry => {
      const registered = again.registrations.find((one) => one.unitId === row.unitId && one.criterionCode === row.criterionCode);
      return {
        unitId: row.unitId,
        criterionCode: row.criterionCode,
        target: registered?.target ?? null,
        hasTarget: registered !== undefined,
        solution: registered?.solution ?? "",
        dueText: "",
        person: "",
        result: row.result,
        reason: row.reason,
        evidence: row.evidence ? [row.evidence] : [],
      };
    });
    const second = planImport(again, {
      units: again.unitRows.map((row) => ({
        id: row.unitId ?? "",
        name: row.name,
        level: row.level ?? "chiDoan",
        unitType: row.unitType ?? "coQuan",
        branchCount: row.branchCount,
        memberCount: row.memberCount,
        cluster: row.cluster ?? "",
        email: row.email ?? "",
      })),
      entries,
      registeredOn: Object.fromEntries(again.registeredOn.map((one) => [one.unitId, one.day])),
    });
    expect(second.counts).toEqual({ new: 0, changed: 0, unchanged: 757, refused: 0 });
    expect(second.registeredOn.every((day) => day.state === "unchanged")).toBe(true);
  });
});
