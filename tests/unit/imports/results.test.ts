import { describe, expect, it } from "vitest";
import { parseResults } from "../../../lib/imports/parse-results";
import { recognise } from "../../../lib/imports/recognise";
import { contextOf, noted, refused, sheetOf, type Typed } from "./sheets";

const HEAD = [
  "Mã đơn vị",
  "Mã tiêu chí",
  "Số đạt (tử số)",
  "Tổng số (mẫu số)",
  "Kết quả",
  "Không phát sinh",
  "Lý do, ghi chú",
  "Minh chứng (số, ký hiệu)",
  "Ngày văn bản",
];

function parse(...rows: (readonly Typed[])[]) {
  const sheet = sheetOf("Kết quả 2024", [HEAD, ...rows]);
  return parseResults(sheet, recognise(sheet), contextOf());
}

const result = (...typed: Typed[]) => parse(["DCS01", ...typed]).rows[0]?.result;

describe("results of a percentage", () => {
  it("need both figures, and take no other", () => {
    expect(result("1.9", 59, 62)).toMatchObject({ numerator: 59, denominator: 62 });
    expect(result("1.9", "59", " 62 ")).toMatchObject({ numerator: 59, denominator: 62 });
    expect(result("1.9", null, null, "59/62")).toMatchObject({ numerator: 59, denominator: 62 });
    expect(result("1.9", 62, 62)).toMatchObject({ numerator: 62, denominator: 62 });
    expect(result("1.9", 0, 62)).toMatchObject({ numerator: 0, denominator: 62 });
    const both = "Tiêu chí 1.9 tính bằng tỷ lệ: cần cả số đạt (tử số) và tổng số (mẫu số), ví dụ 59 và 62.";
    expect(refused(parse(["DCS01", "1.9", null, null, "95%"]))).toEqual([`E2: ${both}`]);
    expect(refused(parse(["DCS01", "1.9", 59]))).toEqual([`D2: ${both}`]);
    expect(refused(parse(["DCS01", "1.9", null, 62]))).toEqual([`C2: ${both}`]);
    expect(refused(parse(["DCS01", "1.9"]))).toEqual([`C2: ${both}`]);
  });

  it("refuse more than all, nothing of nothing, decimals, minus, percentages and dates at their cell", () => {
    expect(refused(parse(["DCS01", "1.9", 63, 62]))).toEqual(["C2: Số đạt 63 lớn hơn tổng số 62."]);
    expect(refused(parse(["DCS01", "1.9", 0, 0]))).toEqual(["D2: Tổng số (mẫu số) bằng 0: hãy ghi tổng số lớn hơn 0."]);
    expect(refused(parse(["DCS01", "1.4", 0, 0]))[0]).toContain("đánh dấu “x” ở cột “Không phát sinh”");
    expect(refused(parse(["DCS01", "1.9", 58.5, 62]))).toEqual(["C2: “58,5” phải là số nguyên không âm."]);
    expect(refused(parse(["DCS01", "1.9", -1, 62]))[0]).toContain("C2: “-1” phải là số nguyên không âm");
    expect(refused(parse(["DCS01", "1.9", 1, -62]))[0]).toContain("D2");
    expect(refused(parse(["DCS01", "1.9", { number: 0.95, format: "0%" }, 62]))[0]).toContain("C2: “95%” là phần trăm");
    expect(refused(parse(["DCS01", "1.9", { date: "2024-05-06" }, 62]))[0]).toContain("C2: Ô là ngày");
    expect(refused(parse(["DCS01", "1.9", "1,000", "2,000"]))).toHaveLength(2);
    expect(refused(parse(["DCS01", "1.9", null, null, "63/62"]))).toEqual(["E2: Số đạt 63 lớn hơn tổng số 62."]);
    expect(refused(parse(["DCS01", "1.9", { error: "#VALUE!" }, 62]))[0]).toContain("C2: Ô có lỗi công thức #VALUE!");
  });

  it("may carry their own percentage beside them, if it agrees", () => {
    for (const beside of ["95,2%", "95%", { number: 59 / 62, format: "0.0%" }, 59 / 62, 95.2, "59/62"])
      expect(refused(parse(["DCS01", "1.9", 59, 62, beside]))).toEqual([]);
    expect(refused(parse(["DCS01", "1.9", 59, 62, "98%"]))).toEqual([
      "E2: Cột “Kết quả” ghi “98%” nhưng 59/62 = 95,2\u00a0%: hãy sửa cho khớp.",
    ]);
    expect(refused(parse(["DCS01", "1.9", 59, 62, "Đạt"]))).toHaveLength(1);
  });
});

describe("results of other kinds", () => {
  it("are read from the result column", () => {
    expect(result("2.4", null, null, 2)?.numerator).toBe(2);
    expect(result("1.2", null, null, "3 lần")?.numerator).toBe(3);
    expect(result("1.7", null, null, "X")?.numerator).toBe(1);
    expect(result("1.7", null, null, "Không")?.numerator).toBe(0);
    expect(result("3.7", null, null, " Cấp ủy thống nhất ")?.text).toBe("Cấp ủy thống nhất");
  });

  it("are refused when missing, unreadable, or typed as a fraction", () => {
    expect(refused(parse(["DCS01", "2.4"]))[0]).toContain("E2: Chưa ghi kết quả của tiêu chí 2.4");
    expect(refused(parse(["DCS01", "2.4", null, null, "nhiều"]))[0]).toContain("E2: “nhiều” phải là số nguyên");
    expect(refused(parse(["DCS01", "2.4", null, null, 1.5]))[0]).toContain("E2");
    expect(refused(parse(["DCS01", "2.4", null, null, "50%"]))[0]).toContain("là phần trăm");
    expect(refused(parse(["DCS01", "1.7", null, null, "đang làm"]))[0]).toContain("hãy ghi “Có” hoặc “Không”");
    expect(refused(parse(["DCS01", "2.4", 2, 3, 2])).map((text) => text.slice(0, 2))).toEqual(["C2", "D2"]);
  });
});

describe("“không phát sinh”", () => {
  it("is taken with a reason where the criterion allows it, ticked or written as the result", () => {
    expect(result("1.4", null, null, null, "x", "Không có hồ sơ")).toMatchObject({ notApplicable: true, numerator: null });
    expect(result("1.4", 0, 0, null, "Có", "Không có hồ sơ")?.notApplicable).toBe(true);
    expect(result("1.4", null, null, "Không phát sinh", null, "Không có hồ sơ")?.notApplicable).toBe(true);
    expect(result("1.4", 3, 3, null, "Không")).toMatchObject({ notApplicable: false, numerator: 3 });
  });

  it("is refused where it is not allowed, without a reason, or beside figures", () => {
    expect(refused(parse(["DCS01", "1.9", null, null, null, "x", "Không có"]))).toEqual([
      "F2: Tiêu chí 1.9 không được chọn “Không phát sinh”.",
    ]);
    expect(refused(parse(["DCS01", "1.4", null, null, null, "x"]))).toEqual(["G2: Cần ghi lý do không phát sinh của tiêu chí 1.4."]);
    expect(refused(parse(["DCS01", "1.4", 3, 4, null, "x", "Không có"]))).toEqual([
      "C2: Đã đánh dấu “Không phát sinh” nhưng vẫn ghi số liệu: hãy giữ một trong hai.",
    ]);
  });
});

describe("evidence", () => {
  const evidence = (...typed: Typed[]) => parse(["DCS01", "2.4", null, null, 2, null, null, ...typed]);

  it("is read into the house form, with what was typed beside it", () => {
    expect(evidence("3 – KH/ĐTN", "14/03/2024").rows[0]?.evidence).toEqual({ number: "03-KH/ĐTN", typed: "3 – KH/ĐTN", day: "2024-03-14" });
    expect(evidence("Số: 12-BC/ĐTN".normalize("NFD"), { date: "2024-10-31" }).rows[0]?.evidence).toMatchObject({
      number: "12-BC/ĐTN",
      day: "2024-10-31",
    });
    expect(evidence().rows[0]?.evidence).toBeNull();
  });

  it("in another form is kept as typed, with a notice", () => {
    const parsed = evidence("Kế hoạch  của BCH");
    expect(parsed.rows[0]?.evidence?.number).toBe("Kế hoạch của BCH");
    expect(noted(parsed)).toEqual(["H2: “Kế hoạch của BCH” không theo dạng 12-BC/ĐTN; giữ nguyên như đã ghi."]);
  });

  it("after the data date or of another year is kept, with a notice; on the data date itself without", () => {
    expect(noted(evidence("12-BC/ĐTN", "31/10/2024"))).toEqual([]);
    expect(noted(evidence("12-BC/ĐTN", "01/11/2024"))).toEqual(["I2: Ngày văn bản 01/11/2024 sau ngày chốt số liệu 31/10/2024."]);
    expect(noted(evidence("12-BC/ĐTN", "31/12/2023"))).toEqual(["I2: Ngày văn bản 31/12/2023 không thuộc năm 2024."]);
  });

  it("is refused with a day that is none, or a day without a number", () => {
    expect(refused(evidence("12-BC/ĐTN", "30/02/2024"))[0]).toContain("I2: “30/02/2024” không phải là ngày hợp lệ");
    expect(refused(evidence(null, "14/03/2024"))).toEqual(["H2: Có ngày văn bản 14/03/2024 nhưng thiếu số, ký hiệu."]);
  });
});

describe("rows of results", () => {
  it("refuse the later of two rows of the same unit and criterion", () => {
    expect(refused(parse(["DCS01", "2.4", null, null, 1], ["DCS01", "TC 2.4", null, null, 2]))).toEqual([
      "B3: Tiêu chí 2.4 của DCS01 đã có ở dòng 2; hãy giữ một dòng.",
    ]);
  });

  it("go on after a refused one", () => {
    const parsed = parse(["DCS01", "1.9", 63, 62], ["DCS01", "2.4", null, null, 1]);
    expect([parsed.rows.length, parsed.refusals.length]).toEqual([1, 1]);
  });
});
