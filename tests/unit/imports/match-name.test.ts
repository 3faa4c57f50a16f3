import { describe, expect, it } from "vitest";
import type { UnitLevel } from "../../../lib/domain/organisation";
import { answerKey, indexNames, matchName, type NamedUnit } from "../../../lib/imports/match-name";

type Level = Extract<UnitLevel, "doanCoSo" | "chiDoanCoSo">;

/** The sample organisations with the ways in which other programs write them. */
const WRITTEN: Record<Level, Record<string, string[]>> = {
  doanCoSo: {
    "Sở Xây dựng": ["Sở XD", "ĐCS Sở Xây dựng", "SỞ XÂY DỰNG TP CẦN THƠ", "Đoàn TN Sở Xây dựng thành phố Cần Thơ"],
    "Sở Nông nghiệp và Phát triển nông thôn": [
      "Sở NN&PTNT",
      "Sở NN và PTNT",
      "ĐCS Sở NN & PTNT",
      "so nnptnt",
      "Sở Nông nghiệp & PTNT TP. Cần Thơ",
    ],
    "Sở Y tế": ["Sở YT", "Doan co so So Y te", "Đoàn Sở Y Tế", "Sở Y tế TPCT"],
    "Sở Giáo dục và Đào tạo": ["Sở GD&ĐT", "Sở GDĐT", "ĐCS Sở GD-ĐT"],
    "Sở Tài nguyên và Môi trường": ["Sở TN&MT", "Sở TNMT", "Đoàn cơ sở Sở TN-MT"],
    "Sở Giao thông vận tải": ["Sở GTVT", "ĐCS Sở Giao thông Vận tải"],
    "Sở Văn hóa, Thể thao và Du lịch": ["Sở VHTT&DL", "Sở VHTTDL", "Sở VH, TT & DL", "Sở Văn hoá Thể thao và Du lịch"],
    "Văn phòng UBND thành phố": [
      "VP UBND TP",
      "Văn phòng Ủy ban nhân dân thành phố",
      "ĐCS VP UBND TP Cần Thơ",
      "Văn phòng Uỷ ban nhân dân TP",
    ],
    "Bệnh viện Đa khoa thành phố": ["BV Đa khoa TP", "BVĐK TP", "BV ĐK thành phố", "ĐCS Bệnh viện Đa khoa TP. Cần Thơ"],
    "Bệnh viện Đa khoa Trung ương Cần Thơ": [
      "BV Đa khoa TW Cần Thơ",
      "BVĐK TƯ Cần Thơ",
      "BV ĐKTW Cần Thơ",
      "Bệnh viện Đa khoa T.Ư Cần Thơ",
    ],
    "Bệnh viện Nhi đồng": ["BV Nhi đồng", "BV NĐ", "Bệnh viện Nhi Đồng Cần Thơ", "ĐCS BV Nhi đồng TP Cần Thơ"],
    "Bệnh viện Phụ sản": ["BV Phụ sản", "BV PS", "Bệnh viện Phụ sản TP Cần Thơ"],
    "Trường Cao đẳng Kinh tế - Kỹ thuật": ["Trường CĐ Kinh tế Kỹ thuật", "Trường CĐ KT-KT", "Trường Cao đẳng KTKT Cần Thơ"],
    "Cục Thuế thành phố": ["Cục Thuế TP", "Cục Thuế TP Cần Thơ", "ĐCS Cục thuế TP"],
    "Tòa án nhân dân thành phố": ["TAND TP", "TAND TP Cần Thơ", "Toà án nhân dân thành phố"],
  },
  chiDoanCoSo: {
    "Bệnh viện Tai Mũi Họng": ["BV TMH", "CĐCS BV Tai Mũi Họng", "Bệnh viện Tai-Mũi-Họng"],
    "Liên đoàn Lao động thành phố": ["LĐLĐ TP", "CĐCS LĐLĐ thành phố", "Liên đoàn Lao động TP Cần Thơ"],
    "Sở Tư pháp": ["Sở TP", "CĐCS Sở Tư pháp", "Chi đoàn Sở Tư pháp", "SỞ TƯ PHÁP TP CẦN THƠ"],
    "Sở Nội vụ": ["Sở NV", "Chi đoàn cơ sở Sở Nội vụ"],
    "Sở Ngoại vụ": ["Sở NgV", "CĐCS Sở Ngoại Vụ"],
    "Sở Khoa học và Công nghệ": ["Sở KH&CN", "Sở KHCN", "CĐCS Sở KH-CN"],
    "Sở Thông tin và Truyền thông": ["Sở TT&TT", "Sở TTTT"],
    "Thanh tra thành phố": ["Thanh tra TP", "CĐCS Thanh tra TP Cần Thơ"],
    "Viện Kiểm sát nhân dân thành phố": ["VKSND TP", "Viện KSND thành phố Cần Thơ"],
    "Kho bạc Nhà nước": ["KBNN", "Kho bạc Nhà nước Cần Thơ", "KBNN TP Cần Thơ"],
    "Bảo hiểm xã hội thành phố": ["BHXH TP", "BHXH thành phố Cần Thơ"],
    "Cục Thống kê": ["Cục TK", "Cục Thống kê TP Cần Thơ"],
    "Trường Chính trị": ["Trường CT", "Trường Chính trị TP Cần Thơ"],
    "Báo Cần Thơ": ["CĐCS Báo Cần Thơ", "bao can tho"],
    "Đài Phát thanh và Truyền hình": ["Đài PT-TH", "Đài PTTH Cần Thơ", "Đài PT&TH TP Cần Thơ"],
    "Ban Dân vận Thành ủy": ["Ban DV Thành ủy", "Ban Dân vận TU", "Ban Dân vận Thành uỷ"],
    "Văn phòng Thành ủy": ["VP Thành ủy", "VP TU", "Văn phòng Thành uỷ Cần Thơ"],
  },
};

const FRONT = { doanCoSo: "Đoàn cơ sở", chiDoanCoSo: "Chi đoàn cơ sở" } as const;
const LEVELS = ["doanCoSo", "chiDoanCoSo"] as const;
const UNITS: NamedUnit[] = LEVELS.flatMap((level) =>
  Object.keys(WRITTEN[level]).map((short, index) => ({
    id: `${level}-${index}`,
    code: `${level === "doanCoSo" ? "DCS" : "CDCS"}${String(index + 1).padStart(2, "0")}`,
    name: `${FRONT[level]} ${short}`,
    level,
    names: [short],
  })),
);
const INDEX = indexNames(UNITS, "Cần Thơ", new Map());
const nameOf = (match: ReturnType<typeof matchName>) => (match.kind === "unit" ? match.unit.name : match.kind);

describe("the unit that a row of the software speaks of", () => {
  it("knows all 32 sample organisations", () => {
    expect(UNITS).toHaveLength(32);
  });

  const CASES = LEVELS.flatMap((level) =>
    Object.entries(WRITTEN[level]).flatMap(([short, ways]) =>
      [short, `${FRONT[level]} ${short}`, short.normalize("NFD"), ...ways].map((way) => [way, `${FRONT[level]} ${short}`] as const),
    ),
  );
  it.each(CASES)("%s is %s", (way, name) => {
    expect(nameOf(matchName(INDEX, "", way))).toBe(name);
  });

  it("takes a known code, alone or with a name that may be the unit's", () => {
    expect(matchName(INDEX, "dcs03", "")).toMatchObject({ kind: "unit", by: "code", unit: { code: "DCS03" } });
    expect(matchName(INDEX, "DCS03", "Sở YT")).toMatchObject({ kind: "unit", by: "code" });
  });

  it("takes the name where the code is the other program's own", () => {
    expect(matchName(INDEX, "92.001.005", "Sở Y tế")).toMatchObject({ kind: "unit", by: "name", unit: { code: "DCS03" } });
  });

  it("asks where code and name are of two units, the unit of the code first", () => {
    const match = matchName(INDEX, "DCS01", "Sở Y tế");
    expect(match).toMatchObject({ kind: "ask", reason: "codeAndNameDiffer" });
    expect(match.kind === "ask" && match.suggestions.slice(0, 2).map((unit) => unit.code)).toEqual(["DCS01", "DCS03"]);
  });

  it.each([
    ["Bệnh viện Đa khoa", "unknown", "Đoàn cơ sở Bệnh viện Đa khoa thành phố"],
    ["Cục Thuế", "unknown", "Đoàn cơ sở Cục Thuế thành phố"],
    ["Sở Nông nghiệp và Môi trường", "unknown", "Đoàn cơ sở Sở Tài nguyên và Môi trường"],
    ["CĐCS Sở Y tế", "levelDiffers", "Đoàn cơ sở Sở Y tế"],
  ])("asks about %s (%s) and suggests %s", (way, reason, suggestion) => {
    const match = matchName(INDEX, "", way);
    expect(match).toMatchObject({ kind: "ask", reason });
    expect(match.kind === "ask" ? match.suggestions.map((unit) => unit.name) : []).toContain(suggestion);
  });

  it("suggests nothing for a name with nothing in common", () => {
    expect(matchName(INDEX, "", "Ngân hàng Chính sách")).toMatchObject({ kind: "ask", reason: "unknown", suggestions: [] });
  });

  it("asks where two units have the same name at the same level, and tells them apart by the level", () => {
    const twin = (id: string, level: Level): NamedUnit => ({ id, code: id, name: `${FRONT[level]} Sở Công Thương`, level, names: [] });
    const same = indexNames([twin("A", "doanCoSo"), twin("B", "doanCoSo")], "Cần Thơ", new Map());
    expect(matchName(same, "", "Sở CT")).toMatchObject({ kind: "ask", reason: "ambiguous", suggestions: [{ id: "A" }, { id: "B" }] });
    const levels = indexNames([twin("A", "doanCoSo"), twin("B", "chiDoanCoSo")], "Cần Thơ", new Map());
    expect(matchName(levels, "", "Sở CT")).toMatchObject({ kind: "ask", reason: "ambiguous" });
    expect(matchName(levels, "", "CĐCS Sở Công thương")).toMatchObject({ kind: "unit", unit: { id: "B" } });
  });

  it("finds a unit by a name it had before", () => {
    const renamed: NamedUnit = {
      id: "N",
      code: "N1",
      name: "Đoàn cơ sở Sở Nông nghiệp và Môi trường",
      level: "doanCoSo",
      names: ["Đoàn cơ sở Sở Nông nghiệp và Phát triển nông thôn"],
    };
    const index = indexNames([renamed], "Cần Thơ", new Map());
    for (const way of ["Sở NN&PTNT", "Sở NN&MT"]) expect(matchName(index, "", way)).toMatchObject({ kind: "unit", unit: { id: "N" } });
  });

  it("remembers what was answered, also that a name is none of ours", () => {
    const answers = new Map([
      [answerKey("", "Cục Thuế"), "doanCoSo-13"],
      [answerKey("77", "Ngân hàng Chính sách"), null],
      [answerKey("", "Đơn vị đã xóa"), "gone"],
    ]);
    const index = indexNames(UNITS, "Cần Thơ", answers);
    expect(matchName(index, "", "CỤC THUẾ ")).toMatchObject({ kind: "unit", by: "answer", unit: { code: "DCS14" } });
    expect(matchName(index, "77", "Ngân hàng chính sách")).toEqual({ kind: "none" });
    expect(matchName(index, "", "Đơn vị đã xóa")).toMatchObject({ kind: "ask" });
  });
});
