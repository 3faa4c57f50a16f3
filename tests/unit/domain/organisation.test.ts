import { describe, expect, it } from "vitest";
import { isActiveOn, isWithin, treeOrder, type UnitAttributes, versionAt, versionDayProblem } from "../../../lib/domain/organisation";
import { diffAttributes, shortNameOf, unitSearchKey } from "../../../lib/domain/unit-attributes";

describe("the version of a unit on a day", () => {
  const versions = [
    { validFrom: "2025-03-01", name: "Sở Nông nghiệp và Môi trường" },
    { validFrom: "2020-01-01", name: "Sở Nông nghiệp và Phát triển nông thôn" },
  ];

  it.each([
    ["the day before the change", "2025-02-28", "Sở Nông nghiệp và Phát triển nông thôn"],
    ["the day of the change", "2025-03-01", "Sở Nông nghiệp và Môi trường"],
    ["long after", "2030-01-01", "Sở Nông nghiệp và Môi trường"],
    ["before the first: the earliest known", "2010-01-01", "Sở Nông nghiệp và Phát triển nông thôn"],
  ])("%s", (_, day, name) => expect(versionAt(versions, day)?.name).toBe(name));

  it("is nothing where there are no versions", () => expect(versionAt([], "2024-01-01")).toBeUndefined());
});

describe("the day a version begins", () => {
  const before = { validFrom: "2020-01-01" };
  it.each([
    ["2019-12-31", "notAfterPrevious"],
    ["2020-01-01", "notAfterPrevious"],
    ["2020-01-02", null],
    ["2024-11-04", null],
    ["2024-11-05", "future"],
  ])("%s", (day, problem) => expect(versionDayProblem(day, before, "2024-11-04")).toBe(problem));

  it("of the first version may be any day that is not in the future", () => {
    expect(versionDayProblem("1990-01-01", null, "2024-11-04")).toBeNull();
    expect(versionDayProblem("2024-11-05", null, "2024-11-04")).toBe("future");
  });
});

describe("a unit on the data date", () => {
  it.each([
    [{ establishedOn: null, dissolvedOn: null }, true],
    [{ establishedOn: "2024-10-31", dissolvedOn: null }, true],
    [{ establishedOn: "2024-11-01", dissolvedOn: null }, false],
    [{ establishedOn: null, dissolvedOn: "2024-10-31" }, false],
    [{ establishedOn: null, dissolvedOn: "2024-11-01" }, true],
  ])("%o is active: %s", (unit, active) => expect(isActiveOn(unit, "2024-10-31")).toBe(active));
});

describe("the tree of units", () => {
  const units = [
    { id: "branch", parentId: "base" },
    { id: "body", parentId: null },
    { id: "base", parentId: "body" },
    { id: "other", parentId: "body" },
    { id: "stray", parentId: "elsewhere" },
  ];

  it("lists parents before their children, with depth", () => {
    expect(treeOrder(units).map((unit) => [unit.id, unit.depth])).toEqual([
      ["body", 0],
      ["base", 1],
      ["branch", 2],
      ["other", 1],
      ["stray", 0],
    ]);
  });

  it("knows what lies under a unit, itself included", () => {
    expect(isWithin(units, "branch", "body")).toBe(true);
    expect(isWithin(units, "base", "base")).toBe(true);
    expect(isWithin(units, "body", "base")).toBe(false);
    expect(isWithin(units, "other", "base")).toBe(false);
  });

  it("does not walk round a ring for ever", () => {
    const ring = [
      { id: "a", parentId: "b" },
      { id: "b", parentId: "a" },
    ];
    expect(isWithin(ring, "a", "c")).toBe(false);
  });
});

describe("attributes of a unit", () => {
  const attributes: UnitAttributes = {
    name: "Đoàn cơ sở Sở Y tế",
    shortName: "Sở Y tế",
    headerUpper: "",
    headerName: "",
    documentCode: "ĐTN",
    place: "Cần Thơ",
    unitType: "coQuan",
    level: "doanCoSo",
    cluster: "Cụm 1",
    branchCount: null,
    memberCount: 62,
  };

  it("are compared in printed words", () => {
    expect(diffAttributes(attributes, { ...attributes, level: "chiDoanCoSo", memberCount: 20 })).toEqual([
      { label: "Cấp", before: "Đoàn cơ sở", after: "Chi đoàn cơ sở" },
      { label: "Số đoàn viên", before: "62", after: "20" },
    ]);
    expect(diffAttributes(attributes, attributes)).toEqual([]);
  });

  it("give the short name and the key for search without diacritics", () => {
    expect(shortNameOf({ name: "Chi đoàn cơ sở Sở Tư pháp", shortName: "" })).toBe("Sở Tư pháp");
    expect(shortNameOf({ name: "Đoàn cơ sở Sở Y tế", shortName: "SYT" })).toBe("SYT");
    expect(unitSearchKey({ name: "Đoàn cơ sở Sở Y tế".normalize("NFD"), shortName: "Sở Y tế", code: "DCS03" })).toBe(
      "doan co so so y te so y te dcs03",
    );
  });
});
