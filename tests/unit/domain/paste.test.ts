import { describe, expect, it } from "vitest";
import { isBlock, type PasteRow, placeBlock, readClipboard } from "../../../lib/domain/paste";

describe("a block of cells on the clipboard", () => {
  it("is read line by line, with and without the last line end, from Windows and from elsewhere", () => {
    expect(readClipboard("59\t62\r\n60\t61\r\n")).toEqual([
      ["59", "62"],
      ["60", "61"],
    ]);
    expect(readClipboard("59\n60")).toEqual([["59"], ["60"]]);
    expect(readClipboard("59\n\n60")).toEqual([["59"], [""], ["60"]]);
  });

  it("keeps line breaks, tabs and quotes inside a cell in quotes, and words that only begin with a quote", () => {
    expect(readClipboard('"a\nb ""c""\td"\tx\n"Học tập" tốt')).toEqual([['a\nb "c"\td', "x"], ['"Học tập" tốt']]);
  });

  it("is no block when it is one cell", () => {
    expect(isBlock(readClipboard("59\n"))).toBe(false);
    expect(isBlock(readClipboard("59\t62"))).toBe(true);
    expect(isBlock(readClipboard("59\n60"))).toBe(true);
  });
});

const rows: PasteRow[] = [
  { code: "1.1", criterion: { kind: "percent", notApplicableAllowed: false }, locked: false },
  { code: "1.2", criterion: { kind: "count", notApplicableAllowed: true }, locked: false },
  { code: "1.3", criterion: { kind: "percent", notApplicableAllowed: false }, locked: true },
  { code: "1.4", criterion: { kind: "yesno", notApplicableAllowed: false }, locked: false },
];
const columns = ["numerator", "denominator", "outcome", "notApplicable"] as const;
const place = (from: { row: number; column: number }, text: string) => placeBlock("result", rows, columns, from, readClipboard(text));

describe("pasting over the table", () => {
  it("fills the rows below, leaves blanks as they are, and tells what met a locked or an unused cell", () => {
    expect(place({ row: 0, column: 0 }, "59\t62\n3\t9\n8\t8\n\t\tCó")).toEqual({
      cells: [
        { code: "1.1", field: "numerator", text: "59" },
        { code: "1.1", field: "denominator", text: "62" },
        { code: "1.2", field: "numerator", text: "3" },
        { code: "1.4", field: "yesno", text: "Có" },
      ],
      refused: ["1.2: 9", "1.3: 8", "1.3: 8"],
      beyond: 0,
    });
  });

  it("fills both figures from 59/62 in the column of results", () => {
    expect(place({ row: 0, column: 0 }, "59/62\n3").cells).toEqual([
      { code: "1.1", field: "numerator", text: "59" },
      { code: "1.1", field: "denominator", text: "62" },
      { code: "1.2", field: "numerator", text: "3" },
    ]);
  });

  it("ticks by x, Có and Không, and tells other words", () => {
    expect(place({ row: 1, column: 3 }, "x").cells).toEqual([{ code: "1.2", field: "notApplicable", text: "on" }]);
    expect(place({ row: 1, column: 3 }, "Không").cells).toEqual([{ code: "1.2", field: "notApplicable", text: "" }]);
    expect(place({ row: 1, column: 3 }, "có thể").refused).toEqual(["1.2: có thể"]);
  });

  it("counts what runs over the edge", () => {
    expect(place({ row: 3, column: 2 }, "Có\tx\tx\nKhông")).toMatchObject({ cells: [{ code: "1.4" }], refused: ["1.4: x"], beyond: 2 });
  });
});
