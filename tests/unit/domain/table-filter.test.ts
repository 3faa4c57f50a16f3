import { describe, expect, it } from "vitest";
import { cellFigures } from "../../../lib/domain/matrix-cell";
import { hasFailing, listFilterSentence, passesListFilter } from "../../../lib/domain/table-filter";
import { STATUSES } from "../../../lib/domain/workflow";

const UNIT = { searchKey: "doan co so so y te dcs03", cluster: "Cụm 1", status: "appraised" as const, proposal: { eligible: true } };
const ALL = { search: "", cluster: "" };

describe("filters of the Khối's list", () => {
  it("find a unit by words in any order, with or without diacritics, NFC or NFD", () => {
    for (const search of ["Y tế", "y te so", "Y TẾ".normalize("NFD"), "dcs03"])
      expect(passesListFilter(UNIT, { ...ALL, search })).toBe(true);
    expect(passesListFilter(UNIT, { ...ALL, search: "xây dựng" })).toBe(false);
  });

  it("put every status under exactly one outcome", () => {
    for (const status of STATUSES) {
      const under = (["cong-nhan", "khong-cong-nhan", "thu-hoi", "chua-xet"] as const).filter((outcome) =>
        passesListFilter({ ...UNIT, status }, { ...ALL, outcome }),
      );
      expect(under).toHaveLength(1);
    }
  });

  it("tell a unit without a report from one that is not eligible", () => {
    expect(passesListFilter({ ...UNIT, proposal: null }, { ...ALL, proposal: "chua-bao-cao" })).toBe(true);
    expect(passesListFilter({ ...UNIT, proposal: null }, { ...ALL, proposal: "chua-du" })).toBe(false);
    expect(passesListFilter({ ...UNIT, proposal: { eligible: false } }, { ...ALL, proposal: "chua-du" })).toBe(true);
  });

  it("are said in words", () => {
    expect(listFilterSentence(ALL)).toBe("");
    expect(listFilterSentence({ search: " y te ", cluster: "Cụm 1", proposal: "du", outcome: "chua-xet" })).toBe(
      "Đang lọc theo tìm “y te”; Cụm 1; đề xuất: đủ điều kiện; kết quả: chưa xét",
    );
  });
});

describe("units with a criterion not đạt", () => {
  const of = (verdict: "met" | "metThreshold" | "notMet" | "notApplicable" | "noData", reported = true) => ({
    proposal: { verdicts: { "1.1": "met" as const, "1.2": verdict } },
    reported,
  });

  it("follow the pass basis of the year", () => {
    expect(hasFailing(of("metThreshold"), { passBasis: "threshold" })).toBe(false);
    expect(hasFailing(of("metThreshold"), { passBasis: "registeredTarget" })).toBe(true);
    expect(hasFailing(of("notMet", false), { passBasis: "threshold" })).toBe(true);
    expect(hasFailing(of("notApplicable"), { passBasis: "threshold" })).toBe(false);
  });

  it("count missing figures only after the report", () => {
    expect(hasFailing(of("noData", false), { passBasis: "threshold" })).toBe(false);
    expect(hasFailing(of("noData"), { passBasis: "threshold" })).toBe(true);
  });
});

describe("a cell of the matrix", () => {
  it("reads target/result, with … for a result not given and nothing where the criterion is not in the set", () => {
    expect(cellFigures(["95", "98", 0])).toBe("95/98");
    expect(cellFigures(["95", "", 4])).toBe("95/…");
    expect(cellFigures(["", "2", 0])).toBe("2");
    expect(cellFigures(["", "", 4])).toBe("");
    expect(cellFigures(0)).toBe("");
  });
});
