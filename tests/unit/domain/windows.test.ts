import { describe, expect, it } from "vitest";
import type { Actor } from "../../../lib/domain/permissions";
import { type CycleState, canEditItem, canStep, STATUSES, type Status, type Step, unitStep } from "../../../lib/domain/workflow";
import { actor, cycle, dossier, ROOT, reporting, UNIT } from "./one-dossier";

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
