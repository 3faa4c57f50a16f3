import "server-only";
import { isActiveOn, versionAt } from "../domain/organisation";
import { dayOf } from "./days";
import type { Tx } from "./scope";

/**
 * Makes the missing phiếu chấm of a round: every grass-roots unit (Đoàn cơ sở, chi đoàn cơ sở) active on the data date, for each subject that has a scheme
 * for its unit type. Safe to repeat. Gives how many were made. Three statements.
 */
export async function ensureSheets(tx: Tx, bodyId: string, roundId: string): Promise<number> {
  const round = await tx.scoreRound.findUniqueOrThrow({
    where: { bodyId_id: { bodyId, id: roundId } },
    include: { schemes: true, cycle: { select: { dataDate: true } } },
    relationLoadStrategy: "join",
  });
  const dataDate = dayOf(round.cycle.dataDate);
  const units = await tx.unit.findMany({ where: { bodyId }, include: { versions: true }, relationLoadStrategy: "join" });
  const data = units.flatMap((unit) => {
    const life = { establishedOn: dayOf(unit.establishedOn), dissolvedOn: dayOf(unit.dissolvedOn) };
    const dated = unit.versions.map((version) => ({ ...version, validFrom: dayOf(version.validFrom) }));
    const version = versionAt(dated, dataDate);
    if (!version || !isActiveOn(life, dataDate) || (version.level !== "doanCoSo" && version.level !== "chiDoanCoSo")) return [];
    const schemes = round.schemes.filter((scheme) => scheme.unitType === version.unitType);
    return schemes.map(({ subject, schemeId }) => ({ bodyId, roundId, unitId: unit.id, subject, schemeId }));
  });
  const { count } = await tx.scoreSheet.createMany({ data, skipDuplicates: true });
  return count;
}
