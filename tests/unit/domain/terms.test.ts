import { describe, expect, it } from "vitest";
import { breakCosts, wholeTerms } from "../../../lib/domain/terms";

const N = "\u00a0";

describe("terms in names", () => {
  it("hold together, also before a comma, in capitals and in small letters", () => {
    expect(wholeTerms("BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG")).toBe(`BCH ĐOÀN${N}KHỐI CƠ${N}QUAN DÂN${N}CHÍNH${N}ĐẢNG`);
    expect(wholeTerms("Sở Văn hóa, Thể thao và Du lịch")).toBe(`Sở Văn${N}hóa, Thể${N}thao và Du${N}lịch`);
    expect(wholeTerms("")).toBe("");
  });

  it("hold a short quotation together, and not a long one", () => {
    expect(wholeTerms('Đoàn cơ sở "3 chủ động" năm 2024')).toBe(`Đoàn${N}cơ${N}sở "3${N}chủ${N}động" năm 2024`);
    expect(wholeTerms('"một hai ba bốn năm sáu"')).toBe('"một hai ba bốn năm sáu"');
  });

  it("keep the breaks that were typed", () => {
    expect(wholeTerms("BCH ĐOÀN\nSỞ Y TẾ")).toBe(`BCH ĐOÀN\nSỞ Y${N}TẾ`);
  });

  it("a connective goes with what follows, unless a comma ends it", () => {
    expect(breakCosts(["Khoa", "và", "Bộ", "môn"])).toEqual([0, 1, 0, 0]);
    expect(breakCosts(["Bưu", "điện", "của", "tỉnh"])).toEqual([3, 0, 1, 0]);
  });
});
