import { describe, expect, it } from "vitest";
import { criterionByCode } from "../../../lib/domain/criteria";
import { comparedEntries } from "../../../lib/domain/last-year";
import { addResults, addTargets, comparedWith, type LineageChange, lineageOf, passesChangeFilter } from "../../../lib/domain/lineage";
import { lineagePicture } from "../../../lib/domain/lineage-picture";
import { proposedContent } from "../../support/criteria";

const unit = (unitId: string, name = unitId) => ({ unitId, name });
function change(operation: LineageChange["operation"], effectiveOn: string, from: string[], to: string[]): LineageChange {
  const units = (names: string[]) => names.map((name) => unit(name));
  return {
    id: `${operation} ${effectiveOn}`,
    operation,
    decisionNumber: "15-QĐ/ĐTN",
    effectiveOn,
    predecessors: units(from),
    successors: units(to),
  };
}
const DAYS = { before: "2024-10-31", now: "2025-10-31" };
const compared = (unitId: string, ...changes: LineageChange[]) => comparedWith(unit(unitId), changes, DAYS, 2025);
const ids = ({ units }: ReturnType<typeof compared>) => units.map(({ unitId }) => unitId);

describe("with whom of the year before a unit is compared", () => {
  it("with itself, without a word, where nothing changed", () => {
    expect(compared("yt", change("merge", "2025-03-01", ["nn", "tn"], ["nnmt"]))).toEqual({
      kind: "one",
      units: [unit("yt")],
      sentence: "",
    });
  });
  it("with both units merged into it, added up", () => {
    const result = compared("nnmt", change("merge", "2025-03-01", ["nn", "tn"], ["nnmt"]));
    expect([result.kind, ids(result)]).toEqual(["added", ["nn", "tn"]]);
    expect(result.sentence).toMatch(/^Năm 2024: cộng số liệu của nn và tn \(sáp nhập từ ngày 01\/03\/2025 theo Quyết định số 15-QĐ\/ĐTN\)/);
  });
  it("with itself and the one that came into it, where it was kept", () => {
    expect(ids(compared("xd", change("merge", "2025-03-01", ["gt", "xd"], ["xd"])))).toEqual(["gt", "xd"]);
  });
  it("is broken by a division, for the parts and for the unit that lives on", () => {
    const divided = change("split", "2025-03-01", ["yt"], ["yt", "bv"]);
    for (const part of ["yt", "bv"]) {
      expect([compared(part, divided).kind, compared(part, divided).sentence]).toEqual([
        "broken",
        "Năm 2024: không so sánh được, vì đơn vị yt chia tách từ ngày 01/03/2025 theo Quyết định số 15-QĐ/ĐTN.",
      ]);
    }
  });
  it("is broken where a part is merged on", () => {
    const divided = change("split", "2025-03-01", ["yt"], ["a", "b"]);
    const merged = change("merge", "2025-06-01", ["b", "kh"], ["c"]);
    expect(compared("c", merged, divided).kind).toBe("broken");
    expect(ids(compared("c", merged, divided))).toEqual(["yt", "kh"]);
  });
  it("follows several mergers of one year", () => {
    const first = change("merge", "2025-02-01", ["a", "b"], ["ab"]);
    expect(ids(compared("abc", change("merge", "2025-06-01", ["ab", "c"], ["abc"]), first))).toEqual(["a", "b", "c"]);
  });
  it("goes by the usual day where the year before was not kept", () => {
    const days = { before: null, now: "2025-10-31" };
    const merged = (on: string) => comparedWith(unit("nnmt"), [change("merge", on, ["nn", "tn"], ["nnmt"])], days, 2025);
    expect([merged("2023-05-01").kind, merged("2025-03-01").kind]).toEqual(["one", "added"]);
  });
  it("keeps the comparison through a new name or another place, and says the old name", () => {
    const renamed = {
      ...change("rename", "2025-03-01", [], []),
      predecessors: [unit("yt", "Sở Y tế")],
      successors: [unit("yt", "Sở Y tế mới")],
    };
    expect(comparedWith(unit("yt", "Sở Y tế mới"), [renamed], DAYS, 2025)).toMatchObject({
      kind: "one",
      sentence: "Năm 2024: số liệu của Sở Y tế (tên cũ của đơn vị, thay đổi từ ngày 01/03/2025 theo Quyết định số 15-QĐ/ĐTN).",
    });
    expect(compared("yt", change("transfer", "2025-03-01", ["yt"], ["yt"]))).toMatchObject({ kind: "one", sentence: "" });
  });
  it("with nobody where the unit was founded since", () => {
    expect(compared("tc", change("establish", "2025-03-01", [], ["tc"]))).toMatchObject({ kind: "none", units: [] });
  });
  it("looks at changes after the figures of last year closed, up to the day this year's close", () => {
    const on = (day: string) => compared("nnmt", change("merge", day, ["nn", "tn"], ["nnmt"])).kind;
    expect([on("2024-10-31"), on("2024-11-01"), on("2025-10-31"), on("2025-11-01")]).toEqual(["one", "added", "added", "one"]);
  });
});

const ratio = (numerator: number | null, denominator: number | null) => ({ numerator, denominator, text: "", notApplicable: false });
const none = { ...ratio(null, null), notApplicable: true };

describe("adding up", () => {
  it("sums n and N of percentages, and counts", () => {
    expect(addResults("percent", [ratio(59, 62), ratio(20, 38)])).toEqual(ratio(79, 100));
    expect(addResults("count", [ratio(3, null), ratio(2, null)])).toEqual(ratio(5, null));
  });
  it("cannot add yes and no, texts, or what one of them has not", () => {
    expect(addResults("yesno", [ratio(1, null), ratio(1, null)])).toBeNull();
    expect(addResults("text", [ratio(null, null), ratio(null, null)])).toBeNull();
    expect(addResults("percent", [ratio(59, 62), null])).toBeNull();
    expect(addResults("percent", [ratio(59, 62), ratio(20, null)])).toBeNull();
    expect(addResults("count", [])).toBeNull();
  });
  it("leaves out where nothing arose; nothing arose in the sum only where it did in none", () => {
    expect(addResults("percent", [ratio(59, 62), none])).toEqual(ratio(59, 62));
    expect(addResults("count", [none, none])).toEqual(none);
  });
  it("sums targets of counts; a percentage holds only where all registered the same", () => {
    expect([addTargets("count", [300, 200]), addTargets("count", [300, null])]).toEqual([500, null]);
    expect([addTargets("percent", [9500, 9500]), addTargets("percent", [9500, 9600])]).toEqual([9500, null]);
    expect(addTargets("yesno", [100, 100])).toBeNull();
  });
  it("takes the entries of a comparison criterion by criterion", () => {
    const content = proposedContent();
    const codeOf = (kind: string) =>
      content.groups.flatMap(({ criteria }) => criteria).find((criterion) => criterion.kind === kind)?.code ?? "";
    const entry = (unitId: string, code: string, numerator: number, denominator: number | null) => {
      const kind = criterionByCode(content, code)?.kind ?? null;
      return { unitId, code, kind, hasTarget: true, target: 9500, ...ratio(numerator, denominator) };
    };
    const percent = codeOf("percent");
    const entries = [entry("nn", percent, 59, 62), entry("tn", percent, 20, 38), entry("nn", codeOf("yesno"), 1, null)];
    const added = compared("nnmt", change("merge", "2025-03-01", ["nn", "tn"], ["nnmt"]));
    const found = comparedEntries(added, content, entries);
    expect(found.find(({ code }) => code === percent)).toMatchObject({ numerator: 79, denominator: 100, target: 9500, hasTarget: true });
    expect(found.find(({ code }) => code === codeOf("yesno"))).toMatchObject({ numerator: null, hasTarget: false });
    expect(comparedEntries(compared("a", change("split", "2025-03-01", ["nn"], ["a", "b"])), content, entries)).toEqual([]);
    expect(comparedEntries(compared("nn"), content, entries)).toHaveLength(2);
    const otherwise = entries.map((one) => (one.code === percent ? { ...one, kind: "count" as const } : one));
    expect(comparedEntries(compared("nn"), content, otherwise).map(({ code }) => code)).toEqual([codeOf("yesno")]);
  });
});

describe("the lineage of a unit and its picture", () => {
  const merged = change("merge", "2025-03-01", ["nn", "tn"], ["nnmt"]);
  const divided = change("split", "2026-02-01", ["nnmt"], ["nnmt", "ln"]);
  const other = change("dissolve", "2025-05-01", ["tt"], []);

  it("holds what led to it and what came of it, oldest first, and nothing else", () => {
    for (const id of ["nn", "nnmt", "ln"]) expect(lineageOf(id, [divided, other, merged])).toEqual([merged, divided]);
    expect(lineageOf("yt", [merged])).toEqual([]);
  });
  it("follows what came of it further on, and takes no other branch for its own", () => {
    const on = change("rename", "2026-03-01", ["ln"], ["ln"]);
    expect(lineageOf("nnmt", [merged, divided, on])).toEqual([merged, divided, on]);
    const elsewhere = change("merge", "2026-04-01", ["x", "ln"], ["ln"]);
    expect(lineageOf("x", [divided, elsewhere])).toEqual([elsewhere]);
  });
  it("draws every unit in a lane of its own, which is free again when it ends", () => {
    const { rows, laneCount } = lineagePicture([merged, divided, other]);
    expect(rows.map((row) => [row.kind, row.unit?.name ?? row.change?.operation, row.lane])).toEqual([
      ["unit", "nn", 0],
      ["unit", "tn", 1],
      ["change", "merge", 0],
      ["unit", "nnmt", 0],
      ["change", "split", 0],
      ["unit", "ln", 1],
      ["unit", "tt", 2],
      ["change", "dissolve", 2],
    ]);
    expect(laneCount).toBe(3);
    expect(rows[2]).toMatchObject({ above: [0, 1], below: [0], joins: [0, 1], forks: [0] });
  });
  it("is narrowed by words without diacritics, operation and year", () => {
    const named = { ...merged, successors: [unit("nnmt", "Sở Nông nghiệp và Môi trường")] };
    const passes = (filter: object) => passesChangeFilter(named, { search: "", ...filter });
    expect([passes({ search: "nong nghiep" }), passes({ search: "15-qđ" }), passes({ search: "y te" })]).toEqual([true, true, false]);
    expect([passes({ operation: "merge" }), passes({ operation: "split" })]).toEqual([true, false]);
    expect([passes({ year: 2025 }), passes({ year: 2024 })]).toEqual([true, false]);
  });
});
