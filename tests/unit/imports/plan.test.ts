import { describe, expect, it } from "vitest";
import { NO_RESULT } from "../../../lib/domain/measure";
import { parseWorkbook } from "../../../lib/imports/parse-workbook";
import { type CurrentEntry, type CurrentState, planImport } from "../../../lib/imports/plan";
import { recognise } from "../../../lib/imports/recognise";
import type { SheetData } from "../../../lib/imports/sheet-data";
import { contextOf, sheetOf } from "./sheets";

const UNITS = sheetOf("Đơn vị", [
  ["Mã đơn vị", "Tên đơn vị", "Cấp", "Loại hình", "Số đoàn viên", "Cụm"],
  ["DCS01", "Đoàn cơ sở Sở Xây dựng", "Đoàn cơ sở", "Cơ quan, đơn vị sự nghiệp", 160],
  ["DCS09", "Đoàn cơ sở Cục Thuế", "Đoàn cơ sở", "Cơ quan, đơn vị sự nghiệp", 98, "Cụm 2"],
]);
const REGISTRATIONS = sheetOf("Đăng ký 2024", [
  ["Mã đơn vị", "Mã tiêu chí", "Chỉ tiêu đăng ký", "Giải pháp", "Ngày đăng ký"],
  ["DCS01", "1.9", "97%", "Rà soát", "14/11/2023"],
  ["DCS01", "2.4", 3, null, "14/11/2023"],
  ["DCS09", "2.4", 1, null, "15/11/2023"],
  ["DCS02", "2.4", "nhiều", null, "15/11/2023"],
]);
const RESULTS = sheetOf("Kết quả 2024", [
  ["Mã đơn vị", "Mã tiêu chí", "Số đạt", "Tổng số", "Kết quả", "Lý do", "Minh chứng", "Ngày văn bản"],
  ["DCS01", "1.9", 59, 62, null, null, "12-BC/ĐTN", "14/03/2024"],
  ["DCS01", "2.4", null, null, 2, "Thiếu kinh phí"],
]);

const entry = (more: Partial<CurrentEntry>): CurrentEntry => ({
  unitId: "u1",
  criterionCode: "1.9",
  target: 9_500,
  hasTarget: true,
  solution: "Rà soát",
  dueText: "Quý III",
  person: "Phó Bí thư",
  result: NO_RESULT,
  reason: "",
  evidence: [],
  ...more,
});

const CURRENT: CurrentState = {
  units: [
    {
      id: "u1",
      name: "Đoàn cơ sở Sở Xây dựng",
      level: "doanCoSo",
      unitType: "coQuan",
      branchCount: 8,
      memberCount: 157,
      cluster: "Cụm 1",
      email: "a@example.vn",
    },
  ],
  entries: [
    entry({ result: { ...NO_RESULT, numerator: 58, denominator: 62 }, evidence: [{ number: "12-BC/ĐTN", day: "2024-03-14" }] }),
    entry({ criterionCode: "2.4", target: 300, solution: "Thi đua", result: { ...NO_RESULT, numerator: 2 }, reason: "Thiếu kinh phí" }),
  ],
  registeredOn: { u1: "2023-11-10" },
};

function plan(sheets: SheetData[], current: CurrentState = CURRENT) {
  return planImport(
    parseWorkbook(
      sheets.map((sheet) => ({ sheet, recognition: recognise(sheet) })),
      contextOf(),
    ),
    current,
  );
}

describe("what an import would do", () => {
  const planned = plan([RESULTS, UNITS, REGISTRATIONS]);

  it("counts new, changed, unchanged and refused rows, also by sheet", () => {
    expect(planned.counts).toEqual({ new: 2, changed: 3, unchanged: 2, refused: 1 });
    expect(
      planned.bySheet.map(({ sheet, kindLabel, counts }) => [
        sheet,
        kindLabel,
        counts.new,
        counts.changed,
        counts.unchanged,
        counts.refused,
      ]),
    ).toEqual([
      ["Kết quả 2024", "Kết quả thực hiện", 0, 1, 1, 0],
      ["Đơn vị", "Danh sách đơn vị", 1, 1, 0, 0],
      ["Đăng ký 2024", "Chỉ tiêu đăng ký", 1, 1, 1, 1],
    ]);
  });

  it("prints each change before and after", () => {
    expect(planned.units[0]?.changes).toEqual([{ field: "memberCount", label: "Số đoàn viên", before: "157", after: "160" }]);
    expect(planned.registrations[0]?.changes).toEqual([
      { field: "target", label: "Chỉ tiêu đăng ký", before: "95\u00a0%", after: "97\u00a0%" },
    ]);
    expect(planned.results[0]?.changes).toEqual([{ field: "result", label: "Kết quả", before: "58/62", after: "59/62" }]);
  });

  it("never erases what is stored where a cell is blank", () => {
    expect(planned.registrations[1]).toMatchObject({ state: "unchanged", changes: [] });
    expect(planned.results[1]).toMatchObject({ state: "unchanged", changes: [] });
  });

  it("uses a unit that the same workbook adds, whatever the order of the sheets", () => {
    expect(planned.registrations[2]).toMatchObject({ state: "new", row: { unitId: "new:DCS09", target: 100 } });
  });

  it("shows the day of registration of each unit beside the stored one", () => {
    expect(planned.registeredOn).toEqual([
      { unitId: "u1", unitCode: "DCS01", state: "changed", before: "2023-11-10", after: "2023-11-14" },
      { unitId: "new:DCS09", unitCode: "DCS09", state: "new", before: null, after: "2023-11-15" },
    ]);
  });

  it("refuses the rows of a dossier that takes no import now, with its reason", () => {
    const locked = plan([RESULTS], { ...CURRENT, locked: { u1: "Hồ sơ đã có quyết định công nhận." } });
    expect(locked.counts).toEqual({ new: 0, changed: 0, unchanged: 0, refused: 2 });
    expect(locked.refused[0]).toEqual({
      sheet: "Kết quả 2024",
      row: 2,
      column: "",
      value: "DCS01, tiêu chí 1.9",
      reason: "Hồ sơ đã có quyết định công nhận.",
    });
  });

  it("refuses on a second sheet what a first sheet of the same kind has said", () => {
    const again = { ...REGISTRATIONS, name: "Đăng ký bổ sung 2024" };
    const both = plan([REGISTRATIONS, UNITS, again]);
    expect(
      both.refused.filter((remark) => remark.sheet === again.name && remark.reason.startsWith("Đã có ở tờ “Đăng ký 2024”, dòng")),
    ).toHaveLength(3);
  });

  it("leaves out sheets that are none of ours, and says which", () => {
    const parsed = parseWorkbook(
      [{ sheet: sheetOf("Ghi chú", [["abc"]]), recognition: recognise(sheetOf("Ghi chú", [["abc"]])) }],
      contextOf(),
    );
    expect(parsed).toMatchObject({ leftOut: ["Ghi chú"], sheets: [], refusals: [] });
  });
});
