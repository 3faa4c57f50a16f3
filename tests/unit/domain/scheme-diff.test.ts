import { describe, expect, it } from "vitest";
import { editScheme, type SchemeEdit } from "../../../lib/domain/edit-scheme";
import { parseDraft, parseScheme, type SchemeContent, schemeProblems, shapeProblems } from "../../../lib/domain/scheme";
import { diffSchemes } from "../../../lib/domain/scheme-diff";
import { thingsToMend } from "../../../lib/domain/scheme-places";
import { agencyEmulation, agencyScheme, criterion } from "./scoring-samples";

const RATING: SchemeContent = { purpose: "classification", rules: agencyScheme() };
const CONTEST: SchemeContent = { purpose: "emulation", rules: agencyEmulation() };

function changed(scheme: SchemeContent, ...edits: SchemeEdit[]): SchemeContent {
  return edits.reduce((before, edit) => {
    const result = editScheme(before, edit);
    if (!result.ok) throw new Error(result.error.message);
    return result.value.scheme;
  }, scheme);
}
const { levels, recognition, quota } = agencyScheme();
const RAISED = levels.map((level) => (level.code === "tot" ? { ...level, from: 7500 } : level));

describe("the difference of two versions", () => {
  it("of a version from itself is nothing", () => {
    for (const scheme of [RATING, CONTEST]) expect(diffSchemes(scheme, scheme)).toEqual([]);
  });

  it("names a moved band on both sides of its border", () => {
    expect(diffSchemes(RATING, changed(RATING, { kind: "levels", levels: RAISED }))).toEqual([
      { part: "Mức xếp loại tot", field: "Điểm", before: "từ 70 đến dưới 90 điểm", after: "từ 75 đến dưới 90 điểm" },
      { part: "Mức xếp loại hoanthanh", field: "Điểm", before: "từ 50 đến dưới 70 điểm", after: "từ 50 đến dưới 75 điểm" },
    ]);
  });

  it("names each changed field of a criterion", () => {
    const edited = changed(CONTEST, {
      kind: "putCriterion",
      group: "I",
      code: "I.3",
      criterion: criterion("I.3", 8, { name: "Tên khác" }),
    });
    expect(diffSchemes(CONTEST, edited)).toEqual([
      { part: "Tiêu chí I.3", field: "Nội dung", before: "Hoàn thành đánh giá trên Phần mềm Quản lý đoàn viên", after: "Tên khác" },
      { part: "Tiêu chí I.3", field: "Điểm tối đa", before: "5", after: "8" },
      { part: "Tiêu chí I.3", field: "Cách chấm", before: "Có: 5 điểm; không: 0 điểm", after: "Có: 8 điểm; không: 0 điểm" },
      { part: "Tiêu chí I.3", field: "Được chọn không áp dụng", before: "Không", after: "Có" },
      { part: "Tiêu chí I.3", field: "Số liệu", before: "Tự lấy: Hoàn thành trên Phần mềm Quản lý đoàn viên", after: "Đơn vị ghi" },
    ]);
  });

  it("names what came, what went, and a new order of what stayed", () => {
    const edits: SchemeEdit[] = [
      { kind: "putCriterion", group: "I", code: null, criterion: criterion("I.4", 5) },
      { kind: "drop", what: "question", code: "LT2" },
      { kind: "move", what: "criterion", code: "I.1", by: 1 },
    ];
    expect(diffSchemes(CONTEST, changed(CONTEST, ...edits))).toEqual([
      { part: "Tiêu chí I.4", field: "", before: "", after: "Tiêu chí I.4" },
      { part: "Điều kiện LT2", field: "", before: "Có báo cáo tự chấm điểm thi đua trong đợt", after: "" },
      { part: "Thứ tự", field: "nhóm I", before: "I.1, I.2, I.3", after: "I.2, I.1, I.3" },
    ]);
  });

  it("says recognition, seats, ties and awards in sentences", () => {
    const rule = { ...recognition, effect: "required" as const, mode: "block" as const };
    const seats = { ...quota, percent: 15, groupBy: "cluster" as const, mayExceed: false };
    expect(
      diffSchemes(RATING, changed(RATING, { kind: "recognition", rule }, { kind: "quota", quota: seats })).map((change) => change.after),
    ).toEqual([
      "Bắt buộc đối với mức Hoàn thành xuất sắc nhiệm vụ (không được vượt)",
      "Tối đa 15 % số đơn vị được xếp từ Hoàn thành tốt nhiệm vụ trở lên, tính riêng từng cụm, lấy phần nguyên, ít nhất một đơn vị, không được vượt",
    ]);
    const awards = [{ name: "Giấy khen", within: "body" as const, top: 3 }];
    const ranking = changed(CONTEST, { kind: "ranking", rules: { tieBreaks: [], clusterScores: true, awards } });
    expect(diffSchemes(CONTEST, ranking).map((change) => [change.part, change.field, change.after])).toEqual([
      ["Xếp hạng", "Khi bằng điểm", "Bằng điểm thì đồng hạng"],
      ["Xếp hạng", "Chấm chéo trong cụm", "Các đơn vị trong cụm chấm trước khi Đoàn Khối thẩm định"],
      ["Khen thưởng “Giấy khen”", "", "hạng 1 đến 3 toàn Khối"],
      ["Khen thưởng “Cờ thi đua của Đoàn Khối”", "", ""],
      ["Khen thưởng “Giấy khen của Ban Thường vụ Đoàn Khối”", "", ""],
    ]);
  });
});

describe("a draft and what may be published", () => {
  const broken = changed(
    RATING,
    { kind: "putCriterion", group: "I", code: "I.3", criterion: criterion("I.3", 10) },
    { kind: "levels", levels: levels.filter((level) => level.code !== "tot") },
    { kind: "putGroup", code: null, group: { code: "V", name: "Nhóm mới", role: "bonus", limit: null } },
  );

  it("a draft keeps what only publishing refuses", () => {
    expect(parseDraft("classification", broken.rules)).toEqual(broken);
    expect(shapeProblems(broken)).toEqual([]);
    expect(() => parseScheme("classification", broken.rules)).toThrow("Tổng điểm tối đa phải là 100");
  });

  it("lists everything to mend at once, each with its place", () => {
    expect(thingsToMend(broken)).toEqual([
      { message: "Nhóm V chưa có tiêu chí nào", place: { part: "group", code: "V" } },
      { message: "DK2: mức tối đa không có trong các mức có điểm", place: { part: "question", code: "DK2" } },
      { message: "Mức tối đa khi chưa được công nhận “3 chủ động” không có trong các mức có điểm", place: { part: "recognition" } },
      { message: "Mức dùng để tính số suất không có trong các mức có điểm", place: { part: "quota" } },
      { message: "Tổng điểm tối đa phải là 100 (hiện là 105)", place: { part: "table" } },
    ]);
  });

  it("a level that no rule uses may go", () => {
    const rule = { ...recognition, effect: "reference" as const };
    const free = changed(RATING, { kind: "recognition", rule }, { kind: "quota", quota: { ...quota, denominator: "rated" } });
    const fewer = changed(free, { kind: "levels", levels: levels.filter((level) => level.code !== "tot") });
    expect(thingsToMend(fewer).map((one) => one.message)).toEqual(["DK2: mức tối đa không có trong các mức có điểm"]);
  });

  it("what has nothing to mend is exactly what is read back after publishing", () => {
    for (const scheme of [RATING, CONTEST]) {
      expect(schemeProblems(scheme)).toEqual([]);
      expect(parseScheme(scheme.purpose, scheme.rules)).toEqual(scheme);
    }
  });

  it("problems of criteria, levels and ties are found at their forms", () => {
    const doubled = { ...agencyEmulation(), tieBreaks: ["recognised" as const, "recognised" as const] };
    expect(thingsToMend({ purpose: "emulation", rules: doubled })[0]?.place).toEqual({ part: "ranking" });
    expect(thingsToMend(changed(RATING, { kind: "levels", levels: [] }))[0]?.place).toEqual({ part: "levels" });
    const [group, ...rest] = agencyScheme().table.groups;
    if (!group) throw new Error("no nhóm");
    const wrong = { ...group, criteria: [criterion("I.1", 10, { source: "criteriaMet" }), ...group.criteria.slice(1)] };
    const scheme: SchemeContent = { purpose: "classification", rules: { ...agencyScheme(), table: { groups: [wrong, ...rest] } } };
    expect(thingsToMend(scheme)[0]?.place).toEqual({ part: "criterion", code: "I.1" });
  });

  it("more than a draft can hold is told", () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ code: `m${index}`, name: "Mức", from: null, counts: true }));
    expect(shapeProblems(changed(RATING, { kind: "levels", levels: many }))).toEqual(["Có tối đa 8 mức"]);
  });
});
