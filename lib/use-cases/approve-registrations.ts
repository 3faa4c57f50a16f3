import "server-only";
import type { Actor } from "../domain/permissions";
import { ok, type Result } from "../domain/result";
import type { SeenDossier } from "../forms/review";
import { approveRegistration } from "./approve-registration";

/** What became of several dossiers, each in its own transaction: those done, and those refused with the reason. */
export interface BulkOutcome {
  done: string[];
  failed: { dossierId: string; message: string }[];
}

/** Approves several registrations, each by its own guard; a refused one holds up no other. */
export async function approveRegistrations(actor: Actor, chosen: readonly SeenDossier[], now: Date): Promise<Result<BulkOutcome>> {
  const outcome: BulkOutcome = { done: [], failed: [] };
  for (const seen of chosen) {
    const result = await approveRegistration(actor, seen, now);
    if (result.ok) outcome.done.push(seen.dossierId);
    else outcome.failed.push({ dossierId: seen.dossierId, message: result.error.message });
  }
  return ok(outcome);
}
