import { describe, expect, it } from "vitest";
import { type ClassificationScheme, classify } from "../../../lib/domain/classification";
import type { UnitType } from "../../../lib/domain/criteria";
import { levelProblem } from "../../../lib/domain/quota";
import { seatGroups } from "../../../lib/domain/round-levels";
import { seatsOf } from "../../../lib/domain/seats";
import { agencyScheme } from "./scoring-samples";

const BASE = agencyScheme();
const quota = (more: Partial<typeof BASE.quota>) => ({ ...BASE, quota: { ...BASE.quota, ...more } });
/** A unit by its place, what comes out for it, and what the BTV chose; null where it chose nothing. */
interface Unit {
  unitType: UnitType;
  cluster: string;
  proposed: string;
  level: string | null;
}
const unit = (level: string, more: Partial<Unit> = {}): Unit => ({ unitType: "coQuan", cluster: "Cụm 1", proposed: level, level, ...more });
const many = (count: number, level: string, more: Partial<Unit> = {}) => Array.from({ length: count }, () => unit(level, more));
/** Seats of the round in which the units stand: group, denominator, seats, used. */
const seats = (rules: ClassificationScheme, units: readonly Unit[]) => {
  const sheets = units.map(({ proposed, ...place }, index) => ({
    ...{ id: `u${index}`, code: `U${index}`, rules, levelReason: "", ...place },
    classified: { ...classify(rules, new Map(), new Map(), null), level: proposed },
  }));
  return seatGroups(sheets).map(({ name, denominator, seats: all, used }) => [name, denominator, all, used]);
};

describe("seats of a denominator", () => {
  it.each([
    // units, floor, nearest, floor with at least one
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [2, 0, 0, 1],
    [3, 0, 1, 1],
    [4, 0, 1, 1],
    [5, 1, 1, 1],
    [7, 1, 1, 1],
    [8, 1, 2, 1],
    [12, 2, 2, 2],
    [13, 2, 3, 2],
    [30, 6, 6, 6],
  ])("20 %% of %i: floor %i, nearest %i, at least one %i", (units, floor, nearest, atLeastOne) => {
    const bare = { ...BASE.quota, atLeastOne: false };
    expect(seatsOf({ ...bare, rounding: "floor" }, units)).toBe(floor);
    expect(seatsOf({ ...bare, rounding: "nearest" }, units)).toBe(nearest);
    expect(seatsOf({ ...bare, rounding: "floor", atLeastOne: true }, units)).toBe(atLeastOne);
  });

  it("a half is rounded up: 50 % of 3 is 2", () => {
    expect(seatsOf({ ...BASE.quota, percent: 50, rounding: "nearest" }, 3)).toBe(2);
    expect(seatsOf({ ...BASE.quota, percent: 50, rounding: "floor" }, 3)).toBe(1);
  });
});

describe("the denominator", () => {
  const units = [...many(6, "xuatsac"), ...many(24, "tot"), ...many(5, "hoanthanh"), ...many(2, "khonght"), ...many(3, "khongxep")];

  it("units rated at least tốt (the default): 30 give 6 seats, 6 used", () => {
    expect(seats(BASE, units)).toEqual([["Toàn Khối", 30, 6, 6]]);
  });

  it("all rated units: 37 give 7 seats; không xếp loại leaves the denominator", () => {
    expect(seats(quota({ denominator: "rated" }), units)).toEqual([["Toàn Khối", 37, 7, 6]]);
  });

  it("an undecided unit counts by what is proposed, a decided one by its level", () => {
    const undecided = [unit("tot", { level: null, proposed: "xuatsac" }), unit("tot", { proposed: "xuatsac" })];
    expect(seats(BASE, undecided)).toEqual([["Toàn Khối", 2, 1, 1]]);
  });
});

describe("groups", () => {
  const units = [
    ...many(2, "xuatsac", { cluster: "Cụm 1" }),
    ...many(8, "tot", { cluster: "Cụm 1" }),
    ...many(1, "xuatsac", { cluster: "Cụm 2", unitType: "truongHoc" }),
    ...many(3, "tot", { cluster: "Cụm 2", unitType: "truongHoc" }),
  ];

  it("by cụm and by unit type each have their own seats", () => {
    expect(seats(quota({ groupBy: "cluster" }), units)).toEqual([
      ["Cụm 1", 10, 2, 2],
      ["Cụm 2", 4, 1, 1],
    ]);
    expect(seats(quota({ groupBy: "unitType" }), units)).toEqual([
      ["Cơ quan, đơn vị sự nghiệp", 10, 2, 2],
      ["Trường học", 4, 1, 1],
    ]);
  });
});

describe("what the BTV may decide", () => {
  const proposed = { level: "tot", ceiling: "xuatsac", warnCeiling: "tot" };
  const free = { seats: 2, used: 1 };

  it("what is proposed needs no reason; anything else does", () => {
    expect(levelProblem(BASE, proposed, "tot", "", free)).toBeNull();
    for (const level of ["hoanthanh", "chuaxep", "khongxep"]) {
      expect(levelProblem(BASE, proposed, level, " ", free)).toBe("needsReason");
      expect(levelProblem(BASE, proposed, level, "Đơn vị mới thành lập", free)).toBeNull();
    }
  });

  it("past a warning with a reason, past a blocking ceiling never", () => {
    expect(levelProblem(BASE, proposed, "xuatsac", "", free)).toBe("needsReason");
    expect(levelProblem(BASE, proposed, "xuatsac", "Thành tích nổi bật", free)).toBeNull();
    expect(levelProblem(BASE, { ...proposed, ceiling: "tot" }, "xuatsac", "Thành tích nổi bật", free)).toBe("aboveCeiling");
  });

  it("the last seat is free, the next needs a reason or is refused", () => {
    const best = { level: "xuatsac", ceiling: "xuatsac", warnCeiling: "xuatsac" };
    expect(levelProblem(BASE, best, "xuatsac", "", { seats: 2, used: 2 })).toBeNull();
    expect(levelProblem(BASE, best, "xuatsac", "", { seats: 2, used: 3 })).toBe("needsReason");
    expect(levelProblem(BASE, best, "xuatsac", "Tập thể anh hùng", { seats: 2, used: 3 })).toBeNull();
    expect(levelProblem(quota({ mayExceed: false }), best, "xuatsac", "Tập thể anh hùng", { seats: 2, used: 3 })).toBe("quotaFull");
  });

  it("an unknown level is refused", () => {
    expect(levelProblem(BASE, proposed, "gioi", "vì", free)).toBe("unknownLevel");
  });
});
