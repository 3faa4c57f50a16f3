import { describe, expect, it } from "vitest";
import type { Actor } from "../../../lib/domain/permissions";
import { canEditItem, STATUSES, type Status } from "../../../lib/domain/workflow";
import { actor, cycle, dossier, ROOT, reporting, UNIT } from "./one-dossier";

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

  it("what came on paper is typed in by the BTV's secretary or an administrator at the unit's times, never for a unit of their own", () => {
    const types = (who: Actor, part: "target" | "result", status: Status, returned: Record<string, string> = {}) =>
      canEditItem(part, "1.1", who, { ...dossier(status), returned }, cycle, reporting, "importer").allowed;
    for (const role of ["btvSecretary", "admin"] as const) {
      const khoi = actor([[role, ROOT]]);
      for (const status of STATUSES) {
        for (const part of ["target", "result"] as const) expect(types(khoi, part, status)).toBe(edits(part, status, "1.1"));
      }
      expect(types(khoi, "result", "supplementRequested", { "1.1": "Thiếu" })).toBe(true);
    }
    const own = actor([
      ["btvSecretary", ROOT],
      ["unitOfficer", UNIT],
    ]);
    for (const who of [own, officer, actor([["monitor", ROOT]]), actor([["btvMember", ROOT]]), actor([["viewer", ROOT]])]) {
      expect(types(who, "target", "notRegistered")).toBe(false);
    }
  });

  it("nothing for the Khối, which never edits what a unit says", () => {
    for (const status of STATUSES) {
      for (const part of ["target", "result"] as const) {
        expect(edits(part, status, "1.1", { "1.1": "x" }, actor([["btvSecretary", ROOT]]))).toBe(false);
      }
    }
  });
});
