import { describe, expect, it } from "vitest";
import { checksumList, indexRow, isAbsent, isTroubled, keptWhenRemoved } from "../../../lib/domain/year-archive";

const [A, B] = ["a".repeat(64), "b".repeat(64)];
const evidence = { path: "6 Minh chứng/1.1/Ảnh.jpg", what: "Minh chứng 1.1", unitCode: "DCS01", receivedSha256: A };
const table = { ...evidence, path: "3 Tự đánh giá/Bảng tổng hợp.xlsx", receivedSha256: null };
const written = { size: 3, sha256: A, problem: null };

describe("the index of an archive", () => {
  it("says of evidence whether it is as it was received", () => {
    expect(indexRow(evidence, written).state).toBe("intact");
    expect(indexRow(evidence, { ...written, sha256: B }).state).toBe("different");
    expect(indexRow(table, written).state).toBe("made");
  });

  it("says that a file is missing or broken before it compares", () => {
    expect(indexRow(evidence, { size: 0, sha256: "", problem: "missing" }).state).toBe("missing");
    expect(indexRow(evidence, { size: 1, sha256: B, problem: "broken" }).state).toBe("broken");
  });

  it("says of a file of the product's own that could not be made", () => {
    expect(indexRow(table, { size: 0, sha256: "", problem: "missing" }).state).toBe("unmade");
    expect(indexRow(table, { size: 1, sha256: B, problem: "broken" }).state).toBe("broken");
  });

  it("picks out what somebody has to look at, and what is not there", () => {
    const rows = [
      indexRow(evidence, written),
      indexRow(table, written),
      indexRow(evidence, { ...written, sha256: B }),
      indexRow(evidence, { size: 0, sha256: "", problem: "missing" }),
      indexRow(evidence, { size: 1, sha256: B, problem: "broken" }),
      indexRow(table, { size: 0, sha256: "", problem: "missing" }),
    ];
    const states = (keep: (row: (typeof rows)[number]) => boolean) => rows.filter(keep).map(({ state }) => state);
    expect(states(isTroubled)).toEqual(["different", "missing", "broken", "unmade"]);
    expect(states(isAbsent)).toEqual(["missing", "unmade"]);
  });

  it("lists check sums of what is in the archive only", () => {
    const rows = [indexRow(table, written), indexRow(evidence, { size: 0, sha256: "", problem: "missing" })];
    expect(checksumList(rows)).toBe(`${A}  3 Tự đánh giá/Bảng tổng hợp.xlsx\n`);
  });
});

describe("removed evidence", () => {
  it("is kept where a submitted version names it under the same item", () => {
    const removed = [
      { item: "1.1", sha256: A },
      { item: "1.2", sha256: A },
      { item: "1.1", sha256: B },
      { item: "1.1", sha256: null },
    ];
    const sent = [
      {
        evidence: [
          { item: "1.1", sha256: A },
          { item: "1.1", sha256: null },
        ],
      },
    ];
    expect(keptWhenRemoved(removed, sent)).toEqual([{ item: "1.1", sha256: A }]);
    expect(keptWhenRemoved(removed, [])).toEqual([]);
  });
});
