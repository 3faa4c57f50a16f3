import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";

/** Counts the rows of a body by table, and the sum of its entries' versions: equal counts mean that nothing was written. */
export function countRows(actor: Actor): Promise<Record<string, number>> {
  const where = { bodyId: actor.bodyId };
  return inScope(actor, async (tx) => ({
    unit: await tx.unit.count({ where }),
    unitVersion: await tx.unitVersion.count({ where }),
    user: await tx.user.count({ where }),
    dossier: await tx.dossier.count({ where }),
    entry: await tx.entry.count({ where }),
    entryVersions: (await tx.entry.aggregate({ where, _sum: { version: true } }))._sum.version ?? 0,
    dossierVersions: (await tx.dossier.aggregate({ where, _sum: { version: true } }))._sum.version ?? 0,
    evidence: await tx.evidence.count({ where }),
    submission: await tx.submission.count({ where }),
    importBatch: await tx.importBatch.count({ where }),
    auditEvent: await tx.auditEvent.count({ where }),
  }));
}
