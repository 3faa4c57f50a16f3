import { describe, expect, it } from "vitest";
import { parseUnits, unitsAfter } from "../../../lib/imports/parse-units";
import { recognise } from "../../../lib/imports/recognise";
import { noted, refused, sheetOf, type Typed, UNITS } from "./sheets";

const HEAD = ["STT", "Mã đơn vị", "Tên đơn vị", "Cấp", "Loại hình", "Số chi đoàn", "Số đoàn viên", "Cụm thi đua", "Thư điện tử"];

function parse(...rows: (readonly Typed[])[]) {
  const sheet = sheetOf("Đơn vị", [HEAD, ...rows]);
  return parseUnits(sheet, recognise(sheet), { units: UNITS });
}

const NEW = [
  "DCS09",
  "Đoàn cơ sở Cục Thuế thành phố",
  "Đoàn cơ sở",
  "Cơ quan, đơn vị sự nghiệp",
  8,
  98,
  "Cụm 2",
  "DCS09@example.vn",
] as const;

describe("the list of units", () => {
  it("gives a new unit with its attributes", () => {
    expect(parse([1, ...NEW]).rows).toEqual([
      {
        sheet: "Đơn vị",
        row: 2,
        unitId: null,
        code: "DCS09",
        name: "Đoàn cơ sở Cục Thuế thành phố",
        level: "doanCoSo",
        unitType: "coQuan",
        branchCount: 8,
        memberCount: 98,
        cluster: "Cụm 2",
        email: "dcs09@example.vn",
      },
    ]);
  });

  it("knows a stored unit by code, keeps its code's spelling, and does not say what the sheet does not", () => {
    expect(parse([1, " dcs01 ", "Đoàn cơ sở Sở Xây dựng"]).refusals).toEqual([]);
    expect(parse([1, " dcs01 ", "Đoàn cơ sở Sở Xây dựng mới", null, null, 9]).rows[0]).toMatchObject({
      unitId: "u1",
      code: "DCS01",
      name: "Đoàn cơ sở Sở Xây dựng mới",
      level: null,
      unitType: null,
      branchCount: 9,
      cluster: null,
    });
  });

  it("reads levels and types whatever their case and diacritics", () => {
    const row = parse([1, "X1", "Chi đoàn cơ sở A", "CHI ĐOÀN CƠ SỞ", "xa, phuong, thi tran"]).rows[0];
    expect(row).toMatchObject({ level: "chiDoanCoSo", unitType: "xaPhuong" });
    expect(parse([1, "X2", "Trường B", "ĐCS", "Trường học"]).rows[0]).toMatchObject({ level: "doanCoSo", unitType: "truongHoc" });
  });

  it("refuses a new unit without level, type, code or name, and words that are none", () => {
    expect(refused(parse([1, "X1", "Đơn vị A", null, null, 3])).map((text) => text.slice(0, 2))).toEqual(["D2", "E2"]);
    expect(refused(parse([1, null, "Đơn vị A", "Đoàn cơ sở", "Doanh nghiệp"]))[0]).toContain("B2: Chưa ghi mã");
    expect(refused(parse([1, "X1", null, "Đoàn cơ sở", "Doanh nghiệp"]))).toEqual(["C2: Chưa ghi tên đơn vị."]);
    expect(refused(parse([1, "X1", "A", "Tổ", "Hội"])).map((text) => text.slice(0, 2))).toEqual(["D2", "E2"]);
    expect(refused(parse([1, ...NEW.slice(0, 4), 1.5, -3, null, "khong-co-a-cong"])).map((text) => text.slice(0, 2))).toEqual([
      "F2",
      "G2",
      "I2",
    ]);
  });

  it("refuses the second row of a code or of a name, naming the first", () => {
    expect(refused(parse([1, ...NEW], [2, "dcs09", "Tên khác", "Đoàn cơ sở", "Doanh nghiệp"]))).toEqual(["B3: Mã dcs09 đã có ở dòng 2."]);
    expect(refused(parse([1, ...NEW], [2, "DCS10", ...NEW.slice(1)]))).toEqual([
      "C3: Tên “Đoàn cơ sở Cục Thuế thành phố” đã có ở dòng 2 với mã khác.",
    ]);
  });

  it("refuses a new code beside the name of a stored unit, and a stored code beside another's name", () => {
    expect(refused(parse([1, "X1", "Đoàn cơ sở Sở Y tế", "Đoàn cơ sở", "Doanh nghiệp"]))[0]).toContain(
      "B2: “Đoàn cơ sở Sở Y tế” đang có mã DCS02, không phải “X1”",
    );
    expect(refused(parse([1, "DCS01", "Đoàn cơ sở Sở Y tế"]))[0]).toContain("C2: Mã DCS01 là “Đoàn cơ sở Sở Xây dựng”");
  });

  it("passes over lines that are no unit, such as a total or a signature, and says so", () => {
    const parsed = parse([1, ...NEW], [null, null, "Tổng cộng"], [null, "NGƯỜI LẬP BIỂU"]);
    expect([parsed.rows.length, parsed.refusals.length, noted(parsed).length]).toEqual([1, 0, 2]);
  });

  it("lets later sheets use new units and new names", () => {
    const rows = parse([1, ...NEW], [2, "DCS01", "Đoàn cơ sở Sở Xây dựng mới", null, null, 9]).rows;
    expect(unitsAfter(UNITS, rows).map(({ id, name }) => [id, name])).toEqual([
      ["u1", "Đoàn cơ sở Sở Xây dựng mới"],
      ["u2", "Đoàn cơ sở Sở Y tế"],
      ["u3", "Đoàn cơ sở Trường Cao đẳng Kinh tế - Kỹ thuật"],
      ["new:DCS09", "Đoàn cơ sở Cục Thuế thành phố"],
    ]);
  });
});
