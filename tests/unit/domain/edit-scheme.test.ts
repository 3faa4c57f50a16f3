import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "../../../lib/domain/classification";
import { codesOf, editScheme, groupOfCriterion, type SchemeEdit } from "../../../lib/domain/edit-scheme";
import { groupChoices, nextGroupCode, nextLevelCode, nextQuestionCode, nextScoreCode } from "../../../lib/domain/next-code";
import { parseDraft, parseScheme, questionsOf, type SchemeContent, schemeProblems, tableOf } from "../../../lib/domain/scheme";
import { agencyEmulation, agencyScheme, criterion } from "./scoring-samples";

const RATING: SchemeContent = { purpose: "classification", rules: agencyScheme() };
const CONTEST: SchemeContent = { purpose: "emulation", rules: agencyEmulation() };
const BOTH = [
  ["xếp loại", RATING],
  ["thi đua", CONTEST],
] as const;
const CONDITION: Condition = {
  code: "DK9",
  text: "Không nợ báo cáo",
  clause: "Điều 5",
  source: null,
  expected: true,
  ceiling: "tot",
  mode: "warn",
};

function edited(scheme: SchemeContent, edit: SchemeEdit): SchemeContent {
  const result = editScheme(scheme, edit);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.scheme;
}
const codes = (scheme: SchemeContent) => tableOf(scheme).groups.map((group) => [group.code, ...group.criteria.map((one) => one.code)]);
const messages = (scheme: SchemeContent) => schemeProblems(scheme).map((problem) => problem.message);

describe.each(BOTH)("a nhóm of a draft of %s", (_, scheme) => {
  it("is added empty, which only publishing refuses", () => {
    const code = nextGroupCode(scheme);
    const group = { code, name: "Nhóm mới", role: "main" as const, limit: 500 };
    const after = edited(scheme, { kind: "putGroup", code: null, group });
    expect(tableOf(after).groups.at(-1)).toEqual({ ...group, criteria: [] });
    expect(parseDraft(after.purpose, after.rules)).toEqual(after);
    expect(messages(after)).toEqual([`Nhóm ${code} chưa có tiêu chí nào`]);
  });

  it("keeps its criteria when it is renamed", () => {
    const first = tableOf(scheme).groups[0];
    const after = edited(scheme, { kind: "putGroup", code: "I", group: { code: "I", name: "Tên khác", role: "main", limit: null } });
    expect(tableOf(after).groups[0]).toEqual({ ...first, name: "Tên khác" });
    expect(messages(after)).toEqual([]);
  });

  it("moves among the others and goes with its criteria", () => {
    const down = edited(scheme, { kind: "move", what: "group", code: "I", by: 1 });
    expect(codes(down).map(([code]) => code)).toEqual([
      "II",
      "I",
      ...codes(scheme)
        .map(([code]) => code)
        .slice(2),
    ]);
    expect(edited(scheme, { kind: "move", what: "group", code: "I", by: -1 })).toEqual(scheme);
    expect(codes(edited(scheme, { kind: "drop", what: "group", code: "I" }))).toEqual(codes(scheme).slice(1));
  });
});

describe.each(BOTH)("a criterion of a draft of %s", (_, scheme) => {
  it("is written in its place, and may upset the total until it is mended", () => {
    const after = edited(scheme, { kind: "putCriterion", group: "I", code: "I.1", criterion: criterion("I.1", 15) });
    expect(tableOf(after).groups[0]?.criteria[0]).toEqual(criterion("I.1", 15));
    expect(codes(after)).toEqual(codes(scheme));
    expect(parseDraft(after.purpose, after.rules)).toEqual(after);
  });

  it("is added at the end of its nhóm, moved to another one, and taken out", () => {
    const group = tableOf(scheme).groups[1];
    if (!group) throw new Error("no nhóm");
    const code = nextScoreCode(group);
    const added = edited(scheme, { kind: "putCriterion", group: "II", code: null, criterion: criterion(code, 5) });
    expect(tableOf(added).groups[1]?.criteria.at(-1)?.code).toBe(code);
    const moved = edited(added, { kind: "putCriterion", group: "III", code, criterion: criterion(code, 5) });
    expect(groupOfCriterion(tableOf(moved), code)?.code).toBe("III");
    expect(codesOf(moved).filter((one) => one === code)).toHaveLength(1);
    expect(edited(moved, { kind: "drop", what: "criterion", code })).toEqual(scheme);
  });

  it("moves inside its nhóm", () => {
    const after = edited(scheme, { kind: "move", what: "criterion", code: "I.2", by: -1 });
    expect(codes(after)[0]?.slice(0, 3)).toEqual(["I", "I.2", "I.1"]);
  });

  it("is refused where its way of scoring contradicts itself, at the field that can mend it", () => {
    const steps = [
      { points: 500, text: "Tốt", from: null },
      { points: 0, text: "Yếu", from: null },
    ];
    const wrong = criterion("I.1", 15, { scoring: { kind: "steps", unit: "", steps } });
    expect(editScheme(scheme, { kind: "putCriterion", group: "I", code: "I.1", criterion: wrong })).toMatchObject({
      error: { code: "invalid", fields: { max: "Điểm tối đa phải bằng mức điểm cao nhất" } },
    });
    const measured = criterion("I.1", 15, { source: "criteriaMet" });
    expect(editScheme(scheme, { kind: "putCriterion", group: "I", code: "I.1", criterion: measured })).toMatchObject({
      error: { fields: { source: expect.any(String) } },
    });
  });
});

describe.each(BOTH)("a condition of a draft of %s", (_, scheme) => {
  it("is added, changed, moved and taken out", () => {
    const code = nextQuestionCode(scheme);
    const added = edited(scheme, { kind: "putQuestion", code: null, question: { ...CONDITION, code } });
    expect(questionsOf(added).at(-1)).toMatchObject({ code, text: "Không nợ báo cáo", clause: "Điều 5" });
    expect(messages(added)).toEqual([]);
    const changed = edited(added, { kind: "putQuestion", code, question: { ...CONDITION, code, expected: false } });
    expect(questionsOf(changed).at(-1)?.expected).toBe(false);
    const moved = edited(changed, { kind: "move", what: "question", code, by: -1 });
    expect(questionsOf(moved).at(-2)?.code).toBe(code);
    expect(edited(moved, { kind: "drop", what: "question", code })).toEqual(scheme);
  });
});

it("a knock-out of thi đua has no level", () => {
  const after = edited(CONTEST, { kind: "putQuestion", code: null, question: CONDITION });
  expect(questionsOf(after).at(-1)).toEqual({ code: "DK9", text: "Không nợ báo cáo", clause: "Điều 5", source: null, expected: true });
});

describe.each(BOTH)("one code says one thing in %s", (_, scheme) => {
  const taken = questionsOf(scheme)[0]?.code ?? "";
  it.each<[string, SchemeEdit]>([
    ["nhóm", { kind: "putGroup", code: null, group: { code: "I", name: "Nhóm", role: "main", limit: null } }],
    ["nhóm renamed", { kind: "putGroup", code: "II", group: { code: "I", name: "Nhóm", role: "main", limit: null } }],
    ["criterion", { kind: "putCriterion", group: "I", code: null, criterion: criterion("II.1", 5) }],
    ["criterion under a condition's code", { kind: "putCriterion", group: "I", code: null, criterion: criterion(taken, 5) }],
    ["condition", { kind: "putQuestion", code: null, question: { ...CONDITION, code: taken } }],
  ])("%s", (_name, edit) => {
    expect(editScheme(scheme, edit)).toMatchObject({ error: { code: "invalid", fields: { code: expect.stringContaining("đã dùng") } } });
  });

  it.each<[string, SchemeEdit]>([
    ["nhóm", { kind: "putGroup", code: "X", group: { code: "X", name: "Nhóm", role: "main", limit: null } }],
    ["criterion", { kind: "putCriterion", group: "I", code: "I.99", criterion: criterion("I.99", 5) }],
    ["nhóm of a criterion", { kind: "putCriterion", group: "X", code: null, criterion: criterion("X.1", 5) }],
    ["condition", { kind: "putQuestion", code: "DK99", question: { ...CONDITION, code: "DK99" } }],
    ["dropped nhóm", { kind: "drop", what: "group", code: "X" }],
    ["moved criterion", { kind: "move", what: "criterion", code: "I.99", by: 1 }],
    ["dropped condition", { kind: "drop", what: "question", code: "DK99" }],
  ])("what is not there is not found: %s", (_name, edit) => {
    expect(editScheme(scheme, edit)).toMatchObject({ error: { code: "notFound" } });
  });
});

describe("the rules beside the table", () => {
  const { levels, quota, recognition } = agencyScheme();
  const ranking = { tieBreaks: ["lessMinus" as const], clusterScores: true, awards: [] };
  const ofRating: SchemeEdit[] = [
    { kind: "levels", levels: levels.slice(0, 4) },
    { kind: "recognition", rule: { ...recognition, effect: "reference" } },
    { kind: "quota", quota: { ...quota, percent: 25 } },
  ];

  it("are written, each by its form", () => {
    const after = ofRating.reduce(edited, RATING);
    expect(after.rules).toMatchObject({ levels: levels.slice(0, 4), recognition: { effect: "reference" }, quota: { percent: 25 } });
    expect(edited(CONTEST, { kind: "ranking", rules: ranking }).rules).toMatchObject(ranking);
  });

  it("belong to their purpose", () => {
    for (const edit of ofRating) expect(editScheme(CONTEST, edit)).toMatchObject({ error: { code: "invalid" } });
    expect(editScheme(RATING, { kind: "ranking", rules: ranking })).toMatchObject({ error: { code: "invalid" } });
  });
});

it("free codes follow the last one", () => {
  expect([nextGroupCode(RATING), nextGroupCode(CONTEST)]).toEqual(["V", "IV"]);
  expect([nextQuestionCode(RATING), nextQuestionCode(CONTEST)]).toEqual(["DK4", "LT3"]);
  expect(nextLevelCode(["xuatsac", "muc3"])).toBe("muc4");
  expect(groupChoices(CONTEST).map((choice) => choice.value)).toEqual(["I", "II", "III", "TH", "TR"]);
});

describe("whatever is edited in whatever order", () => {
  const code = fc.constantFrom("I", "II", "TH", "I.1", "I.2", "II.1", "TR.1", "DK1", "LT1", "V", "V.1");
  const what = fc.constantFrom("group" as const, "criterion" as const, "question" as const);
  const maybe = fc.option(code);
  const edit: fc.Arbitrary<SchemeEdit> = fc.oneof(
    fc.record({ kind: fc.constant("drop" as const), what, code }),
    fc.record({ kind: fc.constant("move" as const), what, code, by: fc.constantFrom(-1 as const, 1 as const) }),
    fc.record({
      kind: fc.constant("putGroup" as const),
      code: maybe,
      group: fc.record({
        code,
        name: fc.constant("Nhóm"),
        role: fc.constantFrom("main" as const, "bonus" as const),
        limit: fc.constant(null),
      }),
    }),
    fc.record({ kind: fc.constant("putCriterion" as const), group: code, code: maybe, criterion: code.map((one) => criterion(one, 5)) }),
    fc.record({
      kind: fc.constant("putQuestion" as const),
      code: maybe,
      question: code.filter((one) => !one.includes(".")).map((one) => ({ ...CONDITION, code: one })),
    }),
  );

  it.each(BOTH)("a draft of %s can be read again, has no code twice, and what may be published is read strictly", (_, scheme) => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const after = edits.reduce((before: SchemeContent, one) => {
          const result = editScheme(before, one);
          return result.ok ? result.value.scheme : before;
        }, scheme);
        expect(parseDraft(after.purpose, after.rules)).toEqual(after);
        expect(new Set(codesOf(after)).size).toBe(codesOf(after).length);
        if (schemeProblems(after).length === 0) expect(parseScheme(after.purpose, after.rules)).toEqual(after);
        else expect(() => parseScheme(after.purpose, after.rules)).toThrow();
      }),
    );
  });
});
