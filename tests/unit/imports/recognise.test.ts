import { describe, expect, it } from "vitest";
import { recognise, withMapping } from "../../../lib/imports/recognise";
import { sheetOf } from "./sheets";

const REGISTRATION = ["Mã đơn vị", "Tên đơn vị", "Mã tiêu chí", "Chỉ tiêu đăng ký", "Giải pháp", "Ngày đăng ký"];

describe("recognising a sheet", () => {
  it("finds the headings in any order and any of the first 20 rows, typed in capitals or as NFD", () => {
    const headings = ["NGÀY ĐĂNG KÝ", "Tiêu chí", "STT", "Chỉ tiêu đăng ký (%)".normalize("NFD"), "TÊN ĐƠN VỊ", "mã  đv"];
    const found = recognise(sheetOf("Tờ 2", [["ĐĂNG KÝ NĂM 2024"], [], headings], 18));
    expect(found).toMatchObject({ kind: "registrations", headerRow: 20, year: 2024, missing: [], ignored: [{ column: 3, header: "STT" }] });
    expect(found.columns).toEqual({ day: 1, criterion: 2, target: 4, unitName: 5, unitCode: 6 });
    expect(found.absent).toEqual(["solution", "due", "person"]);
    expect(recognise(sheetOf("Tờ 2", [headings], 21)).kind).toBe("unknown");
  });

  it("tells units, registrations and results apart by their headings and not by the sheet's name", () => {
    expect(recognise(sheetOf("Sheet1", [["Mã đơn vị", "Tên đơn vị", "Cấp", "Loại hình"]])).kind).toBe("units");
    expect(recognise(sheetOf("Sheet1", [["Mã đơn vị", "Mã tiêu chí", "Số đạt", "Tổng số", "Kết quả"]])).kind).toBe("results");
    expect(recognise(sheetOf("Đơn vị", [REGISTRATION])).kind).toBe("registrations");
    expect(
      recognise(
        sheetOf("Đăng ký 2024", [
          ["Họ và tên", "Chức vụ"],
          ["Bí thư", "UV"],
        ]),
      ).kind,
    ).toBe("unknown");
  });

  it("does not take a title that mentions a column for the headings", () => {
    const found = recognise(
      sheetOf("Đăng ký 2024", [['CHỈ TIÊU ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ "3 CHỦ ĐỘNG" NĂM 2024 (đăng ký cuối năm 2023)'], [], REGISTRATION]),
    );
    expect(found).toMatchObject({ headerRow: 3, year: 2024, yearsSeen: [2024, 2023] });
  });

  it("leaves the year open when name and title disagree", () => {
    expect(recognise(sheetOf("Đăng ký 2025", [["ĐĂNG KÝ NĂM 2024"], REGISTRATION]))).toMatchObject({ year: null, yearsSeen: [2025, 2024] });
    expect(recognise(sheetOf("Tờ 1", [["ĐĂNG KÝ NĂM 2025"], REGISTRATION])).year).toBe(2025);
    expect(recognise(sheetOf("Tờ 1", [REGISTRATION])).year).toBeNull();
  });

  it("takes a column and a year from a person, also for headings nobody knows", () => {
    const sheet = sheetOf("Tờ 1", [
      ["Đơn vị", "TC số", "Con số", "Chỉ tiêu"],
      ["DCS01", "1.2", 3, "cũ"],
    ]);
    expect(recognise(sheet).kind).toBe("unknown");
    const forced = recognise(sheet, { kind: "registrations", headerRow: 1 });
    expect(forced.missing).toEqual(["criterion"]);
    const mapped = withMapping(forced, { columns: { criterion: 2, target: 3, unitName: null, unitCode: 1 }, year: 2024 });
    expect(mapped).toMatchObject({ columns: { unitCode: 1, criterion: 2, target: 3 }, missing: [], year: 2024, ignored: [{ column: 4 }] });
  });

  it("takes a column from the field that had it when a person gives it to another", () => {
    const mapped = withMapping(recognise(sheetOf("Đăng ký 2024", [REGISTRATION])), { columns: { person: 5 } });
    expect(mapped.columns.person).toBe(5);
    expect(mapped.columns.solution).toBeUndefined();
    expect(withMapping(mapped, { columns: { target: null } }).missing).toEqual(["target"]);
  });
});
