import type { RankingUnit } from "../../../lib/domain/ranking-table";
import type { Standing } from "../../../lib/domain/standing";
import { unitNames } from "./samples";

const GROUPS = [
  { code: "I", name: "Đoàn cơ sở “3 chủ động”", role: "main" as const, maximum: 4000 },
  { code: "II", name: "Các phong trào thi đua", role: "main" as const, maximum: 4000 },
  { code: "III", name: "Công tác thông tin, báo cáo", role: "main" as const, maximum: 2000 },
  { code: "TH", name: "Điểm thưởng", role: "bonus" as const, maximum: 1000 },
  { code: "TR", name: "Điểm trừ", role: "minus" as const, maximum: 1000 },
];
const AWARDS = ["Cờ thi đua của Đoàn Khối", "Giấy khen của Ban Thường vụ Đoàn Khối"];

/** A line of place `index` in the Khối, in cụm of five: the second ties with the first, the last is not ranked. */
function line(index: number, last: boolean): Standing {
  const final = 9650 - Math.max(1, index) * 125;
  const awards = AWARDS.filter((_, award) => (award === 0 ? index % 5 === 0 : index < 5));
  const tie = { tied: false, brokenBy: index < 2 ? ("lessMinus" as const) : null };
  return {
    groups: GROUPS.map((group) => ({ ...group, self: group.maximum - 300, cluster: group.maximum - 350, final: group.maximum - 400 })),
    ...{ self: final + 100, cluster: final + 50, final, maximum: 10_000, bonus: 300, minus: 100 },
    knockedOut: last ? [{ code: "LT1", text: "Tập thể không bị kỷ luật trong năm", clause: "Quy định xét thi đua của Đoàn Khối" }] : [],
    inBody: last ? { rank: null, tied: false, brokenBy: null } : { rank: index + 1, ...tie },
    inCluster: last ? { rank: null, tied: false, brokenBy: null } : { rank: (index % 5) + 1, ...tie },
    ...{ recognised: !last, level: last ? "Hoàn thành nhiệm vụ" : "Hoàn thành xuất sắc nhiệm vụ" },
    ...{ proposed: last ? [] : awards, awards: last ? [] : awards, awardReason: "" },
  };
}

/** Units of a ranking as published; the one before the last is not appraised. */
export function sampleRankedUnits(count: number): RankingUnit[] {
  return unitNames(count).map((name, index) => ({
    ...{ name: `Đoàn cơ sở ${name}`, unitType: "coQuan", cluster: `Cụm ${Math.floor(index / 5) + 1}` },
    line: index === count - 2 ? null : line(index, index === count - 1),
  }));
}
