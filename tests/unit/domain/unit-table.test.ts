import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../lib/domain/assessment";
import { UNIT_TABLE_COLUMNS, unitTable } from "../../../lib/domain/unit-table";
import { entriesOf, entry, FULL, input, NBSP } from "./table-samples";

describe("Bảng tổng hợp of a unit", () => {
  it("has the ten columns of the programme", () => {
    expect(UNIT_TABLE_COLUMNS).toHaveLength(10);
    expect(UNIT_TABLE_COLUMNS[3]).toBe("Chỉ tiêu đăng ký (năm trước)");
  });

  it("prints target, result and ratio, and keeps the numbers beside them", () => {
    const [percent] = unitTable(input(FULL)).groups[0]?.rows ?? [];
    expect(percent).toMatchObject({
      tt: "1.9",
      target: `95${NBSP}%`,
      targetNumber: 95,
      result: `59/62 (95,2${NBSP}%)`,
      resultNumber: 95.2,
      ratio: `100,2${NBSP}%`,
      ratioNumber: 100.2,
      selfVerdict: "Đạt",
    });
  });

  it("shows đạt ngưỡng, chưa đạt chỉ tiêu with the ratio 66,7 % and the reason (worked case 6)", () => {
    const [works] = unitTable(input(FULL)).groups[1]?.rows ?? [];
    expect(works).toMatchObject({
      target: "3",
      result: "2",
      ratio: `66,7${NBSP}%`,
      ratioNumber: 66.7,
      selfVerdict: "Đạt ngưỡng, chưa đạt chỉ tiêu",
      note: "một công trình chuyển sang năm sau",
    });
  });

  it("has no number and no ratio for có/không, a text and không phát sinh", () => {
    const groups = unitTable(input(FULL)).groups;
    expect(groups[1]?.rows[1]).toMatchObject({
      target: "Có",
      targetNumber: null,
      result: "Có",
      resultNumber: null,
      ratio: "—",
      ratioNumber: null,
    });
    expect(groups[2]?.rows[0]).toMatchObject({ result: "=1+1 cấp ủy nhất trí", resultNumber: null, ratio: "—" });
    expect(groups[0]?.rows[1]).toMatchObject({
      result: "Không phát sinh",
      resultNumber: null,
      selfVerdict: "Không phát sinh",
      note: "không có hồ sơ nào",
    });
  });

  it("leaves không phát sinh out of the count of its nội dung", () => {
    expect(unitTable(input(FULL)).groups[0]).toMatchObject({
      passed: 1,
      applicable: 1,
      summary: `Nội dung 1: đạt 1/1${NBSP}=${NBSP}100${NBSP}%`,
    });
  });

  it("is empty of results, verdicts and conclusion before a self-assessment", () => {
    const table = unitTable(input(entriesOf(entry("2.4", 300, {})), { reported: false }));
    expect(table.groups[1]?.rows[0]).toMatchObject({ target: "3", result: "", selfVerdict: "", appraised: "" });
    expect(table.groups[0]?.rows[0]).toMatchObject({ target: "", targetNumber: null });
    expect(table).toMatchObject({ eligible: null, conclusion: [] });
    expect(table.groups.every((group) => group.summary === "")).toBe(true);
  });

  it("lists evidence with number and date, and the Khối's verdict beside the unit's own", () => {
    const judged = entriesOf(entry("2.4", 100, { numerator: 2 }, { appraised: "notMet" satisfies Verdict }));
    const evidence = [
      { item: "2.4", title: "Kế hoạch tuyên truyền", documentNumber: "12-KH/ĐTN", documentDate: "2024-03-05", sha256: null },
      { item: "2.4", title: "Ảnh công trình", documentNumber: "", documentDate: null, sha256: "ab" },
      { item: "1.9", title: "Danh sách", documentNumber: "", documentDate: null, sha256: null },
    ];
    const row = unitTable(input(judged, { evidence, remarks: new Map([["2.4", "Khối: công trình chưa hoàn thành"]]) })).groups[1]?.rows[0];
    expect(row?.evidence).toEqual(["Kế hoạch tuyên truyền, số 12-KH/ĐTN, ngày 05/03/2024", "Ảnh công trình"]);
    expect(row).toMatchObject({ selfVerdict: "Đạt", appraised: "Không đạt", note: "Khối: công trình chưa hoàn thành" });
  });

  it("concludes with the Đề xuất and every reason, never with a recognition", () => {
    const table = unitTable(input(entriesOf(entry("1.9", 9500, { numerator: 58, denominator: 62 }))));
    expect(table.eligible).toBe(false);
    expect(table.conclusion[0]).toBe('Đề xuất: chưa đủ điều kiện công nhận Đoàn cơ sở "3 chủ động".');
    expect(table.conclusion).toContain("Tiêu chí bắt buộc 1.9: không đạt.");
  });
});
