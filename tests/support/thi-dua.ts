import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import type { RoundPeriod } from "../../lib/domain/score-sheet";
import { openScoreRound } from "../../lib/use-cases/open-score-round";
import { draftProposedScheme, publishScheme } from "../../lib/use-cases/write-scheme";
import { expectOk } from "./world";

/** A thi đua round of agencies, in which the units of a cụm score each other unless told otherwise. */
export async function openThiDua(
  secretary: Actor,
  { year = 2024, period = "year" as RoundPeriod, dueAt = "2024-11-30T23:59", clusterScores = true, at = new Date() },
): Promise<{ roundId: string }> {
  const { id: schemeId } = expectOk(
    await draftProposedScheme(secretary, { purpose: "emulation", subject: "organisation", unitType: "coQuan" }, at),
  );
  await inScope(secretary, async (tx) => {
    const { content } = await tx.scheme.findFirstOrThrow({ where: { bodyId: secretary.bodyId, id: schemeId } });
    const changed = Object.assign({}, content, { clusterScores });
    await tx.scheme.updateMany({ where: { bodyId: secretary.bodyId, id: schemeId }, data: { content: changed } });
  });
  expectOk(await publishScheme(secretary, { id: schemeId, revision: 1 }, at));
  const schemes = [{ subject: "organisation" as const, unitType: "coQuan" as const, schemeId }];
  const round = expectOk(await openScoreRound(secretary, { year, purpose: "emulation", period, dueAt, schemes }, at));
  return { roundId: round.id };
}
