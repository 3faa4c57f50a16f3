import { describe, expect, test } from "vitest";
import type { Scoring } from "../../../lib/domain/score-table";
import { figureText, pointsText, scoringSentence } from "../../../lib/domain/score-text";
import { amount, LEFT_OUT, NO, YES } from "./scoring-samples";

const scored = (scoring: Scoring) => ({ scoring, notApplicableAllowed: true, max: 1000 });
const STEPS = scored({
  kind: "steps",
  unit: "",
  steps: [
    { points: 1000, text: "Tốt", from: null },
    { points: 0, text: "Chưa làm", from: null },
  ],
});

describe("a figure in words", () => {
  test.each([
    [null, YES, "Có"],
    [null, NO, "Không"],
    [scored({ kind: "yesNo" }), NO, "Không"],
    [scored({ kind: "ratio", unit: "đoàn viên" }), amount(59, 62), "59/62 đoàn viên"],
    [scored({ kind: "ratio", unit: "đoàn viên" }), amount(59), "59/? đoàn viên"],
    [scored({ kind: "perUnit", each: 300, unit: "công trình" }), amount(3), "3 công trình"],
    [STEPS, { value: 1, target: null, notApplicable: false }, "Chưa làm"],
    [STEPS, LEFT_OUT, "Không áp dụng"],
    [STEPS, null, ""],
  ])("%#", (line, input, words) => expect(figureText(line, input)).toBe(words));
});

describe("how points are given", () => {
  test.each([
    ["yesNo", scored({ kind: "yesNo" }), "main", "Có: 10 điểm; không: 0 điểm"],
    ["per unit", scored({ kind: "perUnit", each: 250, unit: "lần" }), "minus", "Mỗi lần trừ 2,5 điểm, tối đa 10 điểm"],
    ["ratio", scored({ kind: "ratio", unit: "" }), "main", "Tính theo tỷ lệ đạt được, đủ 100 %: 10 điểm"],
    ["steps", STEPS, "main", "Tốt: 10 điểm; Chưa làm: 0 điểm"],
  ] as const)("%s", (_, line, role, sentence) => expect(scoringSentence(line, role)).toBe(sentence));

  test("no points print nothing", () => expect([pointsText(null), pointsText(0)]).toEqual(["", "0 điểm"]));
});
