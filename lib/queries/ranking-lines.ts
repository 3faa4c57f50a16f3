import "server-only";
import { findRanking, type RankedRow, type Ranking, sheetsOf } from "../db/rank-rows";
import { inScope } from "../db/scope";
import { formatHundredths } from "../domain/measure";
import { rankBefore } from "../domain/outcome-before";
import type { Actor } from "../domain/permissions";
import { type RankingPlace, rankingAddress } from "../domain/ranking-address";
import { inRankOrder, recognisedWords } from "../domain/ranking-table";
import { placeWords, standingNotes } from "../domain/ranking-words";
import { roundAddress, sheetAddress } from "../domain/score-address";
import { shareOf100 } from "../domain/scoring";
import { PERIOD_LABEL, SHEET_STATUS_LABEL } from "../domain/scoring-labels";
import type { Standing } from "../domain/standing";
import { compareVietnamese } from "../domain/text";
import { formatInstant } from "../format";
import { roundName } from "./sheet-words";

const PER_PAGE = 50;

/** A ranked unit, printed. */
export function rankingLine(row: RankedRow, line: Standing, key: RankingPlace) {
  const { final, maximum } = line;
  return {
    ...{ code: row.code, name: row.name, under: [row.code, row.cluster].filter(Boolean).join(" · ") },
    ...{ href: rankingAddress(key, encodeURIComponent(row.code)), body: placeWords(line.inBody), cluster: placeWords(line.inCluster) },
    points: `${formatHundredths(final)}/${formatHundredths(maximum)}`,
    share: formatHundredths(shareOf100({ points: final, maximum }) ?? 0),
    compared: rankBefore(row.before, "bodyRank", line.inBody.rank),
    ...{ recognised: recognisedWords(line.recognised), level: line.level, awards: line.awards, notes: standingNotes(line) },
    ranked: line.inBody.rank !== null,
  };
}

/** What every page of a ranking says on top. */
export function rankingHead(key: RankingPlace, { state }: Ranking) {
  return {
    ...key,
    round: roundName({ ...key, purpose: "emulation" }),
    path: rankingAddress({ ...key, period: "year" }),
    sheets: roundAddress(sheetsOf(key)),
    ranking: rankingAddress(key),
    publish: rankingAddress(key, "cong-bo"),
    publishedAt: state.publishedAt ? formatInstant(state.publishedAt) : null,
  };
}

/** Gives one page of a ranking, or null where the round has no sheets. Six statements at most. */
export async function rankingFor(actor: Actor, key: RankingPlace, filter: { cluster: string; page: number }, at: Date) {
  const ranking = await inScope(actor, (tx) => findRanking(tx, actor, key, at));
  if (!ranking) return null;
  const all = ranking.rows;
  const chosen = all.filter((row) => filter.cluster === "" || row.cluster === filter.cluster);
  const judged = inRankOrder(chosen, filter.cluster === "" ? "inBody" : "inCluster").flatMap((row) =>
    row.line ? [rankingLine(row, row.line, key)] : [],
  );
  const pageCount = Math.max(1, Math.ceil(judged.length / PER_PAGE));
  const page = Math.min(filter.page, pageCount);
  return {
    ...rankingHead(key, ranking),
    ...{ page, pageCount, total: judged.length, cluster: filter.cluster },
    clusters: [...new Set(all.map((row) => row.cluster))].filter(Boolean).sort(compareVietnamese),
    periods: (all[0]?.periods ?? []).map((period) => ({
      href: rankingAddress({ year: key.year, period }),
      label: PERIOD_LABEL[period],
      current: period === key.period,
    })),
    lines: judged.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    waiting: waitingUnits(chosen, key),
  };
}

/** Units that have no line: not sent, not appraised. */
export function waitingUnits(rows: readonly RankedRow[], key: RankingPlace) {
  return rows
    .filter((row) => row.line === null)
    .map(({ code, name, status }) => ({
      ...{ code, name, status: SHEET_STATUS_LABEL[status] },
      href: sheetAddress({ ...sheetsOf(key), unitCode: code }, "tham-dinh"),
    }));
}
