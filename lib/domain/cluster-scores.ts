/** Điểm cụm chấm: whose sheets the officers of a unit score, and which of them they may look at. Source: classification.md, "Thi đua". */
import { type Actor, isOfficerOf } from "./permissions";
import { type SheetState, type SheetStatus, sameInput, sheetWriteRefusal } from "./score-sheet";
import type { ScoreInput } from "./scoring";

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

/** A sheet that the cụm scores now: how many figures it gave, and how many of them differ from the unit's own without a reason. */
export interface OpenClusterSheet {
  scored: number;
  unreasoned: number;
}

/** A figure that the cụm gave on a line, with its reason. */
export interface GivenLine {
  code: string;
  figure: ScoreInput;
  reason: string;
}

/** Counts what the cụm gave on a sheet: every figure, and those other than the unit's own (`own`, by code) without a reason. */
export function givenByCluster(lines: readonly GivenLine[], own: ReadonlyMap<string, ScoreInput>): OpenClusterSheet {
  const unreasoned = lines.filter(({ code, figure, reason }) => reason.trim() === "" && !sameInput(figure, own.get(code) ?? null));
  return { scored: lines.length, unreasoned: unreasoned.length };
}

/** What a unit owes to the other units of its cụm: sheets on which the cụm wrote nothing yet, and those whose figures lack a reason. */
export interface ClusterWork {
  all: number;
  untouched: number;
  unreasoned: number;
}

/** Counts what is owed on the sheets that the cụm may score now; agreeing to the unit's own figures is done by writing nothing, so such a sheet counts until it is appraised. */
export function clusterWork(sheets: readonly OpenClusterSheet[]): ClusterWork {
  return {
    all: sheets.length,
    untouched: sheets.filter(({ scored }) => scored === 0).length,
    unreasoned: sheets.filter(({ unreasoned }) => unreasoned > 0).length,
  };
}
