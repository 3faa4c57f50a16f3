import "server-only";
import type { DossierRecord, StoredEntry } from "./dossiers";
import { type Scope, type Tx, unitsInScope } from "./scope";

/** Last year's entries of the unit, for the grey line of each criterion. One statement. */
export function lastYearEntries(tx: Tx, scope: Scope, dossier: DossierRecord): Promise<StoredEntry[]> {
  return tx.entry.findMany({
    where: { ...unitsInScope(scope), unitId: dossier.unitId, dossier: { cycle: { year: dossier.cycle.year - 1 } } },
  });
}
