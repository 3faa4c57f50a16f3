import "server-only";
import { EMPTY_PARTS } from "./dossiers";
import type { Tx } from "./scope";

/**
 * Makes the missing dossiers of every open cycle for the active Đoàn cơ sở of a body (G1); of `unitId` alone where given, whatever its level.
 * Safe to repeat. Gives how many were made.
 */
export async function ensureDossiers(tx: Tx, bodyId: string, only?: { unitId: string; cycleId: string }): Promise<number> {
  const cycles = await tx.cycle.findMany({
    where: { bodyId, ...(only ? { id: only.cycleId } : { status: "open" }) },
    select: { id: true, dataDate: true, criteriaSets: { select: { unitType: true, criteriaSetId: true } } },
  });
  const units = await tx.unit.findMany({
    where: { bodyId, dissolvedOn: null, ...(only ? { id: only.unitId } : { versions: { some: { validTo: null, level: "doanCoSo" } } }) },
    select: { id: true, establishedOn: true, versions: { where: { validTo: null }, select: { unitType: true } } },
  });
  const data = cycles.flatMap((cycle) =>
    units.flatMap((unit) => {
      const set = cycle.criteriaSets.find((candidate) => candidate.unitType === unit.versions[0]?.unitType);
      // A unit founded after the figures of a year closed has no part in that year (G1).
      const wasThere = unit.establishedOn === null || unit.establishedOn <= cycle.dataDate;
      return set && wasThere
        ? [{ bodyId, cycleId: cycle.id, unitId: unit.id, criteriaSetId: set.criteriaSetId, parts: { ...EMPTY_PARTS } }]
        : [];
    }),
  );
  const { count } = await tx.dossier.createMany({ data, skipDuplicates: true });
  return count;
}
