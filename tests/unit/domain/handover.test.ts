import { describe, expect, it } from "vitest";
import {
  closesAccount,
  type HandoverFacts,
  type HeldRole,
  mayEnterOn,
  mayHandOver,
  type Newcomer,
  planHandover,
} from "../../../lib/domain/handover";
import { POSITIONS, type Position, ROLES, type Role } from "../../../lib/domain/permissions";
import { isoDay } from "../../../lib/format";

const TODAY = "2024-11-04";
const ROOT = "root";

function role(id: string, more: Partial<HeldRole> = {}): HeldRole {
  const base = { unitId: "u1", unitName: "Đoàn cơ sở Sở Y tế", role: "unitOfficer" as Role, position: "secretary" as Position };
  return { id, ...base, validFrom: "2022-01-01", validTo: null, ...more };
}

const newPerson: Newcomer = { userId: null, name: "Người mới", isDisabled: false, hasPassword: false, roles: [] };
const known = (roles: HeldRole[], more: Partial<Newcomer> = {}): Newcomer => ({
  ...{ userId: "b", name: "Đồng chí B", isDisabled: false, hasPassword: true, roles },
  ...more,
});

function facts(more: Partial<HandoverFacts> = {}, roles: HeldRole[] = [role("r1")]): HandoverFacts {
  const leaver = { userId: "a", name: "Đồng chí A", roles };
  return { leaver, byUserId: "admin", roleId: "r1", newcomer: newPerson, day: TODAY, today: TODAY, follows: [], otherAdmins: 0, ...more };
}

const refusedAt = (input: HandoverFacts) => {
  const plan = planHandover(input);
  return plan.ok ? "planned" : (Object.keys(plan.error.fields ?? {})[0] ?? plan.error.code);
};

describe("who may hand a position over", () => {
  const actor = (held: Role, position: Position, unitId: string) => ({ userId: "x", memberships: [{ role: held, position, unitId }] });
  const held = (heldRole: Role, position: Position = "secretary", unitId = "u1") => ({ role: heldRole, position, unitId });

  it("is the administrator, for every position", () => {
    for (const each of ROLES) expect(mayHandOver(actor("admin", "officer", ROOT), held(each))).toBe(true);
  });

  it("is the secretary of the BTV, for positions of units and for monitors only", () => {
    const allowed = ROLES.filter((each) => mayHandOver(actor("btvSecretary", "officer", ROOT), held(each)));
    expect(allowed).toEqual(["unitOfficer", "monitor"]);
  });

  it("is the Bí thư of the unit, for the own position and that of a Phó Bí thư of the same unit", () => {
    const secretary = actor("unitOfficer", "secretary", "u1");
    expect(POSITIONS.filter((each) => mayHandOver(secretary, held("unitOfficer", each)))).toEqual(["secretary", "deputySecretary"]);
    expect(POSITIONS.filter((each) => mayHandOver(secretary, held("unitOfficer", each, "u2")))).toEqual([]);
    expect(ROLES.filter((each) => each !== "unitOfficer" && mayHandOver(secretary, held(each)))).toEqual([]);
  });

  it("is nobody else", () => {
    for (const each of ["monitor", "btvMember", "viewer"] as const) {
      expect(ROLES.filter((position) => mayHandOver(actor(each, "officer", ROOT), held(position)))).toEqual([]);
    }
    for (const position of ["deputySecretary", "member", "officer"] as const) {
      expect(POSITIONS.filter((each) => mayHandOver(actor("unitOfficer", position, "u1"), held("unitOfficer", each)))).toEqual([]);
    }
  });
});

describe("the day of a handover", () => {
  it.each([
    ["yesterday", "2024-11-03", "day"],
    ["today", "2024-11-04", "planned"],
    ["tomorrow", "2024-11-05", "planned"],
    ["in a year", "2025-11-04", "planned"],
  ])("may be %s or not", (_, day, outcome) => {
    expect(refusedAt(facts({ day }))).toBe(outcome);
  });

  it.each([
    ["the day before the position begins", { validFrom: "2024-12-02" }, "day"],
    ["the day it begins", { validFrom: "2024-12-01" }, "planned"],
    ["the day it has ended", { validTo: "2024-12-01" }, "day"],
    ["the last day it is held", { validTo: "2024-12-02" }, "planned"],
  ])("is %s", (_, dates, outcome) => {
    expect(refusedAt(facts({ day: "2024-12-01" }, [role("r1", dates)]))).toBe(outcome);
  });

  it("of one's own position is tomorrow at the earliest, so that the link can still be given away", () => {
    expect(refusedAt(facts({ byUserId: "a" }))).toBe("day");
    expect(refusedAt(facts({ byUserId: "a", day: "2024-11-05" }))).toBe("planned");
  });

  it("of a monitor is today, so that no unit is without one", () => {
    const monitor = role("r1", { role: "monitor", unitId: ROOT, position: "officer" });
    expect(refusedAt(facts({}, [monitor]))).toBe("planned");
    expect(refusedAt(facts({ day: "2024-11-05" }, [monitor]))).toBe("day");
  });
});

describe("the newcomer", () => {
  it.each([
    ["a new person", newPerson, "planned"],
    ["the leaver", known([], { userId: "a" }), "person"],
    ["somebody whose account is locked", known([], { isDisabled: true }), "person"],
    ["somebody who holds the same position there", known([role("x")]), "person"],
    ["somebody who held it until today", known([role("x", { validTo: TODAY })]), "planned"],
    ["somebody who will hold a position there later", known([role("x", { validFrom: "2024-12-01", position: "member" })]), "person"],
    ["the deputy of the unit", known([role("x", { position: "deputySecretary" })]), "planned"],
    ["the secretary of another unit", known([role("x", { unitId: "u2" })]), "planned"],
  ])("may be %s or not", (_, newcomer, outcome) => {
    expect(refusedAt(facts({ newcomer }))).toBe(outcome);
  });

  it("who was deputy leaves that position on the same day", () => {
    const deputy = role("x", { position: "deputySecretary" });
    const plan = planHandover(facts({ newcomer: known([deputy, role("y", { unitId: "u2" })]) }));
    expect(plan).toMatchObject({ ok: true, value: { newcomerLeaves: [deputy] } });
  });

  it("of a monitor follows the same dossiers, but none of a unit where they hold a role", () => {
    const monitor = role("r1", { role: "monitor", unitId: ROOT, position: "officer" });
    const follows = ["u1", "u2"].map((unitId) => ({ id: `d-${unitId}`, unitId, unitName: unitId, year: 2024 }));
    const plan = planHandover(facts({ follows, newcomer: known([role("x", { unitId: "u2" })]) }, [monitor]));
    expect(plan).toMatchObject({ ok: true, value: { moves: [{ id: "d-u1" }], unfollowed: [{ id: "d-u2" }] } });
  });
});

describe("the last administrator", () => {
  const admin = role("r1", { role: "admin", unitId: ROOT, position: "officer" });
  it.each([
    ["to a new person, who may never sign in", known([], { userId: null, hasPassword: false }), 0, "person"],
    ["to somebody without a password", known([], { hasPassword: false }), 0, "person"],
    ["to somebody who signs in already", known([]), 0, "planned"],
    ["to a new person, where another administrator remains", known([], { userId: null, hasPassword: false }), 1, "planned"],
  ])("leaves %s, or not", (_, newcomer, otherAdmins, outcome) => {
    expect(refusedAt(facts({ newcomer, otherAdmins }, [admin]))).toBe(outcome);
  });
});

describe("the leaver's account", () => {
  const outcome = (others: HeldRole[]) => {
    const plan = planHandover(facts({ day: "2024-12-01" }, [role("r1"), ...others]));
    return plan.ok && closesAccount(plan.value);
  };

  it("closes where no other role is left on that day", () => {
    expect(outcome([])).toBe(true);
    expect(outcome([role("r2", { unitId: "u2", validTo: "2024-12-01" })])).toBe(true);
  });

  it("stays open for another role, present or coming", () => {
    expect(outcome([role("r2", { unitId: "u2", validTo: "2024-12-02" })])).toBe(false);
    expect(outcome([role("r2", { unitId: "u2", validFrom: "2025-01-01" })])).toBe(false);
  });

  it("has no position that it does not hold to hand over", () => {
    expect(refusedAt(facts({ roleId: "of somebody else" }))).toBe("notFound");
  });
});

describe("access ends at Vietnam's midnight before the day", () => {
  const midnight = new Date("2024-11-30T17:00:00Z");
  const ended = role("r1", { validTo: "2024-12-01" });
  const begun = role("r2", { validFrom: "2024-12-01" });
  it.each([
    ["one second before", -1, true, false],
    ["at midnight", 0, false, true],
    ["one second after", 1, false, true],
  ])("%s", (_, seconds, leaver, newcomer) => {
    const day = isoDay(new Date(midnight.getTime() + seconds * 1000));
    expect([mayEnterOn([ended], day), mayEnterOn([begun], day)]).toEqual([leaver, newcomer]);
  });
});
