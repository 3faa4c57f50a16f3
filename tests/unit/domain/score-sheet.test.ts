import { describe, expect, it } from "vitest";
import { type Facts, factsOfYear } from "../../../lib/domain/facts";
import { type Actor, ROLES, type Role } from "../../../lib/domain/permissions";
import {
  emptyLine,
  inputsAt,
  SHEET_STATUSES,
  SHEET_STEPS,
  SHEET_WRITES,
  type SheetLine,
  type SheetStatus,
  type SheetStep,
  sameInput,
  sheetStepRefusal,
  sheetTurn,
  sheetWriteRefusal,
} from "../../../lib/domain/score-sheet";
import { classifySheet, missingForSubmission, openForAppraisal } from "../../../lib/domain/sheet-score";
import { readTypedScore, typedScore } from "../../../lib/domain/typed-score";
import { agencyScheme, amount, criterion, LEFT_OUT, NO, YES } from "./scoring-samples";

const ROOT = "root";
const UNIT = "unit";
function actor(role: Role, unitId = ROOT, unitScope: Actor["unitScope"] = "all"): Actor {
  return { userId: "me", bodyId: "body", rootUnitId: ROOT, name: "Người", memberships: [{ role, unitId, position: "officer" }], unitScope };
}
const sheet = (status: SheetStatus, peerUnitIds: string[] = []) => ({
  unitId: UNIT,
  status,
  cycle: { status: "open" as const },
  peerUnitIds,
});
const officer = actor("unitOfficer", UNIT, [UNIT]);

describe("steps × statuses × roles", () => {
  const PARTY: Record<string, (role: Role) => boolean> = {
    unit: (role) => role === "unitOfficer",
    reviewer: (role) => role === "monitor" || role === "btvMember" || role === "btvSecretary",
    btvSecretary: (role) => role === "btvSecretary",
  };
  const steps = Object.keys(SHEET_STEPS) as SheetStep[];

  it.each(steps)("%s is for its party, from its statuses, in an open year only", (step) => {
    for (const role of ROLES) {
      const person = role === "unitOfficer" ? officer : actor(role);
      for (const status of SHEET_STATUSES) {
        const may = PARTY[SHEET_STEPS[step].by]?.(role) && (SHEET_STEPS[step].from as readonly string[]).includes(status);
        expect(sheetStepRefusal(step, person, sheet(status)) === null, `${step} ${role} ${status}`).toBe(may);
        expect(sheetStepRefusal(step, person, { ...sheet(status), cycle: { status: "closed" } })).not.toBeNull();
      }
    }
  });

  it("another unit's sheet is not found; nobody judges the unit in which they hold a role", () => {
    expect(sheetStepRefusal("submit", actor("unitOfficer", "other", ["other"]), sheet("open"))).toBe("outOfScope");
    const both = { ...actor("btvMember"), memberships: [...actor("btvMember").memberships, ...officer.memberships] };
    expect(sheetStepRefusal("appraise", both, sheet("submitted"))).toBe("ownUnit");
    expect(sheetWriteRefusal("final", both, sheet("submitted"))).toBe("ownUnit");
  });
});

describe("what is written without a step", () => {
  it("the unit writes its own column until it sends, and answers while the appraisal is not final", () => {
    const may = SHEET_STATUSES.filter((status) => sheetWriteRefusal("self", officer, sheet(status)) === null);
    expect(may).toEqual(["open", "returned"]);
    expect(SHEET_STATUSES.filter((status) => sheetWriteRefusal("reply", officer, sheet(status)) === null)).toEqual(["appraised"]);
  });

  it("the cụm scores a peer that has sent, never itself, and only where it is let", () => {
    const peer = actor("unitOfficer", "peer", ["peer"]);
    expect(sheetWriteRefusal("cluster", peer, sheet("submitted", ["peer"]))).toBeNull();
    expect(sheetWriteRefusal("cluster", peer, sheet("open", ["peer"]))).toBe("wrongStatus");
    expect(sheetWriteRefusal("cluster", peer, sheet("submitted"))).toBe("outOfScope");
    expect(sheetWriteRefusal("cluster", officer, sheet("submitted", ["peer"]))).toBe("notYourPart");
    expect(sheetWriteRefusal("self", peer, sheet("open", ["peer"]))).toBe("outOfScope");
  });

  it("every write belongs to a status in which somebody's turn it is", () => {
    for (const { in: statuses } of Object.values(SHEET_WRITES)) for (const status of statuses) expect(sheetTurn(status)).not.toBe("nobody");
  });
});

const line = (code: string, more: Partial<SheetLine>): SheetLine => ({ ...emptyLine(code), ...more });

describe("which figure counts", () => {
  const known = new Map([["A", YES]]);

  it("what the product knows goes before the unit's word; the Khối's goes before both", () => {
    expect(inputsAt("self", [line("A", { self: NO })], known).get("A")).toBe(YES);
    expect(inputsAt("final", [line("A", { self: YES, final: NO })], known).get("A")).toBe(NO);
  });

  it("each stage takes the one before where it said nothing", () => {
    const lines = [
      line("B", { self: amount(3) }),
      line("C", { self: amount(3), cluster: amount(2) }),
      line("D", { cluster: amount(2), final: amount(1) }),
    ];
    expect([...inputsAt("self", lines, new Map())].map(([code]) => code)).toEqual(["B", "C"]);
    expect([...inputsAt("cluster", lines, new Map()).values()]).toEqual([amount(3), amount(2), amount(2)]);
    expect([...inputsAt("final", lines, new Map()).values()]).toEqual([amount(3), amount(2), amount(1)]);
  });

  it("figures are the same by what they say, not by what was left under “không áp dụng”", () => {
    expect(sameInput({ ...amount(3), notApplicable: true }, LEFT_OUT)).toBe(true);
    expect(sameInput(amount(3), amount(3, 4))).toBe(false);
    expect(sameInput(null, NO)).toBe(false);
  });
});

describe("a sheet as a whole", () => {
  const scheme = { purpose: "classification" as const, rules: agencyScheme() };
  const codes = scheme.rules.table.groups
    .filter((group) => group.role === "main")
    .flatMap((group) => group.criteria.map((one) => one.code));
  const nothing = factsOfYear(null);
  const record: Facts = factsOfYear({
    ...{ recognised: true, softwareDone: true, registeredOnTime: true, reportedOnTime: true, disciplined: false },
    ...{ criteriaMet: 25, criteriaApplicable: 25, pointsMet: 10_000, pointsApplicable: 10_000, groupsMet: 3, groups: 3 },
  });

  it("asks for every main criterion and question that the product does not know", () => {
    expect(missingForSubmission({ scheme, lines: [], facts: nothing })).toEqual([...codes, "DK1", "DK2", "DK3"]);
    const asked = missingForSubmission({ scheme, lines: [], facts: record });
    expect(asked).not.toContain("III.1");
    expect(asked).not.toContain("IV.1");
    expect(asked).not.toContain("DK1");
    expect(asked).toContain("DK2");
  });

  const full = [
    ...codes.map((code) => line(code, { self: { value: 10_000, target: 10_000, notApplicable: false } })),
    line("I.3", { self: YES }),
    ...["II.4", "III.4"].map((code) => line(code, { self: { value: 0, target: null, notApplicable: false } })),
    ...["DK2", "DK3"].map((code) => line(code, { self: YES })),
  ];

  it("a full sheet of a recognised unit is xuất sắc", () => {
    const whole = { scheme, lines: full, facts: record };
    expect(missingForSubmission(whole)).toEqual([]);
    expect(classifySheet("self", whole)).toMatchObject({ level: "xuatsac", missing: [] });
  });

  it("a figure that the Khối changes needs a reason, and lowers the level", () => {
    const changed = full.map((one) => (one.code === "DK2" ? { ...one, final: NO } : one));
    const whole = { scheme, lines: changed, facts: record };
    expect(openForAppraisal(whole)).toEqual([{ code: "DK2", what: "reason" }]);
    const reasoned = changed.map((one) => (one.code === "DK2" ? { ...one, finalReason: "Trễ hai nhiệm vụ" } : one));
    expect(openForAppraisal({ ...whole, lines: reasoned })).toEqual([]);
    expect(classifySheet("final", { ...whole, lines: reasoned })?.level).toBe("tot");
  });

  it("agreement in the Khối's column needs none", () => {
    const agreed = full.map((one) => (one.code === "DK2" ? { ...one, final: YES } : one));
    expect(openForAppraisal({ scheme, lines: agreed, facts: record })).toEqual([]);
  });
});

describe("a line as it is typed", () => {
  const ratio = criterion("I.1", 10, { scoring: { kind: "ratio", unit: "đoàn viên" } });
  const steps = criterion("II.4", 5, {
    scoring: {
      kind: "steps",
      unit: "",
      steps: [
        { points: 500, text: "Tốt", from: null },
        { points: 0, text: "Chưa", from: null },
      ],
    },
  });
  const typed = (value: string, more: Partial<ReturnType<typeof typedScore>> = {}) => ({
    value,
    target: "",
    notApplicable: "",
    note: "",
    ...more,
  });

  it("prints and reads back every way of filling in", () => {
    const cases = [
      [ratio, amount(59, 62)],
      [steps, { value: 1, target: null, notApplicable: false }],
      [criterion("III.1", 5), YES],
      [null, NO],
      [criterion("I.4", 5), LEFT_OUT],
    ] as const;
    for (const [scored, input] of cases)
      expect(readTypedScore(scored, typedScore(scored, input, "ghi chú"), null)).toEqual({ input, note: "ghi chú", problems: {} });
  });

  it("what cannot be read keeps the stored figure and says why at its field", () => {
    const read = readTypedScore(ratio, typed("nhiều", { target: "62" }), amount(59, 60));
    expect(read.input).toEqual(amount(59, 62));
    expect(Object.keys(read.problems)).toEqual(["value"]);
    expect(readTypedScore(ratio, typed("5", { target: "0" }), null).problems.target).toContain("lớn hơn 0");
    expect(readTypedScore(steps, typed("7"), null).problems.value).toBe("Hãy chọn một mức điểm.");
  });

  it("nothing filled in says nothing; “không áp dụng” only where the table allows it", () => {
    expect(readTypedScore(ratio, typed(""), amount(1, 2)).input).toBeNull();
    expect(readTypedScore(criterion("I.1", 5), typed("", { notApplicable: "on" }), null).input).toEqual(LEFT_OUT);
    expect(readTypedScore(criterion("I.1", 5, { notApplicableAllowed: false }), typed("", { notApplicable: "on" }), null).input).toBeNull();
  });
});
