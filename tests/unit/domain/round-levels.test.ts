import { describe, expect, it } from "vitest";
import { type ClassificationScheme, classify } from "../../../lib/domain/classification";
import { type LeveledSheet, levelProblems, levelSummary, overSeats, seatGroups } from "../../../lib/domain/round-levels";
import { agencyScheme, amount, ONE_RATIO } from "./scoring-samples";

const BASE = agencyScheme();
const RULES: ClassificationScheme = {
  ...BASE,
  ...{ table: ONE_RATIO, conditions: [], recognition: { ...BASE.recognition, effect: "reference" } },
};

function sheet(code: string, points: number, more: Partial<LeveledSheet> = {}): LeveledSheet {
  const rules = more.rules ?? RULES;
  const classified = classify(rules, new Map([["I.1", amount(points, 100)]]), new Map(), true);
  return { id: code, code, unitType: "coQuan", cluster: "Cụm 1", rules, classified, level: null, levelReason: "", ...more };
}
const good = (count: number) => Array.from({ length: count }, (_, index) => sheet(`T${index}`, 80));
const quota = (more: Partial<ClassificationScheme["quota"]>) => ({ ...RULES, quota: { ...RULES.quota, ...more } });

describe("who is counted with whom", () => {
  it("units whose schemes state the same cap, by share of points; not yet appraised ones last and nowhere counted", () => {
    const school = sheet("B", 99, { unitType: "truongHoc", rules: { ...RULES } });
    const [group, ...others] = seatGroups([sheet("C", 95), school, sheet("D", 90, { classified: null }), ...good(4)]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ name: "Toàn Khối", denominator: 6, seats: 1, used: 2 });
    expect(group?.sheets.map(({ code }) => code)).toEqual(["B", "C", "T0", "T1", "T2", "T3", "D"]);
  });

  it("different caps stand apart, named by their unit types", () => {
    const own = sheet("B", 99, { unitType: "truongHoc", rules: quota({ percent: 50 }) });
    expect(seatGroups([sheet("A", 99), own]).map(({ name, seats }) => [name, seats])).toEqual([
      ["Toàn Khối: Cơ quan, đơn vị sự nghiệp", 1],
      ["Toàn Khối: Trường học", 1],
    ]);
  });

  it("by cụm and by unit type", () => {
    const names = (groupBy: "cluster" | "unitType") =>
      seatGroups([sheet("A", 95, { rules: quota({ groupBy }) }), sheet("B", 95, { rules: quota({ groupBy }), cluster: "" })]).map(
        ({ name }) => name,
      );
    expect(names("cluster")).toEqual(["Chưa xếp cụm", "Cụm 1"]);
    expect(names("unitType")).toEqual(["Cơ quan, đơn vị sự nghiệp"]);
  });
});

describe("who is over the seats", () => {
  const round = (...more: LeveledSheet[]) => seatGroups([...more, ...good(3)]).flatMap(overSeats);

  it("the lowest share, unless the BTV gave another a reason", () => {
    expect(round(sheet("A", 99), sheet("B", 95))).toEqual(["B"]);
    expect(round(sheet("A", 99, { levelReason: "Điển hình" }), sheet("B", 95))).toEqual(["A"]);
  });

  it("where the seats may not be exceeded a reason changes nothing", () => {
    const rules = quota({ mayExceed: false });
    expect(round(sheet("A", 99, { rules, levelReason: "Điển hình" }), sheet("B", 95, { rules }))).toEqual(["B"]);
  });
});

describe("what stands against deciding", () => {
  const sheets = [sheet("A", 99), sheet("B", 95), ...good(3)];
  const decide = (choices: Record<string, [string, string]>, of: LeveledSheet[] = sheets) =>
    Object.fromEntries(levelProblems(of, new Map(Object.entries(choices).map(([id, [level, reason]]) => [id, { level, reason }]))));

  it("one more than there are seats needs a reason, or a lower level with a reason", () => {
    expect(decide({ A: ["xuatsac", ""], B: ["xuatsac", ""] })).toEqual({ B: "needsReason" });
    expect(decide({ A: ["xuatsac", ""], B: ["xuatsac", "Dẫn đầu phong trào"] })).toEqual({});
    expect(decide({ A: ["xuatsac", ""], B: ["tot", ""] })).toEqual({ B: "needsReason" });
    expect(decide({ A: ["xuatsac", ""], B: ["tot", "Hết suất"] })).toEqual({});
  });

  it("those who were not chosen count by what is proposed for them", () => {
    expect(decide({ B: ["xuatsac", ""] })).toEqual({ B: "needsReason" });
  });

  it("where the seats may not be exceeded it is refused", () => {
    const rules = quota({ mayExceed: false });
    const fixed = sheets.map((one) => ({ ...one, rules }));
    expect(decide({ A: ["xuatsac", ""], B: ["xuatsac", "Dẫn đầu"] }, fixed)).toEqual({ B: "quotaFull" });
  });

  it("an unknown level is refused; a sheet that is not appraised says nothing here", () => {
    expect(decide({ A: ["giỏi", "vì"] })).toEqual({ A: "unknownLevel" });
    expect(decide({ C: ["tot", ""] }, [sheet("C", 80, { classified: null })])).toEqual({});
  });
});

describe("the summary", () => {
  it("counts by unit type and level; undecided units and those that are not rated stay out of the percents", () => {
    const summary = levelSummary([
      sheet("A", 99, { level: "xuatsac" }),
      sheet("B", 80, { level: "tot" }),
      sheet("C", 80, { level: "tot", unitType: "truongHoc" }),
      sheet("D", 80, { level: "khongxep" }),
      sheet("E", 80),
    ]);
    expect(summary.levels).toHaveLength(5);
    expect(summary.rows).toEqual([
      { name: "Cơ quan, đơn vị sự nghiệp", total: 4, rated: 2, counts: [1, 1, 0, 0, 1] },
      { name: "Trường học", total: 1, rated: 1, counts: [0, 1, 0, 0, 0] },
    ]);
    expect(summary.all).toEqual({ name: "Tổng cộng", total: 5, rated: 3, counts: [1, 2, 0, 0, 1] });
  });
});
