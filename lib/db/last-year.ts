import "server-only";
import type { DossierRecord, StoredEntry } from "./dossiers";
import { type Scope, type Tx, unitsInScope } from "./scope";

/** Last year's entries of the unit, for the grey line of each criterion and the column of its results. One statement. */
export function lastYearEntries(tx: Tx, scope: Scope, dossier: Pick<DossierRecord, "unitId" | "cycle">): Promise<StoredEntry[]> {
  return tx.entry.findMany({
    where: { ...unitsInScope(scope), unitId: dossier.unitId, dossier: { cycle: { year: dossier.cycle.year - 1 } } },
  });
}
