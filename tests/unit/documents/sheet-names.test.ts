import { describe, expect, it } from "vitest";
import { formatShowing, sheetName } from "../../../lib/documents/xlsx/text";

describe("formats and names", () => {
  it.each([
    ["59/62 (95,2\u00a0%)", 95.2, '"59/62 ("0.0"\u00a0%)"'],
    ["100\u00a0%", 100, '0"\u00a0%"'],
    ["95,25\u00a0%", 95.25, '0.00"\u00a0%"'],
    ["3", 3, "0"],
    ["3", 4, null],
  ])("shows %s of %d by the format %s", (printed, value, format) => {
    expect(formatShowing(printed, value)).toBe(format);
  });

  it("makes a name that a sheet may have", () => {
    expect(sheetName("[a]:*?/\\")).toBe("a");
    expect(sheetName("'")).toBe("Bảng");
    expect(sheetName("x".repeat(40))).toHaveLength(31);
  });
});
