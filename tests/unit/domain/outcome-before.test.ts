import { describe, expect, test } from "vitest";
import type { LineageChange } from "../../../lib/domain/lineage";
import { levelBefore, outcomesAlong, rankBefore } from "../../../lib/domain/outcome-before";

const [A, B, NEW] = [
  { unitId: "a", name: "Đoàn cơ sở A" },
  { unitId: "b", name: "Đoàn cơ sở B" },
  { unitId: "n", name: "Đoàn cơ sở mới" },
];
const outcomes = [
  { unitId: "a", level: "Hoàn thành tốt nhiệm vụ", clusterRank: 2, bodyRank: 5 },
  { unitId: "b", level: "Hoàn thành nhiệm vụ", clusterRank: null, bodyRank: 7 },
];
const change = (operation: LineageChange["operation"], predecessors: (typeof A)[], successors: (typeof A)[]): LineageChange => ({
  ...{ id: "1", operation, decisionNumber: "21-QĐ/ĐTN", effectiveOn: "2024-07-01", predecessors, successors },
});
const compared = (unit: typeof A, changes: LineageChange[], closedOn: string | null = "2023-11-05") =>
  outcomesAlong(unit, { outcomes, changes, closedOn, dataDate: "2024-11-05" }, 2024);

describe("a unit beside its own year before", () => {
  test("is told the level and how the rank went", () => {
    expect(levelBefore(compared(A, []))).toBe("Hoàn thành tốt nhiệm vụ");
    expect(rankBefore(compared(A, []), "bodyRank", 3)).toBe("Năm trước hạng 5: tăng 2 bậc");
    expect(rankBefore(compared(B, []), "clusterRank", 3)).toBe("");
  });

  test("of which nothing is known says nothing", () => {
    expect([levelBefore(compared(NEW, [])), rankBefore(compared(NEW, []), "bodyRank", 1)]).toEqual(["", ""]);
  });
});

describe("a unit that changed since", () => {
  test("is told of the unit that it was, also where the year before was not kept here", () => {
    const renamed = [change("transfer", [A], [NEW])];
    expect(levelBefore(compared(NEW, renamed, null))).toBe("Hoàn thành tốt nhiệm vụ");
    expect(rankBefore(compared(NEW, renamed), "clusterRank", 2)).toBe("Năm trước hạng 2: giữ nguyên");
  });

  test("by a merger names each, for neither levels nor ranks are added up", () => {
    const merged = compared(NEW, [change("merge", [A, B], [NEW])]);
    expect(levelBefore(merged)).toBe("Đoàn cơ sở A: Hoàn thành tốt nhiệm vụ; Đoàn cơ sở B: Hoàn thành nhiệm vụ");
    expect(rankBefore(merged, "bodyRank", 1)).toBe("Năm trước Đoàn cơ sở A: hạng 5; Đoàn cơ sở B: hạng 7");
    expect(rankBefore(merged, "clusterRank", 1)).toBe("Năm trước Đoàn cơ sở A: hạng 2");
  });

  test("by a division cannot be compared, and a new one is new", () => {
    const divided = compared(NEW, [change("split", [A], [NEW, B])]);
    expect([levelBefore(divided), rankBefore(divided, "bodyRank", 1)]).toEqual(Array(2).fill("Không so được, đơn vị đã chia tách"));
    const founded = compared(NEW, [change("establish", [], [NEW])]);
    expect([levelBefore(founded), rankBefore(founded, "bodyRank", 1)]).toEqual(["Đơn vị mới", "Đơn vị mới"]);
  });

  test("only after this year's figures closed is compared with itself", () => {
    const later = { ...change("merge", [A, B], [A]), effectiveOn: "2024-12-01" };
    expect(levelBefore(compared(A, [later]))).toBe("Hoàn thành tốt nhiệm vụ");
  });
});
