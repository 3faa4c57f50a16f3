import { describe, expect, it } from "vitest";
import { type BothSides, differs, RECONCILIATION_SLUG, type Reconciliation, reconcile } from "../../../lib/domain/software-reconciliation";
import type { SoftwareCheck } from "../../../lib/domain/software-step";

const read = (outcome: SoftwareCheck["outcome"], completedOn: string | null): SoftwareCheck => {
  return { outcome, completedOn, note: "", sourceFile: "a.csv", sourceRow: "dòng 2", checkedBy: "Thư ký", checkedOn: "2024-11-10" };
};
const NOTHING = { doneOn: null, complete: false };
const STATED = { doneOn: "2024-11-03", complete: true };

describe("the two sides of the software step", () => {
  it.each<[string, BothSides, Reconciliation[]]>([
    ["never read, nothing stated", { stated: NOTHING, check: null, eligible: null }, ["notRead"]],
    ["never read, stated", { stated: STATED, check: null, eligible: true }, ["notRead"]],
    ["done there alone", { stated: NOTHING, check: read("done", "2024-11-03"), eligible: null }, ["onlyThere"]],
    [
      "đạt there, day without proof here",
      { stated: { ...STATED, complete: false }, check: read("met", "2024-11-03"), eligible: true },
      ["onlyThere"],
    ],
    ["stated here alone", { stated: STATED, check: read("notDone", null), eligible: null }, ["onlyHere"]],
    ["the same day", { stated: STATED, check: read("met", "2024-11-03"), eligible: true }, ["agrees"]],
    ["no day there", { stated: STATED, check: read("done", null), eligible: false }, ["agrees"]],
    ["two days", { stated: STATED, check: read("met", "2024-11-04"), eligible: true }, ["date"]],
    ["đạt there, chưa đủ điều kiện here", { stated: STATED, check: read("met", "2024-11-03"), eligible: false }, ["result"]],
    ["không đạt there, đủ điều kiện here", { stated: STATED, check: read("notMet", "2024-11-03"), eligible: true }, ["result"]],
    ["không đạt on both sides", { stated: STATED, check: read("notMet", "2024-11-03"), eligible: false }, ["agrees"]],
    ["không đạt there before a report here", { stated: STATED, check: read("notMet", "2024-11-03"), eligible: null }, ["agrees"]],
    ["result and day", { stated: STATED, check: read("notMet", "2024-11-04"), eligible: true }, ["result", "date"]],
    ["done there alone and another result", { stated: NOTHING, check: read("met", null), eligible: false }, ["onlyThere", "result"]],
    ["not done on either side", { stated: NOTHING, check: read("notDone", null), eligible: false }, ["neither"]],
  ])("%s", (_, sides, kinds) => {
    expect(reconcile(sides)).toEqual(kinds);
  });

  it("counts as different only what somebody has to look at", () => {
    const kinds = Object.keys(RECONCILIATION_SLUG) as Reconciliation[];
    expect(kinds.filter((kind) => differs([kind]))).toEqual(["onlyThere", "onlyHere", "result", "date"]);
    expect(differs(["agrees", "date"])).toBe(true);
  });
});
