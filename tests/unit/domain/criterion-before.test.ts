import { describe, expect, it } from "vitest";
import type { CriteriaContent } from "../../../lib/domain/criteria";
import { criteriaBefore, criterionDiffers } from "../../../lib/domain/criterion-before";
import { type Comparison, comparedWith } from "../../../lib/domain/lineage";
import { content, criterion, entriesOf, entry } from "./table-samples";

const ONE = comparedWith({ unitId: "a", name: "Sở A" }, [], { before: "2024-10-31", now: "2025-10-31" }, 2025);
const ADDED: Comparison = { kind: "added", units: ["a", "b"].map((unitId) => ({ unitId, name: unitId })), sentence: "" };
const percent = (numerator: number, denominator: number) => entriesOf(entry("1.9", 9500, { numerator, denominator }));
const count = (numerator: number) => entriesOf(entry("2.4", 300, { numerator }));
const NBSP = "\u00a0";

function told(code: string, now: ReturnType<typeof percent>, before: ReturnType<typeof percent>, set: CriteriaContent = content) {
  return criteriaBefore({ reported: true, content, entries: now }, ONE, () => ({ reported: true, content: set, entries: before })).get(
    code,
  );
}

describe("one criterion beside the year before", () => {
  it.each([
    [percent(59, 62), percent(58, 62), "up"],
    [percent(59, 62), percent(118, 124), "same"],
    [percent(58, 62), percent(59, 62), "down"],
  ])("compares shares as fractions, not counts (%#)", (now, before, mark) => {
    expect(told("1.9", now, before)?.mark).toBe(mark);
  });
  it("tells the figure of the year before", () => {
    expect(told("1.9", percent(60, 62), percent(59, 62))?.words).toBe(`Tăng, năm trước 59/62 (95,2${NBSP}%)`);
    expect(told("2.4", count(2), count(3))?.words).toBe("Giảm, năm trước 3");
    expect(told("2.4", entriesOf(), count(3))).toMatchObject({ mark: "", words: "Năm trước 3" });
    expect(told("1.4", entriesOf(), entriesOf(entry("1.4", 10_000, { notApplicable: true })))?.words).toBe("Năm trước không phát sinh");
    expect(told("3.1", entriesOf(), entriesOf(entry("3.1", null, { text: "Ý kiến dài" })))?.words).toBe("Năm trước có ý kiến");
  });
  it("only tells the figure of the year before until this year is reported, and nothing of a year without a report", () => {
    const unit = (reported: boolean, n: number) => ({ reported, content, entries: count(n) });
    expect(criteriaBefore(unit(false, 9), ONE, () => unit(true, 3)).get("2.4")).toMatchObject({ mark: "", words: "Năm trước 3" });
    expect(criteriaBefore(unit(true, 9), ONE, () => unit(false, 3)).size).toBe(0);
  });
  it("tells nothing where there was no figure", () => {
    expect(told("2.4", count(2), entriesOf())).toBeUndefined();
  });
});

describe("criteria that differ between the two sets", () => {
  const [base] = content.groups[1]?.criteria ?? [];
  if (!base) throw new Error("no criterion");
  it.each([
    [undefined, "năm trước chưa có tiêu chí này"],
    [{ ...base, kind: "percent" as const }, "năm trước tính theo cách khác"],
    [{ ...base, unit: "công trình" }, "năm trước tính theo cách khác"],
    [{ ...base, name: "Nghiên cứu khoa học" }, "năm trước mã này là tiêu chí khác"],
    [{ ...base, name: "TIÊU CHÍ 2.4", threshold: 500 }, ""],
  ])("%#: %s", (before, why) => {
    expect(criterionDiffers(base, before)).toBe(why);
  });
  it("are marked as not comparable with the reason", () => {
    const other = { ...content, groups: [{ code: "2", name: "Hai", criteria: [criterion("2.4", "yesno", 100)] }] } as CriteriaContent;
    expect(told("2.4", count(2), count(1), other)).toEqual({
      ...{ mark: "odd", result: null, words: "Không so được: năm trước tính theo cách khác" },
    });
  });
});

describe("along the lineage", () => {
  const years = (a: ReturnType<typeof percent>, b: ReturnType<typeof percent>) => (id: string) => ({
    reported: true,
    content,
    entries: id === "a" ? a : b,
  });
  it("adds n and N of merged units up", () => {
    const found = criteriaBefore({ reported: true, content, entries: percent(100, 124) }, ADDED, years(percent(59, 62), percent(40, 62)));
    expect(found.get("1.9")).toMatchObject({ mark: "up", words: `Tăng, năm trước 99/124 (79,8${NBSP}%)` });
  });
  it("does not compare what cannot be added up, and nothing where one of them has no dossier", () => {
    const yes = entriesOf(entry("2.10", 100, { numerator: 1 }));
    expect(criteriaBefore({ reported: true, content, entries: yes }, ADDED, years(yes, yes)).get("2.10")?.mark).toBe("odd");
    expect(
      criteriaBefore({ reported: true, content, entries: yes }, ADDED, (id) =>
        id === "a" ? { reported: true, content, entries: yes } : undefined,
      ).size,
    ).toBe(0);
  });
  it.each(["broken", "none"] as const)("%s: compares nothing", (kind) => {
    expect(criteriaBefore({ reported: true, content, entries: count(2) }, { ...ADDED, kind }, years(count(1), count(1))).size).toBe(0);
  });
});
