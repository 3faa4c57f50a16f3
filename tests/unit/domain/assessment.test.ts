import { describe, expect, it } from "vitest";
import { DEFAULT_RULE, type Gate, type Judged, propose } from "../../../lib/domain/assessment";
import { criterionByCode } from "../../../lib/domain/criteria";
import type { EntryValue } from "../../../lib/domain/dossier";
import { reasonSentence } from "../../../lib/domain/labels";
import { NO_RESULT } from "../../../lib/domain/measure";
import { assessCriterion } from "../../../lib/domain/verdict";
import { fullEntries, proposedContent } from "../../support/criteria";

const content = proposedContent();
const ALL_GATES: Record<Gate, boolean> = { G1: true, G2: true, G3: true, G4: true, G5: true };
const missed = { result: { ...NO_RESULT, numerator: 0 } };
const none = { result: NO_RESULT };

function judge(changes: Record<string, Partial<EntryValue>> = {}, gates = ALL_GATES, rule = DEFAULT_RULE) {
  const entries = new Map<string, Judged>(fullEntries(content, changes).map((entry) => [entry.code, entry]));
  return propose(content, rule, entries, gates);
}
function criterion(code: string) {
  const found = criterionByCode(content, code);
  if (!found) throw new Error(code);
  return found;
}
const groupsOf = (proposal: ReturnType<typeof judge>) => proposal.groups.map((group) => `${group.passed}/${group.applicable}`);

describe("worked cases of the programme", () => {
  it("1: all mandatory đạt, 8/9, 8/9, 6/7 → đủ điều kiện", () => {
    const proposal = judge({ "1.2": missed, "2.6": missed, "3.3": missed });
    expect(groupsOf(proposal)).toEqual(["8/9", "8/9", "6/7"]);
    expect(proposal.eligible).toBe(true);
    expect(proposal.reasons).toEqual([]);
  });

  it("2: as 1 but mandatory 2.4 = 0 → chưa đủ, because of 2.4", () => {
    const proposal = judge({ "1.2": missed, "3.3": missed, "2.4": missed });
    expect(proposal.eligible).toBe(false);
    expect(proposal.reasons).toEqual([{ kind: "mandatory", code: "2.4", verdict: "notMet" }]);
  });

  it("3: all mandatory đạt, nội dung 3 at 5/7 = 71,4 % → chưa đủ by R2", () => {
    const proposal = judge({ "3.3": missed, "3.6": missed });
    expect(groupsOf(proposal)[2]).toBe("5/7");
    expect(proposal.reasons.map(reasonSentence)).toEqual(["Nội dung 3 đạt 5/7 = 71,4 % (cần từ 80 %)."]);
  });

  it("4: 1.4 không phát sinh → nội dung 1 has 8 applicable criteria", () => {
    const proposal = judge({ "1.4": { result: { ...NO_RESULT, notApplicable: true }, reason: "Trong năm không phát sinh hồ sơ" } });
    expect(groupsOf(proposal)[0]).toBe("8/8");
    expect(proposal.eligible).toBe(true);
  });

  it("5: 1.9 at 59/62 đạt, 58/62 không đạt, 19/20 đạt exactly at 95 %", () => {
    const verdict = (numerator: number, denominator: number) =>
      assessCriterion(criterion("1.9"), { target: 9500, result: { ...NO_RESULT, numerator, denominator }, reason: "" });
    expect([verdict(59, 62), verdict(58, 62), verdict(19, 20)]).toEqual(["met", "notMet", "met"]);
  });

  it("6: 2.4 registered 3, result 2, threshold 1 → đạt ngưỡng, chưa đạt chỉ tiêu; it counts, and the BTV sees it", () => {
    const proposal = judge({ "2.4": { target: 300, result: { ...NO_RESULT, numerator: 2 } } });
    expect(proposal.verdicts["2.4"]).toBe("metThreshold");
    expect(proposal.belowTarget).toEqual(["2.4"]);
    expect(proposal.eligible).toBe(true);
  });

  it("6b: with passBasis = registeredTarget the same result does not count", () => {
    const proposal = judge({ "2.4": { target: 300, result: { ...NO_RESULT, numerator: 2 } } }, ALL_GATES, {
      ...DEFAULT_RULE,
      passBasis: "registeredTarget",
    });
    expect(proposal.reasons).toEqual([{ kind: "mandatory", code: "2.4", verdict: "metThreshold" }]);
  });

  it("8: no registration the year before → G2 fails", () => {
    const proposal = judge({}, { ...ALL_GATES, G2: false });
    expect(proposal.eligible).toBe(false);
    expect(proposal.reasons).toEqual([{ kind: "gate", gate: "G2" }]);
  });
});

describe("verdicts", () => {
  it("takes không phát sinh only where allowed and with a reason", () => {
    const notApplicable = { ...NO_RESULT, notApplicable: true };
    expect(assessCriterion(criterion("1.4"), { target: 10_000, result: notApplicable, reason: "không có hồ sơ" })).toBe("notApplicable");
    expect(assessCriterion(criterion("1.4"), { target: 10_000, result: notApplicable, reason: " " })).toBe("noData");
    expect(assessCriterion(criterion("1.1"), { target: 10_000, result: notApplicable, reason: "có lý do" })).toBe("noData");
  });

  it("never counts chưa có số liệu as đạt, mandatory or not", () => {
    const proposal = judge({ "1.1": none, "1.2": none });
    expect(proposal.verdicts["1.1"]).toBe("noData");
    expect(groupsOf(proposal)[0]).toBe("7/9");
    expect(proposal.reasons).toEqual([
      { kind: "mandatory", code: "1.1", verdict: "noData" },
      { kind: "group", code: "1", passed: 7, applicable: 9, minPercent: 80 },
    ]);
  });

  it("does not let a low target registered on paper lower the threshold", () => {
    expect(assessCriterion(criterion("1.9"), { target: 9000, result: { ...NO_RESULT, numerator: 92, denominator: 100 }, reason: "" })).toBe(
      "notMet",
    );
  });

  it("puts the Khối's verdict above the computed one", () => {
    expect(judge({ "2.4": { appraised: "notMet" } }).reasons).toEqual([{ kind: "mandatory", code: "2.4", verdict: "notMet" }]);
    expect(judge({ "2.4": { ...missed, appraised: "met" } }).eligible).toBe(true);
  });

  it("holds R2 exactly at the percentage: 4 of 5 at 80 %", () => {
    const changes = Object.fromEntries(["1.2", "1.8"].map((code) => [code, missed]));
    expect(judge(changes).groups[0]).toMatchObject({ passed: 7, applicable: 9, holds: false });
    expect(judge(changes, ALL_GATES, { ...DEFAULT_RULE, groupMinPercent: 77 }).groups[0]?.holds).toBe(true);
    expect(judge(changes, ALL_GATES, { ...DEFAULT_RULE, groupMinPercent: 78 }).groups[0]?.holds).toBe(false);
  });

  it("asks only for the gates that the cycle sets", () => {
    expect(judge({}, { ...ALL_GATES, G4: false }, { ...DEFAULT_RULE, gates: ["G1", "G2"] }).eligible).toBe(true);
  });
});

describe("a nội dung at its least share", () => {
  it.each([
    [88, true],
    [89, false],
  ])("8 of 9 = 88,9 %% against %i %%: holds %s", (groupMinPercent, holds) => {
    expect(judge({ "1.2": missed }, ALL_GATES, { ...DEFAULT_RULE, groupMinPercent }).groups[0]?.holds).toBe(holds);
  });

  it("holds where the share is reached to the criterion, and not with one less", () => {
    const rule = { ...DEFAULT_RULE, groupMinPercent: 100 };
    expect(judge({}, ALL_GATES, rule).eligible).toBe(true);
    expect(judge({ "1.2": missed }, ALL_GATES, rule).groups[0]?.holds).toBe(false);
  });
});
