import "server-only";
import { parseScheme } from "../domain/scheme";
import { levelName } from "../domain/scoring-labels";
import type { Scope, Tx } from "./scope";

/** What is settled of a unit's years beside its dossiers: outcomes noted of past years, the decided level of each year. */
export interface UnitHistoryRecord {
  unitId: string;
  name: string;
  past: {
    year: number;
    recognised: boolean | null;
    decisionNumber: string;
    level: string;
    clusterRank: number | null;
    bodyRank: number | null;
  }[];
  levels: { year: number; name: string }[];
  /** Of published thi đua of whole years. */
  ranks: { year: number; clusterRank: number | null; bodyRank: number | null }[];
}

/** Gives the settled years of a unit by its code, or null where there is none in scope. One statement. */
export async function findUnitHistory(tx: Tx, scope: Scope, code: string): Promise<UnitHistoryRecord | null> {
  // A unit learns nothing of a round before it is made public.
  const shown = scope.unitScope === "all" ? {} : { publishedAt: { not: null } };
  const unit = await tx.unit.findFirst({
    relationLoadStrategy: "join",
    where: { bodyId: scope.bodyId, code },
    select: {
      id: true,
      versions: { where: { validTo: null }, select: { name: true } },
      pastOutcomes: { select: { year: true, recognised: true, decisionNumber: true, level: true, clusterRank: true, bodyRank: true } },
      scoreSheets: {
        where: { status: "final", subject: "organisation", round: { period: "year", ...shown } },
        select: {
          ...{ level: true, clusterRank: true, bodyRank: true, scheme: { select: { content: true } } },
          round: { select: { purpose: true, publishedAt: true, cycle: { select: { year: true } } } },
        },
      },
    },
  });
  if (!unit || (scope.unitScope !== "all" && !scope.unitScope.includes(unit.id))) return null;
  return {
    unitId: unit.id,
    name: unit.versions[0]?.name ?? code,
    past: unit.pastOutcomes,
    levels: unit.scoreSheets
      .filter(({ round }) => round.purpose === "classification")
      .map(({ level, round, scheme }) => {
        const parsed = parseScheme("classification", scheme.content);
        return { year: round.cycle.year, name: parsed.purpose === "classification" ? levelName(parsed.rules, level) : "" };
      }),
    ranks: unit.scoreSheets
      .filter(({ round }) => round.purpose === "emulation" && round.publishedAt !== null)
      .map(({ round, clusterRank, bodyRank }) => ({ year: round.cycle.year, clusterRank, bodyRank })),
  };
}
