import "server-only";
import type { AuditAction } from "../domain/audit";
import type { Actor } from "../domain/permissions";
import type { Tx } from "./scope";

/** Gives when the actor's saves of a draft (its id stands as `draft` in the event) were last noted; null where they never were. One statement. */
export async function lastNotedSave(tx: Tx, { bodyId, userId }: Actor, action: AuditAction, draftId: string): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT max(at) AS at FROM "AuditEvent"
    WHERE "bodyId" = ${bodyId}::uuid AND data ->> 'draft' = ${draftId} AND "actorId" = ${userId}::uuid AND action = ${action}`;
  return row?.at ?? null;
}
