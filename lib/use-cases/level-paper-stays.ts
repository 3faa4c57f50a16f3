import "server-only";
import { levelPapersInForce, toLevelPaper } from "../db/level-papers";
import { listDecidedLevels } from "../db/round-levels";
import type { Tx } from "../db/scope";
import { documentName } from "../domain/document-kinds";
import { leveledParts, mayStayInForce } from "../domain/level-papers";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";

/**
 * Refuses what would leave a paper of levels in force that the decided levels have left behind, within the transaction in which the paper that replaces
 * it went. Other papers pass.
 */
export async function levelPaperStays(
  tx: Tx,
  actor: Actor,
  { roundId, replacesId }: { roundId: string | null; replacesId: string | null },
): Promise<Result<null>> {
  if (!roundId || !replacesId) return ok(null);
  const { bodyId } = actor;
  const rows = await tx.officialDocument.findMany({ ...levelPapersInForce, where: { ...levelPapersInForce.where, bodyId, roundId } });
  const papers = rows.map(toLevelPaper);
  const left = papers.find(({ id }) => id === replacesId);
  if (!left || mayStayInForce(left, leveledParts(await listDecidedLevels(tx, actor, roundId)), papers)) return ok(null);
  return fail("notNow", `${documentName(left)} không còn đúng với các mức đã chốt. Đồng chí ban hành văn bản thay thế văn bản đó.`);
}
