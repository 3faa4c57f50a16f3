import "server-only";
import { audit } from "../db/audit";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";

/** Ends one session of the actor, or all of them (sign-out everywhere). Gives how many were ended. */
export function endSession(actor: Actor, which: { sessionId: string } | "all", now: Date): Promise<number> {
  return inScope(actor, async (tx) => {
    const one = which === "all" ? {} : { id: which.sessionId };
    const { count } = await tx.session.updateMany({
      where: { ...one, bodyId: actor.bodyId, userId: actor.userId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) await audit(tx, actor, { action: which === "all" ? "session.endAll" : "session.end", at: now });
    return count;
  });
}
