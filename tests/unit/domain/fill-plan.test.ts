import { describe, expect, it } from "vitest";
import { emptyEntry } from "../../../lib/domain/dossier";
import { type FilledRow, type FillOutcome, planFilledRow, withoutSettled } from "../../../lib/domain/fill-plan";
import type { FillField } from "../../../lib/domain/fill-sheet";
import { NO_RESULT } from "../../../lib/domain/measure";

const seal = (text: string) => `<${text}>`;
const percent = { kind: "percent", threshold: 9500, notApplicableAllowed: true } as const;
const count = { kind: "count", threshold: 100, notApplicableAllowed: false } as const;

type Texts = Partial<Record<FillField, string>>;
const sealed = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, seal(text)]));

/** A row of a registration: what was downloaded, what the file says, what is stored (target in hundredths, solution). */
function target(base: Texts, mine: Texts, theirs: { target: number | null; solution: string }, more: Partial<FilledRow> = {}): FilledRow {
  const blank = { target: "", solution: "", dueText: "", person: "" };
  return {
    part: "target",
    criterion: percent,
    base: sealed({ ...blank, ...base }),
    mine: { ...blank, ...mine },
    refusals: {},
    theirs: { ...emptyEntry("1.9"), hasTarget: theirs.target !== null, ...theirs },
    locked: null,
    ...more,
  };
}

const [A, B, C] = ["95", "96", "97"];
const stored = (text: string | undefined) => ({ target: Number(text) * 100, solution: "" });

describe("one value, three ways: as downloaded, in the file, on the web", () => {
  it.each([
    ["nobody changed it", A, A, A, "unchanged"],
    ["only the file changed it", A, B, A, "changed"],
    ["only the web changed it", A, A, B, "unchanged"],
    ["both changed it to the same", A, B, B, "unchanged"],
    ["both changed it, each in another way", A, B, C, "conflict"],
    ["the file emptied it", A, "", A, "changed"],
    ["the file emptied it, the web changed it", A, "", B, "conflict"],
    ["it was empty and the file fills it", "", B, "", "changed"],
    ["it was empty, the file and the web fill it differently", "", B, C, "conflict"],
    ["it was empty and the web fills it", "", "", B, "unchanged"],
  ])("%s", (_, base, mine, theirs, state) => {
    const now = theirs === "" ? { target: null, solution: "" } : stored(theirs);
    expect(planFilledRow(target({ target: base }, { target: mine }, now), seal).state).toBe(state);
  });

  it("says of a change what is stored and what the file says", () => {
    const outcome = planFilledRow(target({ target: A }, { target: "96,5" }, stored(A)), seal);
    expect(outcome).toMatchObject({
      state: "changed",
      changes: [{ field: "target", before: "95", after: "96,5" }],
      half: { target: 9650 },
    });
  });

  it("takes another spelling of the same figure for no change", () => {
    expect(planFilledRow(target({ target: A }, { target: "95,0 %" }, stored(A)), seal).state).toBe("unchanged");
  });
});

describe("a row of several cells", () => {
  it("is a conflict when the file changed one cell and the web another; choosing the file keeps what only the web changed", () => {
    const row = target({ target: A, solution: "" }, { target: A, solution: "Rà soát" }, { target: 9600, solution: "" });
    expect(planFilledRow(row, seal)).toMatchObject({
      state: "conflict",
      changes: [{ field: "solution", before: "", after: "Rà soát" }],
      half: { target: 9600, solution: "Rà soát" },
    });
  });

  it("is wrong as a whole when one cell is wrong, and names that cell only", () => {
    const row = target({ target: A }, { target: "94", solution: "Rà soát" }, stored(A));
    const outcome = planFilledRow(row, seal);
    expect(outcome).toMatchObject({
      state: "wrong",
      problems: [{ field: "target", reason: expect.stringContaining("ngưỡng tối thiểu 95") }],
    });
  });

  it("does not blame an untouched target below the threshold that came from paper", () => {
    const row = target({ target: "90" }, { target: "90", solution: "Rà soát" }, { target: 9000, solution: "" });
    expect(planFilledRow(row, seal)).toMatchObject({ state: "changed", changes: [{ field: "solution" }], half: { target: 9000 } });
  });

  it("is wrong when a cell could not be read, also when nothing else was touched", () => {
    const row = target({ target: A }, { target: "" }, stored(A), { refusals: { target: "Ô là ngày." } });
    expect(planFilledRow(row, seal)).toEqual({ state: "wrong", problems: [{ field: "target", reason: "Ô là ngày." }] });
  });

  it("is wrong when something stands in a cell that the criterion does not use", () => {
    const row = target({ target: A }, { target: A }, stored(A), { refusals: { yesno: "Không dùng ô này." } });
    expect(planFilledRow(row, seal)).toEqual({ state: "wrong", problems: [{ field: "yesno", reason: "Không dùng ô này." }] });
  });
});

describe("a locked criterion", () => {
  it("is refused with why when the file changed it, and passes when the file says what is stored", () => {
    const locked = { locked: "Đã nộp, chờ duyệt." };
    expect(planFilledRow(target({ target: A }, { target: B }, stored(A), locked), seal)).toEqual({
      state: "wrong",
      problems: [{ field: null, reason: "Đã nộp, chờ duyệt." }],
    });
    expect(planFilledRow(target({ target: A }, { target: A }, stored(B), locked), seal).state).toBe("unchanged");
    expect(planFilledRow(target({ target: A }, { target: B }, stored(B), locked), seal).state).toBe("unchanged");
    const elsewhere = { target: 9600, solution: "Lời trên web" };
    expect(planFilledRow(target({ target: A }, { target: B }, elsewhere, locked), seal).state).toBe("unchanged");
  });
});

describe("results", () => {
  const blank = { numerator: "", denominator: "", notApplicable: "", reason: "", explanation: "" };
  const row = (mine: Texts, more: Partial<FilledRow> = {}): FilledRow => ({
    part: "result",
    criterion: percent,
    base: sealed(blank),
    mine: { ...blank, ...mine },
    refusals: {},
    theirs: emptyEntry("1.9"),
    locked: null,
    ...more,
  });

  it("fills n and N", () => {
    expect(planFilledRow(row({ numerator: "59", denominator: "62" }), seal)).toMatchObject({
      state: "changed",
      half: { result: { numerator: 59, denominator: 62 } },
    });
  });

  it("refuses a total of 0 at its cell and a decimal count", () => {
    expect(planFilledRow(row({ numerator: "0", denominator: "0" }), seal)).toMatchObject({
      state: "wrong",
      problems: [{ field: "denominator" }],
    });
    const decimal = row({ numerator: "2,5" }, { criterion: count, base: sealed({ numerator: "", reason: "", explanation: "" }) });
    expect(planFilledRow(decimal, seal)).toMatchObject({ state: "wrong", problems: [{ field: "numerator" }] });
  });

  it("never joins a numerator of the file with a total of the web", () => {
    const theirs = { ...emptyEntry("1.9"), result: { ...NO_RESULT, numerator: 58, denominator: 60 } };
    const base = sealed({ ...blank, numerator: "58", denominator: "62" });
    expect(planFilledRow(row({ numerator: "59", denominator: "62" }, { theirs, base }), seal)).toMatchObject({
      state: "conflict",
      changes: [
        { field: "numerator", before: "58", after: "59" },
        { field: "denominator", before: "60", after: "62" },
      ],
    });
  });

  it("ticks “không phát sinh” beside figures that stay", () => {
    const theirs = { ...emptyEntry("1.9"), result: { ...NO_RESULT, numerator: 1, denominator: 2 } };
    const base = sealed({ ...blank, numerator: "1", denominator: "2" });
    const mine = { numerator: "1", denominator: "2", notApplicable: "on", reason: "Không có hồ sơ." };
    expect(planFilledRow(row(mine, { theirs, base }), seal)).toMatchObject({
      state: "changed",
      changes: [{ field: "notApplicable" }, { field: "reason" }],
      half: { result: { numerator: 1, denominator: 2, notApplicable: true } },
    });
  });
});

describe("a conflict decided for what is stored", () => {
  const half = { hasTarget: true, target: 400, solution: "", dueText: "", person: "" };
  const conflict: FillOutcome = { state: "conflict", changes: [{ field: "target", before: "6", after: "4" }], half };

  it("is not asked again while both sides say the same, any other is", () => {
    expect(withoutSettled(conflict, ([change]) => change?.before === "6" && change.after === "4")).toEqual({ state: "unchanged" });
    expect(withoutSettled(conflict, () => false)).toBe(conflict);
  });

  it("changes nothing for a row that is no conflict", () => {
    const changed: FillOutcome = { ...conflict, state: "changed" };
    expect(withoutSettled(changed, () => true)).toBe(changed);
  });
});
