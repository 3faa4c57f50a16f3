import { describe, expect, it } from "vitest";
import type { Role } from "../../../lib/domain/permissions";
import { type RoundCount, roundWork } from "../../../lib/domain/round-work";

const NONE = { open: 0, submitted: 0, returned: 0, appraised: 0, final: 0 };
const DUE = new Date("2024-11-30T16:59:00Z");
const BEFORE = new Date("2024-11-20T02:00:00Z");
const AFTER = new Date("2024-12-02T02:00:00Z");
const holding = (role: Role) => ({ memberships: [{ unitId: "root", role, position: "officer" as const }] });
const round = (counts: Partial<typeof NONE>, more: Partial<RoundCount> = {}): RoundCount => ({
  ...{ year: 2024, purpose: "classification", period: "year", subject: "organisation", dueAt: DUE, publishedAt: null },
  counts: { ...NONE, ...counts },
  ...more,
});
const work = (role: Role, rounds: RoundCount[], now = AFTER) =>
  roundWork(holding(role), rounds, now).map(({ kind, count, round: of }) => `${kind} ${count} ${of.subject}`);

describe("what a round of xếp loại asks of the Khối", () => {
  const running = round({ open: 1, returned: 1, submitted: 2, appraised: 3 });

  it("tells the secretary of the BTV all, a monitor what is to appraise, others only who sent nothing", () => {
    expect(work("btvSecretary", [running])).toEqual(["appraise 2 organisation", "decide 3 organisation", "fill 2 organisation"]);
    expect(work("monitor", [running])).toEqual(["appraise 2 organisation", "fill 2 organisation"]);
    expect(work("btvMember", [running])).toEqual(["appraise 2 organisation", "fill 2 organisation"]);
    expect(work("viewer", [running])).toEqual(["fill 2 organisation"]);
  });

  it("names publishing once for all subjects, when every one of them is decided", () => {
    const executive = (counts: Partial<typeof NONE>) => round(counts, { subject: "executive" });
    expect(work("btvSecretary", [round({ final: 3 }), executive({ final: 2 })])).toEqual(["publish 5 organisation"]);
    expect(work("btvSecretary", [round({ final: 3 }), executive({ appraised: 1, final: 1 })])).toEqual(["decide 1 executive"]);
    expect(work("btvMember", [round({ final: 3 })])).toEqual([]);
  });

  it("waits for those who may still send in time and for what was returned, not for those who missed the date", () => {
    const late = [round({ final: 3, open: 1 })];
    expect(work("btvSecretary", late, BEFORE)).toEqual(["fill 1 organisation"]);
    expect(work("btvSecretary", late, DUE)).toContain("publish 3 organisation");
    expect(work("btvSecretary", [round({ final: 3, returned: 1 })])).toEqual(["fill 1 organisation"]);
  });

  it("asks nothing more once the results are public", () => {
    expect(work("btvSecretary", [round({ final: 3, appraised: 1 }, { publishedAt: AFTER })])).toEqual([]);
  });
});

describe("what a round of thi đua asks of the Khối", () => {
  const emulation = (counts: Partial<typeof NONE>, more: Partial<RoundCount> = {}) => round(counts, { purpose: "emulation", ...more });

  it("is publishing once everything sent is appraised: there are no levels to decide", () => {
    expect(work("btvSecretary", [emulation({ appraised: 4 })])).toEqual(["publish 4 organisation"]);
    expect(work("btvSecretary", [emulation({ appraised: 4, submitted: 1 })])).toEqual(["appraise 1 organisation"]);
    expect(work("btvSecretary", [emulation({ final: 4 }, { publishedAt: AFTER })])).toEqual([]);
  });

  it("keeps quarters, years and purposes apart", () => {
    const rounds = [emulation({ appraised: 4 }), emulation({ submitted: 1 }, { period: "q1" }), round({ submitted: 1 })];
    expect(work("btvSecretary", rounds)).toEqual(["publish 4 organisation", "appraise 1 organisation", "appraise 1 organisation"]);
  });
});

it("a round without a sheet asks nothing", () => {
  expect(work("btvSecretary", [round({})])).toEqual([]);
});
