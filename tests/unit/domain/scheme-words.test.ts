import { expect, it } from "vitest";
import {
  awardWords,
  bandWords,
  countsWords,
  groupWords,
  questionWords,
  quotaWords,
  recognitionWords,
  scoringWords,
  sourceWords,
  tieBreakWords,
} from "../../../lib/domain/scheme-words";
import type { Scoring } from "../../../lib/domain/score-table";
import { agencyScheme, criterion } from "./scoring-samples";

const SCHEME = agencyScheme();

it.each<[Scoring, string[]]>([
  [{ kind: "yesNo" }, ["Có: 7,5 điểm; không: 0 điểm"]],
  [{ kind: "perUnit", each: 250, unit: "công trình" }, ["Mỗi công trình: 2,5 điểm, tối đa 7,5 điểm"]],
  [{ kind: "ratio", unit: "đoàn viên" }, ["Tỷ lệ đạt được (đoàn viên) nhân với 7,5 điểm"]],
  [{ kind: "ratio", unit: "" }, ["Tỷ lệ đạt được nhân với 7,5 điểm"]],
  [
    {
      kind: "steps",
      unit: "tháng",
      steps: [
        { points: 750, text: "Đều đặn", from: 1000 },
        { points: 0, text: "Không đều", from: 0 },
      ],
    },
    ["7,5 điểm: Đều đặn (từ 10 tháng)", "0 điểm: Không đều"],
  ],
  [
    {
      kind: "steps",
      unit: "",
      steps: [
        { points: 750, text: "Tốt", from: null },
        { points: 300, text: "Khá", from: null },
      ],
    },
    ["7,5 điểm: Tốt", "3 điểm: Khá"],
  ],
])("how points are given is said in full: %j", (scoring, sentences) => {
  expect(scoringWords({ scoring, max: 750 })).toEqual(sentences);
});

it("a nhóm says what its points are and where its limit cuts them", () => {
  const group = { code: "TH", name: "Thưởng", role: "bonus" as const, criteria: [criterion("TH.1", 4), criterion("TH.2", 3)] };
  expect(groupWords({ ...group, limit: null })).toBe("điểm thưởng, tối đa 7 điểm");
  expect(groupWords({ ...group, limit: 500 })).toBe("điểm thưởng, tối đa 5 điểm (giới hạn của nhóm)");
  expect(groupWords({ ...group, limit: 700 })).toBe("điểm thưởng, tối đa 7 điểm");
});

it("levels say their band, from the highest to the lowest, and whether they count", () => {
  expect(SCHEME.levels.map((level) => bandWords(SCHEME, level))).toEqual([
    "từ 90 điểm",
    "từ 70 đến dưới 90 điểm",
    "từ 50 đến dưới 70 điểm",
    "dưới 50 điểm",
    "không xét theo điểm",
    "không xét theo điểm",
  ]);
  expect(SCHEME.levels.map((level) => countsWords(level).startsWith("không"))).toEqual([false, false, false, false, true, true]);
});

it("a condition says its answer and what follows without it", () => {
  const asked = { code: "DK1", text: "…", clause: "", source: null, expected: false };
  expect(questionWords(asked, [])).toBe("Phải là “Không”; nếu không thì không xét thi đua");
  expect(questionWords({ ...asked, expected: true, ceiling: "tot", mode: "block" }, SCHEME.levels)).toBe(
    "Phải là “Có”; nếu không thì tối đa Hoàn thành tốt nhiệm vụ (không được vượt)",
  );
  expect(questionWords({ ...asked, ceiling: "gioi", mode: "block" }, SCHEME.levels)).toContain("(mức không còn)");
  expect([sourceWords({ source: null }), sourceWords({ source: "softwareDone" })]).toEqual([
    "Đơn vị ghi",
    "Tự lấy: Hoàn thành trên Phần mềm Quản lý đoàn viên",
  ]);
});

it.each([
  ["reference", "Chỉ để tham khảo, không ảnh hưởng mức xếp loại"],
  ["points", "Được công nhận thì cộng 20 điểm, tính trong tổng 100 điểm"],
  ["ceiling", "Chưa được công nhận thì tối đa Hoàn thành nhiệm vụ (không được vượt)"],
  ["required", "Bắt buộc đối với mức Hoàn thành xuất sắc nhiệm vụ (không được vượt)"],
] as const)("the “3 chủ động” result as %s", (effect, sentence) => {
  expect(recognitionWords({ ...SCHEME, recognition: { effect, points: 2000, ceiling: "hoanthanh", mode: "block" } })).toBe(sentence);
});

it("seats say of whom, how grouped, how rounded, and whether they may be exceeded", () => {
  expect(quotaWords(SCHEME)).toBe(
    "Tối đa 20 % số đơn vị được xếp từ Hoàn thành tốt nhiệm vụ trở lên, tính chung toàn Khối, lấy phần nguyên, ít nhất một đơn vị, được vượt khi có lý do",
  );
  const quota = { ...SCHEME.quota, denominator: "rated" as const, groupBy: "unitType" as const, rounding: "nearest" as const };
  expect(quotaWords({ ...SCHEME, quota: { ...quota, atLeastOne: false, mayExceed: false } })).toBe(
    "Tối đa 20 % số đơn vị được xếp loại, tính riêng từng loại hình, làm tròn đến số gần nhất, không được vượt",
  );
});

it("ties and awards", () => {
  expect(tieBreakWords({ tieBreaks: ["lessMinus", "recognised"] })).toBe(
    "Bằng điểm thì xét lần lượt: ít điểm trừ hơn; được công nhận “3 chủ động”. Vẫn bằng thì đồng hạng",
  );
  expect(awardWords({ name: "Cờ", within: "cluster", top: 1 })).toBe("hạng 1 trong cụm");
  expect(awardWords({ name: "Giấy khen", within: "body", top: 5 })).toBe("hạng 1 đến 5 toàn Khối");
});
