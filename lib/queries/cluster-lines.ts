import "server-only";
import { type ClusterSheet, listClusterSheets } from "../db/cluster-sheets";
import { listClusterUnits } from "../db/cluster-units";
import { sheetsOf } from "../db/rank-rows";
import { inScope, type Scope } from "../db/scope";
import { factsOfUnits, findSheet, peersOf } from "../db/score-sheets";
import { clusterPeers, isShownToCluster } from "../domain/cluster-scores";
import type { Actor } from "../domain/permissions";
import { clusterAddress, type RankingPlace } from "../domain/ranking-address";
import { sheetWriteRefusal } from "../domain/score-sheet";
import { SHEET_REFUSAL } from "../domain/scoring-labels";
import { summaryAt } from "../domain/sheet-summary";
import { formatDate } from "../format";
import { clusterGroups } from "./score-cards";
import { roundName } from "./sheet-words";

/** Units of which the actor is an officer. */
function ownUnits(actor: Actor): string[] {
  return actor.memberships.filter(({ role }) => role === "unitOfficer").map(({ unitId }) => unitId);
}

/** Gives the scope that reaches exactly the units of the actor and of their cụm; null for who is no officer. One statement. */
async function clusterScope(actor: Actor, year: number): Promise<Scope | null> {
  const own = ownUnits(actor);
  if (own.length === 0) return null;
  return { bodyId: actor.bodyId, unitScope: [...own, ...clusterPeers(actor, await listClusterUnits(actor.bodyId, year))] };
}

function shown(actor: Actor, row: ClusterSheet): boolean {
  const cycle = { status: row.cycleStatus };
  return isShownToCluster(actor, { ...row, cycle, peerUnitIds: row.clusterScores ? ownUnits(actor) : [] });
}

function lineOf(row: ClusterSheet, key: RankingPlace) {
  const missing = row.unreasoned > 0 ? `, ${row.unreasoned} mục chưa ghi lý do` : "";
  return {
    ...{ code: row.code, name: row.name, href: clusterAddress(key, row.code), sent: row.firstSentAt ? formatDate(row.firstSentAt) : "" },
    open: row.status === "submitted" && row.cycleStatus === "open",
    scored: row.scored === 0 ? "Giữ theo tự chấm" : `Cụm đã ghi ${row.scored} mục${missing}`,
  };
}

/** Gives the sent sheets of the other units of the actor's cụm; null where cụm do not score in this round. Two statements. */
export async function clusterSheetsFor(actor: Actor, key: RankingPlace) {
  const scope = await clusterScope(actor, key.year);
  if (!scope) return null;
  const rows = await inScope(scope, (tx) => listClusterSheets(tx, scope, sheetsOf(key)));
  if (!rows.some((row) => row.clusterScores)) return null;
  const others = rows.filter((row) => row.clusterScores && !ownUnits(actor).includes(row.unitId));
  return {
    cluster: rows[0]?.cluster ?? "",
    lines: others.filter((row) => shown(actor, row)).map((row) => lineOf(row, key)),
    waiting: others.filter(({ status }) => status === "open" || status === "returned").length,
  };
}

/** Gives a sheet as its cụm scores it, or null where the actor's units do not: another cụm, a score table without cụm scores, not sent. Six statements. */
export async function clusterSheetFor(actor: Actor, key: RankingPlace & { unitCode: string }, at: Date) {
  const scope = await clusterScope(actor, key.year);
  if (!scope) return null;
  const place = { ...sheetsOf(key), unitCode: key.unitCode };
  return inScope(scope, async (tx) => {
    const found = await findSheet(tx, scope, place);
    if (!found) return null;
    const state = { ...found, peerUnitIds: await peersOf(tx, found) };
    if (!isShownToCluster(actor, state)) return null;
    const facts = (await factsOfUnits(tx, scope, key.year, [found.unitId], at))(found.unitId);
    const sheet = { ...found, facts };
    const refusal = sheetWriteRefusal("cluster", actor, state);
    const groups = clusterGroups({ sheet, actor });
    const { points, maximum } = summaryAt("self", sheet);
    return {
      head: { sheetId: sheet.id, stamp: at.getTime(), unitName: sheet.unit.name, round: roundName(place) },
      list: { href: clusterAddress(key), label: `Cụm chấm điểm · ${roundName(place)}` },
      draftOf: actor.userId,
      locked:
        refusal === null
          ? null
          : refusal === "wrongStatus"
            ? "Đoàn Khối đã thẩm định phiếu này nên cụm không chấm nữa."
            : SHEET_REFUSAL[refusal],
      own: { points, maximum },
      summary: summaryAt("cluster", sheet),
      groups,
      lineHrefs: groups.flatMap(({ lines }) => lines.map(({ code }) => ({ code, href: `#tc-${code.replace(".", "-")}` }))),
    };
  });
}
