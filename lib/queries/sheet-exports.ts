import "server-only";
import type { Content } from "../documents/xlsx/text";
import { levelBefore } from "../domain/outcome-before";
import { tableOf } from "../domain/scheme";
import { sheetTurn } from "../domain/score-sheet";
import { levelName, SHEET_STATUS_LABEL, SUBJECT_LABEL } from "../domain/scoring-labels";
import { isoDay } from "../format";
import { type ListExport, listExport } from "./list-export";
import { NUMBER_COLUMN } from "./listed";
import type { CountedSheet } from "./round-lines";
import { readFilteredSheets, roundKeyOf } from "./score-round";
import type { SearchParams } from "./search-params";
import { lateDaysOf, sheetFilterOf } from "./sheet-filter";
import { roundName } from "./sheet-words";

const POINTS = { width: 10, format: "points" as const };

/** Gives the phiếu chấm of a round under the filters of their page: status, days late, points per nhóm and in all as far as they were sent, level or why not ranked. */
export async function sheetsExport(params: Awaited<SearchParams> & { nam?: string; dot?: string }): Promise<ListExport> {
  const key = roundKeyOf({ nam: params.nam ?? "", dot: params.dot ?? "" }, params);
  const { at, all, sheets } = await readFilteredSheets(key, sheetFilterOf(params));
  const groups = [...new Set(sheets.flatMap((sheet) => tableOf(sheet.scheme).groups.map(({ code }) => code)))];
  const levels = key.purpose === "classification";
  const rows = sheets.map((sheet, index): Content[] => {
    const sent = sheetTurn(sheet.status) !== "unit";
    const { own, final } = sheet;
    return [
      ...[index + 1, sheet.name, sheet.code, sheet.cluster, SHEET_STATUS_LABEL[sheet.status]],
      ...[sheet.firstSentAt ? { day: isoDay(sheet.firstSentAt) } : null, lateDaysOf(sheet, at)],
      ...groups.map((code) => hundredths(sent ? (final.groups.find((group) => group.code === code)?.points ?? null) : null)),
      ...(sent ? [own.points, final.points, final.maximum].map(hundredths) : [null, null, null]),
      ...(levels ? levelCells(sheet, sent) : [final.failing.length > 0 && sent ? `Không xét: ${final.failing.join(", ")}` : ""]),
    ];
  });
  const subject = levels ? `Đối tượng: ${SUBJECT_LABEL[key.subject]}` : undefined;
  return listExport(roundName(key), {
    columns: [
      ...[
        NUMBER_COLUMN,
        { title: "Đơn vị", width: 34 },
        { title: "Mã", width: 10, format: "centre" as const },
        { title: "Cụm", width: 12 },
      ],
      ...[
        { title: "Tình trạng", width: 22 },
        { title: "Ngày nộp", width: 13, format: "day" as const },
        { title: "Trễ (ngày)", width: 8, format: "whole" as const },
      ],
      ...groups.map((code) => ({ title: `Nhóm ${code}`, ...POINTS })),
      ...[
        { title: "Tự chấm", ...POINTS },
        { title: "Thẩm định", ...POINTS },
        { title: "Điểm tối đa", ...POINTS },
      ],
      ...(levels ? LEVEL_COLUMNS : [{ title: "Điều kiện", width: 24 }]),
    ],
    rows,
    subtitle: sheets.length === all ? subject : [subject, `Đang lọc: ${sheets.length} trong ${all} phiếu`].filter(Boolean).join("; "),
  });
}

const LEVEL_COLUMNS = [
  { title: "Tự xếp loại", width: 24 },
  { title: "Mức theo bảng điểm", width: 24 },
  { title: "Vì sao", width: 60 },
  { title: "Ban Thường vụ xếp loại", width: 24 },
  { title: "Năm trước", width: 24 },
];

function levelCells(sheet: CountedSheet, sent: boolean): Content[] {
  const { scheme, selfLevel, level, final } = sheet;
  const last = levelBefore(sheet.before);
  if (scheme.purpose !== "classification" || !sent) return ["", "", "", "", last];
  return [levelName(scheme.rules, selfLevel), final.level ?? "", final.sentences.join("\n"), levelName(scheme.rules, level), last];
}

function hundredths(points: number | null): number | null {
  return points === null ? null : points / 100;
}
