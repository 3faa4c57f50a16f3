import { describe, expect, it } from "vitest";
import { exportExpiry, exportLinesUntil, exportState, isOnItsWay, mayAskExport } from "../../../lib/domain/export";
import type { ActorMembership, Role } from "../../../lib/domain/permissions";

const FINISHED = new Date("2024-11-04T01:00:00Z");

describe("a finished file", () => {
  it("is kept for seven days to the second", () => {
    const expiresAt = exportExpiry(FINISHED);
    expect(expiresAt.toISOString()).toBe("2024-11-11T01:00:00.000Z");
    const at = (offset: number) => exportState({ status: "done", expiresAt }, new Date(expiresAt.getTime() + offset));
    expect([at(-1), at(0), at(1)]).toEqual(["done", "expired", "expired"]);
  });

  it("leaves its line for thirty days more", () => {
    expect(exportLinesUntil(new Date("2024-12-11T01:00:00Z")).toISOString()).toBe("2024-11-11T01:00:00.000Z");
  });

  it("without an end of its days cannot be had", () => {
    expect(exportState({ status: "done", expiresAt: null }, FINISHED)).toBe("expired");
  });
});

describe("a file that is not there", () => {
  it.each(["queued", "running", "failed"] as const)("stays %s whatever the day", (status) => {
    expect(exportState({ status, expiresAt: FINISHED }, new Date("2030-01-01T00:00:00Z"))).toBe(status);
  });

  it("is on its way while it waits or is being made", () => {
    const states = ["queued", "running", "done", "failed", "expired"] as const;
    expect(states.filter(isOnItsWay)).toEqual(["queued", "running"]);
  });
});

describe("asking for a file", () => {
  const holding = (role: Role, unitScope: "all" | string[]) => {
    const memberships: ActorMembership[] = [{ unitId: "u1", role, position: "officer" }];
    return { memberships, unitScope };
  };

  it("about the whole body takes a role of the body", () => {
    expect(mayAskExport(holding("viewer", "all"), null)).toBe(true);
    expect(mayAskExport(holding("unitOfficer", ["u1"]), null)).toBe(false);
  });

  it("about a unit takes a unit that one may see", () => {
    expect(mayAskExport(holding("unitOfficer", ["u1"]), "u1")).toBe(true);
    expect(mayAskExport(holding("unitOfficer", ["u1"]), "u2")).toBe(false);
    expect(mayAskExport(holding("monitor", "all"), "u2")).toBe(true);
  });
});
