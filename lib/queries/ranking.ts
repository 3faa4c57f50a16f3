import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { findRanking, sheetsOf } from "../db/rank-rows";
import { inScope } from "../db/scope";
import { listPeriods } from "../db/sheet-rows";
import { rankBefore } from "../domain/outcome-before";
import { awardRefusal, publishRankingRefusal, withdrawRankingRefusal } from "../domain/ranking";
import { rankingAddress } from "../domain/ranking-address";
import { inRankOrder } from "../domain/ranking-table";
import { RANKING_REFUSAL } from "../domain/ranking-words";
import { sheetAddress } from "../domain/score-address";
import { PERIOD_LABEL } from "../domain/scoring-labels";
import { rankingKeyOf } from "./cluster-scores";
import { rankingFor, rankingHead, rankingLine, waitingUnits } from "./ranking-lines";
import { requireRight } from "./rights";
import { pageParam, type SearchParams, textParam } from "./search-params";

/** The ranking page of the Khối. */
export async function readRanking(nam: string, params: Awaited<SearchParams>) {
  const actor = await requireRight("seeBody");
  const key = rankingKeyOf(nam, params);
  const found = await rankingFor(actor, key, { cluster: textParam(params, "cum"), page: pageParam(params) }, now());
  if (found) return found;
  const periods = await inScope(actor, (tx) => listPeriods(tx, actor, { year: key.year, purpose: "emulation" }));
  return {
    year: key.year,
    periods: periods.map((period) => ({ href: rankingAddress({ year: key.year, period }), label: PERIOD_LABEL[period], current: false })),
    lines: null,
  };
}

async function openRanking(nam: string, params: Awaited<SearchParams>) {
  const actor = await requireRight("seeBody");
  const key = rankingKeyOf(nam, params);
  const ranking = await inScope(actor, (tx) => findRanking(tx, actor, key, now()));
  if (!ranking) notFound();
  return { actor, key, ranking };
}

/** One unit of the ranking: its line, the proposed and the chosen awards. Six statements at most. */
export async function readRankedUnit({ nam, donVi }: { nam: string; donVi: string }, params: Awaited<SearchParams>) {
  const { actor, key, ranking } = await openRanking(nam, params);
  const row = ranking.rows.find(({ code }) => code === decodeURIComponent(donVi));
  if (!row?.line) notFound();
  const refusal = awardRefusal(actor, row, ranking.state);
  return {
    ...rankingHead(key, ranking),
    ...{ sheetId: row.id, version: row.version, unitName: row.name, line: rankingLine(row, row.line, key), standing: row.line },
    sheet: sheetAddress({ ...sheetsOf(key), unitCode: row.code }, "tham-dinh"),
    clusterCompared: rankBefore(row.before, "clusterRank", row.line.inCluster.rank),
    offered: row.offered,
    closed: refusal === null ? null : RANKING_REFUSAL[refusal],
  };
}

/** The page before "Công bố", or of taking it back: what units will see, how many, who is left out. Six statements at most. */
export async function readPublication(nam: string, params: Awaited<SearchParams>) {
  const { actor, key, ranking } = await openRanking(nam, params);
  const lines = inRankOrder(ranking.rows).flatMap((row) => (row.line ? [rankingLine(row, row.line, key)] : []));
  const words = (refusal: ReturnType<typeof publishRankingRefusal>) => refusal && RANKING_REFUSAL[refusal];
  return {
    ...rankingHead(key, ranking),
    version: ranking.version,
    ranked: lines.filter((line) => line.ranked).length,
    knockedOut: lines.filter((line) => !line.ranked),
    first: lines.filter((line) => line.ranked).slice(0, 3),
    awarded: lines.filter(({ awards }) => awards.length > 0),
    waiting: waitingUnits(ranking.rows, key),
    whyNotPublish: words(publishRankingRefusal(actor, ranking.state)),
    whyNotWithdraw: words(withdrawRankingRefusal(actor, ranking.state)),
  };
}
