import "server-only";
import { now } from "../clock";
import { findRanking, sheetsOf } from "../db/rank-rows";
import { inScope } from "../db/scope";
import { judgeSheets } from "../db/sheet-rows";
import type { ListColumn } from "../documents/xlsx/list-table";
import type { Content } from "../documents/xlsx/text";
import { inRankOrder, type RankingCell, type RankingColumn, rankingTable } from "../domain/ranking-table";
import { tableOf } from "../domain/scheme";
import { scoreCriteriaOf } from "../domain/score-table";
import { isLeftOut, pointsOf } from "../domain/scoring";
import { roundWords } from "../domain/scoring-labels";
import { figuresAt } from "../domain/sheet-score";
import { formatInstant } from "../format";
import { rankingKeyOf } from "./cluster-scores";
import { type ListExport, listExport } from "./list-export";
import { NUMBER_COLUMN } from "./listed";
import { requireRight } from "./rights";
import { type SearchParams, textParam } from "./search-params";

type Params = Awaited<SearchParams> & { nam?: string };

function column({ title, width, kind }: RankingColumn): ListColumn {
  return { title, width, ...(kind === "text" ? {} : { format: kind }) };
}

function content(cell: RankingCell): Content {
  return cell !== null && typeof cell === "object" ? cell.points / 100 : cell;
}

/** Gives the ranking of a thi đua round as its output table, under the cụm of its page; null where there is no sheet. Seven statements at most. */
export async function rankingExport(params: Params): Promise<ListExport | null> {
  const actor = await requireRight("seeBody");
  const key = rankingKeyOf(params.nam ?? "", params);
  const ranking = await inScope(actor, (tx) => findRanking(tx, actor, key, now()));
  if (!ranking) return null;
  const cluster = textParam(params, "cum");
  const units = ranking.rows.filter((row) => cluster === "" || row.cluster === cluster);
  const table = rankingTable(units);
  const { publishedAt } = ranking.state;
  const state = publishedAt ? `Công bố ${formatInstant(publishedAt)}` : "Chưa công bố";
  return listExport(`Kết quả ${roundWords({ ...key, purpose: "emulation" })}`, {
    columns: table.columns.map(column),
    rows: table.rows.map((row) => row.map(content)),
    subtitle: [state, cluster].filter(Boolean).join("; "),
  });
}

/** Gives the detail table of a round: unit × criterion, the points that the appraisal gives; "KAD": does not apply. Null where there is no sheet. Twelve statements at most. */
export async function rankingDetailExport(params: Params): Promise<ListExport | null> {
  const actor = await requireRight("seeBody");
  const key = rankingKeyOf(params.nam ?? "", params);
  const found = await inScope(actor, async (tx) => {
    const ranking = await findRanking(tx, actor, key, now());
    return ranking && { rows: ranking.rows, judged: await judgeSheets(tx, actor, sheetsOf(key), ranking.rows, now()) };
  });
  if (!found) return null;
  const cluster = textParam(params, "cum");
  const judged = new Map(found.judged.map((sheet) => [sheet.id, sheet]));
  const criteria = new Map(found.judged.flatMap(({ scheme }) => scoreCriteriaOf(tableOf(scheme))).map((one) => [one.code, one]));
  const rows = inRankOrder(found.rows.filter((row) => cluster === "" || row.cluster === cluster)).map((row, index): Content[] => {
    const sheet = judged.get(row.id);
    const figures = sheet && row.line ? figuresAt("final", sheet) : null;
    const own = new Map(sheet ? scoreCriteriaOf(tableOf(sheet.scheme)).map((one) => [one.code, one]) : []);
    const cells = [...criteria.keys()].map((code): Content => {
      const [criterion, figure] = [own.get(code), figures?.get(code)];
      if (!criterion || !figure) return null;
      const earned = pointsOf(criterion, figure);
      return isLeftOut(criterion, figure) ? "KAD" : earned === null ? null : earned / 100;
    });
    const { line } = row;
    return [
      index + 1,
      row.name,
      row.cluster,
      ...cells,
      line ? line.final / 100 : null,
      line ? line.maximum / 100 : null,
      line?.inBody.rank ?? null,
    ];
  });
  const points = { width: 9, format: "points" as const };
  return listExport(`Chi tiết ${roundWords({ ...key, purpose: "emulation" })}`, {
    columns: [
      ...[NUMBER_COLUMN, { title: "Đơn vị", width: 32 }, { title: "Cụm", width: 10, format: "centre" as const }],
      ...[...criteria.values()].map(({ code }) => ({ title: code, ...points })),
      ...[
        { title: "Tổng thẩm định", ...points },
        { title: "Điểm tối đa", ...points },
        { title: "Hạng Khối", width: 8, format: "whole" as const },
      ],
    ],
    rows,
    subtitle: `${[...criteria.values()].map(({ code, name }) => `${code}: ${name}`).join("; ")}. KAD: không áp dụng`,
  });
}
