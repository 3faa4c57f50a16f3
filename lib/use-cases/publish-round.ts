import "server-only";
import { audit } from "../db/audit";
import { lockRound } from "../db/round-levels";
import { inScope, type Tx } from "../db/scope";
import type { AuditAction } from "../domain/audit";
import { type Actor, can } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import {
  PUBLICATION_PROBLEM,
  type PublicationProblem,
  publishProblem,
  type RoundState,
  withdrawProblem,
} from "../domain/round-publication";
import type { RoundPeriod, SheetStatus } from "../domain/score-sheet";
import { PERIOD_LABEL, PURPOSE_LABEL } from "../domain/scoring-labels";
import type { SeenRound, WithdrawRoundForm } from "../forms/score-round";

/** A round of xếp loại taken for this transaction, with how many of its phiếu stand at which step. */
interface LockedRound extends RoundState {
  id: string;
  bodyId: string;
  period: RoundPeriod;
  version: number;
  year: number;
  name: string;
}

async function lockedRound(tx: Tx, actor: Actor, id: string): Promise<LockedRound | null> {
  const { bodyId } = actor;
  if (!(await lockRound(tx, actor, id))) return null;
  const round = await tx.scoreRound.findUnique({
    where: { bodyId_id: { bodyId, id }, purpose: "classification" },
    include: { cycle: { select: { status: true, year: true } } },
  });
  if (!round) return null;
  const rows = await tx.scoreSheet.groupBy({ by: ["status"], where: { bodyId, roundId: id }, _count: true });
  const count = (status: SheetStatus) => rows.find((row) => row.status === status)?._count ?? 0;
  const counts = {
    ...{ open: count("open"), submitted: count("submitted"), returned: count("returned") },
    ...{ appraised: count("appraised"), final: count("final") },
  };
  const name = `${PURPOSE_LABEL[round.purpose]} ${round.cycle.year} · ${PERIOD_LABEL[round.period]}`;
  return { ...round, year: round.cycle.year, counts, name };
}

interface Turn {
  problem: (round: LockedRound) => PublicationProblem | null;
  publishedAt: (now: Date) => Date | null;
  event: { action: AuditAction; reason?: string };
}

/** Found, allowed, possible now, guarded by the version seen, audited: one transaction. Thi đua has its own (publish-ranking.ts), which freezes ranks. */
function turn(actor: Actor, seen: SeenRound, now: Date, { problem, publishedAt, event }: Turn): Promise<Result<null>> {
  return inScope(actor, async (tx): Promise<Result<null>> => {
    if (!can(actor, "publishResults")) return fail("notAllowed", "Chỉ thư ký Ban Thường vụ được công bố hoặc rút công bố kết quả.");
    const round = await lockedRound(tx, actor, seen.roundId);
    if (!round) return fail("notFound", "Không tìm thấy đợt xếp loại.");
    const refused = problem(round);
    if (refused) return fail("notNow", PUBLICATION_PROBLEM[refused]);
    if (round.version !== seen.version) return fail("conflict", "Đã có người sửa đợt này trước đồng chí. Hãy tải lại trang.");
    const data = { publishedAt: publishedAt(now), version: round.version + 1 };
    await tx.scoreRound.update({ where: { bodyId_id: { bodyId: actor.bodyId, id: round.id } }, data, select: { id: true } });
    const reason: Record<string, string> = event.reason ? { reason: event.reason } : {};
    await audit(tx, actor, { action: event.action, at: now, data: { name: round.name, sheets: round.counts.final, ...reason } });
    return ok(null);
  });
}

/**
 * Makes the levels of a round of xếp loại public: from then on each unit sees its own. Only the secretary of the BTV; refuses while a phiếu that was sent is not final,
 * where none is, and what is public already. Guarded by the round's version.
 */
export function publishRound(actor: Actor, seen: SeenRound, now: Date): Promise<Result<null>> {
  return turn(actor, seen, now, { problem: publishProblem, publishedAt: (at) => at, event: { action: "round.publish" } });
}

/** Takes published results back with a reason: units no longer see them until they are published again. */
export function withdrawRound(actor: Actor, form: WithdrawRoundForm, now: Date): Promise<Result<null>> {
  const event = { action: "round.withdraw" as const, reason: form.reason };
  return turn(actor, form, now, { problem: withdrawProblem, publishedAt: () => null, event });
}
