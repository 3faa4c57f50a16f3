import "server-only";
import { createHash } from "node:crypto";
import { criteriaOf } from "../domain/criteria";
import { lateDays } from "../domain/deadlines";
import { type DossierFacts, effectiveEntries, emptyEntry } from "../domain/dossier";
import type { Actor } from "../domain/permissions";
import { canonicalJson, type Snapshot, type SubmissionKind } from "../domain/submission";
import { isIn } from "../domain/workflow";
import { dayOf } from "./days";
import type { DossierRecord } from "./dossiers";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./scope";

/** What the sender is told: number of the version, the server's time, days late, fingerprint. */
export interface Receipt {
  submissionId: string;
  kind: SubmissionKind;
  number: number;
  submittedAt: Date;
  lateDays: number;
  sha256: string;
}

/** Freezes a dossier as the unit sends it: every criterion in printed order, in a self-assessment computed results in place of declared ones, without the Khối's verdicts. */
export function snapshotOf(kind: SubmissionKind, dossier: DossierRecord, facts: DossierFacts, now: Date): Snapshot {
  const entries = kind === "assessment" ? effectiveEntries(facts, now) : new Map(facts.entries.map((entry) => [entry.code, entry]));
  return {
    kind,
    unitName: dossier.unit.name,
    year: dossier.cycle.year,
    entries: criteriaOf(dossier.content).map(({ code }) => ({ ...(entries.get(code) ?? emptyEntry(code)), appraised: null })),
    evidence: dossier.evidence.map((piece) => ({
      item: piece.item,
      title: piece.title || (piece.fileName ?? ""),
      documentNumber: piece.documentNumber,
      documentDate: dayOf(piece.documentDate),
      sha256: piece.sha256,
    })),
    parts: kind === "assessment" ? dossier.parts : null,
  };
}

/** Gives the latest version of a kind that was sent for a dossier, or null. */
export async function latestReceipt(tx: Tx, dossier: Pick<DossierRecord, "bodyId" | "id">, kind: SubmissionKind): Promise<Receipt | null> {
  const row = await tx.submission.findFirst({
    where: { bodyId: dossier.bodyId, dossierId: dossier.id, kind },
    orderBy: { number: "desc" },
    select: { id: true, kind: true, number: true, submittedAt: true, lateDays: true, sha256: true },
  });
  if (!row) return null;
  const { id, ...receipt } = row;
  return { submissionId: id, ...receipt };
}

/** Writes the next numbered version. What answers a return is never late: the return reopened it; nor is an approved adjustment. */
export async function saveSubmission(tx: Tx, actor: Actor, dossier: DossierRecord, snapshot: Snapshot, now: Date): Promise<Receipt> {
  const { bodyId, id: dossierId, unitId, cycle } = dossier;
  const { kind } = snapshot;
  const dueAt = kind === "assessment" ? cycle.report.dueAt : cycle.registration.dueAt;
  const late = kind === "adjustment" || isIn(dossier.status, "returned") ? 0 : lateDays(now, dueAt);
  const number = ((await latestReceipt(tx, dossier, kind))?.number ?? 0) + 1;
  const sha256 = createHash("sha256").update(canonicalJson(snapshot)).digest("hex");
  const { id } = await tx.submission.create({
    data: {
      bodyId,
      dossierId,
      unitId,
      kind,
      number,
      content: snapshot as unknown as Prisma.InputJsonValue,
      sha256,
      submittedAt: now,
      submittedById: actor.userId,
      submittedBy: actor.name,
      dueAt,
      lateDays: late,
    },
    select: { id: true },
  });
  return { submissionId: id, kind, number, submittedAt: now, lateDays: late, sha256 };
}
