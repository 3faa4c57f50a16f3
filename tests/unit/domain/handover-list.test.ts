import { describe, expect, it } from "vitest";
import type { HeldRole } from "../../../lib/domain/handover";
import { LIST_FIELDS, type ListedPerson, type ListedPosition, planHandoverList } from "../../../lib/domain/handover-list";
import type { Position } from "../../../lib/domain/permissions";

const TODAY = "2024-11-04";
const units = [1, 2].map((number) => ({ id: `u${number}`, code: `DCS0${number}`, name: `Đoàn cơ sở số ${number}` }));

function role(id: string, unitId: string, position: Position, more: Partial<HeldRole> = {}): HeldRole {
  return { id, unitId, unitName: unitId, role: "unitOfficer", position, validFrom: "2022-01-01", validTo: null, ...more };
}

function person(username: string, roles: HeldRole[], more: Partial<ListedPerson> = {}): ListedPerson {
  return {
    userId: `id-${username}`,
    username,
    email: `${username}@e.vn`,
    name: username.toUpperCase(),
    isDisabled: false,
    hasPassword: true,
    roles,
    ...more,
  };
}

const people = [
  person("a", [role("a1", "u1", "secretary")]),
  person("b", [role("b1", "u1", "deputySecretary")]),
  person("c", [role("c1", "u2", "secretary")]),
  person("khoa", [], { isDisabled: true }),
];

function row(number: number, more: Partial<ListedPosition>): ListedPosition {
  const refs = Object.fromEntries(LIST_FIELDS.map((field) => [field, `${field}${number}`])) as ListedPosition["refs"];
  const empty = { holder: "", name: "", account: "", email: "", phone: "", day: null };
  return { number, refs, unitCode: "DCS01", position: "secretary", ...empty, ...more };
}

const plan = (...rows: ListedPosition[]) => planHandoverList(rows, { units, people, day: TODAY, today: TODAY, byUserId: "admin" });
const refusedAt = (...rows: ListedPosition[]) => plan(...rows).refused.map((remark) => remark.ref);

describe("a row of a list", () => {
  it.each([
    ["without anybody new", { holder: "a" }],
    ["with the holder's own name", { holder: "a", name: "A" }],
    ["with the holder's own account", { holder: "a", account: "a" }],
    ["of a position that nobody holds and nobody takes", {}],
  ])("%s leaves the position as it is", (_, more) => {
    expect(plan(row(2, more))).toEqual({ changed: [], added: [], unchanged: 1, refused: [] });
  });

  it("with a new name hands over, with an account to somebody known, without holder begins a position", () => {
    const done = plan(
      row(2, { holder: "a", name: "Người mới" }),
      row(3, { holder: "c", unitCode: "dcs02", account: "b" }),
      row(4, { position: "member", name: "Ủy viên mới", day: "2024-12-01" }),
    );
    expect(done.changed.map(({ plan: each }) => [each.held.id, each.newcomer.userId, each.day])).toEqual([
      ["a1", null, TODAY],
      ["c1", "id-b", TODAY],
    ]);
    expect(done.added.map(({ unit, newcomer, day }) => [unit.id, newcomer.name, day])).toEqual([["u1", "Ủy viên mới", "2024-12-01"]]);
    expect(done.refused).toEqual([]);
  });

  it.each([
    ["a unit that is not there", { unitCode: "DCS99", holder: "a", name: "M" }, "unitCode2"],
    ["a holder who does not hold it", { holder: "b", name: "M" }, "holder2"],
    ["a holder nobody knows", { holder: "x", name: "M" }, "holder2"],
    ["a Bí thư beside the one in office", { name: "M" }, "holder2"],
    ["an account nobody has", { holder: "a", account: "x" }, "account2"],
    ["a locked account", { holder: "a", account: "khoa" }, "name2"],
    ["the e-mail of somebody who has an account", { holder: "a", name: "M", email: "c@e.vn" }, "email2"],
    ["a day that is past", { holder: "a", name: "M", day: "2024-11-03" }, "day2"],
    ["a past day of a position nobody holds", { position: "member", name: "M", day: "2024-11-03" }, "day2"],
    ["a second position at the same unit", { position: "member", account: "b" }, "account2"],
  ] as const)("with %s is refused at its cell", (_, more, ref) => {
    expect(refusedAt(row(2, more))).toEqual([ref]);
  });

  it("that repeats another is refused: the same position, the same person at one unit, the same e-mail", () => {
    expect(refusedAt(row(2, { holder: "a", name: "M" }), row(3, { holder: "a", name: "N" }))).toEqual(["holder3"]);
    expect(refusedAt(row(2, { holder: "a", account: "c" }), row(3, { holder: "b", position: "deputySecretary", account: "c" }))).toEqual([
      "account3",
    ]);
    const [one, two] = [
      row(2, { holder: "a", name: "M", email: "m@e.vn" }),
      row(3, { holder: "b", position: "deputySecretary", name: "M", email: "m@e.vn" }),
    ];
    expect(refusedAt(one, two)).toEqual(["email3"]);
  });
});

describe("people of one list", () => {
  it("who move up and leave their position to somebody else keep their account, and end the old position once", () => {
    const rows = [row(2, { holder: "a", account: "b" }), row(3, { holder: "b", position: "deputySecretary", name: "Người mới" })];
    for (const list of [rows, [...rows].reverse()]) {
      const { changed, refused } = plan(...list);
      expect(refused).toEqual([]);
      const byRole = Object.fromEntries(changed.map(({ plan: each }) => [each.held.id, each]));
      expect(byRole.a1?.newcomerLeaves).toEqual([]);
      expect(byRole.a1?.leaverKeeps).toEqual([]);
      expect(byRole.b1?.leaverKeeps.map((held) => held.position)).toEqual(["secretary"]);
    }
  });

  it("who move up and leave their position to nobody end it all the same", () => {
    const [only] = plan(row(2, { holder: "a", account: "b" })).changed;
    expect(only?.plan.newcomerLeaves.map((held) => held.id)).toEqual(["b1"]);
  });

  it("may change places", () => {
    const { changed, refused } = plan(
      row(2, { holder: "a", account: "b" }),
      row(3, { holder: "b", position: "deputySecretary", account: "a" }),
    );
    expect(refused).toEqual([]);
    expect(changed.map(({ plan: each }) => [each.leaverKeeps.length, each.newcomerLeaves.length])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });
});
