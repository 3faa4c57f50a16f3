import { describe, expect, it } from "vitest";
import { inRankOrder, mainGroups, printedRankingCell, rankingTable } from "../../../lib/domain/ranking-table";
import { sampleRankedUnits } from "../documents/ranked-samples";

const units = sampleRankedUnits(7);
const { columns, rows } = rankingTable([...units].reverse());

describe("the output table of thi đua", () => {
  it("has the columns of the sample, one per main nhóm, bonus and minus in one", () => {
    expect(columns.map(({ title }) => title)).toEqual([
      ...["TT", "Đơn vị", "Loại hình", "Cụm", "Nhóm I", "Nhóm II", "Nhóm III", "Thưởng/trừ", "Tổng tự chấm", "Tổng thẩm định"],
      ...["Hạng cụm", "Hạng Khối", "3 chủ động", "Xếp loại", "Đề nghị khen thưởng", "Ghi chú"],
    ]);
    expect(mainGroups(units)).toEqual(["I", "II", "III"]);
  });

  it("goes by rank, then who is not ranked, then who is not appraised", () => {
    expect(rows.map((row) => row[11])).toEqual([1, 2, 3, 4, 5, null, null]);
    expect(rows.map((row) => row[0])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rows[5]?.[15]).toMatch(/^Không xét thi đua: LT1/);
    expect(rows[6]?.slice(4)).toEqual([null, null, null, null, null, null, null, null, "", "", "", "Chưa hoàn tất thẩm định"]);
  });

  it("goes by rank in the cụm where one cụm is looked at", () => {
    const second = inRankOrder([...sampleRankedUnits(12).slice(5, 10)].reverse(), "inCluster");
    expect(second.map(({ line }) => line?.inCluster.rank)).toEqual([1, 2, 3, 4, 5]);
  });

  it("has one cell a column in every row; points print with a comma, ranks whole", () => {
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[0]?.[7]).toEqual({ points: 200 });
    expect([rows[0]?.[9] ?? null, 3, null, "Cụm 1"].map(printedRankingCell)).toEqual(["95,25", "3", "", "Cụm 1"]);
  });
});
