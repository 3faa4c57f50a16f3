import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ScoreTable, scoreCriteriaOf, scoreTableSchema, tableMaximum } from "../../../lib/domain/score-table";
import { compareShares, isChosen, type ScoreInput, scoreOf, shareOf100, shareReaches } from "../../../lib/domain/scoring";
import { agencyEmulation, agencyScheme, amount, criterion, earned, LEFT_OUT, NO, YES } from "./scoring-samples";

const MEETINGS = criterion("I.2", 10, {
  scoring: {
    kind: "steps",
    unit: "tháng",
    steps: [
      { points: 1000, text: "Từ 10 tháng", from: 1000 },
      { points: 700, text: "Từ 8 tháng", from: 800 },
      { points: 0, text: "Dưới 8 tháng", from: 0 },
    ],
  },
});
const CHOSEN = criterion("II.4", 5, {
  scoring: {
    kind: "steps",
    unit: "",
    steps: [
      { points: 500, text: "Tốt", from: null },
      { points: 300, text: "Khá", from: null },
    ],
  },
});

describe("points of one criterion", () => {
  it("yes or no gives all or nothing", () => {
    expect(earned(criterion("I.1", 5), YES)).toBe(5);
    expect(earned(criterion("I.1", 5), NO)).toBe(0);
  });

  it.each([
    [7.99, 0],
    [8, 7],
    [9.99, 7],
    [10, 10],
    [30, 10],
  ])("stepped by an amount: %s months give %s points", (months, points) => {
    expect(earned(MEETINGS, { value: Math.round(months * 100), target: null, notApplicable: false })).toBe(points);
  });

  it("stepped by choice gives the points of the chosen step, none where there is no such step", () => {
    expect(earned(CHOSEN, { value: 0, target: null, notApplicable: false })).toBe(5);
    expect(earned(CHOSEN, { value: 1, target: null, notApplicable: false })).toBe(3);
    expect(earned(CHOSEN, { value: 2, target: null, notApplicable: false })).toBeNull();
    expect([isChosen(CHOSEN), isChosen(MEETINGS)]).toEqual([true, false]);
  });

  it.each([
    [0, 0],
    [1, 5],
    [2, 10],
    [3, 15],
    [4, 15],
  ])("per unit with a cap: %s works give %s points", (works, points) => {
    const works5 = criterion("II.2", 15, { scoring: { kind: "perUnit", each: 500, unit: "công trình" } });
    expect(earned(works5, amount(works))).toBe(points);
  });

  it.each([
    [59, 62, 9.52],
    [62, 62, 10],
    [70, 62, 10],
    [0, 62, 0],
    [1, 3, 3.33],
    [2, 3, 6.67],
  ])("ratio to target: %s of %s give %s of 10 points, halves up, never over the maximum", (done, target, points) => {
    const ratio = criterion("I.1", 10, { scoring: { kind: "ratio", unit: "đoàn viên" } });
    expect(earned(ratio, amount(done, target))).toBe(points);
  });

  it("a ratio without a total, and anything unanswered, has no points", () => {
    const ratio = criterion("I.1", 10, { scoring: { kind: "ratio", unit: "đoàn viên" } });
    expect(earned(ratio, amount(5))).toBeNull();
    expect(earned(ratio, { value: 500, target: 0, notApplicable: false })).toBeNull();
    expect(earned(ratio, { value: null, target: 100, notApplicable: false })).toBeNull();
  });
});

const TABLE: ScoreTable = {
  groups: [
    { code: "I", name: "Chính", role: "main", limit: null, criteria: [criterion("I.1", 40), criterion("I.2", 60)] },
    { code: "TH", name: "Thưởng", role: "bonus", limit: 500, criteria: [criterion("TH.1", 4), criterion("TH.2", 3)] },
    { code: "TR", name: "Trừ", role: "minus", limit: 1000, criteria: [criterion("TR.1", 8), criterion("TR.2", 6)] },
  ],
};
const filled = (...pairs: [string, ScoreInput][]) => new Map(pairs);

describe("a whole table", () => {
  it("adds main and bonus and takes minus off, each within its group's limit", () => {
    const score = scoreOf(TABLE, filled(["I.1", YES], ["I.2", NO], ["TH.1", YES], ["TH.2", YES], ["TR.1", YES], ["TR.2", YES]));
    expect(score).toMatchObject({ points: 4000 + 500 - 1000, maximum: 10_000, bonus: 500, minus: 1000, missing: [] });
  });

  it("never goes under 0", () => {
    expect(scoreOf(TABLE, filled(["I.1", NO], ["I.2", NO], ["TR.1", YES])).points).toBe(0);
  });

  it("lists unanswered criteria of main groups only", () => {
    expect(scoreOf(TABLE, filled(["I.1", YES])).missing).toEqual(["I.2"]);
  });

  it("“không áp dụng” leaves the maximum and the points of the others as they are", () => {
    const before = scoreOf(TABLE, filled(["I.1", YES], ["I.2", YES]));
    const after = scoreOf(TABLE, filled(["I.1", YES], ["I.2", LEFT_OUT]));
    expect([before.points, before.maximum, after.points, after.maximum]).toEqual([10_000, 10_000, 4000, 4000]);
    expect(after.missing).toEqual([]);
  });

  it("“không áp dụng” where the table does not allow it counts as unanswered", () => {
    const strict = { groups: [{ ...TABLE.groups[0], criteria: [criterion("I.1", 10, { notApplicableAllowed: false })] }] } as ScoreTable;
    expect(scoreOf(strict, filled(["I.1", LEFT_OUT]))).toMatchObject({ maximum: 1000, missing: ["I.1"] });
  });
});

describe("shares", () => {
  it("are compared as fractions: 2 of 3 is more than 66,66 of 100", () => {
    expect(compareShares({ points: 200, maximum: 300 }, { points: 6666, maximum: 10_000 })).toBe(1);
    expect(compareShares({ points: 200, maximum: 300 }, { points: 400, maximum: 600 })).toBe(0);
    expect(compareShares({ points: 199, maximum: 300 }, { points: 400, maximum: 600 })).toBe(-1);
  });

  it("nothing applicable is the least, reaches nothing and prints as nothing", () => {
    expect(compareShares({ points: 0, maximum: 0 }, { points: 0, maximum: 100 })).toBeLessThan(0);
    expect(shareReaches({ points: 0, maximum: 0 }, 0)).toBe(false);
    expect(shareOf100({ points: 0, maximum: 0 })).toBeNull();
  });

  it.each([
    [8999, 10_000, false],
    [9000, 10_000, true],
    [2699, 3000, false],
    [2700, 3000, true],
  ])("%s of %s reaches 90: %s", (points, maximum, reached) => {
    expect(shareReaches({ points, maximum }, 9000)).toBe(reached);
  });
});

describe("what a table must keep to", () => {
  const refused = (table: ScoreTable) => {
    const parsed = scoreTableSchema.safeParse(table);
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
  };
  const withCriterion = (one: ReturnType<typeof criterion>): ScoreTable => ({
    groups: [{ code: "I", name: "I", role: "main", limit: null, criteria: [one] }],
  });

  it("the proposed tables hold and make 100 points", () => {
    for (const { table } of [agencyScheme(), agencyEmulation()]) {
      expect(refused(table)).toEqual([]);
      expect(tableMaximum(table)).toBe(10_000);
    }
  });

  it("refuses doubled codes, falling steps, a maximum that no step gives, half-measured steps", () => {
    expect(refused({ groups: [{ ...withCriterion(criterion("I", 5)).groups[0] }] } as ScoreTable)).toEqual(["Mã I bị trùng"]);
    const falling = {
      ...CHOSEN,
      scoring: {
        kind: "steps" as const,
        unit: "",
        steps: [
          { points: 500, text: "ít", from: 0 },
          { points: 300, text: "nhiều", from: 100 },
        ],
      },
    };
    expect(refused(withCriterion(falling))).toEqual(["II.4: Kết quả cao hơn không được ít điểm hơn"]);
    expect(refused(withCriterion({ ...CHOSEN, max: 600 }))).toEqual(["II.4: Điểm tối đa phải bằng mức điểm cao nhất"]);
    const half = {
      ...CHOSEN,
      scoring: {
        kind: "steps" as const,
        unit: "",
        steps: [
          { points: 500, text: "a", from: 0 },
          { points: 300, text: "b", from: null },
        ],
      },
    };
    expect(refused(withCriterion(half))).toEqual(["II.4: Hoặc mọi mức điểm đều có số từ, hoặc không mức nào có"]);
  });

  it("refuses a figure of the record that does not fit the way of scoring", () => {
    expect(refused(withCriterion(criterion("I.1", 5, { source: "criteriaMet" })))).not.toEqual([]);
    expect(refused(withCriterion(criterion("I.1", 5, { source: "recognised" })))).toEqual([]);
    const ratio = { kind: "ratio" as const, unit: "" };
    expect(refused(withCriterion(criterion("I.1", 5, { scoring: ratio, source: "recognised" })))).not.toEqual([]);
    expect(refused(withCriterion(criterion("I.1", 5, { scoring: ratio, source: "criteriaMet" })))).toEqual([]);
  });
});

describe("for every filled-in table", () => {
  const { table } = agencyEmulation();
  const figure = fc.record({
    value: fc.integer({ min: 0, max: 3000 }),
    target: fc.integer({ min: 1, max: 3000 }),
    notApplicable: fc.constant(false),
  });
  const inputs = fc.tuple(...scoreCriteriaOf(table).map(() => figure));
  const asMap = (figures: readonly ScoreInput[]) => new Map(scoreCriteriaOf(table).map((one, index) => [one.code, figures[index] ?? NO]));

  it("raising a result never lowers the points (minus points are violations, not results)", () => {
    const raisable = scoreCriteriaOf({ groups: table.groups.filter((group) => group.role !== "minus") });
    fc.assert(
      fc.property(inputs, fc.nat(raisable.length - 1), fc.nat(2000), (figures, at, more) => {
        const before = asMap(figures);
        const code = raisable[at]?.code ?? "";
        const old = before.get(code) ?? NO;
        const after = new Map(before).set(code, { ...old, value: (old.value ?? 0) + more });
        expect(scoreOf(table, after).points).toBeGreaterThanOrEqual(scoreOf(table, before).points);
      }),
    );
  });

  it("“không áp dụng” of one criterion never changes the points of another group or another criterion", () => {
    const optional = table.groups.flatMap((group) =>
      group.criteria.filter((one) => one.notApplicableAllowed).map((one) => ({ group: group.code, one })),
    );
    fc.assert(
      fc.property(inputs, fc.nat(optional.length - 1), (figures, at) => {
        const choice = optional[at];
        if (!choice) throw new Error("no criterion may be left out");
        const before = scoreOf(table, asMap(figures));
        const after = scoreOf(table, asMap(figures).set(choice.one.code, LEFT_OUT));
        for (const [index, group] of before.groups.entries()) {
          const own = earned(choice.one, asMap(figures).get(choice.one.code) ?? NO) ?? 0;
          const expected = group.code === choice.group ? group.points - own * 100 : group.points;
          expect(after.groups[index]?.points).toBe(Math.round(expected));
        }
      }),
    );
  });
});
