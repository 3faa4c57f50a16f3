import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { factsOf } from "../db/dossiers";
import { lockDossier } from "../db/lock-dossier";
import { latestReceipt, type Receipt, saveSubmission, snapshotOf } from "../db/save-submission";
import { inScope, type Tx } from "../db/scope";
import { missingForAssessment } from "../domain/dossier";
import { missingSentence } from "../domain/labels";
import { isPart } from "../domain/parts";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { canStep, isIn } from "../domain/workflow";
import { refused } from "./refused";
import type { SeenDossier } from "./submit-registration";

/**
 * Sends the self-assessment as an immutable numbered version. Late is accepted and marked. A second press or a retry gives the receipt of the first.
 * After a return the Khối's marks on the returned items are taken off, so that they are judged again; nothing that was typed changes.
 */
export function submitAssessment(actor: Actor, seen: SeenDossier, now: Date): Promise<Result<Receipt>> {
  return inScope(actor, async (tx) => {
    const dossier = await lockDossier(tx, actor, seen.dossierId);
    if (!dossier) return fail("notFound", "Không tìm thấy hồ sơ.");
    const permission = canStep("submitAssessment", actor, dossier, dossier.cycle, now);
    if (!permission.allowed) {
      const repeated = permission.refusal.code === "wrongStatus" && isIn(dossier.status, "awaitingAppraisal");
      const receipt = repeated ? await latestReceipt(tx, dossier, "assessment") : null;
      return receipt ? ok(receipt) : refused(permission.refusal);
    }
    const reportedAt = dossier.reportedAt ?? now;
    const facts = factsOf({ ...dossier, reportedAt });
    const missing = missingForAssessment(facts, now);
    if (missing.length > 0) return fail("incomplete", `Chưa nộp được, còn thiếu: ${missing.map(missingSentence).join("; ")}.`);
    const items = Object.keys(dossier.returned);
    const answered = Object.entries(dossier.returned).map(([item, comment]) => `${item}: ${comment}`);
    const partMarks = Object.fromEntries(Object.entries(dossier.partMarks).filter(([part]) => !items.includes(part)));
    const changed = await changeDossier(tx, { ...dossier, version: seen.version }, "submitAssessment", {
      reportedAt,
      returned: {},
      partMarks,
    });
    if (!changed.ok) return changed;
    await takeMarksOff(tx, dossier, items);
    const receipt = await saveSubmission(tx, actor, dossier, snapshotOf("assessment", dossier, facts, now), now);
    const about = { dossierId: dossier.id, unitId: dossier.unitId };
    const data = { number: receipt.number, sha256: receipt.sha256, lateDays: receipt.lateDays, answered };
    await audit(tx, actor, { action: "assessment.submit", at: now, ...about, data });
    return ok(receipt);
  });
}

async function takeMarksOff(tx: Tx, dossier: { bodyId: string; id: string }, items: readonly string[]): Promise<void> {
  const code = { in: items.filter((item) => !isPart(item)) };
  if (code.in.length === 0) return;
  await tx.entry.updateMany({
    where: { bodyId: dossier.bodyId, dossierId: dossier.id, code },
    data: { mark: null, appraised: null, appraisedById: null, appraisedAt: null },
  });
}
