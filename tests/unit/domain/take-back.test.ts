import { describe, expect, it } from "vitest";
import { mayTakeBack, planTakeBack, type RoleDays, takeBackWords } from "../../../lib/domain/take-back";

const DAY = "2024-12-01";
const handover = (id: string, day = DAY) => ({ id, day, undo: { begun: `${id}-new`, ended: [{ id: `${id}-old`, until: null }] } });
const intact = (id: string, day = DAY): [string, RoleDays][] => [
  [`${id}-new`, { validFrom: day, validTo: null }],
  [`${id}-old`, { validFrom: "2022-01-01", validTo: day }],
];

describe("taking one handover back", () => {
  it("is possible until the day before", () => {
    const roles = new Map(intact("a"));
    expect(mayTakeBack(handover("a"), roles, "2024-11-30").ok).toBe(true);
    expect(mayTakeBack(handover("a"), roles, DAY)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(mayTakeBack(handover("a"), roles, "2024-12-02")).toMatchObject({ ok: false, error: { code: "notNow" } });
  });

  it.each<[string, [string, RoleDays] | null]>([
    ["the newcomer's role was ended since", ["a-new", { validFrom: DAY, validTo: "2025-06-01" }]],
    ["the newcomer's role begins another day", ["a-new", { validFrom: "2024-12-05", validTo: null }]],
    ["the leaver's role was given back by hand", ["a-old", { validFrom: "2022-01-01", validTo: null }]],
    ["the leaver's role ends another day", ["a-old", { validFrom: "2022-01-01", validTo: "2024-11-20" }]],
  ])("is refused where %s", (_what, changed) => {
    const roles = new Map([...intact("a"), ...(changed ? [changed] : [])]);
    expect(mayTakeBack(handover("a"), roles, "2024-11-30")).toMatchObject({ ok: false, error: { code: "conflict" } });
  });

  it("is refused where a role is there no more", () => {
    expect(mayTakeBack(handover("a"), new Map(intact("a").slice(0, 1)), "2024-11-30").ok).toBe(false);
    expect(mayTakeBack(handover("a"), new Map(intact("a").slice(1)), "2024-11-30").ok).toBe(false);
  });
});

describe("taking a list back", () => {
  it("takes what the single rule allows, and names the rest with its reason", () => {
    const list = [handover("a"), handover("b", "2024-11-10"), handover("c")];
    const roles = new Map([...intact("a"), ...intact("b", "2024-11-10")]);
    const plan = planTakeBack(list, roles, "2024-11-12");
    expect(plan.back.map(({ id }) => id)).toEqual(["a"]);
    expect(plan.stays.map(({ handover: { id }, reason }) => [id, reason])).toEqual([
      ["b", expect.stringContaining("Ngày bàn giao đã đến")],
      ["c", expect.stringContaining("đã được sửa sau khi bàn giao")],
    ]);
    expect(planTakeBack([], roles, "2024-11-12")).toEqual({ back: [], stays: [] });
  });

  it("says how much of the list the button takes back", () => {
    expect(takeBackWords({ back: 15, stays: 0 })).toBe("Hoàn tác cả danh sách (15 chức vụ)");
    expect(takeBackWords({ back: 14, stays: 1 })).toBe("Hoàn tác 14 của 15");
  });
});
