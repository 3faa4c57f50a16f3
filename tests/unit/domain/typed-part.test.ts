import { describe, expect, it } from "vitest";
import type { DossierParts } from "../../../lib/domain/parts";
import type { Snapshot } from "../../../lib/domain/submission";
import { diffParts, readTypedPart, typedPart } from "../../../lib/domain/typed-part";
import { readDay } from "../../../lib/format";

const PARTS: DossierParts = {
  minutes: { number: "05-BB/ĐTN", heldOn: "2024-11-01", present: 9, total: 11, votesFor: 9 },
  opinion: { text: "Thống nhất", signer: "Người ký", position: "Bí thư", signedOn: "2024-11-02" },
  software: { doneOn: "2024-11-03", proof: "Đã hoàn thành" },
};
const TODAY = "2024-11-04";

describe("biên bản, ý kiến, phần mềm as typed", () => {
  it("prints what is stored so that reading it again changes nothing", () => {
    for (const part of ["bien-ban", "y-kien-cap-uy", "phan-mem"] as const) {
      expect(readTypedPart(part, typedPart(part, PARTS), PARTS, readDay, TODAY)).toEqual({ parts: PARTS, problems: {} });
    }
  });

  it("takes today and refuses tomorrow, keeping what is stored", () => {
    const read = (doneOn: string) => readTypedPart("phan-mem", { doneOn, proof: "" }, PARTS, readDay, TODAY);
    expect(read("04/11/2024").parts.software.doneOn).toBe("2024-11-04");
    expect(read("05/11/2024")).toMatchObject({ parts: { software: { doneOn: "2024-11-03" } }, problems: { doneOn: expect.any(String) } });
  });

  it("refuses more people than members at the field", () => {
    const typed = { ...typedPart("bien-ban", PARTS), present: "12" };
    const { parts, problems } = readTypedPart("bien-ban", typed, PARTS, readDay, TODAY);
    expect(Object.keys(problems)).toEqual(["present"]);
    expect(parts.minutes.present).toBe(9);
  });

  it("takes a meeting of all members with all votes, and refuses one vote more than people", () => {
    const read = (present: string, votesFor: string) =>
      readTypedPart("bien-ban", { ...typedPart("bien-ban", PARTS), present, votesFor }, PARTS, readDay, TODAY).problems;
    expect(read("11", "11")).toEqual({});
    expect(read("11", "12")).not.toEqual({});
  });

  it("shows what changed between two versions, evidence included", () => {
    const snapshot = (parts: DossierParts, numbers: string[]): Snapshot => ({
      kind: "assessment",
      unitName: "",
      year: 2024,
      entries: [],
      evidence: numbers.map((documentNumber) => ({ item: "bien-ban", title: "", documentNumber, documentDate: null, sha256: null })),
      parts,
    });
    const after = { ...PARTS, minutes: { ...PARTS.minutes, votesFor: 8 } };
    expect(diffParts(snapshot(PARTS, []), snapshot(after, ["05-BB/ĐTN"]))).toEqual([
      { item: "bien-ban", label: "Số phiếu tán thành", before: "9", after: "8" },
      { item: "bien-ban", label: "Minh chứng", before: "", after: "05-BB/ĐTN" },
    ]);
  });
});
