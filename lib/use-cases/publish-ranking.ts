import "server-only";
import { audit } from "../db/audit";
import { changeRound, freezeStanding, lockRound, releaseStanding } from "../db/change-ranking";
import { findRanking, type Ranking } from "../db/rank-rows";
import { inScope, type Tx } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { publishRankingRefusal, type RankingRefusal, withdrawRankingRefusal } from "../domain/ranking";
import type { RankingPlace } from "../domain/ranking-address";
import { RANKING_REFUSAL } from "../domain/ranking-words";
import { fail, ok, type Result } from "../domain/result";
import { PERIOD_LABEL, PURPOSE_LABEL } from "../domain/scoring-labels";
import type { PublishRankingForm, WithdrawRankingForm } from "../forms/ranking";

const NOT_FOUND = fail("notFound", "Không tìm thấy đợt thi đua.");
const CONFLICT = fail("conflict", "Đợt hoặc phiếu chấm đã có người cập nhật trước đồng chí. Hãy tải lại trang rồi xem lại.");

/** Makes a Result of a refused act on a ranking. */
export function rankingRefused(refusal: RankingRefusal) {
  return fail(refusal === "notYourPart" || refusal === "ownUnit" ? "notAllowed" : "notNow", RANKING_REFUSAL[refusal]);
}

/** Gives the ranking as it stands once the round's row is taken. */
async function lockRanking(tx: Tx, actor: Actor, key: RankingPlace, now: Date): Promise<Ranking | null> {
  await lockRound(tx, actor, key);
  return findRanking(tx, actor, key, now);
}

function nameOf({ year, period }: RankingPlace): string {
  return `${PURPOSE_LABEL.emulation} ${year} · ${PERIOD_LABEL[period]}`;
}

/**
 * Publishes the ranking of a thi đua round: every appraised sheet becomes final and its line of the ranking is frozen on it, in one transaction; units see
 * it from then on. Sheets not appraised stay as they are. Refuses whoever is not the BTV's secretary, a closed year, a published round, and a round seen in
 * another version or with a sheet that somebody changed meanwhile.
 */
export function publishRanking(actor: Actor, form: PublishRankingForm, now: Date): Promise<Result<{ ranked: number }>> {
  return inScope(actor, async (tx): Promise<Result<{ ranked: number }>> => {
    const ranking = await lockRanking(tx, actor, form, now);
    if (!ranking) return NOT_FOUND;
    const refusal = publishRankingRefusal(actor, ranking.state);
    if (refusal) return rankingRefused(refusal);
    if (ranking.version !== form.version) return CONFLICT;
    let ranked = 0;
    for (const { line, id, status, version } of ranking.rows) {
      if (!line) continue;
      if (!(await freezeStanding(tx, { bodyId: actor.bodyId, id, status, version }, line, now))) return CONFLICT;
      ranked += 1;
    }
    if (!(await changeRound(tx, actor, ranking, now))) return CONFLICT;
    await audit(tx, actor, { action: "round.publish", at: now, data: { name: nameOf(form), units: ranked } });
    return ok({ ranked });
  });
}

/** Takes the publication back, with a reason: ranks leave the sheets, which are appraised again. Refuses once a document with the ranking was issued. */
export function withdrawRanking(actor: Actor, form: WithdrawRankingForm, now: Date): Promise<Result<null>> {
  return inScope(actor, async (tx): Promise<Result<null>> => {
    const ranking = await lockRanking(tx, actor, form, now);
    if (!ranking) return NOT_FOUND;
    const refusal = withdrawRankingRefusal(actor, ranking.state);
    if (refusal) return rankingRefused(refusal);
    if (ranking.version !== form.version) return CONFLICT;
    for (const { id, status, version } of ranking.rows.filter((row) => row.status === "final")) {
      if (!(await releaseStanding(tx, { bodyId: actor.bodyId, id, status, version }))) return CONFLICT;
    }
    if (!(await changeRound(tx, actor, ranking, null))) return CONFLICT;
    await audit(tx, actor, { action: "round.withdraw", at: now, data: { name: nameOf(form), reason: form.reason } });
    return ok(null);
  });
}
