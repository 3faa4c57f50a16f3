import "server-only";
import type { UnitType } from "../domain/criteria";
import { isActiveOn, versionAt } from "../domain/organisation";
import { dayOf } from "./days";
import type { Tx } from "./scope";

/** Gives the grass-roots units (Đoàn cơ sở, chi đoàn cơ sở) active on the data date, with their type on that day. One statement. */
export async function listScoredUnits(tx: Tx, bodyId: string, dataDate: string): Promise<{ unitId: string; unitType: UnitType }[]> {
  const units = await tx.unit.findMany({ where: { bodyId }, include: { versions: true }, relationLoadStrategy: "join" });
  return units.flatMap((unit) => {
    const life = { establishedOn: dayOf(unit.establishedOn), dissolvedOn: dayOf(unit.dissolvedOn) };
    const dated = unit.versions.map((version) => ({ ...version, validFrom: dayOf(version.validFrom) }));
    const version = versionAt(dated, dataDate);
    if (!version || !isActiveOn(life, dataDate) || (version.level !== "doanCoSo" && version.level !== "chiDoanCoSo")) return [];
    return [{ unitId: unit.id, unitType: version.unitType }];
  });
}

/** Makes the missing phiếu chấm of a round: every scored unit, for each subject that has a scheme for its unit type. Safe to repeat. Gives how many were made. Three statements. */
export async function ensureSheets(tx: Tx, bodyId: string, roundId: string): Promise<number> {
  const round = await tx.scoreRound.findUniqueOrThrow({
    where: { bodyId_id: { bodyId, id: roundId } },
    include: { schemes: true, cycle: { select: { dataDate: true } } },
    relationLoadStrategy: "join",
  });
  const units = await listScoredUnits(tx, bodyId, dayOf(round.cycle.dataDate));
  const data = units.flatMap(({ unitId, unitType }) => {
    const schemes = round.schemes.filter((scheme) => scheme.unitType === unitType);
    return schemes.map(({ subject, schemeId }) => ({ bodyId, roundId, unitId, subject, schemeId }));
  });
  const { count } = await tx.scoreSheet.createMany({ data, skipDuplicates: true });
  return count;
}
