import "server-only";
import { audit } from "../db/audit";
import { changeDossier } from "../db/change-dossier";
import { factsOf } from "../db/dossiers";
import { lockDossier } from "../db/lock-dossier";
import { latestReceipt, type Receipt, saveSubmission, snapshotOf } from "../db/save-submission";
import { inScope } from "../db/scope";
import { missingForRegistration } from "../domain/dossier";
import { missingSentence } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { canStep, isIn } from "../domain/workflow";
import { refused } from "./refused";

/** A dossier as it was seen on the check-answers page. */
export interface SeenDossier {
  dossierId: string;
  version: number;
}

/** Sends the registration as an immutable numbered version. Late is accepted and marked. A second press or a retry gives the receipt of the first. */
export function submitRegistration(actor: Actor, seen: SeenDossier, now: Date): Promise<Result<Receipt>> {
  return inScope(actor, async (tx) => {
    const dossier = await lockDossier(tx, actor, seen.dossierId);
    if (!dossier) return fail("notFound", "Không tìm thấy hồ sơ.");
    const permission = canStep("submitRegistration", actor, dossier, dossier.cycle, now);
    if (!permission.allowed) {
      const repeated = permission.refusal.code === "wrongStatus" && isIn(dossier.status, "awaitingApproval");
      const receipt = repeated ? await latestReceipt(tx, dossier, "registration") : null;
      return receipt ? ok(receipt) : refused(permission.refusal);
    }
    const facts = factsOf(dossier);
    const missing = missingForRegistration(facts);
    if (missing.length > 0) return fail("incomplete", `Chưa nộp được, còn thiếu: ${missing.map(missingSentence).join("; ")}.`);
    const answered = Object.entries(dossier.returned).map(([item, comment]) => `${item}: ${comment}`);
    const sent = { ...dossier, version: seen.version };
    const changed = await changeDossier(tx, sent, "submitRegistration", {
      registeredAt: dossier.registeredAt ?? now,
      returned: {},
    });
    if (!changed.ok) return changed;
    const receipt = await saveSubmission(tx, actor, dossier, snapshotOf("registration", dossier, facts, now), now);
    const about = { dossierId: dossier.id, unitId: dossier.unitId };
    const data = { number: receipt.number, sha256: receipt.sha256, lateDays: receipt.lateDays, answered };
    await audit(tx, actor, { action: "registration.submit", at: now, ...about, data });
    return ok(receipt);
  });
}
