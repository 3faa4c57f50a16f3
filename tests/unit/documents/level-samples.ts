/** Levels of invented units for the notice and the report of xếp loại. */
import type { LeveledUnits } from "../../../lib/domain/level-papers";
import { unitNames } from "./samples";

const LEVELS = ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"];
/** One nhóm of a phiếu as its report prints it. */
export const SELF_GROUPS = [
  {
    title: "Nhóm I. Công tác xây dựng Đoàn",
    rows: [
      { code: "I.1", name: "Tỷ lệ đoàn viên hoàn thành chương trình rèn luyện", result: "59/62 (95,2 %)", maximum: "10", points: "9,52" },
      {
        code: "I.2",
        name: "Sinh hoạt chi đoàn định kỳ hằng tháng, có chủ đề gắn với nhiệm vụ chuyên môn",
        result: "12",
        maximum: "10",
        points: "10",
      },
    ],
  },
];

/** Units with levels in turn, every fifth with a reason. */
export function leveledUnits(whom: string, count: number): LeveledUnits {
  const units = unitNames(count).map((name, index) => ({
    ...{ name: `Đoàn cơ sở ${name}`, unitType: "Cơ quan, đơn vị sự nghiệp", level: LEVELS[index % 3] ?? "" },
    note: index % 5 === 4 ? "Dẫn đầu phong trào tình nguyện" : "",
  }));
  const counts = LEVELS.map((level) => units.filter((one) => one.level === level).length);
  const row = { name: "Cơ quan, đơn vị sự nghiệp", total: count, rated: count, counts };
  const school = { name: "Trường học", total: 0, rated: 0, counts: LEVELS.map(() => 0) };
  return { whom, units, summary: { levels: LEVELS, rows: [row, school], all: { ...row, name: "Tổng cộng" } } };
}
