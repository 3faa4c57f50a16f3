import { describe, expect, it } from "vitest";
import { factsOfYear } from "../../../lib/domain/facts";
import { emptyLine, isSent, SHEET_STATUSES } from "../../../lib/domain/score-sheet";
import { sentFigures } from "../../../lib/domain/sent-sheet";
import { figuresAt, sheetAnswers } from "../../../lib/domain/sheet-score";
import { agencyScheme, amount, NO, YES } from "./scoring-samples";

const record = (disciplined: boolean) =>
  factsOfYear({
    ...{ recognised: null, softwareDone: true, registeredOnTime: true, reportedOnTime: true, disciplined },
    ...{ criteriaMet: 20, criteriaApplicable: 25, pointsMet: 8000, pointsApplicable: 10_000, groupsMet: 3, groups: 3 },
  });
const scheme = { purpose: "classification" as const, rules: agencyScheme() };

describe("what was sent", () => {
  it("is the unit's own column from sending on, but for a return", () => {
    expect(SHEET_STATUSES.filter(isSent)).toEqual(["submitted", "appraised", "final"]);
  });

  it("is read from its version, lines left empty left out", () => {
    const nothing = { value: null, target: null, notApplicable: false };
    const figures = { "I.1": amount(59, 62), "I.2": nothing, "I.3": { ...nothing, notApplicable: true }, DK1: NO };
    const lines = Object.entries(figures).map(([code, figure]) => ({ code, figure, note: "" }));
    const sent = sentFigures({ unitName: "Đoàn cơ sở Sở Y tế", year: 2024, selfLevel: "tot", points: 952, lines });
    expect([...sent.keys()]).toEqual(["I.1", "I.3", "DK1"]);
    expect(sent.get("I.1")).toEqual(amount(59, 62));
  });

  it("stays while the record of the year goes on; the stages after it are judged by the record", () => {
    const lines = [{ ...emptyLine("I.1"), self: amount(59, 62) }];
    const before = { scheme, lines, facts: record(false) };
    const now = { scheme, lines, facts: record(true), sent: figuresAt("self", before) };
    const known = [...figuresAt("self", before)].filter(([code]) => code !== "I.1");
    expect(known.length).toBeGreaterThan(2);
    expect(figuresAt("self", now)).toEqual(figuresAt("self", before));
    expect([sheetAnswers("self", before).get("DK1"), sheetAnswers("self", now).get("DK1")]).toEqual([true, true]);
    expect(sheetAnswers("final", now).get("DK1")).toBe(false);
    expect(figuresAt("final", now).get("DK1")).toEqual(NO);
    expect(figuresAt("self", { ...now, sent: null }).get("DK1")).toEqual(NO);
    expect(figuresAt("self", before).get("DK1")).toEqual(YES);
  });

  it("answers are yes and no of the lines, the record's before them; what nobody answered is left out", () => {
    const asked = { ...scheme, rules: { ...scheme.rules, conditions: scheme.rules.conditions.map((one) => ({ ...one, source: null })) } };
    const codes = scheme.rules.conditions.map(({ code }) => code);
    const lines = [{ ...emptyLine(codes[0] ?? ""), self: NO }];
    expect([...sheetAnswers("self", { scheme: asked, lines, facts: factsOfYear(null) })]).toEqual([[codes[0], false]]);
    expect(sheetAnswers("self", { scheme, lines: [{ ...emptyLine("DK1"), self: NO }], facts: record(false) }).get("DK1")).toBe(true);
  });
});
