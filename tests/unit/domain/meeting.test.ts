import { describe, expect, test } from "vitest";
import { type Ballot, ballotProblems, hasQuorum, isOutcomeTold, OUTCOMES } from "../../../lib/domain/meeting";
import { returnedByVote } from "../../../lib/domain/supplement";
import { completionProblems, isUncontested, votedProblem, votersOf } from "../../../lib/domain/tabled";
import { isIn, STATUSES } from "../../../lib/domain/workflow";

const ballot = (more: Partial<Ballot> = {}): Ballot => ({
  ...{ votesFor: 9, votesAgainst: 0, votesOther: 0, outcome: "recognise", reason: "" },
  ...more,
});

describe("a session has its quorum", () => {
  test.each([
    [6, 11, true],
    [5, 11, false],
    [5, 10, false],
    [6, 10, true],
    [1, 1, true],
    [0, 1, false],
  ])("%i of %i members present: %s", (present, total, quorum) => {
    expect(hasQuorum(present, total)).toBe(quorum);
  });
});

describe("recognition needs more than half of the voters", () => {
  test.each([
    [4, 8, false],
    [5, 8, true],
    [4, 9, false],
    [5, 9, true],
  ])("%i of %i voters in favour: %s", (votesFor, voters, holds) => {
    const against = voters - votesFor;
    const problems = ballotProblems(ballot({ votesFor, votesAgainst: against }), voters, true);
    expect(problems.outcome === undefined).toBe(holds);
    const declined = ballotProblems(ballot({ votesFor, votesAgainst: against, outcome: "decline", reason: "Thiếu" }), voters, true);
    expect(declined.outcome === undefined).toBe(!holds);
  });

  test("those who do not vote count against the majority", () => {
    expect(ballotProblems(ballot({ votesFor: 4, votesAgainst: 0 }), 9, true).outcome).toContain("quá nửa");
  });

  test("more votes than voters, and no vote at all, are refused", () => {
    expect(ballotProblems(ballot({ votesFor: 9, votesAgainst: 1 }), 9, true).votesFor).toContain("10");
    expect(ballotProblems(ballot({ votesFor: 9 }), 9, true)).toEqual({});
    expect(ballotProblems(ballot({ votesFor: 0 }), 9, true).votesFor).toBe("Chưa ghi số phiếu.");
  });
});

describe("deciding against the Đề xuất needs a reason", () => {
  test.each([
    ["recognise", true, false],
    ["recognise", false, true],
    ["decline", true, true],
    ["decline", false, false],
    ["supplement", true, true],
    ["supplement", false, true],
  ] as const)("%s where eligible is %s: reason needed %s", (outcome, eligible, needed) => {
    const votesFor = outcome === "recognise" ? 9 : 0;
    const given = ballot({ outcome, votesFor, votesAgainst: 9 - votesFor });
    expect("reason" in ballotProblems(given, 9, eligible)).toBe(needed);
    expect(ballotProblems({ ...given, reason: "Có căn cứ khác" }, 9, eligible)).toEqual({});
  });
});

describe("who votes on a dossier", () => {
  test("members with a role in the unit are taken off those present, never below zero", () => {
    expect([votersOf(9, 0), votersOf(9, 2), votersOf(1, 3)]).toEqual([9, 7, 0]);
  });

  test("en bloc only where it is eligible, nobody disagrees and everybody votes", () => {
    const disagreement = { code: "1.1", name: "", own: "met", appraised: "notMet", reason: "" } as const;
    expect(isUncontested({ eligible: true, disagreements: [] }, 0)).toBe(true);
    expect(isUncontested({ eligible: false, disagreements: [] }, 0)).toBe(false);
    expect(isUncontested({ eligible: true, disagreements: [disagreement] }, 0)).toBe(false);
    expect(isUncontested({ eligible: true, disagreements: [] }, 1)).toBe(false);
  });
});

describe("completing a session", () => {
  const item = { tabled: { unitName: "Đoàn cơ sở A", eligible: true }, ballot: ballot(), conflicted: [] };
  const meeting = { heldOn: "2024-11-25", present: 9, total: 11, agenda: [item] };

  test("nothing is missing when every dossier has its votes", () => {
    expect(completionProblems(meeting, "2024-11-25")).toEqual([]);
  });

  test("its day has come, its quorum is there, its agenda is not empty", () => {
    expect(completionProblems(meeting, "2024-11-24")).toHaveLength(1);
    expect(completionProblems({ ...meeting, present: 5 }, "2024-11-25").join()).toContain("5/11");
    expect(completionProblems({ ...meeting, agenda: [] }, "2024-11-25")).toEqual(["Chưa có hồ sơ nào trong phiên họp."]);
  });

  test("a dossier without votes, and one whose votes no longer fit the heads, are named", () => {
    expect(completionProblems({ ...meeting, agenda: [{ ...item, ballot: null }] }, "2024-11-25")).toEqual([
      "Đoàn cơ sở A: chưa ghi kết quả biểu quyết.",
    ]);
    expect(completionProblems({ ...meeting, present: 8 }, "2024-11-25").join()).toContain("cần ghi lại");
    expect(votedProblem({ ...item, ballot: null }, 8)).toBeNull();
  });
});

describe("what a vote for more evidence returns", () => {
  test("the items found insufficient, with both comments", () => {
    expect(returnedByVote(["1.1", "1.2"], new Map([["1.2", "Thiếu văn bản."]]), "Bổ sung sổ sách")).toEqual({
      "1.2": "Thiếu văn bản. Ban Thường vụ: Bổ sung sổ sách",
    });
  });

  test("everything, parts included, when none was found insufficient", () => {
    const returned = returnedByVote(["1.1"], new Map(), "Xem lại toàn bộ");
    expect(Object.keys(returned)).toEqual(["1.1", "bien-ban", "y-kien-cap-uy", "phan-mem"]);
    expect(returned["1.1"]).toBe("Ban Thường vụ: Xem lại toàn bộ");
  });
});

test.each(STATUSES)("a unit learns that it is recognised by the decision, never before it (%s)", (status) => {
  for (const outcome of OUTCOMES) expect(isOutcomeTold(outcome, status)).toBe(outcome !== "recognise" || isIn(status, "decided"));
});
