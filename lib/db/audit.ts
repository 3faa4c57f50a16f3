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

type AuditActor = Pick<Actor, "bodyId" | "userId" | "name"> | { bodyId: string; userId: null; name: string };

/** Appends an event to the body's chain, in the transaction of the change itself. */
export async function audit(tx: Tx, actor: AuditActor, entry: AuditEntry): Promise<void> {
  await auditAll(tx, actor, [entry]);
}

/** Appends many events in their order with one statement. */
export async function auditAll(tx: Tx, actor: AuditActor, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.auditEvent.createMany({
    data: entries.map((entry) => ({
      bodyId: actor.bodyId,
      actorId: actor.userId,
      actorName: actor.name,
      action: entry.action,
      at: entry.at,
      unitId: entry.unitId ?? null,
      dossierId: entry.dossierId ?? null,
      data: entry.data ?? {},
    })),
  });
}
