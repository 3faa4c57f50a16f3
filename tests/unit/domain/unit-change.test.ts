import { describe, expect, it } from "vitest";
import { checkUnitChange, type UnitChangeRequest } from "../../../lib/domain/unit-change";
import { changeProblemSentence } from "../../../lib/domain/unit-change-words";
import { decided, ground, named, ROOT } from "./unit-change-cases";

const merged = decided("merge", { unitIds: ["nn", "tn"], successors: [named("Sở Nông nghiệp và Môi trường", "DCS-NNMT")] });

function sentences(request: UnitChangeRequest, more = {}): string[] {
  return checkUnitChange(request, ground(more)).map(changeProblemSentence);
}
function fields(request: UnitChangeRequest, more = {}): string[] {
  return checkUnitChange(request, ground(more)).map(({ field, code }) => `${field}: ${code}`);
}

describe("the regrouping of 2025", () => {
  it.each<[string, UnitChangeRequest]>([
    ["Sở NN&PTNT + Sở TN&MT → Sở Nông nghiệp và Môi trường", merged],
    ["Sở GTVT + Sở Xây dựng → Sở Xây dựng", decided("merge", { unitIds: ["gt", "xd"], survivorId: "xd" })],
    ["Sở TT&TT + Sở KH&CN → Sở Khoa học và Công nghệ", decided("merge", { unitIds: ["tt", "kh"], survivorId: "kh" })],
    [
      "Báo + Đài → Báo và phát thanh, truyền hình Cần Thơ",
      decided("merge", { unitIds: ["bao", "dai"], successors: [named("Báo và phát thanh, truyền hình Cần Thơ", "DCS-BPTTH")] }),
    ],
    ["a division into two", decided("split", { unitIds: ["yt"], successors: [named("Sở Y tế", "YT1"), named("Bệnh viện", "YT2")] })],
    ["a part that goes its own way", decided("split", { unitIds: ["yt"], survivorId: "yt", successors: [named("Bệnh viện", "YT2")] })],
    ["a transfer", decided("transfer", { unitIds: ["ccty"], parentId: "tn" })],
    ["a dissolution", decided("dissolve", { unitIds: ["tt"] })],
    ["a new name", decided("rename", { unitIds: ["yt"], successors: [named("Sở Y tế thành phố")] })],
    ["a new unit", decided("establish", { successors: [named("Sở Tài chính", "DCS-TC")] })],
    ["a new name of the body", decided("renameBody", { successors: [named("Đoàn Ủy ban nhân dân thành phố Cần Thơ")] })],
  ])("%s is possible", (_, request) => {
    expect(sentences(request)).toEqual([]);
  });
});

describe("the effective day", () => {
  it("is possible up to today, not after it", () => {
    expect(fields({ ...merged, effectiveOn: "2025-03-10" })).toEqual([]);
    expect(fields({ ...merged, effectiveOn: "2025-03-11" })).toEqual(["effectiveOn: effectiveInFuture"]);
  });
  it("lies after the day from which the information of every unit holds", () => {
    expect(fields({ ...merged, effectiveOn: "2022-01-02" })).toEqual([]);
    expect(sentences({ ...merged, effectiveOn: "2022-01-01" })[0]).toMatch(/phải sau ngày 01\/01\/2022/);
  });
  it("lies after the present information of the units below a unit that ends", () => {
    const units = ground().units.map((unit) => (unit.id === "ccty" ? { ...unit, validFrom: "2025-03-05" } : unit));
    expect(sentences(merged, { units })[0]).toMatch(/05\/03\/2025.*Chi cục Thú y/);
  });
  it("needs a decision with number and day, signed today at the latest", () => {
    expect(fields({ ...merged, decisionNumber: " ", decidedOn: "" })).toEqual(["decisionNumber: decisionNumber", "decidedOn: decidedOn"]);
    expect(fields({ ...merged, decidedOn: "2025-03-11" })).toEqual(["decidedOn: decidedInFuture"]);
    expect(fields({ ...merged, effectiveOn: "" })).toEqual(["effectiveOn: effectiveOn"]);
  });
});

describe("the units", () => {
  it("are two at least in a merger, each once, and in force", () => {
    expect(fields({ ...merged, unitIds: ["nn", ""] })).toEqual(["unitIds: mergeNeedsTwo"]);
    expect(fields({ ...merged, unitIds: ["nn", "nn"] })).toEqual(["unitIds: unitTwice"]);
    const units = ground().units.map((unit) => (unit.id === "tn" ? { ...unit, dissolvedOn: "2025-02-01" } : unit));
    expect(sentences(merged, { units })).toEqual(["Sở Tài nguyên và Môi trường đã kết thúc hoạt động từ ngày 01/02/2025."]);
  });
  it("are known, and never the body itself", () => {
    expect(fields({ ...merged, unitIds: ["nn", "nobody"] })).toEqual(["unitIds: unitUnknown"]);
    expect(fields({ ...merged, unitIds: ["nn", ROOT] })).toContain("unitIds: unitUnknown");
    expect(fields(decided("dissolve", {}))).toEqual(["unitIds: unitMissing"]);
    expect(fields(decided("dissolve", { unitIds: ["nn", "tn"] }))).toEqual(["unitIds: tooManyUnits"]);
  });
  it("are two at least after a division, the old one counted where it lives on", () => {
    const one = { unitIds: ["yt"], successors: [named("Bệnh viện", "YT2")] };
    expect(fields(decided("split", one))).toEqual(["successors: splitNeedsTwo"]);
    expect(fields(decided("split", { ...one, survivorId: "yt" }))).toEqual([]);
  });
  it("are merged into one of them only where it is one of them", () => {
    expect(fields(decided("merge", { unitIds: ["nn", "tn"], survivorId: "yt" }))).toEqual(["survivorId: survivorUnknown"]);
  });
});

describe("new names and codes", () => {
  it("never take a code that any unit ever had, an address or a second one of the same operation", () => {
    const withCode = (code: string) => fields({ ...merged, successors: [named("Sở mới", code)] });
    expect(withCode("dcs-NN")).toEqual(["successors.0.code: codeTaken"]);
    expect(withCode("lich-su")).toEqual(["successors.0.code: codeShape"]);
    expect(withCode("Sở 1")).toEqual(["successors.0.code: codeShape"]);
    expect(withCode("")).toEqual(["successors.0.code: codeMissing"]);
    const twice = decided("split", { unitIds: ["yt"], successors: [named("A", "YT1"), named("B", "yt1")] });
    expect(fields(twice)).toEqual(["successors.1.code: codeTwice"]);
  });
  it("differ from the present name", () => {
    expect(fields(decided("rename", { unitIds: ["yt"], successors: [named("Sở Y tế")] }))).toEqual(["successors.0.name: nameSame"]);
    expect(fields(decided("rename", { unitIds: ["yt"], successors: [named(" ")] }))).toEqual(["successors.0.name: nameMissing"]);
  });
});

describe("the place in the tree", () => {
  it("is never below the unit itself, and another one than now", () => {
    expect(fields(decided("transfer", { unitIds: ["nn"], parentId: "ccty" }))).toEqual(["parentId: parentWithin"]);
    expect(fields(decided("transfer", { unitIds: ["nn"], parentId: "nn" }))).toEqual(["parentId: parentWithin"]);
    expect(fields(decided("transfer", { unitIds: ["ccty"], parentId: "nn" }))).toEqual(["parentId: parentSame"]);
    expect(fields(decided("transfer", { unitIds: ["nn"], parentId: "" }))).toEqual(["parentId: parentSame"]);
    expect(fields(decided("transfer", { unitIds: ["ccty"], parentId: "nobody" }))).toEqual(["parentId: parentUnknown"]);
  });
});
