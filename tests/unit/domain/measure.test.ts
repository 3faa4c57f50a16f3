import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatFraction,
  formatHundredths,
  formatTarget,
  formatTargetRatio,
  hasResult,
  NO_RESULT,
  reaches,
  readHundredths,
  readTarget,
  readWhole,
  readYesNo,
  targetRatioNumber,
} from "../../../lib/domain/measure";

const percent = (numerator: number | null, denominator: number | null) => ({ ...NO_RESULT, numerator, denominator });
const count = (numerator: number | null) => ({ ...NO_RESULT, numerator });

describe("exact fractions", () => {
  it.each([
    [59, 62, 9500, true],
    [58, 62, 9500, false],
    [19, 20, 9500, true],
    [1999, 2105, 9500, false],
    [2000, 2105, 9500, true],
    [999_999, 1_000_000, 10_000, false],
    [1, 3, 3333, true],
    [1, 3, 3334, false],
  ])("%i/%i against %i hundredths of a percent reaches: %s", (n, total, hundredths, expected) => {
    expect(reaches("percent", percent(n, total), hundredths)).toBe(expected);
  });

  it("never takes a zero denominator or a missing figure for a result", () => {
    expect(hasResult("percent", percent(0, 0))).toBe(false);
    expect(hasResult("percent", percent(5, null))).toBe(false);
    expect(reaches("percent", percent(0, 0), 0)).toBe(false);
    expect(hasResult("text", { ...NO_RESULT, text: "  " })).toBe(false);
  });

  it("agrees with integer arithmetic for every n, N and threshold", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (n, total, hundredths) => {
          expect(reaches("percent", percent(n, total), hundredths)).toBe(n * 10_000 >= hundredths * total);
        },
      ),
    );
  });
});

describe("figures in print", () => {
  it("shows one decimal and a comma", () => {
    expect(formatFraction(59, 62)).toBe("95,2\u00a0%");
    expect(formatFraction(5, 7)).toBe("71,4\u00a0%");
    expect(formatFraction(62, 62)).toBe("100\u00a0%");
    expect(formatFraction(1, 8)).toBe("12,5\u00a0%");
    expect(formatFraction(3, 0)).toBe("—");
    expect(formatHundredths(9550)).toBe("95,5");
    expect(formatHundredths(9505)).toBe("95,05");
    expect(formatTarget("percent", 9500)).toBe("95\u00a0%");
    expect(formatTarget("yesno", 100)).toBe("Có");
  });

  it("shows the ratio to the target, over 100 not capped, and none for có/không and text", () => {
    expect(formatTargetRatio("count", count(2), 300)).toBe("66,7\u00a0%");
    expect(formatTargetRatio("count", count(5), 300)).toBe("166,7\u00a0%");
    expect(formatTargetRatio("percent", percent(59, 62), 10_000)).toBe("95,2\u00a0%");
    expect(formatTargetRatio("percent", percent(62, 62), 9500)).toBe("105,3\u00a0%");
    expect(formatTargetRatio("yesno", count(1), 100)).toBe("—");
    expect(formatTargetRatio("text", { ...NO_RESULT, text: "ý kiến" }, null)).toBe("—");
    expect(targetRatioNumber("count", count(2), 300)).toBe(66.7);
  });
});

describe("what people type", () => {
  it.each([
    ["95", 9500],
    ["95%", 9500],
    ["95,5", 9550],
    ["95.5 %", 9550],
    ["≥ 95%", 9500],
    ["95,0%", 9500],
    ["  100 ", 10_000],
    ["1.200", 120_000],
  ])("reads “%s”", (typed, hundredths) => {
    expect(readHundredths(typed)).toEqual({ kind: "value", value: hundredths });
  });

  it.each(["chín mươi", "95,555", "-3", "1/2", "95 97"])("refuses “%s” with a reason", (typed) => {
    expect(readHundredths(typed).kind).toBe("unreadable");
  });

  it("takes numbers as large as the database does", () => {
    expect(readHundredths("20.000.000")).toEqual({ kind: "value", value: 2_000_000_000 });
    expect(readHundredths("20.000.000,01").kind).toBe("unreadable");
  });

  it("reads whole numbers only where heads are counted", () => {
    expect(readWhole("62")).toEqual({ kind: "value", value: 62 });
    expect(readWhole("1.200")).toEqual({ kind: "value", value: 1200 });
    expect(readWhole("62,0")).toEqual({ kind: "value", value: 62 });
    expect(readWhole("6,5").kind).toBe("unreadable");
    expect(readWhole("")).toEqual({ kind: "empty" });
  });

  it.each(["Có", "co", "CÓ", "x", "X", "Co\u0301"])("takes “%s” for có", (typed) => {
    expect(readYesNo(typed)).toEqual({ kind: "value", value: true });
  });

  it("refuses a target below the threshold, over 100 %, or half a count", () => {
    expect(readTarget("percent", "94,9", 9500).kind).toBe("unreadable");
    expect(readTarget("percent", "95", 9500)).toEqual({ kind: "value", value: 9500 });
    expect(readTarget("percent", "100", 9500)).toEqual({ kind: "value", value: 10_000 });
    expect(readTarget("percent", "100,01", 9500).kind).toBe("unreadable");
    expect(readTarget("count", "1,5", 100).kind).toBe("unreadable");
    expect(readTarget("count", "0", 100).kind).toBe("unreadable");
    expect(readTarget("yesno", "Không", 100).kind).toBe("unreadable");
    expect(readTarget("text", "", null)).toEqual({ kind: "value", value: null });
  });

  it("reads back every number it prints", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000_000 }), (hundredths) => {
        expect(readHundredths(formatHundredths(hundredths))).toEqual({ kind: "value", value: hundredths });
      }),
    );
  });
});
