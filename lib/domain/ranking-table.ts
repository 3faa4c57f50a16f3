/** The output table of a thi đua ranking and its detail table, as values: how they are printed is the file's matter. Source: classification.md, "Thi đua", Output. */
import type { UnitType } from "./criteria";
import { UNIT_TYPE_LABEL } from "./labels";
import { formatHundredths } from "./measure";
import { standingNotes } from "./ranking-words";
import type { Standing } from "./standing";

/** A unit of the ranking. `line` null: not appraised yet. */
export interface RankingUnit {
  name: string;
  unitType: UnitType;
  cluster: string;
  line: Standing | null;
}

/** A cell: text, a whole number, points in hundredths, or nothing. */
export type RankingCell = string | number | { points: number } | null;

/** One column. `kind`: how its values stand; points with decimals, ranks whole. */
export interface RankingColumn {
  title: string;
  kind: "text" | "centre" | "whole" | "points";
  /** In characters. */
  width: number;
}

export interface RankingTable {
  columns: RankingColumn[];
  rows: RankingCell[][];
}

/** Gives the units in the order of their rank in the Khối, or in their cụm where one is looked at; then those knocked out, then those not appraised; within by name as given. */
export function inRankOrder<U extends { line: Standing | null }>(units: readonly U[], within: "inBody" | "inCluster" = "inBody"): U[] {
  const place = ({ line }: U) => (line === null ? 2_000_000 : (line[within].rank ?? 1_000_000));
  return [...units].sort((a, b) => place(a) - place(b));
}

/** Gives the codes of the main nhóm of a round, over all its score tables. */
export function mainGroups(units: readonly RankingUnit[]): string[] {
  const codes = units.flatMap(({ line }) => (line?.groups ?? []).filter(({ role }) => role === "main").map(({ code }) => code));
  return [...new Set(codes)];
}

const points = (value: number | null | undefined): RankingCell => (value === null || value === undefined ? null : { points: value });

/** Makes the output table: TT · Đơn vị · Loại hình · Cụm · Nhóm I…n · Thưởng/trừ · Tổng tự chấm · Tổng thẩm định · Hạng cụm · Hạng Khối · 3 chủ động · Xếp loại · Đề nghị khen thưởng · Ghi chú. */
export function rankingTable(units: readonly RankingUnit[]): RankingTable {
  const groups = mainGroups(units);
  return {
    columns: [
      { title: "TT", kind: "centre", width: 5 },
      { title: "Đơn vị", kind: "text", width: 30 },
      { title: "Loại hình", kind: "text", width: 13 },
      { title: "Cụm", kind: "centre", width: 9 },
      ...groups.map((code): RankingColumn => ({ title: `Nhóm ${code}`, kind: "points", width: 8 })),
      { title: "Thưởng/trừ", kind: "points", width: 8 },
      { title: "Tổng tự chấm", kind: "points", width: 9 },
      { title: "Tổng thẩm định", kind: "points", width: 9 },
      { title: "Hạng cụm", kind: "whole", width: 7 },
      { title: "Hạng Khối", kind: "whole", width: 7 },
      { title: "3 chủ động", kind: "centre", width: 11 },
      { title: "Xếp loại", kind: "text", width: 18 },
      { title: "Đề nghị khen thưởng", kind: "text", width: 26 },
      { title: "Ghi chú", kind: "text", width: 34 },
    ],
    rows: inRankOrder(units).map(({ name, unitType, cluster, line }, index) => {
      const first = [index + 1, name, UNIT_TYPE_LABEL[unitType], cluster];
      if (!line) return [...first, ...groups.map(() => null), null, null, null, null, null, "", "", "", "Chưa hoàn tất thẩm định"];
      return [
        ...first,
        ...groups.map((code) => points(line.groups.find((group) => group.code === code)?.final)),
        ...[points(line.bonus - line.minus), points(line.self), points(line.final), line.inCluster.rank, line.inBody.rank],
        ...[recognisedWords(line.recognised), line.level, line.awards.join("; "), standingNotes(line).join("\n")],
      ];
    }),
  };
}

/** "Công nhận", "Không", or "" before a decision. */
export function recognisedWords(recognised: boolean | null): string {
  return recognised === null ? "" : recognised ? "Công nhận" : "Không";
}

/** Prints a cell as a document shows it: "82,5". */
export function printedRankingCell(cell: RankingCell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? formatHundredths(cell.points) : String(cell);
}
