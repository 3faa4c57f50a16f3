/** What Thông báo and Quyết định on levels have in common: the attached lists, and the words for whom they rate. */
import type { Appendix } from "../domain/document";
import { type LeveledUnits, levelCells } from "../domain/level-papers";
import { column, type Issue, printCount, printNumber, printShortDate } from "./content";
import { organWithName, type Signer } from "./signing";

const TYPE_NAME = { TB: "Thông báo", QĐ: "Quyết định" } as const;

/** "tổ chức Đoàn", with "tập thể lãnh đạo" where collectives are rated too. */
export function ratedTogether(parts: readonly Pick<LeveledUnits, "whom">[]): string {
  const whom = parts.map((part) => (part.whom.startsWith("tập thể") ? "tập thể lãnh đạo" : part.whom));
  return [...new Set(whom)].join(", ") || "tổ chức Đoàn";
}

/** Gives the list of each part as an appendix of the paper that bears the number. */
export function levelLists(
  { body, year, number, day, signer, parts, when }: Issue & { signer: Signer; parts: readonly LeveledUnits[]; when: string },
  type: keyof typeof TYPE_NAME,
): Appendix[] {
  const issued = `${TYPE_NAME[type]} số ${printNumber(number, type, body)} ${printShortDate(day, year)}`;
  return parts.map(({ whom, units }) => ({
    ...{ label: "", title: `DANH SÁCH\nKết quả xếp loại ${whom} ${when}`, landscape: false, signatures: [] },
    subtitle: `(Kèm theo ${issued} của ${organWithName(signer.organ, body.name)})`,
    blocks: [
      {
        kind: "table",
        columns: [
          column("STT", 12, "centre"),
          column("Tên đơn vị", 58),
          column("Loại hình", 32),
          column("Mức xếp loại", 36),
          column("Ghi chú", 32),
        ],
        rows: units.map((unit, index) => ({ cells: [String(index + 1), ...levelCells(unit)] })),
      },
      { kind: "paragraph", text: [{ text: `Danh sách có ${printCount(units.length)} đơn vị./.`, italic: true }] },
    ],
  }));
}
