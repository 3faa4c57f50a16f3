import { describe, expect, it } from "vitest";
import { criterionOf, groupOf, levelsOf, questionOf, quotaOf, rankingOf, recognitionOf } from "../../../lib/actions/scheme-values";

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}
const fieldsOf = (result: { ok: true } | { ok: false; error: { fields?: Record<string, string> } }) =>
  result.ok ? {} : result.error.fields;

const CRITERION = { code: "II.5", group: "II", name: "Mô hình mới", max: "7,5", source: "", guide: "" };

describe("a criterion as it is typed", () => {
  it("points come with a decimal comma; only the fields of the chosen way count", () => {
    const typed = {
      ...CRITERION,
      "scoring.kind": "perUnit",
      "scoring.unit": "mô hình",
      "scoring.each": "2,5",
      "scoring.steps.0.text": "thừa",
    };
    expect(criterionOf(form(typed))).toMatchObject({
      ok: true,
      value: { max: 750, scoring: { kind: "perUnit", each: 250, unit: "mô hình" }, source: null, notApplicableAllowed: false },
    });
    expect(criterionOf(form({ ...typed, "scoring.kind": "yesNo", source: "softwareDone", notApplicableAllowed: "on" }))).toMatchObject({
      value: { scoring: { kind: "yesNo" }, source: "softwareDone", notApplicableAllowed: true },
    });
  });

  it("steps leave emptied rows out, and their errors stand at the rows in which they were typed", () => {
    const steps = {
      ...CRITERION,
      "scoring.kind": "steps",
      "scoring.unit": "",
      "scoring.steps.1.points": "7,5",
      "scoring.steps.1.text": "Tốt",
    };
    const kept = criterionOf(
      form({ ...steps, "scoring.steps.3.points": "0", "scoring.steps.3.text": "Không", "scoring.steps.3.from": "0" }),
    );
    expect(kept).toMatchObject({
      value: {
        scoring: {
          steps: [
            { points: 750, text: "Tốt", from: null },
            { points: 0, text: "Không", from: 0 },
          ],
        },
      },
    });
    expect(fieldsOf(criterionOf(form({ ...steps, "scoring.steps.3.points": "x", "scoring.steps.3.from": "1" })))).toEqual({
      "scoring.steps.3.points": "“x” không phải là số hợp lệ (ví dụ: 95 hoặc 95,5).",
      "scoring.steps.3.text": "Cần có nội dung của mức điểm",
    });
    expect(fieldsOf(criterionOf(form(steps)))).toEqual({ "scoring.kind": "Cần ít nhất hai mức điểm" });
  });

  it("every refusal is Vietnamese and stands at its field", () => {
    expect(fieldsOf(criterionOf(form({})))).toEqual({
      code: "Mã có dạng I, 1.2 hoặc DK1",
      group: "Hãy chọn nhóm",
      name: "Cần có nội dung tiêu chí",
      max: "Cần có điểm tối đa",
      "scoring.kind": "Hãy chọn cách chấm điểm",
    });
    expect(fieldsOf(criterionOf(form({ ...CRITERION, "scoring.kind": "yesNo", source: "x" })))).toEqual({
      source: "Hãy chọn số liệu trong danh sách",
    });
  });
});

it("a nhóm without a limit has none", () => {
  const typed = { code: "TH", name: "Điểm thưởng", role: "bonus", limit: "" };
  expect(groupOf(form(typed))).toMatchObject({ value: { limit: null } });
  expect(groupOf(form({ ...typed, limit: "10" }))).toMatchObject({ value: { limit: 1000 } });
  expect(fieldsOf(groupOf(form({ ...typed, code: "T.1", limit: "mười", role: "" })))).toEqual({
    code: "Mã nhóm có từ một đến bốn chữ hoặc số, ví dụ: IV",
    limit: "“mười” không phải là số hợp lệ (ví dụ: 95 hoặc 95,5).",
    role: "Hãy chọn loại điểm của nhóm",
  });
});

it("a condition of levels needs a level, a knock-out none", () => {
  const typed = { code: "DK5", text: "Không nợ đoàn phí", clause: "", source: "", expected: "khong" };
  expect(questionOf(form(typed), false)).toMatchObject({ value: { expected: false } });
  expect(fieldsOf(questionOf(form({ ...typed, mode: "warn" }), true))).toEqual({ ceiling: "Hãy chọn một mức" });
  expect(questionOf(form({ ...typed, mode: "warn", ceiling: "tot" }), true)).toMatchObject({ value: { ceiling: "tot", mode: "warn" } });
});

describe("levels as they are typed", () => {
  const typed = {
    ...{ "levels.0.code": "tot", "levels.0.name": "Tốt", "levels.0.from": "70", "levels.0.counts": "on" },
    ...{ "levels.1.code": "yeu", "levels.1.name": "", "levels.1.from": "" },
    ...{ "levels.2.code": "chua", "levels.2.name": "Chưa xếp loại", "levels.2.from": "" },
    ...{ "levels.3.code": "", "levels.3.name": "Xuất sắc", "levels.3.from": "92,5", "levels.3.counts": "on" },
  };

  it("stand from the highest; an emptied row is taken out, a new one gets a code of its own", () => {
    expect(levelsOf(form(typed))).toEqual({
      ok: true,
      value: [
        { code: "muc4", name: "Xuất sắc", from: 9250, counts: true },
        { code: "tot", name: "Tốt", from: 7000, counts: true },
        { code: "chua", name: "Chưa xếp loại", from: null, counts: false },
      ],
    });
  });

  it("are refused at their row", () => {
    expect(fieldsOf(levelsOf(form({ ...typed, "levels.2.from": "x", "levels.3.from": "101" })))).toEqual({
      "levels.2.from": "“x” không phải là số hợp lệ (ví dụ: 95 hoặc 95,5).",
      "levels.3.from": "Điểm từ 0 đến 100",
    });
  });
});

it("a level is asked for only where it is used", () => {
  const rule = { effect: "ceiling", points: "", ceiling: "", mode: "warn" };
  expect(fieldsOf(recognitionOf(form(rule)))).toEqual({ ceiling: "Hãy chọn một mức" });
  expect(recognitionOf(form({ ...rule, effect: "reference" })).ok).toBe(true);
  const quota = { percent: "20", denominator: "atLeastLevel", level: "", groupBy: "all", rounding: "floor" };
  expect(fieldsOf(quotaOf(form(quota)))).toEqual({ level: "Hãy chọn một mức" });
  expect(quotaOf(form({ ...quota, denominator: "rated", atLeastOne: "on" }))).toMatchObject({
    value: { percent: 20, atLeastOne: true, mayExceed: false },
  });
  expect(fieldsOf(quotaOf(form({ ...quota, denominator: "rated", percent: "120" })))).toEqual({ percent: "Nhập số từ 0 đến 100" });
});

it("ranking leaves empty places and rows out", () => {
  const typed = {
    ...{ "tieBreaks.0": "", "tieBreaks.1": "lessMinus", "tieBreaks.2": "recognised", clusterScores: "on" },
    ...{ "awards.0.name": "", "awards.0.top": "", "awards.0.within": "body" },
    ...{ "awards.2.name": "Giấy khen", "awards.2.top": "3", "awards.2.within": "cluster" },
  };
  expect(rankingOf(form(typed))).toEqual({
    ok: true,
    value: { tieBreaks: ["lessMinus", "recognised"], clusterScores: true, awards: [{ name: "Giấy khen", within: "cluster", top: 3 }] },
  });
  expect(fieldsOf(rankingOf(form({ ...typed, "awards.2.name": "" })))).toEqual({ "awards.2.name": "Cần có tên hình thức khen thưởng" });
});
