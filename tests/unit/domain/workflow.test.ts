import { describe, expect, it } from "vitest";
import { type Actor, hasConflict } from "../../../lib/domain/permissions";
import {
  availableSteps,
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
} from "../../../lib/domain/workflow";
import { actor, cycle, dossier, ROOT, reporting, UNIT } from "./one-dossier";

const OTHER = "other-unit";

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
const TABLE: Record<Step, { by: "unit" | "reviewer" | "secretary" | "importer" | "organiser"; moves: Partial<Record<Status, Status>> }> = {
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
  endWithUnit: {
    by: "organiser",
    moves: {
      notRegistered: "unitEnded",
      registrationSubmitted: "unitEnded",
      registrationReturned: "unitEnded",
      registrationApproved: "unitEnded",
      assessmentSubmitted: "unitEnded",
      supplementRequested: "unitEnded",
      appraised: "unitEnded",
    },
  },
};

/** Administrators and the BTV's secretary import what was agreed on paper and keep the list of units, but not for the own unit. */
function imports({ memberships }: Actor): boolean {
  return memberships.some(({ role }) => role === "admin" || role === "btvSecretary") && memberships.every(({ unitId }) => unitId !== UNIT);
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
              organiser: imports(person.who),
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

  it("allows nothing in a cycle that is a draft or closed, but the withdrawal of a recognition after the close", () => {
    for (const state of ["draft", "closed"] as const) {
      for (const { who, secretary } of Object.values(PEOPLE)) {
        for (const status of STATUSES) {
          const withdraws = state === "closed" && status === "recognised" && secretary && !hasConflict(who, UNIT);
          const steps = availableSteps(who, dossier(status, "me"), { ...cycle, status: state }, reporting);
          expect(steps).toEqual(withdraws ? ["withdraw"] : []);
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
      unitEnded: "nobody",
      recorded: "nobody",
    };
    for (const status of STATUSES) {
      expect(turnOf(status)).toBe(turns[status]);
      const refused = canStep("withdraw", actor([["viewer", ROOT]]), dossier(status), cycle, reporting);
      expect(refused).toMatchObject({ allowed: false, refusal: { turn: turns[status] } });
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
