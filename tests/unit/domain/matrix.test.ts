import { describe, expect, it } from "vitest";
import { DEFAULT_RULE, propose } from "../../../lib/domain/assessment";
import { type CriteriaContent, criteriaContentSchema } from "../../../lib/domain/criteria";
import type { EntryValue } from "../../../lib/domain/dossier";
import { type MatrixUnit, matrix, verdictAt } from "../../../lib/domain/matrix";
import { matrixData } from "../../../lib/domain/matrix-data";
import { content, criterion, entriesOf, entry, FULL, GATES_HOLD } from "./table-samples";

const ward = criteriaContentSchema.parse({
  groups: [{ code: "1", name: "Nội dung một", criteria: [criterion("1.10", "percent", 6000), criterion("1.9", "percent", 9500)] }],
});

function unit(shortName: string, set: CriteriaContent, entries: ReadonlyMap<string, EntryValue>): MatrixUnit {
  return {
    dossierId: shortName,
    unitName: `Đoàn cơ sở ${shortName}`,
    shortName,
    unitType: "coQuan",
    cluster: "Cụm 1",
    content: set,
    entries,
    reported: true,
    proposal: propose(set, DEFAULT_RULE, entries, GATES_HOLD),
  };
}

describe("the matrix", () => {
  const units = [
    unit("Sở Y tế", content, FULL),
    unit("Phường Cái Khế", ward, entriesOf(entry("1.10", 6000, { numerator: 30, denominator: 62 }))),
  ];

  it("joins the criteria of all sets, in order of number", () => {
    expect(matrix({ year: 2024, units }).columns.map(([code]) => code)).toEqual(["1.4", "1.9", "1.10", "2.4", "2.10", "3.1"]);
  });

  it("gives target, result and verdict of every cell, and 0 where a set lacks the criterion", () => {
    const [first, second] = matrix({ year: 2024, units }).rows;
    expect(first?.[3].map((cell) => (cell === 0 ? 0 : [cell[0], cell[1], verdictAt(cell[2])]))).toEqual([
      ["100", "KPS", "notApplicable"],
      ["95", "95,2", "met"],
      0,
      ["3", "2", "metThreshold"],
      ["Có", "Có", "met"],
      ["", "Có", "met"],
    ]);
    expect(second?.[3].map((cell) => (cell === 0 ? 0 : cell[1]))).toEqual([0, "", "48,4", 0, 0, 0]);
  });

  it("shows the Khối's verdict where it has judged", () => {
    const judged = entriesOf(entry("2.4", 300, { numerator: 3 }, { appraised: "notMet" }));
    const cell = matrix({ year: 2024, units: [unit("Sở Y tế", content, judged)] }).rows[0]?.[3][2];
    expect(cell && verdictAt(cell[2])).toBe("notMet");
  });

  it("tells a yes from a no in a registered target", () => {
    const printed = (target: number | null) =>
      matrix({ year: 2024, units: [unit("Sở Y tế", content, entriesOf(entry("2.10", target, {})))] }).rows[0]?.[3][3];
    expect(printed(100)).toMatchObject({ 0: "Có" });
    expect(printed(1)).toMatchObject({ 0: "Có" });
    expect(printed(0)).toMatchObject({ 0: "Không" });
    expect(printed(null)).toMatchObject({ 0: "" });
  });

  it("gives real numbers for the file, equal to what the page prints", () => {
    const [data] = matrixData({ units });
    expect(data?.cells).toEqual([
      [100, "KPS", "notApplicable"],
      [95, 95.2, "met"],
      [null, null, null],
      [3, 2, "metThreshold"],
      ["Có", "Có", "met"],
      [null, "Có", "met"],
    ]);
    expect(data?.groups).toEqual(["1/1", "2/2", "1/1"]);
  });
});
