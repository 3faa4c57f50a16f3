/** Điểm cụm chấm: whose sheets the officers of a unit score, and which of them they may look at. Source: classification.md, "Thi đua". */
import { type Actor, isOfficerOf } from "./permissions";
import { type SheetState, type SheetStatus, sheetWriteRefusal } from "./score-sheet";

/** Gives the other units of the cụm of the units of which the actor is an officer. */
export function clusterPeers(actor: Pick<Actor, "memberships">, units: readonly { unitId: string; cluster: string }[]): string[] {
  const own = units.filter(({ unitId, cluster }) => cluster !== "" && isOfficerOf(actor, unitId));
  const clusters = own.map(({ cluster }) => cluster);
  return units.filter(({ unitId, cluster }) => clusters.includes(cluster) && !isOfficerOf(actor, unitId)).map(({ unitId }) => unitId);
}

const SENT: readonly SheetStatus[] = ["submitted", "appraised", "final"];

/** Says whether the actor, of another unit of the cụm, may look at a sheet: once it was sent, also after the time of scoring. */
export function isShownToCluster(actor: Actor, sheet: SheetState): boolean {
  const refusal = sheetWriteRefusal("cluster", actor, sheet);
  return SENT.includes(sheet.status) && (refusal === null || refusal === "wrongStatus" || refusal === "cycleNotOpen");
}
