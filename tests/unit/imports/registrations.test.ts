import { describe, expect, it } from "vitest";
import { parseRegistrations } from "../../../lib/imports/parse-registrations";
import type { ImportContext } from "../../../lib/imports/parsing";
import { recognise } from "../../../lib/imports/recognise";
import { COMMUNE, contextOf, noted, refused, sheetOf, type Typed } from "./sheets";

const HEAD = ["Mã đơn vị", "Tên đơn vị", "Mã tiêu chí", "Chỉ tiêu đăng ký", "Giải pháp", "Ngày đăng ký"];

function parse(rows: readonly (readonly Typed[])[], more: Partial<ImportContext> = {}) {
  const sheet = sheetOf("Đăng ký 2024", [HEAD, ...rows]);
  return parseRegistrations(sheet, recognise(sheet), contextOf(more));
}

/** What a target cell of a criterion becomes: hundredths, or the refusal. */
function target(code: string, typed: Typed): number | null | string {
  const parsed = parse([["DCS01", null, code, typed]]);
  return parsed.rows[0] ? parsed.rows[0].target : (parsed.refusals[0]?.reason ?? "");
}

describe("a registered target", () => {
  it.each<[string, Typed, number | null]>([
    ["1.9", "95%", 9_500],
    ["1.9", 95, 9_500],
    ["1.9", { number: 0.95, format: "0%" }, 9_500],
    ["1.9", "≥ 95%", 9_500],
    ["1.9", "95,0%", 9_500],
    ["1.9", " 95,5 % ", 9_550],
    ["1.9", ">= 97", 9_700],
    ["1.9", 95.5, 9_550],
    ["1.9", { number: 1, format: "0%" }, 10_000],
    ["1.9", { number: 0.955, format: "0.0%" }, 9_550],
    ["2.4", 3, 300],
    ["2.4", "3", 300],
    ["2.4", "≥ 3", 300],
    ["1.2", "4 lần", 400],
    ["1.7", "x", 100],
    ["1.7", "CÓ", 100],
    ["1.7", "co", 100],
    ["1.7", "Có".normalize("NFD"), 100],
    ["3.7", null, null],
    ["3.7", "Có", null],
  ])("of criterion %s typed as %j is read", (code, typed, hundredths) => {
    expect(target(code, typed)).toBe(hundredths);
  });

  it.each<[string, Typed, string]>([
    ["1.9", 0.95, "không rõ là 0,95 % hay 95 %"],
    ["1.9", "0,95", "không rõ là 0,95 % hay 95 %"],
    ["1.9", "0.95", "không rõ"],
    ["1.9", 1, "không rõ là 1 % hay 100 %"],
    ["1.9", 105, "vượt quá 100"],
    ["1.9", { number: 95, format: "0%" }, "vượt quá 100"],
    ["1.9", "chín lăm", "không phải là số hợp lệ"],
    ["1.9", -5, "không phải là số hợp lệ"],
    ["1.9", null, "Chưa ghi chỉ tiêu"],
    ["1.9", { error: "#REF!" }, "#REF!"],
    ["1.9", { notComputed: true }, "chưa có kết quả"],
    ["1.9", { date: "2024-05-06" }, "là ngày 06/05/2024"],
    ["2.4", 2.5, "số nguyên"],
    ["2.4", "95%", "không phải bằng phần trăm"],
    ["2.4", { number: 0.9, format: "0%" }, "không phải bằng phần trăm"],
    ["2.4", "2,000", "hiểu hai cách"],
    ["1.7", "sẽ cố gắng", "hãy ghi “Có” hoặc “Không”"],
    ["1.9", { number: 0.95123, format: "0%" }, "không phải là số hợp lệ"],
  ])("of criterion %s typed as %j is refused", (code, typed, reason) => {
    expect(target(code, typed)).toContain(reason);
  });

  it("below the threshold was registered on paper and is kept, with a notice", () => {
    const parsed = parse([
      ["DCS01", null, "1.9", "90%"],
      ["DCS01", null, "2.4", 0],
      ["DCS01", null, "1.7", "Không"],
    ]);
    expect(parsed.rows.map((row) => row.target)).toEqual([9_000, 0, 0]);
    expect(noted(parsed).filter((text) => text.includes("thấp hơn ngưỡng"))).toHaveLength(3);
    expect(parse([["DCS01", null, "1.9", "95%"]]).notices.filter((one) => one.column === "D")).toEqual([]);
  });

  it("in words at a text criterion is left out, and said so", () => {
    const parsed = parse([["DCS01", null, "3.7", "Cấp ủy đồng ý bằng văn bản"]]);
    expect(parsed.rows[0]?.target).toBeNull();
    expect(noted(parsed)[0]).toContain("D2: Tiêu chí 3.7 không có chỉ tiêu bằng số");
  });
});

describe("the criterion of a row", () => {
  const code = (typed: Typed, more: Partial<ImportContext> = {}) => {
    const parsed = parse([["DCS01", null, typed, "Có"]], more);
    return parsed.rows[0]?.criterionCode ?? parsed.refusals[0]?.reason;
  };

  it.each<[Typed]>([
    ["1.7"],
    [" Tiêu chí 1.7 "],
    ["TC 1.7"],
    ["tc1.7."],
    ["Tiêu chí 1.7".normalize("NFD")],
    [1.7],
    ["1,7"],
    [{ number: 1.7, format: "0.00" }],
    [{ number: 1.7, format: "0.0" }],
  ])("typed as %j is 1.7", (typed) => {
    expect(code(typed)).toBe("1.7");
  });

  it("keeps 1.1 and 1.10 apart by what the cell shows", () => {
    const commune = { contentFor: () => COMMUNE };
    const parsed = parse(
      [
        ["DCS01", null, "1.1", 100],
        ["DCS01", null, "1.10", 60],
        ["DCS02", null, { number: 1.1, format: "0.00" }, 60],
      ],
      commune,
    );
    expect(parsed.rows.map((row) => row.criterionCode)).toEqual(["1.1", "1.10", "1.10"]);
  });

  it("takes a bare number 1.1 as 1.1, and warns where 1.10 exists too", () => {
    const parsed = parse([["DCS01", null, 1.1, 100]], { contentFor: () => COMMUNE });
    expect(parsed.rows[0]?.criterionCode).toBe("1.1");
    expect(noted(parsed)[0]).toContain("không phân biệt 1.1 với 1.10");
    expect(noted(parse([["DCS01", null, 1.1, 100]])).some((text) => text.startsWith("C"))).toBe(false);
  });

  it("is refused when the set does not have it, when it is no code, or when Excel made a date of it", () => {
    expect(code("1.10")).toContain("không có tiêu chí 1.10 (có 1.1–1.9, 2.1–2.9, 3.1–3.7)");
    expect(code("rà soát")).toContain("hãy ghi dạng 1.2");
    expect(code({ date: "2024-02-01" })).toContain("Excel có thể đã tự đổi");
    expect(code(null)).toContain("Chưa ghi mã tiêu chí");
  });
});

describe("the unit of a row", () => {
  const unit = (...typed: Typed[]) => {
    const parsed = parse([[...typed, "1.2", 3]]);
    return parsed.rows[0]?.unitId ?? refused(parsed)[0];
  };

  it("is found by its code whatever the blanks and case, else by its name without diacritics", () => {
    expect(unit(" dcs01  ", null)).toBe("u1");
    expect(unit(null, "đoàn cơ sở  SỞ Y TẾ")).toBe("u2");
    expect(unit("DCS03", "Đoàn cơ sở Trường Cao đẳng Kinh tế – Kỹ thuật".normalize("NFD"))).toBe("u3");
  });

  it("is refused when code and name are two units, or nobody's", () => {
    expect(unit("DCS01", "Đoàn cơ sở Sở Y tế")).toBe(
      "B2: Mã DCS01 là “Đoàn cơ sở Sở Xây dựng”, còn tên ghi “Đoàn cơ sở Sở Y tế” (mã DCS02): hãy sửa mã hoặc tên cho khớp.",
    );
    expect(unit("DCS99", null)).toContain("A2: Không có đơn vị nào mang mã “DCS99”");
    expect(unit("DCS99", "Đoàn cơ sở Sở Y tế")).toContain("có mã DCS02");
    expect(unit(null, "Sở Ngoại vụ")).toContain("B2: Không có đơn vị nào tên “Sở Ngoại vụ”");
    expect(unit(null, null)).toContain("A2: Chưa ghi mã đơn vị");
  });

  it("under a name nobody has is taken by its code, and said so", () => {
    expect(noted(parse([["DCS01", "Sở XD", "1.2", 3, null, "14/11/2023"]]))).toEqual([
      "B2: Tên ghi trong tệp khác tên đang dùng “Đoàn cơ sở Sở Xây dựng”; đã hiểu theo mã DCS01.",
    ]);
  });

  it("is refused by name when two names differ only in diacritics, unless typed exactly", () => {
    const units = [
      { id: "a", code: "A", name: "Sở Tư pháp" },
      { id: "b", code: "B", name: "Sở Tứ Pháp" },
    ];
    expect(refused(parse([[null, "So tu phap", "1.2", 3]], { units }))[0]).toContain("ứng với nhiều đơn vị (A, B)");
    expect(parse([[null, "Sở tư pháp", "1.2", 3]], { units }).rows[0]?.unitId).toBe("a");
  });

  it("without a criteria set in the year is refused", () => {
    expect(refused(parse([["DCS01", null, "1.2", 3]], { contentFor: () => undefined }))).toEqual([
      "A2: Đơn vị DCS01 chưa có bộ tiêu chí năm 2024.",
    ]);
  });
});

describe("rows and dates of registrations", () => {
  it("says for every refusal its sheet, row, column and the value as typed", () => {
    expect(parse([["DCS01", null, "1.9", " 0.95 "]]).refusals).toEqual([
      {
        sheet: "Đăng ký 2024",
        row: 2,
        column: "D",
        value: " 0.95 ",
        reason: "“0.95” không rõ là 0,95 % hay 95 %: hãy ghi “95%” hoặc định dạng ô là phần trăm.",
      },
    ]);
  });

  it("refuses the later of two rows of the same unit and criterion, naming the earlier", () => {
    const parsed = parse([
      ["DCS01", null, "1.2", 3],
      ["DCS02", null, "1.2", 3],
      [" dcs01", null, "Tiêu chí 1.2", 4],
    ]);
    expect(parsed.rows.map((row) => [row.unitCode, row.target])).toEqual([
      ["DCS01", 300],
      ["DCS02", 300],
    ]);
    expect(refused(parsed)).toEqual(["C4: Tiêu chí 1.2 của DCS01 đã có ở dòng 2; hãy giữ một dòng."]);
  });

  it("passes over blank rows and repeated headings, and says when a row holds only a heading", () => {
    const parsed = parse([[], ["DCS01", null, "1.2", 3, null, "14/11/2023"], [null, "  "], HEAD, [null, "Nội dung 2"]]);
    expect([parsed.rows.length, parsed.refusals.length]).toEqual([1, 0]);
    expect(noted(parsed)).toEqual(["6: Dòng không có tiêu chí và chỉ tiêu, được bỏ qua."]);
  });

  it("reads days typed and real, and refuses what is none", () => {
    const day = (typed: Typed) => {
      const parsed = parse([["DCS01", null, "1.2", 3, null, typed]]);
      return parsed.rows[0]?.day ?? refused(parsed)[0];
    };
    expect([day("14/11/2023"), day("4/11/2023"), day("ngày 14/11/2023"), day({ date: "2023-11-14" })]).toEqual([
      "2023-11-14",
      "2023-11-04",
      "2023-11-14",
      "2023-11-14",
    ]);
    expect(day("31/11/2023")).toContain("F2: “31/11/2023” không phải là ngày hợp lệ");
    expect(day("11/14/2023")).toContain("không phải là ngày hợp lệ");
    expect(day("14/11/23")).toContain("dd/mm/yyyy");
    expect(day(45_244)).toContain("Ô là số 45244, không phải là ngày");
  });

  it("takes the latest of a unit's several days, and says so; also when Excel changed day and month over", () => {
    const parsed = parse([
      ["DCS01", null, "1.2", 3, null, "04/11/2023"],
      ["DCS01", null, "1.6", 3, null, { date: "2023-04-11" }],
      ["DCS02", null, "1.2", 3, null, "30/11/2023"],
    ]);
    expect(parsed.registeredOn.map(({ unitCode, day }) => [unitCode, day])).toEqual([
      ["DCS01", "2023-11-04"],
      ["DCS02", "2023-11-30"],
    ]);
    expect(noted(parsed)).toEqual([
      "F2: Đơn vị DCS01 ghi 2 ngày đăng ký (11/04/2023, 04/11/2023); lấy ngày muộn nhất 04/11/2023. Có ngày có thể đã bị Excel đảo ngày và tháng.",
    ]);
  });

  it("says when a unit gives no day, or one of another year", () => {
    expect(noted(parse([["DCS01", null, "1.2", 3]]))).toEqual(["F2: Đơn vị DCS01 không ghi ngày đăng ký."]);
    expect(noted(parse([["DCS01", null, "1.2", 3, null, "14/11/2021"]]))[0]).toContain("không thuộc năm 2023 hoặc 2024");
    expect(noted(parse([["DCS01", null, "1.2", 3, null, "02/01/2024"]]))).toEqual([]);
  });

  it("refuses a whole sheet of another year, or one whose columns are not known", () => {
    const sheet = sheetOf("Đăng ký 2025", [HEAD, ["DCS01", null, "1.2", 3]]);
    const parsed = parseRegistrations(sheet, recognise(sheet), contextOf());
    expect([parsed.rows.length, refused(parsed)]).toEqual([
      0,
      ["1: Tờ này ghi năm 2025, không phải năm 2024 đang nhập: hãy chọn đúng năm công tác."],
    ]);
    const other = sheetOf("Tờ 1", [
      ["Mã đơn vị", "Chỉ tiêu"],
      ["DCS01", 3],
    ]);
    expect(refused(parseRegistrations(other, recognise(other, { kind: "registrations" }), contextOf()))).toEqual([
      "1: Chưa nhận ra cột “Mã tiêu chí”: hãy chọn cột cho mục này.",
    ]);
  });
});
