import { describe, expect, test } from "vitest";
import type { Actor, Role } from "../../../lib/domain/permissions";
import { backdatedWarning, canKeepRegister, canReadRegister, registerReport } from "../../../lib/domain/register";

const ROOT = "root";
const UNIT = "unit";

function actor(role: Role, unitId: string): Actor {
  const unitScope = role === "unitOfficer" ? [unitId] : ("all" as const);
  return {
    userId: "me",
    bodyId: "body",
    rootUnitId: ROOT,
    name: "Người dùng",
    unitScope,
    memberships: [{ role, unitId, position: "officer" }],
  };
}

describe("who keeps and who reads a register", () => {
  test.each([
    ["btvSecretary", ROOT, { keeps: [ROOT], reads: [ROOT, UNIT] }],
    ["admin", ROOT, { keeps: [], reads: [ROOT, UNIT] }],
    ["monitor", ROOT, { keeps: [], reads: [ROOT, UNIT] }],
    ["btvMember", ROOT, { keeps: [], reads: [ROOT, UNIT] }],
    ["viewer", ROOT, { keeps: [], reads: [ROOT, UNIT] }],
    ["unitOfficer", UNIT, { keeps: [UNIT], reads: [UNIT] }],
    ["unitOfficer", "other", { keeps: [], reads: [] }],
  ] as const)("%s of %s", (role, place, expected) => {
    const who = actor(role, place);
    const registers = [ROOT, UNIT];
    expect({
      keeps: registers.filter((issuer) => canKeepRegister(who, issuer)),
      reads: registers.filter((issuer) => canReadRegister(who, issuer)),
    }).toEqual(expected);
  });
});

describe("what a register reports", () => {
  test("nothing while it is empty or whole, whatever its first number", () => {
    expect(registerReport([], 38)).toEqual([]);
    expect(registerReport([38, 39, 40], 41)).toEqual([]);
  });

  test("numbers missing between the first and the next", () => {
    expect(registerReport([3, 4, 7], 8)[0]).toContain("Thiếu 2 số: 05–06.");
    expect(registerReport([3, 4], 8)[0]).toContain("Thiếu 3 số: 05–07.");
  });

  test("numbers on more than one line", () => {
    expect(registerReport([1, 2, 2, 3], 4)).toEqual([expect.stringContaining("Số 02 có nhiều hơn một dòng")]);
    expect(registerReport([1, 3, 3], 4)).toHaveLength(2);
  });
});

describe("a number for a day before that of the register's last number", () => {
  const LAST = { text: "12-QĐ/ĐTN", signedOn: "2024-11-20" };

  test("is warned of in words that name both", () => {
    const warning = backdatedWarning("2024-11-19", LAST);
    expect(warning).toMatch(/12-QĐ\/ĐTN, ngày 20\/11\/2024.*ngày 19\/11\/2024 sớm hơn.*vẫn ban hành được/);
  });

  test.each(["2024-11-20", "2024-11-21", null])("is not where the day is %s", (day) => {
    expect(backdatedWarning(day, LAST)).toBeNull();
  });

  test("is not where the register has no dated line yet", () => {
    expect(backdatedWarning("2024-11-19", null)).toBeNull();
  });
});
