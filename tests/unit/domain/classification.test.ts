import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bandsOf,
  type ClassificationScheme,
  classificationSchema,
  classify,
  compareLevels,
  knownAnswers,
} from "../../../lib/domain/classification";
import { factsOfYear } from "../../../lib/domain/facts";
import { levelSentence } from "../../../lib/domain/scoring-labels";
import { agencyScheme, amount, LEFT_OUT, ONE_RATIO } from "./scoring-samples";

const BASE: ClassificationScheme = { ...agencyScheme(), table: ONE_RATIO };
const ALL_WELL = new Map(BASE.conditions.map((condition) => [condition.code, condition.expected]));
const withRecognition = (more: Partial<ClassificationScheme["recognition"]>) => ({
  ...BASE,
  recognition: { ...BASE.recognition, ...more },
});
const scored = (points: number) => new Map([["I.1", { value: Math.round(points * 100), target: 10_000, notApplicable: false }]]);

describe("bands at their borders", () => {
  it.each([
    [100, "xuatsac"],
    [90, "xuatsac"],
    [89.99, "tot"],
    [70, "tot"],
    [69.99, "hoanthanh"],
    [50, "hoanthanh"],
    [49.99, "khonght"],
    [0, "khonght"],
  ])("%s points are %s", (points, level) => {
    expect(classify(BASE, scored(points), ALL_WELL, true)).toMatchObject({ band: level, level, missing: [] });
  });

  it("a share out of 100 counts, where something does not apply: 45 of 50 is exactly 90", () => {
    const half = {
      groups: [
        { ...ONE_RATIO.groups[0], criteria: ["I.1", "I.2"].map((code) => ({ ...ONE_RATIO.groups[0]?.criteria[0], code, max: 5000 })) },
      ],
    };
    const scheme = { ...BASE, table: half } as ClassificationScheme;
    const inputs = new Map([
      ["I.1", amount(90, 100)],
      ["I.2", LEFT_OUT],
    ]);
    expect(classify(scheme, inputs, ALL_WELL, true).level).toBe("xuatsac");
    expect(classify(scheme, new Map([...inputs, ["I.1", amount(89, 100)]]), ALL_WELL, true).level).toBe("tot");
  });

  it("where nothing applies there is no better level than the lowest", () => {
    expect(classify(BASE, new Map([["I.1", LEFT_OUT]]), ALL_WELL, true).level).toBe("khonght");
  });
});

describe("conditions", () => {
  it("a disciplined collective does not complete its tasks, whatever its points, and nobody may decide otherwise", () => {
    const answers = new Map(ALL_WELL).set("DK1", false);
    expect(classify(BASE, scored(100), answers, true)).toMatchObject({ band: "xuatsac", level: "khonght", ceiling: "khonght" });
  });

  it("a warning lowers the proposal, yet the BTV may exceed it", () => {
    const classified = classify(BASE, scored(95), new Map(ALL_WELL).set("DK2", false), true);
    expect(classified).toMatchObject({ level: "tot", ceiling: "xuatsac", warnCeiling: "tot" });
  });

  it("one that lies above the band lowers nothing and is still told", () => {
    const { reasons, level } = classify(BASE, scored(60), new Map(ALL_WELL).set("DK2", false), true);
    expect(level).toBe("hoanthanh");
    expect(reasons).toContainEqual({ kind: "condition", code: "DK2", ceiling: "tot", mode: "warn", lowered: false, answered: true });
  });

  it("an unanswered one is listed as missing and holds as not met", () => {
    const answers = new Map(ALL_WELL);
    answers.delete("DK3");
    expect(classify(BASE, scored(95), answers, true)).toMatchObject({ level: "hoanthanh", missing: ["DK3"] });
  });

  it("the lowest ceiling of several holds", () => {
    const answers = new Map(ALL_WELL).set("DK2", false).set("DK3", false);
    expect(classify(BASE, scored(95), answers, true).level).toBe("hoanthanh");
  });
});

describe("what the “3 chủ động” result does", () => {
  it("reference: nothing", () => {
    for (const held of [true, false, null])
      expect(classify(withRecognition({ effect: "reference" }), scored(95), ALL_WELL, held).level).toBe("xuatsac");
  });

  it("ceiling, warn (the default): without it at most Hoàn thành tốt, the BTV may exceed", () => {
    for (const held of [false, null]) {
      expect(classify(BASE, scored(95), ALL_WELL, held)).toMatchObject({ level: "tot", ceiling: "xuatsac", warnCeiling: "tot" });
    }
    expect(classify(BASE, scored(95), ALL_WELL, true).level).toBe("xuatsac");
  });

  it("ceiling, block: the BTV may not exceed", () => {
    expect(classify(withRecognition({ mode: "block" }), scored(95), ALL_WELL, false)).toMatchObject({ level: "tot", ceiling: "tot" });
  });

  it("a lower ceiling lowers further", () => {
    expect(classify(withRecognition({ ceiling: "hoanthanh" }), scored(95), ALL_WELL, false).level).toBe("hoanthanh");
  });

  it("required: a gate of the best level only, whatever ceiling is noted", () => {
    const gate = withRecognition({ effect: "required", ceiling: "khonght", mode: "block" });
    expect(classify(gate, scored(95), ALL_WELL, false)).toMatchObject({ level: "tot", ceiling: "tot" });
    expect(classify(gate, scored(75), ALL_WELL, false).level).toBe("tot");
    expect(classify(gate, scored(95), ALL_WELL, true).level).toBe("xuatsac");
  });

  it("points: 20 of 100 with it, none without", () => {
    const eighty = { groups: [{ ...ONE_RATIO.groups[0], criteria: [{ ...ONE_RATIO.groups[0]?.criteria[0], max: 8000 }] }] };
    const scheme = { ...withRecognition({ effect: "points", points: 2000 }), table: eighty } as ClassificationScheme;
    expect(classificationSchema.safeParse(scheme).success).toBe(true);
    expect(classify(scheme, scored(100), ALL_WELL, true)).toMatchObject({ level: "xuatsac", share: { points: 10_000, maximum: 10_000 } });
    expect(classify(scheme, scored(100), ALL_WELL, false)).toMatchObject({ level: "tot", share: { points: 8000, maximum: 10_000 } });
  });
});

describe("the sentences of a level", () => {
  it("say band, condition with its clause, and recognition", () => {
    const { reasons } = classify(BASE, scored(95), new Map(ALL_WELL).set("DK2", false), null);
    expect(reasons.map((reason) => levelSentence(reason, BASE))).toEqual([
      "Đạt 95 trên 100 điểm: thuộc mức Hoàn thành xuất sắc nhiệm vụ (từ 90 điểm).",
      "Không thỏa điều kiện DK2 “Hoàn thành các nhiệm vụ được giao đúng tiến độ”: tối đa Hoàn thành tốt nhiệm vụ (cảnh báo, Ban Thường vụ có thể quyết định khác khi có lý do), theo 59-HD/TĐTN-TCKT, tiêu chí Hoàn thành xuất sắc nhiệm vụ.",
      "Kết quả “3 chủ động”: chưa có quyết định; chưa được công nhận thì tối đa Hoàn thành tốt nhiệm vụ (cảnh báo, Ban Thường vụ có thể quyết định khác khi có lý do).",
    ]);
  });
});

describe("what a scheme must keep to", () => {
  const problems = (scheme: ClassificationScheme) => {
    const parsed = classificationSchema.safeParse(scheme);
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
  };
  const levels = (...from: (number | null)[]) =>
    from.map((points, index) => ({ code: `m${index}`, name: `Mức ${index}`, from: points, counts: true }));

  it("the proposal holds", () => {
    expect(problems(agencyScheme())).toEqual([]);
  });

  it("bands fall to 0, and conditions, recognition and cap name levels that are there", () => {
    expect(problems({ ...BASE, levels: levels(9000, 9000, 0) })).toContain("Điểm của các mức phải giảm dần");
    expect(problems({ ...BASE, levels: levels(9000, 5000) })).toContain("Mức thấp nhất phải bắt đầu từ 0 điểm");
    expect(problems({ ...BASE, levels: levels(9000, 0) })).toContain("DK1: mức tối đa không có trong các mức có điểm");
  });

  it("points add up to 100", () => {
    expect(problems(withRecognition({ effect: "points", points: 1000 }))).toEqual(["Tổng điểm tối đa phải là 100 (hiện là 110)"]);
  });

  it("conditions rest on yes/no figures", () => {
    const [first] = BASE.conditions;
    if (!first) throw new Error("no condition");
    expect(problems({ ...BASE, conditions: [{ ...first, source: "criteriaMet" }] })).toEqual(["DK1: cần số liệu có/không"]);
  });
});

it("answers that the record knows: a discipline answers its condition, an unknown fact none", () => {
  const record = {
    ...{ recognised: null, softwareDone: true, registeredOnTime: true, reportedOnTime: null, disciplined: true },
    ...{ criteriaMet: 20, criteriaApplicable: 25, pointsMet: 8000, pointsApplicable: 10_000, groupsMet: 2, groups: 3 },
  };
  expect([...knownAnswers(BASE.conditions, factsOfYear(record))]).toEqual([["DK1", false]]);
  expect([...knownAnswers(BASE.conditions, factsOfYear(null))]).toEqual([]);
});

it("raising a result never lowers a level, under every effect of the recognition", () => {
  const effects = fc.constantFrom("reference" as const, "ceiling" as const, "required" as const);
  const held = fc.constantFrom(true, false, null);
  const answered = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), effects, held, answered, (points, more, effect, recognised, yes) => {
      const scheme = withRecognition({ effect });
      const answers = new Map(BASE.conditions.map((condition, index) => [condition.code, yes[index] ?? true]));
      const before = classify(scheme, scored(points / 100), answers, recognised);
      const after = classify(scheme, scored((points + more) / 100), answers, recognised);
      expect(compareLevels(scheme, after.level, before.level)).toBeLessThanOrEqual(0);
      expect(bandsOf(scheme).map((level) => level.code)).toContain(after.level);
    }),
  );
});
