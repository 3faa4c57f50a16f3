import { describe, expect, it } from "vitest";
import { levelDecision } from "../../../lib/documents/level-decision";
import { levelNotice } from "../../../lib/documents/level-notice";
import {
  areLevelsFixed,
  contradictingPaper,
  isLevelPaper,
  type LevelPaper,
  leveledParts,
  listedUnits,
  mayStayInForce,
  type RatedSheet,
} from "../../../lib/domain/level-papers";
import { proposedScheme } from "../../../lib/schemes/proposed";
import { BODY } from "../documents/samples";

const { scheme } = proposedScheme("classification", "organisation", "coQuan");
if (scheme.purpose !== "classification") throw new Error("another purpose");
const { rules } = scheme;

function sheet(name: string, level: string | null, more: Partial<RatedSheet> = {}): RatedSheet {
  const plain = { unitId: name, subject: "organisation", status: "final", unitType: "coQuan", levelReason: "" } as const;
  return { ...plain, name, rules, level, ...more };
}

const signer = { organ: "standing" as const, position: "Bí thư", name: "Nguyễn Văn A" };
const paperOf = {
  body: BODY,
  year: 2024,
  number: 1,
  day: "2024-11-25",
  when: "năm 2024",
  grounds: ["Căn cứ"],
  signer,
  recipients: [],
  replaced: "",
};

function issued(rows: RatedSheet[], more: Partial<LevelPaper> = {}): LevelPaper {
  const content = levelNotice({ ...paperOf, session: "", parts: leveledParts(rows) });
  return { id: "notice", kind: "levelNotice", numberText: "01-TB/ĐTN", signedOn: "2024-11-25", isBeingReplaced: false, content, ...more };
}

const A = sheet("Đoàn cơ sở Sở Y tế", "tot");
const B = sheet("Chi đoàn cơ sở Sở Tư pháp", "xuatsac", { levelReason: "Dẫn đầu phong trào" });

it("notice and decision make levels known, nothing else does", () => {
  expect(["levelNotice", "levelDecision", "commendation", "recognition"].filter(isLevelPaper)).toEqual(["levelNotice", "levelDecision"]);
});

it("parts are the final levels of organisations, then of the collectives that have any", () => {
  const executive = sheet("Đoàn cơ sở Sở Y tế", "tot", { subject: "executive" });
  const parts = leveledParts([executive, A, sheet("Chưa chốt", "tot", { status: "appraised" }), B]);
  expect(parts.map(({ whom, units }) => [whom, units.map(({ name }) => name)])).toEqual([
    ["tổ chức Đoàn", ["Đoàn cơ sở Sở Y tế", "Chi đoàn cơ sở Sở Tư pháp"]],
    ["tập thể Ban Chấp hành", ["Đoàn cơ sở Sở Y tế"]],
  ]);
  expect(parts[0]?.units[1]).toMatchObject({ level: "Hoàn thành xuất sắc nhiệm vụ", note: "Dẫn đầu phong trào" });
});

it("whoever has a final sheet is listed, once", () => {
  const rows = [A, { ...A, subject: "executive" as const }, B, sheet("Chưa chốt", null, { status: "returned" })];
  expect(listedUnits(rows)).toEqual(["Đoàn cơ sở Sở Y tế", "Chi đoàn cơ sở Sở Tư pháp"]);
});

describe("two papers of a round", () => {
  it("agree where they list the same units with the same levels and reasons, whatever their number and kind", () => {
    const parts = leveledParts([A, B]);
    const decision = levelDecision({ ...paperOf, number: 7, executors: "", parts });
    expect(
      contradictingPaper(parts, [issued([A, B]), issued([], { id: "decision", kind: "levelDecision", content: decision })]),
    ).toBeNull();
  });

  it.each([
    ["another level", [{ ...A, level: "hoanthanh" }, B]],
    ["another reason", [A, { ...B, levelReason: "" }]],
    ["a unit less", [A]],
    ["a unit more", [A, B, sheet("Chi đoàn cơ sở Báo", "tot")]],
    ["the level of another subject", [A, { ...B, subject: "executive" as const }]],
  ])("contradict each other by %s", (_, rows) => {
    const paper = issued(rows);
    expect(contradictingPaper(leveledParts([A, B]), [paper])).toBe(paper);
    expect(contradictingPaper(leveledParts([A, B]), [{ ...paper, isBeingReplaced: true }])).toBeNull();
  });
});

it("levels stay as they are while a paper in force lists them that nobody is replacing", () => {
  expect(areLevelsFixed([])).toBe(false);
  expect(areLevelsFixed([{ isBeingReplaced: false }])).toBe(true);
  expect(areLevelsFixed([{ isBeingReplaced: true }])).toBe(false);
  expect(areLevelsFixed([{ isBeingReplaced: true }, { isBeingReplaced: false }])).toBe(true);
});

describe("the draft that replaces a paper may be given up", () => {
  const old = issued([A], { isBeingReplaced: true });
  it("while every unit of the old paper still has its level; more units may have one", () => {
    expect(mayStayInForce(old, leveledParts([A]), [old])).toBe(true);
    expect(mayStayInForce(old, leveledParts([A, B]), [old])).toBe(true);
  });
  it("not once one of its levels was changed or taken back", () => {
    expect(mayStayInForce(old, leveledParts([{ ...A, level: "xuatsac" }, B]), [old])).toBe(false);
    expect(mayStayInForce(old, leveledParts([B]), [old])).toBe(false);
  });
  it("not beside another paper in force that lists something else", () => {
    const decision = issued([A, B], { id: "decision", kind: "levelDecision" });
    expect(mayStayInForce(old, leveledParts([A, B]), [old, decision])).toBe(false);
    expect(mayStayInForce(old, leveledParts([A, B]), [old, { ...decision, isBeingReplaced: true }])).toBe(true);
  });
});
