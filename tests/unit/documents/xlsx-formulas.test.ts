import { describe, expect, it } from "vitest";
import { bodyListWorkbook } from "../../../lib/documents/xlsx/body-list";
import { listWorkbook } from "../../../lib/documents/xlsx/list-table";
import { unitTableWorkbook } from "../../../lib/documents/xlsx/unit-table";
import { bodyList } from "../../../lib/domain/body-list";
import { unitTable } from "../../../lib/domain/unit-table";
import { byEvaluator, byLibreOffice, formulasOf, type StoredFormula } from "./recompute";
import { BODY_HEAD, sampleListUnits, sampleTableInput, UNIT_HEAD } from "./samples";

const lists = [0, 1, 15, 124].map((count) => bodyList({ bodyName: "Đoàn Khối", year: 2024, units: sampleListUnits(count) }));
const table = unitTable(sampleTableInput());
const counted = {
  name: "Đơn vị",
  title: "Danh sách đơn vị",
  subtitle: "",
  columns: [
    { title: "TT", width: 5 },
    { title: "Đơn vị", width: 30 },
    { title: "Số đoàn viên", width: 10, format: "whole" as const, sum: true },
  ],
  rows: [
    [1, "=SUM(A1)", 40],
    [2, "Sở Y tế", null],
    [3, "Sở Nội vụ", 60],
  ],
};

const files = [
  await unitTableWorkbook(table, UNIT_HEAD),
  ...(await Promise.all(lists.map((list) => bodyListWorkbook(list, BODY_HEAD)))),
  await listWorkbook(counted, BODY_HEAD),
];
const formulas = await Promise.all(files.map(formulasOf));

function expectSame(computed: readonly Map<string, unknown>[]): void {
  formulas.forEach((list, index) => {
    for (const { address, formula, cached } of list) {
      const value = computed[index]?.get(address);
      if (typeof cached === "number") expect(value, `${index} ${address} ${formula}`).toBeCloseTo(cached, 9);
      else expect(value, `${index} ${address} ${formula}`).toBe(cached);
    }
  });
}

describe("formulas in the saved tables", () => {
  it("give, when an evaluator computes them anew, what the page shows", async () => {
    expectSame(await Promise.all(files.map(byEvaluator)));
  });

  it("give the same in LibreOffice, from files without the stored values", async () => {
    expectSame((await byLibreOffice(files)) ?? (await Promise.all(files.map(byEvaluator))));
  }, 300_000);

  it("stand for the ratio of every row that has one and for the share of every nội dung", () => {
    const ratios = table.groups.flatMap((group) => group.rows).filter((row) => row.ratioNumber !== null);
    const [first = []] = formulas;
    expect(first.filter(({ address }) => address.startsWith("F")).map(({ cached }) => cached)).toEqual(
      ratios.map((row) => row.ratioNumber),
    );
    expect(summariesOf(first)).toEqual(table.groups.map((group) => group.summary));
  });

  it("stand for every total of the Khối's list and for marked columns of any list; an empty list has plain zeros", () => {
    const expected = lists.map(({ totals, rows }) =>
      rows.length === 0
        ? []
        : [
            `Tổng số: ${totals.units} đơn vị`,
            ...[totals.branches, totals.members, `${totals.reported} đã nộp, ${totals.late} trễ hạn`],
            ...[`${totals.eligible} đủ điều kiện`, `${totals.recognised} công nhận`],
          ],
    );
    expect(formulas.slice(1, 1 + lists.length).map((found) => found.map(({ cached }) => cached))).toEqual(expected);
    expect(formulas.at(-1)?.map(({ formula, cached }) => [formula.replace(/\d+/g, "n"), cached])).toEqual([["SUM(Cn:Cn)", 100]]);
  });
});

function summariesOf(found: readonly StoredFormula[]): unknown[] {
  return found.filter(({ address }) => address.startsWith("A")).map(({ cached }) => cached);
}
