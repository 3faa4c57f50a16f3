import "server-only";
import type { Snapshot } from "../domain/submission";
import type { Scope, Tx } from "./scope";
import { unitsInScope } from "./scope";

/** Gives what hangs on a dossier beside its entries: versions sent, adjustments, notes, inspections, every piece of evidence ever added. Five statements. */
export async function yearRowsOf(tx: Tx, scope: Scope, dossierId: string) {
  const where = { ...unitsInScope(scope), dossierId };
  const submissions = await tx.submission.findMany({ where, orderBy: [{ submittedAt: "asc" }, { id: "asc" }] });
  return {
    submissions: submissions.map((row) => ({ ...row, content: row.content as unknown as Snapshot })),
    adjustments: await tx.targetAdjustment.findMany({ where, orderBy: [{ requestedAt: "asc" }, { id: "asc" }] }),
    progressNotes: await tx.progressNote.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    inspections: await tx.inspection.findMany({ where, orderBy: [{ inspectedOn: "asc" }, { id: "asc" }] }),
    evidence: await tx.evidence.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  };
}
