import { describe, expect, it } from "vitest";
import { clusterPeers, clusterWork, givenByCluster, isShownToCluster } from "../../../lib/domain/cluster-scores";
import type { Actor, Role } from "../../../lib/domain/permissions";
import { SHEET_STATUSES } from "../../../lib/domain/score-sheet";

const UNITS = [
  { unitId: "a", cluster: "Cụm 1" },
  { unitId: "b", cluster: "Cụm 1" },
  { unitId: "c", cluster: "Cụm 2" },
  { unitId: "d", cluster: "" },
];
const person = (role: Role, unitId: string): Actor => ({
  ...{ userId: "me", bodyId: "body", rootUnitId: "root", name: "Người dùng" },
  unitScope: role === "unitOfficer" ? [unitId] : "all",
  memberships: [{ unitId, role, position: "officer" }],
});
const sheet = { unitId: "b", status: "submitted" as const, cycle: { status: "open" as const }, peerUnitIds: ["a"] };

describe("whose sheets the officers of a unit score", () => {
  it("those of the other units of its cụm", () => {
    expect(clusterPeers(person("unitOfficer", "a"), UNITS)).toEqual(["b"]);
  });

  it("nobody's without a cụm, and nobody's for who is no officer", () => {
    expect(clusterPeers(person("unitOfficer", "d"), UNITS)).toEqual([]);
    expect(clusterPeers(person("btvSecretary", "root"), UNITS)).toEqual([]);
  });
});

describe("a sheet is shown to the cụm", () => {
  it.each(SHEET_STATUSES)("once it was sent: %s", (status) => {
    expect(isShownToCluster(person("unitOfficer", "a"), { ...sheet, status })).toBe(["submitted", "appraised", "final"].includes(status));
  });

  it("not to another cụm, not where the score table has no cụm score, not to its own unit, not to the Khối", () => {
    expect(isShownToCluster(person("unitOfficer", "c"), sheet)).toBe(false);
    expect(isShownToCluster(person("unitOfficer", "a"), { ...sheet, peerUnitIds: [] })).toBe(false);
    expect(isShownToCluster(person("unitOfficer", "b"), sheet)).toBe(false);
    expect(isShownToCluster(person("btvSecretary", "root"), sheet)).toBe(false);
  });

  it("still after the year was closed, to look at", () => {
    expect(isShownToCluster(person("unitOfficer", "a"), { ...sheet, cycle: { status: "closed" } })).toBe(true);
  });
});

describe("what a unit owes to its cụm", () => {
  it("is counted over the sheets that may be scored now: untouched ones, and figures without a reason", () => {
    const sheets = [
      { scored: 0, unreasoned: 0 },
      { scored: 2, unreasoned: 1 },
      { scored: 3, unreasoned: 0 },
    ];
    expect(clusterWork(sheets)).toEqual({ all: 3, untouched: 1, unreasoned: 1 });
    expect(clusterWork([])).toEqual({ all: 0, untouched: 0, unreasoned: 0 });
  });
});

it("a figure of the cụm needs a reason only where it is another than the unit's own", () => {
  const figure = (value: number | null, notApplicable = false) => ({ value, target: null, notApplicable });
  const own = new Map([
    ["1", figure(5)],
    ["2", figure(7, true)],
  ]);
  const given = (code: string, value: number | null, reason = "", notApplicable = false) => ({
    code,
    reason,
    figure: figure(value, notApplicable),
  });
  expect(givenByCluster([given("1", 5), given("2", null, "", true)], own)).toEqual({ scored: 2, unreasoned: 0 });
  expect(givenByCluster([given("1", 4), given("2", 3, "  "), given("3", 1, "Có minh chứng")], own)).toEqual({ scored: 3, unreasoned: 2 });
});
