import "server-only";
import { now } from "../clock";
import { listLevels } from "../db/round-levels";
import { inScope } from "../db/scope";
import type { RoundKey } from "../db/sheet-rows";
import type { Content } from "../documents/xlsx/text";
import { UNIT_TYPE_LABEL } from "../domain/labels";
import { formatFraction } from "../domain/measure";
import { levelBefore } from "../domain/outcome-before";
import { levelSummary, overSeats, seatGroups } from "../domain/round-levels";
import { roundAddress, roundPageAddress } from "../domain/score-address";
import { shareOf100 } from "../domain/scoring";
import { levelName, levelSentence, roundWords, SHEET_STATUS_LABEL, SUBJECT_LABEL } from "../domain/scoring-labels";
import { levelKeyOf } from "./level-proposal";
import { type ListExport, listExport } from "./list-export";
import { NUMBER_COLUMN } from "./listed";
import { requireRight } from "./rights";
import type { SearchParams } from "./search-params";

type Params = Awaited<SearchParams>;

async function levelsFor(key: RoundKey) {
  const actor = await requireRight("seeBody");
  const at = now();
  return inScope(actor, (tx) => listLevels(tx, actor, key, at));
}

function keyOf(params: Params & { nam?: string; dot?: string }): RoundKey {
  return levelKeyOf({ nam: params.nam ?? "", dot: params.dot ?? "" }, params);
}

/** Gives the proposal list with its reasons, group by group in the order of the page: points, proposal, own level, last year's, decided level, why. */
export async function levelProposalExport(params: Params): Promise<ListExport> {
  const key = keyOf(params);
  const groups = seatGroups(await levelsFor(key));
  const several = groups.length > 1;
  const rows = groups.flatMap((group) => {
    const over = new Set(overSeats(group));
    return group.sheets.map((sheet): Content[] => {
      const { rules, classified, level, levelReason, status } = sheet;
      const share = classified && shareOf100(classified.share);
      return [
        ...[sheet.name, sheet.code, UNIT_TYPE_LABEL[sheet.unitType], several ? group.name : sheet.cluster],
        ...[SHEET_STATUS_LABEL[status], share === null ? null : share / 100],
        ...[
          classified ? levelName(rules, classified.level) : "",
          levelName(rules, sheet.selfLevel),
          levelBefore(sheet.before),
          levelName(rules, level),
        ],
        ...[
          over.has(sheet.id) ? "Vượt suất" : "",
          levelReason,
          classified?.reasons.map((one) => levelSentence(one, rules)).join("\n") ?? "",
        ],
      ];
    });
  });
  const seats = groups.map(({ name, used, seats: of }) => `${name}: đã dùng ${used}/${of} suất`).join("; ");
  return listExport(`Đề xuất mức ${roundWords({ ...key, purpose: "classification" })}`, {
    columns: [
      ...[NUMBER_COLUMN, { title: "Đơn vị", width: 28 }, { title: "Mã", width: 9, format: "centre" as const }],
      ...[
        { title: "Loại hình", width: 16 },
        { title: several ? "Nhóm tính suất" : "Cụm", width: several ? 16 : 9 },
      ],
      ...[
        { title: "Tình trạng", width: 12 },
        { title: "Điểm trên 100", width: 9, format: "points" as const },
      ],
      ...["Mức đề xuất", "Tự xếp loại", "Năm trước", "Mức xếp loại"].map((title) => ({ title, width: 16 })),
      ...[
        { title: "Suất", width: 8 },
        { title: "Lý do của Ban Thường vụ", width: 26 },
        { title: "Vì sao", width: 44 },
      ],
    ],
    rows: rows.map((cells, index) => [index + 1, ...cells]),
    subtitle: [`Đối tượng: ${SUBJECT_LABEL[key.subject]}`, seats].filter(Boolean).join("; "),
  });
}

/** The summary of decided levels, by unit type; percents are of the rated units. */
export async function readLevelSummary(address: { nam: string; dot: string }, params: Params) {
  const key = levelKeyOf(address, params);
  const rows = await levelsFor(key);
  const { levels, rows: types, all } = levelSummary(rows.map((row) => ({ ...row, level: row.status === "final" ? row.level : null })));
  const printed = ({ name, total, rated, counts }: typeof all) => ({
    ...{ name, total, rated, counts, none: total - counts.reduce((sum, count) => sum + count, 0) },
    shares: counts.map((count) => (rated > 0 && count > 0 ? formatFraction(count, rated) : "")),
  });
  return {
    title: `Tổng hợp ${roundWords({ ...key, purpose: "classification" })}`,
    subject: SUBJECT_LABEL[key.subject],
    back: { href: roundPageAddress(key, "de-xuat"), label: "Đề xuất mức xếp loại" },
    query: Object.fromEntries(new URLSearchParams(roundAddress(key).split("?")[1] ?? "")),
    ...{ levels, rows: types.map(printed), all: printed(all) },
  };
}

/** Gives the summary as a list: two columns for each level, the number and its share. */
export async function levelSummaryExport(params: Params & { nam?: string; dot?: string }): Promise<ListExport> {
  const view = await readLevelSummary({ nam: params.nam ?? "", dot: params.dot ?? "" }, params);
  return listExport(view.title, {
    columns: [
      ...[
        { title: "Loại hình", width: 28 },
        { title: "Số đơn vị", width: 10, format: "whole" as const },
      ],
      ...view.levels.flatMap((level) => [
        { title: level, width: 14, format: "whole" as const },
        { title: "Tỷ lệ", width: 9, format: "centre" as const },
      ]),
      { title: "Chưa có mức", width: 10, format: "whole" as const },
    ],
    rows: [...view.rows, view.all].map(({ name, total, counts, shares, none }) => [
      ...[name, total],
      ...counts.flatMap((count, index) => [count, shares[index] ?? ""]),
      none,
    ]),
    subtitle: `Đối tượng: ${view.subject}; tỷ lệ tính trên số đơn vị được xếp loại`,
  });
}
