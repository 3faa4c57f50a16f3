import { describe, expect, it } from "vitest";
import {
  type CriteriaContent,
  type Criterion,
  criteriaContentSchema,
  criteriaOf,
  diffCriteria,
  totalPoints,
} from "../../../lib/domain/criteria";
import { dropCriterion, moveCriterion, nextCriterionCode, putCriterion } from "../../../lib/domain/edit-criteria";
import { proposedCriteriaSets } from "../../../prisma/demo/criteria-sets";

const proposed = proposedCriteriaSets();
const agencies = proposed.find((set) => set.unitType === "coQuan")?.content ?? { groups: [], uploadsAllowed: true };
const codes = (content: CriteriaContent) => criteriaOf(content).map((criterion) => criterion.code);

function changed(code: string, change: Partial<Criterion>): CriteriaContent {
  const criterion = criteriaOf(agencies).find((candidate) => candidate.code === code);
  if (!criterion) throw new Error(`no criterion ${code}`);
  return putCriterion(agencies, code, { ...criterion, ...change });
}

describe("the proposed sets", () => {
  it("of agencies has 3 nội dung, 25 criteria, 17 mandatory, 100 points as 35/35/30", () => {
    expect(agencies.groups.map((group) => group.criteria.length)).toEqual([9, 9, 7]);
    expect(criteriaOf(agencies).filter((criterion) => criterion.mandatory)).toHaveLength(17);
    expect(totalPoints(agencies)).toBe(10_000);
    expect(agencies.groups.map((group) => totalPoints({ groups: [group], uploadsAllowed: true }))).toEqual([3500, 3500, 3000]);
  });

  it("is there for every unit type; the forces upload nothing", () => {
    expect(proposed.map((set) => set.unitType).sort()).toEqual(["coQuan", "doanhNghiep", "lucLuongVuTrang", "truongHoc", "xaPhuong"]);
    expect(proposed.filter((set) => !set.content.uploadsAllowed).map((set) => set.unitType)).toEqual(["lucLuongVuTrang"]);
  });
});

describe("the content of a set", () => {
  const refusals = (content: CriteriaContent) => {
    const parsed = criteriaContentSchema.safeParse(content);
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.at(-1));
  };

  it.each([
    ["a code twice", changed("1.2", { code: "1.1" }), "code"],
    ["a code of another nội dung", changed("1.2", { code: "2.20" }), "code"],
    ["a missing threshold", changed("1.2", { threshold: null }), "threshold"],
    ["a share over 100 %", changed("1.1", { threshold: 10_001 }), "threshold"],
    ["an empty wording", changed("1.1", { name: " " }), "name"],
    ["points over 100", changed("1.1", { points: 10_001 }), "points"],
  ])("refuses %s", (_, content, field) => expect(refusals(content)).toContain(field));

  it("refuses a nội dung without criteria", () => {
    const first = agencies.groups[0]?.criteria.map((criterion) => criterion.code) ?? [];
    expect(refusals(first.reduce(dropCriterion, agencies))).toContain("criteria");
  });

  it("asks no threshold of a text", () => expect(refusals(changed("1.2", { kind: "text", threshold: null }))).toEqual([]));
});

describe("editing a draft", () => {
  it("adds a criterion at the end of its nội dung, with the next free code", () => {
    const group = agencies.groups[1];
    if (!group) throw new Error("no group");
    expect(nextCriterionCode(group)).toBe("2.10");
    const [model] = group.criteria;
    if (!model) throw new Error("no criterion");
    const longer = putCriterion(agencies, "2.10", { ...model, code: "2.10" });
    expect(codes(longer).slice(9, 19)).toEqual(["2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.10"]);
  });

  it("moves a criterion inside its nội dung and stops at the edges", () => {
    expect(codes(moveCriterion(agencies, "1.2", -1)).slice(0, 3)).toEqual(["1.2", "1.1", "1.3"]);
    expect(moveCriterion(agencies, "1.1", -1)).toEqual(agencies);
    expect(moveCriterion(agencies, "1.9", 1)).toEqual(agencies);
    expect(moveCriterion(agencies, "9.9", 1)).toEqual(agencies);
  });

  it("leaves the original as it was", () => {
    const before = structuredClone(agencies);
    dropCriterion(moveCriterion(changed("1.1", { name: "khác" }), "2.2", 1), "3.1");
    expect(agencies).toEqual(before);
  });
});

describe("the difference of two versions", () => {
  it("is empty between equal versions", () => expect(diffCriteria(agencies, structuredClone(agencies))).toEqual([]));

  it("names each changed field with both printed values", () => {
    expect(diffCriteria(agencies, changed("1.9", { threshold: 9650, mandatory: false, points: 450 }))).toEqual([
      { code: "1.9", field: "threshold", before: "95\u00a0%", after: "96,5\u00a0%" },
      { code: "1.9", field: "mandatory", before: "Có", after: "Không" },
      { code: "1.9", field: "points", before: "4", after: "4,5" },
    ]);
  });

  it("names what was added, removed, reordered, renamed, and uploads", () => {
    const fields = (content: CriteriaContent) => diffCriteria(agencies, content).map((change) => `${change.code} ${change.field}`);
    expect(fields(dropCriterion(agencies, "3.7"))).toEqual(["3.7 criterion"]);
    expect(fields(moveCriterion(agencies, "1.2", -1))).toEqual(["1 order"]);
    expect(fields({ ...agencies, uploadsAllowed: false })).toEqual([" uploads"]);
    const renamed = agencies.groups.map((group) => (group.code === "3" ? { ...group, name: "khác" } : group));
    expect(fields({ ...agencies, groups: renamed })).toEqual(["3 group"]);
  });
});
