import { describe, expect, it } from "vitest";
import { criterionByCode } from "../../../lib/domain/criteria";
import { emptyEntry } from "../../../lib/domain/dossier";
import { NO_RESULT } from "../../../lib/domain/measure";
import { startingTarget, startRegistration } from "../../../lib/domain/start-registration";
import { fullEntries, proposedContent } from "../../support/criteria";

const content = proposedContent();
function criterion(code: string) {
  const found = criterionByCode(content, code);
  if (!found) throw new Error(code);
  return found;
}
const last = (change: object) => ({ ...emptyEntry("1.9"), ...change });

describe("the target with which a registration begins", () => {
  it("is last year's target, raised to this year's threshold", () => {
    expect(startingTarget(criterion("1.9"), last({ hasTarget: true, target: 9800 }))).toBe(9800);
    expect(startingTarget(criterion("1.9"), last({ hasTarget: true, target: 9000 }))).toBe(9500);
  });

  it("is last year's result in whole percent where nothing was registered, never over 100 %", () => {
    const result = (numerator: number, denominator: number) => last({ result: { ...NO_RESULT, numerator, denominator } });
    expect(startingTarget(criterion("1.9"), result(61, 62))).toBe(9800);
    expect(startingTarget(criterion("1.9"), result(63, 62))).toBe(10_000);
    expect(startingTarget(criterion("1.9"), result(10, 62))).toBe(9500);
  });

  it("is nothing where nothing is known, and for a text", () => {
    expect(startingTarget(criterion("1.9"), last({}))).toBeNull();
    expect(startingTarget(criterion("1.4"), last({ result: { ...NO_RESULT, notApplicable: true } }))).toBeNull();
    expect(startingTarget(criterion("3.7"), last({ result: { ...NO_RESULT, text: "Tốt" } }))).toBeNull();
  });
});

describe("beginning a registration", () => {
  it("follows the codes, moves the year in the plan and leaves what was typed", () => {
    const before = fullEntries(content, { "1.2": { dueText: "Quý III/2024", person: "Bí thư" } });
    const present = [
      { ...emptyEntry("1.9"), hasTarget: true, target: 9900 },
      { ...emptyEntry("1.2"), person: "Phó Bí thư" },
    ];
    const filled = startRegistration(2025, content, present, { content, entries: before });
    expect(filled.has("1.9")).toBe(false);
    expect(filled.get("1.2")).toMatchObject({ hasTarget: true, dueText: "Quý III/2025", person: "Phó Bí thư" });
  });

  it("leaves out a criterion that was measured otherwise last year", () => {
    const other = structuredClone(content);
    for (const group of other.groups) for (const one of group.criteria) if (one.code === "1.2") one.kind = "percent";
    const filled = startRegistration(2025, content, [], { content: other, entries: fullEntries(other) });
    expect(filled.has("1.2")).toBe(false);
    expect(filled.has("1.1")).toBe(true);
  });
});
