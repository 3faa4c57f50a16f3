import "server-only";
import type { AwardChoice, Standing } from "../domain/standing";
import { Prisma } from "./generated/client.ts";
import type { Scope, Tx } from "./scope";
import { changeSheet } from "./score-sheets";

type Seen = Parameters<typeof changeSheet>[1];

/** Takes the round's row for this transaction, so that those who publish or take back follow one another. */
export async function lockRound(tx: Tx, scope: Scope, { year, period }: { year: number; period: string }): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS taken FROM "ScoreRound" r JOIN "Cycle" c ON c."bodyId" = r."bodyId" AND c.id = r."cycleId"
    WHERE r."bodyId" = ${scope.bodyId}::uuid AND c.year = ${year} AND r.purpose = 'emulation' AND r.period::text = ${period} FOR UPDATE OF r`;
}

/** Sets or takes away when a round was made public, guarded by the version seen; false where somebody else was faster. */
export async function changeRound(
  tx: Tx,
  scope: Scope,
  seen: { roundId: string; version: number },
  publishedAt: Date | null,
): Promise<boolean> {
  const where = { bodyId: scope.bodyId, id: seen.roundId, version: seen.version };
  const { count } = await tx.scoreRound.updateMany({ where, data: { publishedAt, version: seen.version + 1 } });
  return count === 1;
}

/** Makes a sheet final with its line of the ranking, guarded as every step. */
export function freezeStanding(tx: Tx, seen: Seen, standing: Standing, finalAt: Date): Promise<boolean> {
  const ranks = { clusterRank: standing.inCluster.rank, bodyRank: standing.inBody.rank };
  return changeSheet(tx, seen, { status: "final", finalAt, ...ranks, standing });
}

/** Makes a final sheet appraised again, without rank. */
export function releaseStanding(tx: Tx, seen: Seen): Promise<boolean> {
  const none = { finalAt: null, clusterRank: null, bodyRank: null, standing: Prisma.DbNull };
  return changeSheet(tx, seen, { status: "appraised", ...none });
}

/** Keeps which awards were chosen for a unit; null: as its ranks propose. */
export function keepAwards(tx: Tx, seen: Seen, choice: AwardChoice | null): Promise<boolean> {
  return changeSheet(tx, seen, { awards: choice ? { ...choice } : Prisma.DbNull });
}
