import { describe, expect, it } from "vitest";
import { emptyEntry } from "../../../lib/domain/dossier";
import { type CriterionKind, NO_RESULT } from "../../../lib/domain/measure";
import { readTypedResult, readTypedTarget, typedResult, typedTarget } from "../../../lib/domain/typed-entry";

const measured = (kind: CriterionKind, threshold: number | null, notApplicableAllowed = false) => ({
  kind,
  threshold,
  notApplicableAllowed,
});
const percent = measured("percent", 9500, true);
const blank = { numerator: "", denominator: "", yesno: "", text: "", notApplicable: "", reason: "", explanation: "" };
const plan = { solution: "", dueText: "", person: "" };

describe("reading a typed target", () => {
  it("keeps the stored target where the words cannot be read", () => {
    const stored = { ...emptyEntry("1.9"), target: 9600, hasTarget: true };
    const read = readTypedTarget(percent, { ...plan, target: "chín mươi" }, stored);
    expect(read.half).toMatchObject({ target: 9600, hasTarget: true });
    expect(read.problems.target).toContain("không phải là số");
  });

  it("takes the target away when the field is emptied", () => {
    const stored = { ...emptyEntry("1.9"), target: 9600, hasTarget: true };
    expect(readTypedTarget(percent, { ...plan, target: " " }, stored).half).toMatchObject({ target: null, hasTarget: false });
  });

  it("prints what it has read so that reading it again changes nothing", () => {
    for (const [criterion, text] of [
      [percent, "95,5"],
      [measured("count", 100), "3"],
      [measured("yesno", 100), "Có"],
    ] as const) {
      const { half } = readTypedTarget(criterion, { ...plan, target: text }, emptyEntry("1.1"));
      expect(typedTarget(criterion, half).target).toBe(text);
    }
  });
});

describe("reading a typed result", () => {
  it("reads a share, a count, có/không and a text by the kind", () => {
    expect(readTypedResult(percent, { ...blank, numerator: "59", denominator: "62" }, NO_RESULT).half.result).toMatchObject({
      numerator: 59,
      denominator: 62,
    });
    expect(readTypedResult(measured("count", 100), { ...blank, numerator: "1.200" }, NO_RESULT).half.result.numerator).toBe(1200);
    expect(readTypedResult(measured("yesno", 100), { ...blank, yesno: "Không" }, NO_RESULT).half.result.numerator).toBe(0);
    expect(readTypedResult(measured("text", null), { ...blank, text: " Đồng ý \r\n" }, NO_RESULT).half.result.text).toBe("Đồng ý");
  });

  it("names each field that cannot be read and keeps what is stored there", () => {
    const stored = { ...NO_RESULT, numerator: 50, denominator: 60 };
    const read = readTypedResult(percent, { ...blank, numerator: "-1", denominator: "0" }, stored);
    expect(read.half.result).toMatchObject({ numerator: 50, denominator: 60 });
    expect(Object.keys(read.problems)).toEqual(["numerator", "denominator"]);
  });

  it("takes không phát sinh only where the criterion allows it, and never touches the figures", () => {
    const stored = { ...NO_RESULT, numerator: 50, denominator: 60 };
    const typed = { ...blank, numerator: "50", denominator: "60", notApplicable: "on" };
    expect(readTypedResult(percent, typed, stored).half.result).toEqual({ ...stored, notApplicable: true });
    expect(readTypedResult(measured("percent", 9500), typed, stored).half.result).toEqual(stored);
  });

  it("prints what it has read so that reading it again changes nothing", () => {
    for (const kind of ["percent", "count", "yesno", "text"] as const) {
      const criterion = measured(kind, 100, true);
      const typed = {
        ...blank,
        numerator: "7",
        denominator: "8",
        yesno: "Có",
        text: "Tốt",
        notApplicable: "on",
        reason: "a",
        explanation: "b",
      };
      const once = readTypedResult(criterion, typed, NO_RESULT).half;
      expect(readTypedResult(criterion, typedResult(criterion, once), NO_RESULT).half).toEqual(once);
    }
  });
});

it("prints a stored không as Không, in target and result", () => {
  const criterion = measured("yesno", 0);
  expect(typedTarget(criterion, { ...emptyEntry("2.2"), target: 0, hasTarget: true }).target).toBe("Không");
  expect(typedResult(criterion, { ...emptyEntry("2.2"), result: { ...NO_RESULT, numerator: 0 } }).yesno).toBe("Không");
});
