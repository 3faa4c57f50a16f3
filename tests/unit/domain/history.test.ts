import { describe, expect, it } from "vitest";
import { DEFAULT_RULE } from "../../../lib/domain/assessment";
import type { CriteriaContent, Criterion } from "../../../lib/domain/criteria";
import type { DossierFacts, EntryValue } from "../../../lib/domain/dossier";
import { comparedWords, countedBefore, countedOf, directionOf, historyRows } from "../../../lib/domain/history";
import { NO_RESULT } from "../../../lib/domain/measure";
import { readPastOutcomes } from "../../../lib/domain/past-outcomes";
import { fullEntries, proposedContent } from "../../support/criteria";

const content = proposedContent();
const NOW = new Date("2024-11-20T08:00:00+07:00");
const change = (code: string, more: Partial<Criterion>): CriteriaContent => ({
  ...content,
  groups: content.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) => (criterion.code === code ? { ...criterion, ...more } : criterion)),
  })),
});

function year(set: CriteriaContent, changes: Record<string, Partial<EntryValue>> = {}, reportedAt: Date | null = NOW): DossierFacts {
  return {
    ...{ content: set, rule: { ...DEFAULT_RULE, computedCriteria: [] }, status: "appraised", entries: fullEntries(set, changes) },
    ...{ files: new Set(), software: null, isActiveDoanCoSo: true, registrationAccepted: true, disciplined: false },
    parts: {
      minutes: { number: "", heldOn: null, present: null, total: null, votesFor: null },
      opinion: { text: "", signer: "", position: "", signedOn: null },
      software: { doneOn: null, proof: "" },
    },
    record: { registeredAt: NOW, registrationDueAt: NOW, reportedAt, reportDueAt: NOW },
  };
}
const FAILED = { result: { ...NO_RESULT, numerator: 0 } };
const LEFT_OUT = { result: { ...NO_RESULT, notApplicable: true }, reason: "Không có cuộc nào" };

describe("one year beside the year before", () => {
  it("counts criteria that are đạt of those that apply, nothing before a report", () => {
    expect(countedOf(year(content), NOW)).toEqual({ met: 25, applicable: 25 });
    expect(countedOf(year(content, { "2.4": FAILED, "1.4": LEFT_OUT }), NOW)).toEqual({ met: 23, applicable: 24 });
    expect(countedOf(year(content, {}, null), NOW)).toBeNull();
  });

  it.each([
    [{ met: 20, applicable: 25 }, { met: 20, applicable: 24 }, 1],
    [{ met: 20, applicable: 25 }, { met: 16, applicable: 20 }, 0],
    [{ met: 20, applicable: 25 }, { met: 19, applicable: 24 }, -1],
    [null, { met: 19, applicable: 24 }, null],
    [{ met: 0, applicable: 0 }, { met: 19, applicable: 24 }, null],
  ])("%j then %j goes %s: shares are compared, not counts", (before, after, direction) => {
    expect(directionOf(before, after)).toBe(direction);
  });

  it("says it in words", () => {
    const before = { met: 20, applicable: 25 };
    expect(comparedWords(before, { met: 24, applicable: 25 })).toBe("Tăng (năm trước 20/25)");
    expect(comparedWords(before, before)).toBe("Bằng (năm trước 20/25)");
    expect(comparedWords(null, before)).toBe("Năm trước không có số liệu");
    expect(comparedWords(before, null)).toBe("");
  });
});

describe("along the lineage", () => {
  const units = ["a", "b"].map((unitId) => ({ unitId, name: unitId }));
  const counts = new Map([
    ["a", { met: 10, applicable: 20 }],
    ["b", { met: 20, applicable: 25 }],
  ]);
  const of = (id: string) => counts.get(id) ?? null;

  it("one unit is taken as it is, several are added up, a division or a founding breaks it", () => {
    expect(countedBefore({ kind: "one", units: units.slice(0, 1), sentence: "" }, of)).toEqual({ met: 10, applicable: 20 });
    expect(countedBefore({ kind: "added", units, sentence: "" }, of)).toEqual({ met: 30, applicable: 45 });
    expect(countedBefore({ kind: "broken", units, sentence: "" }, of)).toBeNull();
    expect(countedBefore({ kind: "none", units: [], sentence: "" }, of)).toBeNull();
  });

  it("nothing is added up where one of them did not report", () => {
    expect(countedBefore({ kind: "added", units: [...units, { unitId: "c", name: "c" }], sentence: "" }, of)).toBeNull();
  });
});

describe("criteria over the years", () => {
  const years = (...sets: CriteriaContent[]) => sets.map((set, index) => ({ year: 2023 + index, facts: year(set) }));
  const row = (code: string, ...sets: CriteriaContent[]) => historyRows(years(...sets), NOW).find((one) => one.code === code);

  it("stand with target, result and verdict of each year", () => {
    expect(row("2.4", content, content)?.cells).toEqual([
      { target: "1", result: "1", verdict: "met", counts: true },
      { target: "1", result: "1", verdict: "met", counts: true },
    ]);
  });

  it("draw figures alone, of the way of counting that holds now", () => {
    expect(row("2.4", content, content)?.trend).toEqual([1, 1]);
    expect(row("2.4", content, change("2.4", { kind: "percent" }))?.trend[0]).toBeNull();
    expect(row("2.4", change("2.4", { kind: "yesno" }), change("2.4", { kind: "yesno" }))?.trend).toEqual([null, null]);
  });

  it("say when the threshold or the way of counting changed", () => {
    expect(row("2.4", content, change("2.4", { threshold: 200 }))?.changes).toEqual(["Từ năm 2024 ngưỡng 1 → 2."]);
    expect(row("2.4", content, change("2.4", { kind: "yesno" }))?.changes).toEqual([
      "Từ năm 2024 tính theo cách khác, không so sánh được với năm trước.",
    ]);
    expect(row("2.4", content, content)?.changes).toEqual([]);
  });

  it("keep those that only an older set has, at the end, and leave the year without them empty", () => {
    const without = {
      ...content,
      groups: content.groups.map((group) => ({ ...group, criteria: group.criteria.filter(({ code }) => code !== "2.4") })),
    };
    const rows = historyRows(years(content, without), NOW);
    expect(rows.at(-1)).toMatchObject({ code: "2.4", cells: [{ verdict: "met" }, null] });
    expect(rows).toHaveLength(25);
  });
});

describe("outcomes of past years, pasted", () => {
  const limits = { units: new Set(["DCS01", "DCS02"]), before: 2024 };
  const read = (text: string) => readPastOutcomes(text, limits);

  it("reads rows as Excel gives them, with or without a heading row and accents", () => {
    const text =
      "Mã đơn vị\tNăm\tCông nhận\tSố quyết định\tXếp loại\tHạng cụm\tHạng Khối\nDCS01\t2022\tCó\t12-QĐ/ĐTN\tHoàn thành tốt\t1\t3\r\ndcs02;2023;khong";
    expect(read(text)).toEqual({
      problems: [],
      outcomes: [
        {
          unitCode: "DCS01",
          year: 2022,
          recognised: true,
          decisionNumber: "12-QĐ/ĐTN",
          level: "Hoàn thành tốt",
          clusterRank: 1,
          bodyRank: 3,
        },
        { unitCode: "DCS02", year: 2023, recognised: false, decisionNumber: "", level: "", clusterRank: null, bodyRank: null },
      ],
    });
  });

  it.each([
    ["DCS09\t2022\tCó", "không có đơn vị mã “DCS09”."],
    ["DCS01\t22\tCó", "năm “22” chưa đúng."],
    ["DCS01\t2024\tCó", "năm 2024 được quyết định trong hệ thống, không ghi ở đây."],
    ["DCS01\t2022\tcó lẽ", "cột Công nhận: Không hiểu “có lẽ”: hãy ghi “Có” hoặc “Không”."],
    ["DCS01\t2022\tCó\t\t\tnhất", "Hạng cụm “nhất” phải là số nguyên từ 1."],
    ["DCS01\t2022\tCó\t\t\t1\t0", "Hạng Khối “0” phải là số nguyên từ 1."],
    ["DCS01\t2022", "chưa có kết quả nào để ghi."],
  ])("refuses %j by its line", (line, message) => {
    expect(read(`DCS02\t2022\tCó\n${line}`).problems).toEqual([{ line: 2, message }]);
  });

  it("a unit's year stands once", () => {
    expect(read("DCS01\t2022\tCó\nDCS01\t2022\tKhông").problems).toEqual([{ line: 2, message: "DCS01 năm 2022 đã có ở dòng trên." }]);
  });
});
