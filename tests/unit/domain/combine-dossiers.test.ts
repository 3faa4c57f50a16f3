import { describe, expect, it } from "vitest";
import { combinationOf, combined, type DossierContents, takenItems } from "../../../lib/domain/combine-dossiers";
import { type EntryValue, emptyEntry } from "../../../lib/domain/dossier";
import { NO_RESULT } from "../../../lib/domain/measure";
import { combinationSentences } from "../../../lib/domain/unit-change-words";
import { importsResults, STATUSES } from "../../../lib/domain/workflow";

const CRITERIA = ["1.1", "1.2", "1.3", "1.10"].map((code) => ({ code, kind: "count" as const, name: `Tiêu chí ${code}` }));
const NO_PARTS = {
  minutes: { number: "", heldOn: null, present: null, total: null, votesFor: null },
  opinion: { text: "", signer: "", position: "", signedOn: null },
  software: { doneOn: null, proof: "" },
};
const target = (code: string, value: number): EntryValue => ({ ...emptyEntry(code), hasTarget: true, target: value });
const result = (code: string, numerator: number): EntryValue => ({ ...emptyEntry(code), result: { ...NO_RESULT, numerator } });

function dossier(more: Partial<DossierContents> = {}): DossierContents {
  return { status: "notRegistered", returned: {}, criteria: CRITERIA, entries: [], parts: NO_PARTS, evidence: [], ...more };
}
const NOTHING = { targets: [], results: [], parts: [], kept: [], locked: [], foreign: [] };

describe("combining two dossiers", () => {
  it("takes over what the one that goes on left empty, and keeps its own where both have something", () => {
    const own = dossier({ entries: [target("1.1", 300)] });
    const other = dossier({ entries: [target("1.1", 500), target("1.2", 200)] });
    expect(combinationOf(own, other)).toEqual({ ...NOTHING, targets: ["1.2"], kept: ["1.1"] });
  });
  it("asks nothing where both have the same, and nothing is lost where the other has nothing", () => {
    expect(combinationOf(dossier({ entries: [target("1.1", 300)] }), dossier({ entries: [target("1.1", 300)] }))).toEqual(NOTHING);
    expect(combinationOf(dossier({ entries: [target("1.1", 300)] }), dossier())).toEqual(NOTHING);
  });
  it("goes by halves: a target of one's own does not keep the other's result out", () => {
    const own = dossier({ entries: [target("1.1", 300)] });
    const other = dossier({ entries: [{ ...target("1.1", 500), result: { ...NO_RESULT, numerator: 4 } }] });
    expect(combinationOf(own, other)).toEqual({ ...NOTHING, results: ["1.1"], kept: ["1.1"] });
  });
  it("zero is a figure, blanks are none", () => {
    expect(combinationOf(dossier({ entries: [result("1.1", 0)] }), dossier({ entries: [result("1.1", 2)] })).kept).toEqual(["1.1"]);
    const blank = { ...emptyEntry("1.1"), reason: "  " };
    expect(combinationOf(dossier({ entries: [blank] }), dossier({ entries: [result("1.1", 2)] })).results).toEqual(["1.1"]);
  });
  it("evidence belongs to the result: it comes along, and one's own keeps the other's out", () => {
    const other = dossier({ entries: [result("1.1", 2)], evidence: [{ item: "1.1" }, { item: "1.2" }] });
    expect(combinationOf(dossier(), other).results).toEqual(["1.1", "1.2"]);
    expect(combinationOf(dossier({ evidence: [{ item: "1.1" }] }), other)).toEqual({ ...NOTHING, results: ["1.2"], kept: ["1.1"] });
  });
  it("takes minutes, opinion and software step over as wholes", () => {
    const parts = { ...NO_PARTS, opinion: { ...NO_PARTS.opinion, text: "Nhất trí" }, software: { doneOn: "2025-11-01", proof: "" } };
    const own = dossier({ parts: { ...NO_PARTS, opinion: { ...NO_PARTS.opinion, signer: "Bí thư" } } });
    const found = combinationOf(own, dossier({ parts }));
    expect(found).toEqual({ ...NOTHING, parts: ["phan-mem"], kept: ["y-kien-cap-uy"] });
    expect(combined(own, dossier({ parts }), found).parts).toEqual({ ...own.parts, software: parts.software });
  });
  it("approved targets stand; results are still taken over", () => {
    const own = dossier({ status: "registrationApproved" });
    const other = dossier({ entries: [target("1.1", 500), result("1.2", 2)] });
    expect(combinationOf(own, other)).toEqual({ ...NOTHING, results: ["1.2"], locked: ["1.1"] });
  });
  it("of a returned dossier only what was returned takes anything over", () => {
    const other = dossier({ entries: [result("1.1", 1), result("1.2", 2)] });
    expect(combinationOf(dossier({ status: "supplementRequested", returned: { "1.2": "Thiếu" } }), other)).toEqual({
      ...NOTHING,
      results: ["1.2"],
      locked: ["1.1"],
    });
  });
  it("nothing goes into a dossier that was sent, is before the BTV or was decided", () => {
    const other = dossier({ entries: [target("1.1", 500), result("1.2", 2)], evidence: [{ item: "1.3" }] });
    for (const status of STATUSES.filter((one) => !importsResults(one))) {
      expect(takenItems(combinationOf(dossier({ status }), other)), status).toEqual([]);
    }
  });
  it("a code that means something else in the other set stays out", () => {
    const own = dossier({ criteria: CRITERIA.map((criterion) => ({ ...criterion, name: "Khác" })) });
    expect(combinationOf(own, dossier({ entries: [target("1.1", 500)] }))).toEqual({ ...NOTHING, foreign: ["1.1"] });
  });
  it("after one is combined the next finds those places filled; combining the same one again takes nothing", () => {
    const first = dossier({ entries: [target("1.1", 500)], evidence: [{ item: "1.2" }] });
    const own = combined(dossier(), first, combinationOf(dossier(), first));
    expect(combinationOf(own, dossier({ entries: [target("1.1", 900), result("1.2", 1)] })).kept).toEqual(["1.1", "1.2"]);
    expect(takenItems(combinationOf(own, dossier({ entries: [target("1.1", 500)] })))).toEqual([]);
  });
  it("is told in sentences, codes in printed order", () => {
    const found = { ...NOTHING, targets: ["1.10", "1.2"], results: ["1.2"], kept: ["1.1"], parts: ["bien-ban" as const] };
    expect(combinationSentences(found, "Sở Xây dựng")).toEqual([
      "Nhận sang phần Sở Xây dựng còn để trống, cùng minh chứng: 1.2, 1.10, biên bản họp Ban Chấp hành.",
      "Cả hai đều có, giữ của Sở Xây dựng: 1.1.",
    ]);
  });
});
