import { describe, expect, it } from "vitest";
import {
  ACTIONS,
  type Action,
  type Actor,
  can,
  canSeeUnit,
  hasConflict,
  holds,
  isOfficerOf,
  isReviewerOf,
  ROLES,
  type Role,
  seesBody,
} from "../../../lib/domain/permissions";
import {
  canReviewAct,
  isLate,
  itemsToAppraise,
  markProblem,
  openItems,
  REVIEW_ACTS,
  type ReviewAct,
  STAGES,
  stageOf,
  turnDueAt,
} from "../../../lib/domain/review";
import { type CycleState, STATUSES, type Status } from "../../../lib/domain/workflow";

const ROOT = "root";
const UNIT = "unit";

function actor(memberships: [Role, string][], unitScope: Actor["unitScope"] = "all"): Actor {
  const held = memberships.map(([role, unitId]) => ({ role, unitId, position: "officer" as const }));
  return { userId: "me", bodyId: "body", rootUnitId: ROOT, name: "Người dùng", memberships: held, unitScope };
}

const MAY: Record<Action, Role[]> = {
  seeBody: ["monitor", "btvMember", "btvSecretary", "admin", "viewer"],
  review: ["monitor", "btvMember", "btvSecretary"],
  assignMonitor: ["btvSecretary", "admin"],
  manageUnits: ["btvSecretary", "admin"],
  managePeople: ["admin"],
  manageCriteria: ["btvSecretary", "admin"],
  manageCycles: ["btvSecretary", "admin"],
  manageScoring: ["btvSecretary", "admin"],
  publishResults: ["btvSecretary"],
  importData: ["btvSecretary", "admin"],
  holdMeeting: ["btvSecretary"],
  issueDecision: ["btvSecretary"],
  seeAudit: ["btvSecretary", "admin", "viewer"],
};

describe("actions × roles", () => {
  it.each(ACTIONS)("%s is for the named roles only", (action) => {
    expect(ROLES.filter((role) => can(actor([[role, ROOT]]), action))).toEqual(MAY[action]);
  });

  it("two roles give what either gives, no more", () => {
    for (const first of ROLES) {
      for (const second of ROLES) {
        for (const action of ACTIONS) {
          const both = can(
            actor([
              [first, ROOT],
              [second, ROOT],
            ]),
            action,
          );
          expect([first, second, action, both]).toEqual([
            first,
            second,
            action,
            MAY[action].includes(first) || MAY[action].includes(second),
          ]);
        }
      }
    }
  });

  it("an officer sees the body no more for being an officer twice", () => {
    expect(
      seesBody(
        actor([
          ["unitOfficer", UNIT],
          ["unitOfficer", "other"],
        ]),
      ),
    ).toBe(false);
    expect(holds(actor([["unitOfficer", UNIT]]), "unitOfficer")).toBe(true);
    expect(isOfficerOf(actor([["unitOfficer", UNIT]]), "other")).toBe(false);
  });
});

describe("scope and conflict of interest", () => {
  it("limits a person to the listed units", () => {
    expect(canSeeUnit({ unitScope: [UNIT] }, UNIT)).toBe(true);
    expect(canSeeUnit({ unitScope: [UNIT] }, "other")).toBe(false);
    expect(canSeeUnit({ unitScope: [] }, UNIT)).toBe(false);
    expect(canSeeUnit({ unitScope: "all" }, "other")).toBe(true);
  });

  it("any role in the unit is a conflict; a role at the body is none", () => {
    for (const role of ROLES) {
      expect(hasConflict(actor([[role, UNIT]]), UNIT)).toBe(true);
      expect(hasConflict(actor([[role, ROOT]]), UNIT)).toBe(false);
      expect(hasConflict(actor([[role, ROOT]]), ROOT)).toBe(false);
    }
  });

  it.each([
    ["monitor", null, true],
    ["monitor", "me", true],
    ["monitor", "somebody", false],
    ["btvMember", "somebody", true],
    ["btvSecretary", "somebody", true],
    ["admin", null, false],
    ["viewer", null, false],
    ["unitOfficer", null, false],
  ] as const)("%s reviews a dossier followed by %s: %s", (role, monitorUserId, expected) => {
    expect(isReviewerOf(actor([[role, ROOT]]), { monitorUserId })).toBe(expected);
  });

  it("a monitor of one dossier who is also a BTV member reviews every dossier", () => {
    expect(
      isReviewerOf(
        actor([
          ["monitor", ROOT],
          ["btvMember", ROOT],
        ]),
        { monitorUserId: "somebody" },
      ),
    ).toBe(true);
  });
});

const open: Status[] = STATUSES.filter((status) => !["recognised", "notRecognised", "withdrawn", "unitEnded", "recorded"].includes(status));
const ACT_STATUSES: Record<ReviewAct, readonly Status[]> = {
  remark: ["registrationSubmitted"],
  mark: ["assessmentSubmitted"],
  adjustTarget: ["registrationApproved", "supplementRequested"],
  refuseAdjustment: open,
  inspect: STATUSES,
  discipline: open,
};

describe("the reviewer's acts × status × role", () => {
  const reviewers: Role[] = ["monitor", "btvMember", "btvSecretary"];
  it.each(REVIEW_ACTS)("%s", (act) => {
    for (const role of ROLES) {
      const who = actor([[role, ROOT]]);
      const allowed = STATUSES.filter(
        (status) => canReviewAct(act, who, { unitId: UNIT, status, monitorUserId: null }, { status: "open" }).allowed,
      );
      expect([role, allowed]).toEqual([role, reviewers.includes(role) ? ACT_STATUSES[act] : []]);
    }
  });

  it("refuses the own unit, a dossier of another monitor, another scope and a closed year", () => {
    const dossier = { unitId: UNIT, status: "assessmentSubmitted", monitorUserId: "somebody" } as const;
    const codes = (who: Actor, status: CycleState["status"] = "open") =>
      REVIEW_ACTS.map((act) => {
        const permission = canReviewAct(act, who, dossier, { status });
        return permission.allowed ? "allowed" : permission.refusal.code;
      });
    expect(
      new Set(
        codes(
          actor([
            ["btvMember", ROOT],
            ["unitOfficer", UNIT],
          ]),
        ),
      ),
    ).toEqual(new Set(["ownUnit"]));
    expect(new Set(codes(actor([["monitor", ROOT]])))).toEqual(new Set(["notYourPart"]));
    expect(new Set(codes(actor([["monitor", ROOT]], ["other"])))).toEqual(new Set(["outOfScope"]));
    expect(new Set(codes(actor([["btvMember", ROOT]]), "closed"))).toEqual(new Set(["cycleNotOpen"]));
  });
});

describe("marks", () => {
  const allowed = { notApplicableAllowed: true };
  const forbidden = { notApplicableAllowed: false };
  it.each([
    ["agreement needs no words", { mark: "agree", verdict: null, reason: "" }, null],
    ["taking a mark back needs no words", { mark: null, verdict: null, reason: "" }, null],
    ["missing evidence needs a comment", { mark: "insufficient", verdict: null, reason: " " }, "noComment"],
    ["another verdict must be named", { mark: "override", verdict: null, reason: "x" }, "noVerdict"],
    ["no data is no verdict of the Khối", { mark: "override", verdict: "noData", reason: "x" }, "noVerdict"],
    ["another verdict must differ", { mark: "override", verdict: "met", reason: "x" }, "sameVerdict"],
    ["another verdict needs a reason", { mark: "override", verdict: "notMet", reason: "" }, "noReason"],
    ["another verdict with its reason", { mark: "override", verdict: "notMet", reason: "Số liệu không khớp" }, null],
  ] as const)("%s", (_name, input, problem) => {
    expect(markProblem(allowed, input, "met")).toBe(problem);
  });

  it("không phát sinh only where the set allows it", () => {
    const input = { mark: "override", verdict: "notApplicable", reason: "Không có đối tượng" } as const;
    expect(markProblem(allowed, input, "notMet")).toBeNull();
    expect(markProblem(forbidden, input, "notMet")).toBe("notApplicableForbidden");
  });

  it("lists criteria in printed order, then the parts, and what is still open", () => {
    const criterion = { code: "1.1", name: "", kind: "count", unit: "", threshold: 100, mandatory: false, points: 0 } as const;
    const rest = {
      howMeasured: "",
      evidenceHint: "",
      notApplicableAllowed: false,
      notApplicableWhen: "",
      computedBySystem: false,
      countedThing: "",
    };
    const content = {
      groups: [
        {
          code: "1",
          name: "",
          criteria: [
            { ...criterion, ...rest },
            { ...criterion, ...rest, code: "1.2" },
          ],
        },
      ],
      uploadsAllowed: true,
    };
    const items = itemsToAppraise(content, [{ code: "1.2", mark: "insufficient", appraisalReason: "Thiếu danh sách" }], {
      "bien-ban": { mark: "agree", comment: "" },
    });
    expect(items.map((item) => item.item)).toEqual(["1.1", "1.2", "bien-ban", "y-kien-cap-uy", "phan-mem"]);
    expect(openItems(items)).toEqual({ unmarked: ["1.1", "y-kien-cap-uy", "phan-mem"], insufficient: ["1.2"] });
  });
});

describe("stages, turns and lateness", () => {
  const dates = {
    registration: { opensAt: new Date("2023-10-17T00:00:00+07:00"), dueAt: new Date("2023-11-30T23:59:59+07:00") },
    report: { opensAt: new Date("2024-10-15T00:00:00+07:00"), dueAt: new Date("2024-11-07T23:59:59+07:00") },
    approvalDueAt: new Date("2023-12-15T23:59:59+07:00"),
    appraisalDueAt: new Date("2024-11-20T23:59:59+07:00"),
    meetingDueAt: new Date("2024-11-30T23:59:59+07:00"),
  };

  it("every status stands in a stage, every stage holds a status", () => {
    expect(new Set(STATUSES.map(stageOf))).toEqual(new Set(STAGES));
  });

  it("each turn ends at its own instant; a return and a closed dossier have none", () => {
    const ends = Object.fromEntries(STATUSES.map((status) => [status, turnDueAt(status, dates)]));
    expect(ends).toEqual({
      notRegistered: dates.registration.dueAt,
      registrationSubmitted: dates.approvalDueAt,
      registrationReturned: null,
      registrationApproved: dates.report.dueAt,
      assessmentSubmitted: dates.appraisalDueAt,
      supplementRequested: null,
      appraised: dates.meetingDueAt,
      tabled: dates.meetingDueAt,
      recognised: null,
      notRecognised: null,
      withdrawn: null,
      unitEnded: null,
      recorded: null,
    });
  });

  it.each([
    ["2024-11-07T23:59:58+07:00", false],
    ["2024-11-07T23:59:59+07:00", false],
    ["2024-11-08T00:00:00+07:00", true],
  ])("a report received at %s is late: %s", (at, late) => {
    const registeredAt = new Date("2023-11-30T23:59:59+07:00");
    expect(isLate({ status: "assessmentSubmitted", registeredAt, reportedAt: new Date(at) }, dates, new Date("2025-01-01"))).toBe(late);
  });

  it("what is due and missing is late from the next second on", () => {
    const missing = { status: "notRegistered" as const, registeredAt: null, reportedAt: null };
    expect(isLate(missing, dates, new Date("2023-11-30T23:59:59+07:00"))).toBe(false);
    expect(isLate(missing, dates, new Date("2023-12-01T00:00:00+07:00"))).toBe(true);
    expect(isLate({ ...missing, status: "recorded" }, dates, new Date("2025-01-01"))).toBe(false);
  });
});
