import "server-only";
import { changeDossier } from "../db/change-dossier";
import type { NamedUnit } from "../db/decisions";
import type { Tx } from "../db/scope";
import type { DossierMove } from "../domain/decision-changes";
import { ok, type Result } from "../domain/result";

/** Moves the dossiers of decisions, each from the status and version that were read; the first that cannot move refuses all. */
export async function moveNamedDossiers(
  tx: Tx,
  bodyId: string,
  moves: readonly DossierMove[],
  units: readonly NamedUnit[],
): Promise<Result<null>> {
  const read = new Map(units.map((unit) => [unit.dossierId, unit]));
  for (const { dossierId, step } of moves) {
    const unit = read.get(dossierId);
    if (!unit) throw new Error(`No dossier ${dossierId} was read`);
    const changed = await changeDossier(tx, { bodyId, id: dossierId, status: unit.status, version: unit.version }, step);
    if (!changed.ok) return changed;
  }
  return ok(null);
}
