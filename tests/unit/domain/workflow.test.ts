import { describe, expect, it } from "vitest";
import type { Actor, ActorMembership, Role } from "../../../lib/domain/permissions";
import {
  availableSteps,
  type CycleState,
  canEditItem,
  canStep,
  isIn,
  nextStatus,
  PHASES,
  type Phase,
  STATUSES,
  STEPS,
  type Status,
  type Step,
  turnOf,
  unitStep,
} from "../../../lib/domain/workflow";

const UNIT = "unit";
const OTHER = "other-unit";
const ROOT = "root";

/** The calendar of 2024 in Vietnamese time. */
const cycle: CycleState = {
  status: "open",
  registration: { opensAt: new Date("2023-10-17T00:00:00+07:00"), dueAt: new Date("2023-11-30T23:59:59+07:00") },
  report: { opensAt: new Date("2024-10-15T00:00:00+07:00"), dueAt: new Date("2024-11-07T23:59:59+07:00") },
};
const reporting = new Date("2024-11-04T08:00:00+07:00");

function actor(memberships: [Role, string][], unitScope: Actor["unitScope"] = "all"): Actor {
  const held: ActorMembership[] = memberships.map(([role, unitId]) => ({ role, unitId, position: "officer" }));
  return { userId: "me", bodyId: "body", rootUnitId: ROOT, name: "Người dùng", memberships: held, unitScope };
}

/** Every kind of person, with the parties they may act for on a dossier of UNIT whose monitor is "me" or another. */
const PEOPLE: Record<string, { who: Actor; unit: boolean; reviewer: (monitor: string | null) => boolean; secretary: boolean }> = {
  officer: { who: actor([["unitOfficer", UNIT]], [UNIT]), unit: true, reviewer: () => false, secretary: false },
  "officer of another unit": { who: actor([["unitOfficer", OTHER]], [OTHER]), unit: false, reviewer: () => false, secretary: false },
  monitor: { who: actor([["monitor", ROOT]]), unit: false, reviewer: (monitor) => monitor !== "somebody", secretary: false },
  "BTV member": { who: actor([["btvMember", ROOT]]), unit: false, reviewer: () => true, secretary: false },
  "BTV secretary": { who: actor([["btvSecretary", ROOT]]), unit: false, reviewer: () => true, secretary: true },
  administrator: { who: actor([["admin", ROOT]]), unit: false, reviewer: () => false, secretary: false },
  viewer: { who: actor([["viewer", ROOT]]), unit: false, reviewer: () => false, secretary: false },
  "nobody in particular": { who: actor([]), unit: false, reviewer: () => false, secretary: false },
  // Two roles: the work of the own unit stays, its appraisal goes to somebody else.
  "BTV member and officer of the unit": {
    who: actor([
      ["btvMember", ROOT],
      ["unitOfficer", UNIT],
    ]),
    unit: true,
    reviewer: () => false,
    secretary: false,
  },
  "BTV secretary and officer of the unit": {
    who: actor([
      ["btvSecretary", ROOT],
      ["unitOfficer", UNIT],
    ]),
    unit: true,
    reviewer: () => false,
    secretary: false,
  },
  "monitor and officer of another unit": {
    who: actor([
      ["monitor", ROOT],
      ["unitOfficer", OTHER],
    ]),
    unit: false,
    reviewer: (monitor) => monitor !== "somebody",
    secretary: false,
  },
  "administrator and BTV secretary": {
    who: actor([
      ["admin", ROOT],
      ["btvSecretary", ROOT],
    ]),
    unit: false,
    reviewer: () => true,
    secretary: true,
  },
};

/** The transitions, said once more and independently: step → party, and from which status to which. */
const TABLE: Record<Step, { by: "unit" | "reviewer" | "secretary" | "importer"; moves: Partial<Record<Status, Status>> }> = {
  submitRegistration: { by: "unit", moves: { notRegistered: "registrationSubmitted", registrationReturned: "registrationSubmitted" } },
  returnRegistration: { by: "reviewer", moves: { registrationSubmitted: "registrationReturned" } },
  approveRegistration: { by: "reviewer", moves: { registrationSubmitted: "registrationApproved" } },
  submitAssessment: {
    by: "unit",
    moves: {
      registrationApproved: "assessmentSubmitted",
      supplementRequested: "assessmentSubmitted",
      notRegistered: "assessmentSubmitted",
      registrationReturned: "assessmentSubmitted",
    },
  },
  requestSupplement: { by: "reviewer", moves: { assessmentSubmitted: "supplementRequested", appraised: "supplementRequested" } },
  completeAppraisal: { by: "reviewer", moves: { assessmentSubmitted: "appraised" } },
  reopenAppraisal: { by: "reviewer", moves: { appraised: "assessmentSubmitted" } },
  table: { by: "secretary", moves: { appraised: "tabled" } },
  untable: { by: "secretary", moves: { tabled: "appraised" } },
  supplementByVote: { by: "secretary", moves: { tabled: "supplementRequested" } },
  decline: { by: "secretary", moves: { tabled: "notRecognised" } },
  recognise: { by: "secretary", moves: { tabled: "recognised" } },
  withdraw: { by: "secretary", moves: { recognised: "withdrawn" } },
  undoRecognition: { by: "secretary", moves: { recognised: "tabled" } },
  undoWithdrawal: { by: "secretary", moves: { withdrawn: "recognised" } },
  importRegistration: { by: "importer", moves: { notRegistered: "registrationApproved" } },
  undoImport: { by: "importer", moves: { registrationApproved: "notRegistered" } },
};

/** Administrators and the BTV's secretary import what was agreed on paper, but not for the own unit. */
function imports({ memberships }: Actor): boolean {
  return memberships.some(({ role }) => role === "admin" || role === "btvSecretary") && memberships.every(({ unitId }) => unitId !== UNIT);
}

function dossier(status: Status, monitorUserId: string | null = null) {
  return { unitId: UNIT, status, monitorUserId };
}

describe("every step from every status", () => {
  for (const step of STEPS) {
    it.each(STATUSES)(`${step} from %s leads where the table says, or nowhere`, (status) => {
      expect(nextStatus(step, status)).toBe(TABLE[step].moves[status] ?? null);
    });
  }
});

describe("every step × status × person", () => {
  for (const [name, person] of Object.entries(PEOPLE)) {
    for (const monitor of [null, "me", "somebody"]) {
      it(`${name}, dossier followed by ${monitor ?? "nobody"}: exactly the steps of their part`, () => {
        for (const status of STATUSES) {
          const expected = STEPS.filter((step) => {
            const { by, moves } = TABLE[step];
            const party = {
              unit: person.unit,
              reviewer: person.reviewer(monitor),
              secretary: person.secretary,
              importer: imports(person.who),
            }[by];
            return party && moves[status] !== undefined;
          });
          expect([status, availableSteps(person.who, dossier(status, monitor), cycle, reporting)]).toEqual([status, expected]);
        }
      });
    }
  }

  it("answers a person outside the scope as if there were nothing, whatever the step", () => {
    for (const step of STEPS) {
      for (const status of STATUSES) {
        const permission = canStep(step, actor([["unitOfficer", OTHER]], [OTHER]), dossier(status), cycle, reporting);
        expect(permission).toMatchObject({ allowed: false, refusal: { code: "outOfScope" } });
      }
    }
  });

  it("names the conflict of interest to those who would otherwise review", () => {
    const both = actor([
      ["btvSecretary", ROOT],
      ["unitOfficer", UNIT],
    ]);
    for (const step of ["approveRegistration", "completeAppraisal", "requestSupplement", "table", "recognise"] as const) {
      for (const status of STATUSES) {
        expect(canStep(step, both, dossier(status), cycle, reporting)).toMatchObject({ allowed: false, refusal: { code: "ownUnit" } });
      }
    }
  });

  it("allows nothing in a cycle that is a draft or closed", () => {
    for (const state of ["draft", "closed"] as const) {
      for (const person of Object.values(PEOPLE)) {
        for (const status of STATUSES) {
          expect(availableSteps(person.who, dossier(status, "me"), { ...cycle, status: state }, reporting)).toEqual([]);
        }
      }
    }
  });

  it("says whose turn it is with every refusal", () => {
    const turns: Record<Status, string> = {
      notRegistered: "unit",
      registrationSubmitted: "khoi",
      registrationReturned: "unit",
      registrationApproved: "unit",
      assessmentSubmitted: "khoi",
      supplementRequested: "unit",
      appraised: "btv",
      tabled: "btv",
      recognised: "nobody",
      notRecognised: "nobody",
      withdrawn: "nobody",
    };
    for (const status of STATUSES) {
      expect(turnOf(status)).toBe(turns[status]);
      const refused = canStep("withdraw", actor([["viewer", ROOT]]), dossier(status), cycle, reporting);
      expect(refused).toMatchObject({ allowed: false, refusal: { turn: turns[status] } });
    }
  });
});

describe("windows, to the second, in Vietnam time", () => {
  const officer = actor([["unitOfficer", UNIT]], [UNIT]);
  const allowed = (step: Step, status: Status, at: string, state: CycleState = cycle) =>
    canStep(step, officer, dossier(status), state, new Date(at));

  it("registration opens at 00:00:00 on 17/10/2023, not a second before", () => {
    expect(allowed("submitRegistration", "notRegistered", "2023-10-16T23:59:59+07:00")).toMatchObject({
      allowed: false,
      refusal: { code: "windowNotOpen", until: cycle.registration.opensAt },
    });
    expect(allowed("submitRegistration", "notRegistered", "2023-10-17T00:00:00+07:00").allowed).toBe(true);
    expect(allowed("submitRegistration", "notRegistered", "2023-10-17T00:00:01+07:00").allowed).toBe(true);
  });

  it("a registration is never refused for being late", () => {
    for (const at of ["2023-11-30T23:59:58+07:00", "2023-11-30T23:59:59+07:00", "2023-12-01T00:00:00+07:00"]) {
      expect(allowed("submitRegistration", "notRegistered", at).allowed).toBe(true);
    }
  });

  it("a report opens at 00:00:00 on 15/10/2024 and is never refused for being late", () => {
    expect(allowed("submitAssessment", "registrationApproved", "2024-10-14T23:59:59+07:00")).toMatchObject({
      allowed: false,
      refusal: { code: "windowNotOpen", until: cycle.report.opensAt },
    });
    for (const at of ["2024-10-15T00:00:00+07:00", "2024-11-07T23:59:59+07:00", "2024-11-08T00:00:00+07:00"]) {
      expect(allowed("submitAssessment", "registrationApproved", at).allowed).toBe(true);
    }
  });

  it("a return reopens at any time, even before the window opens and after the deadline", () => {
    for (const at of ["2024-10-14T23:59:59+07:00", "2024-11-08T00:00:01+07:00", "2025-03-01T00:00:00+07:00"]) {
      expect(allowed("submitAssessment", "supplementRequested", at).allowed).toBe(true);
      expect(allowed("submitRegistration", "registrationReturned", at).allowed).toBe(true);
    }
  });

  it("a report without a registration waits until registration is over, to the second", () => {
    const overlapping: CycleState = { ...cycle, registration: { ...cycle.registration, dueAt: new Date("2024-10-20T23:59:59+07:00") } };
    for (const status of ["notRegistered", "registrationReturned"] as const) {
      for (const at of ["2024-10-20T23:59:58+07:00", "2024-10-20T23:59:59+07:00"]) {
        expect(allowed("submitAssessment", status, at, overlapping)).toMatchObject({
          allowed: false,
          refusal: { code: "registrationStillOpen", until: overlapping.registration.dueAt },
        });
      }
      expect(allowed("submitAssessment", status, "2024-10-21T00:00:00+07:00", overlapping).allowed).toBe(true);
    }
  });

  it("the reviewer is bound by no window", () => {
    const monitor = actor([["monitor", ROOT]]);
    for (const at of ["2023-01-01T00:00:00+07:00", "2025-06-01T00:00:00+07:00"]) {
      expect(canStep("approveRegistration", monitor, dossier("registrationSubmitted"), cycle, new Date(at)).allowed).toBe(true);
      expect(canStep("completeAppraisal", monitor, dossier("assessmentSubmitted"), cycle, new Date(at)).allowed).toBe(true);
    }
  });
});

describe("what the unit would send", () => {
  const at = (text: string) => new Date(text);
  it("is its registration until the report window opens late, then its report", () => {
    expect(unitStep({ status: "notRegistered" }, cycle, at("2023-11-30T23:59:59+07:00"))).toBe("submitRegistration");
    expect(unitStep({ status: "notRegistered" }, cycle, at("2024-10-14T23:59:59+07:00"))).toBe("submitRegistration");
    expect(unitStep({ status: "notRegistered" }, cycle, at("2024-10-15T00:00:00+07:00"))).toBe("submitAssessment");
    expect(unitStep({ status: "registrationReturned" }, cycle, at("2024-10-15T00:00:00+07:00"))).toBe("submitRegistration");
  });

  it("is a step of the unit in the unit's statuses and none in all others", () => {
    const sends: Partial<Record<Status, string>> = {
      notRegistered: "submitAssessment",
      registrationReturned: "submitRegistration",
      registrationApproved: "submitAssessment",
      supplementRequested: "submitAssessment",
    };
    for (const status of STATUSES) expect([status, unitStep({ status }, cycle, reporting)]).toEqual([status, sends[status] ?? null]);
  });
});

describe("what is unlocked for the unit", () => {
  const officer = actor([["unitOfficer", UNIT]], [UNIT]);
  const edits = (part: "target" | "result", status: Status, item: string, returned: Record<string, string> = {}, who: Actor = officer) =>
    canEditItem(part, item, who, { ...dossier(status), returned }, cycle, reporting).allowed;

  it("targets: while registering, and after a return only what was returned", () => {
    const open = STATUSES.filter((status) => edits("target", status, "1.1"));
    expect(open).toEqual(["notRegistered"]);
    expect(edits("target", "registrationReturned", "1.1", { "1.1": "Nâng chỉ tiêu" })).toBe(true);
    expect(edits("target", "registrationReturned", "1.2", { "1.1": "Nâng chỉ tiêu" })).toBe(false);
  });

  it("results: after approval, and after a return only what was returned, parts included", () => {
    const open = STATUSES.filter((status) => edits("result", status, "1.1"));
    expect(open).toEqual(["notRegistered", "registrationReturned", "registrationApproved"]);
    expect(edits("result", "supplementRequested", "bien-ban", { "bien-ban": "Thiếu chữ ký" })).toBe(true);
    expect(edits("result", "supplementRequested", "1.1", { "bien-ban": "Thiếu chữ ký" })).toBe(false);
  });

  it("results may be prepared before the report window opens", () => {
    const early = new Date("2024-06-01T00:00:00+07:00");
    expect(canEditItem("result", "1.1", officer, { ...dossier("registrationApproved"), returned: {} }, cycle, early).allowed).toBe(true);
    expect(canEditItem("result", "1.1", officer, { ...dossier("notRegistered"), returned: {} }, cycle, early).allowed).toBe(false);
  });

  it("nothing for the Khối, which never edits what a unit says", () => {
    for (const status of STATUSES) {
      for (const part of ["target", "result"] as const) {
        expect(edits(part, status, "1.1", { "1.1": "x" }, actor([["btvSecretary", ROOT]]))).toBe(false);
      }
    }
  });
});

describe("named sets of statuses", () => {
  it("every status belongs to one party's turn exactly", () => {
    const turnSets: Phase[] = [
      "registering",
      "awaitingApproval",
      "working",
      "awaitingAppraisal",
      "awaitingMeeting",
      "awaitingDecision",
      "closed",
    ];
    for (const status of STATUSES)
      expect([status, turnSets.filter((phase) => isIn(status, phase))]).toEqual([status, [expect.any(String)]]);
  });

  it("knows no status twice in one set", () => {
    for (const set of Object.values(PHASES)) expect(new Set<string>(set).size).toBe(set.length);
  });
});
