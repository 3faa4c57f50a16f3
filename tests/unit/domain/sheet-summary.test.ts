import { describe, expect, test } from "vitest";
import { factsOfYear } from "../../../lib/domain/facts";
import { questionsOf, tableOf } from "../../../lib/domain/scheme";
import { emptyLine, type SheetLine } from "../../../lib/domain/score-sheet";
import { scoreCriteriaOf } from "../../../lib/domain/score-table";
import type { ScoreInput } from "../../../lib/domain/scoring";
import { summaryAt } from "../../../lib/domain/sheet-summary";
import { controlOf } from "../../../lib/domain/typed-score";
import { proposedScheme } from "../../../lib/schemes/proposed";
import { amount, NO, YES } from "./scoring-samples";

const { scheme } = proposedScheme("classification", "organisation", "coQuan");
const facts = factsOfYear({
  ...{ recognised: true, softwareDone: true, registeredOnTime: true, reportedOnTime: true, disciplined: false },
  ...{ criteriaMet: 25, criteriaApplicable: 25, pointsMet: 100, pointsApplicable: 100, groupsMet: 3, groups: 3 },
});

function best(code: string): ScoreInput {
  const criterion = scoreCriteriaOf(tableOf(scheme)).find((one) => one.code === code);
  if (!criterion) return YES;
  const control = controlOf(criterion);
  return control === "yesNo" ? YES : control === "choice" ? { ...NO, value: 0 } : amount(20, control === "ratio" ? 20 : null);
}
const CODES = [...scoreCriteriaOf(tableOf(scheme)), ...questionsOf(scheme)].map(({ code }) => code);
/** Every line of the main groups and questions at its best, some of them otherwise. */
const lines = (but: Record<string, Partial<SheetLine>> = {}): SheetLine[] =>
  CODES.filter((code) => !/^T[HR]/.test(code)).map((code) => ({ ...emptyLine(code), self: best(code), ...but[code] }));

describe("what a phiếu chấm comes to", () => {
  test("an untouched sheet counts what the product knows as filled in, and lists the rest", () => {
    const summary = summaryAt("self", { scheme, lines: [], facts });
    expect(summary).toMatchObject({ done: 5, total: 17, level: "Không hoàn thành nhiệm vụ", open: [] });
    expect(summary.missing).toHaveLength(12);
    expect(summary.groups.find(({ code }) => code === "III")).toMatchObject({ filled: 3, total: 4, optional: false });
    expect(summary.groups.find(({ code }) => code === "TH")).toMatchObject({ filled: 0, total: 2, optional: true });
    expect(summary.groups.at(-1)).toMatchObject({ code: "dieu-kien", filled: 1, total: 3, points: null });
  });

  test("a full one reaches the best level; an answer other than expected is named and caps it", () => {
    const full = summaryAt("self", { scheme, lines: lines(), facts });
    expect(full).toMatchObject({ done: 17, missing: [], outOf100: 10_000, level: "Hoàn thành xuất sắc nhiệm vụ", failing: [] });
    const capped = summaryAt("self", { scheme, lines: lines({ DK2: { self: NO } }), facts });
    expect(capped).toMatchObject({ level: "Hoàn thành tốt nhiệm vụ", failing: ["DK2"] });
    expect(capped.sentences.join(" ")).toContain("DK2");
  });

  test("the Khối's figure counts in its own column only, and an unreasoned difference is open", () => {
    const sheet = { scheme, lines: lines({ "I.3": { final: NO } }), facts };
    expect(summaryAt("self", sheet).points).toBe(10_000);
    expect(summaryAt("final", sheet)).toMatchObject({ points: 9_500, missing: [], open: [{ code: "I.3", what: "reason" }] });
  });
});
