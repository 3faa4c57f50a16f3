import "server-only";
import { createHash } from "node:crypto";
import { lateDays } from "../domain/deadlines";
import { NO_RESULT } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { canonicalJson, type Snapshot } from "../domain/submission";
import { type DossierRecord, factsOf, listDossiers } from "./dossiers";
import type { Prisma } from "./generated/client.ts";
import { snapshotOf } from "./save-submission";
import type { Tx } from "./scope";

/** Freezes what was registered: targets and plan alone, as they stood on the original day. */
function registrationOf(dossier: DossierRecord, now: Date): Snapshot {
  const snapshot = snapshotOf("registration", dossier, factsOf(dossier), now);
  const entries = snapshot.entries.map((entry) => ({ ...entry, result: NO_RESULT, reason: "", explanation: "", evidenceCount: 0 }));
  return { ...snapshot, entries, evidence: [] };
}

/** Writes a version of each registration that came by import, late by its original day. Three statements, whatever their number. */
export async function saveImportedRegistrations(
  tx: Tx,
  actor: Actor,
  year: number,
  received: readonly { dossierId: string; number: number; submittedAt: Date }[],
  now: Date,
): Promise<{ dossierId: string; submissionId: string; number: number; lateDays: number; sha256: string }[]> {
  if (received.length === 0) return [];
  const dossiers = await listDossiers(tx, actor, year, { ids: received.map((one) => one.dossierId) });
  const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const data = received.flatMap(({ dossierId, number, submittedAt }) => {
    const dossier = byId.get(dossierId);
    if (!dossier) return [];
    const snapshot = registrationOf(dossier, now);
    const { dueAt } = dossier.cycle.registration;
    return [
      {
        bodyId: actor.bodyId,
        dossierId,
        unitId: dossier.unitId,
        kind: "registration" as const,
        number,
        content: snapshot as unknown as Prisma.InputJsonValue,
        sha256: createHash("sha256").update(canonicalJson(snapshot)).digest("hex"),
        submittedAt,
        submittedById: actor.userId,
        submittedBy: actor.name,
        dueAt,
        lateDays: lateDays(submittedAt, dueAt),
        imported: true,
      },
    ];
  });
  const rows = await tx.submission.createManyAndReturn({
    data,
    select: { id: true, dossierId: true, number: true, lateDays: true, sha256: true },
  });
  return rows.map(({ id, ...row }) => ({ submissionId: id, ...row }));
}
