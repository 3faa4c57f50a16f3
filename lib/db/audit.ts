import "server-only";
import type { AuditAction } from "../domain/audit";
import type { Actor } from "../domain/permissions";
import type { Tx } from "./scope";

export interface AuditEntry {
  action: AuditAction;
  at: Date;
  unitId?: string | null;
  dossierId?: string | null;
  /** What happened, in values a page can print; never secrets or file contents. */
  data?: Record<string, string | number | boolean | null | string[]>;
}

/** Appends an event to the body's chain, in the transaction of the change itself. */
export async function audit(
  tx: Tx,
  actor: Pick<Actor, "bodyId" | "userId" | "name"> | { bodyId: string; userId: null; name: string },
  entry: AuditEntry,
): Promise<void> {
  await tx.auditEvent.createMany({
    data: {
      bodyId: actor.bodyId,
      actorId: actor.userId,
      actorName: actor.name,
      action: entry.action,
      at: entry.at,
      unitId: entry.unitId ?? null,
      dossierId: entry.dossierId ?? null,
      data: entry.data ?? {},
    },
  });
}
