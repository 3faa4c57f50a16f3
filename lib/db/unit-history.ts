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
}

/** Gives the settled years of a unit by its code, or null where there is none in scope. One statement. */
export async function findUnitHistory(tx: Tx, scope: Scope, code: string): Promise<UnitHistoryRecord | null> {
  const unit = await tx.unit.findFirst({
    relationLoadStrategy: "join",
    where: { bodyId: scope.bodyId, code },
    select: {
      id: true,
      versions: { where: { validTo: null }, select: { name: true } },
      pastOutcomes: { select: { year: true, recognised: true, decisionNumber: true, level: true, clusterRank: true, bodyRank: true } },
      scoreSheets: {
        where: {
          status: "final",
          subject: "organisation",
          round: { purpose: "classification", period: "year", ...(scope.unitScope === "all" ? {} : { publishedAt: { not: null } }) },
        },
        select: { level: true, round: { select: { cycle: { select: { year: true } } } }, scheme: { select: { content: true } } },
      },
    },
  });
  if (!unit || (scope.unitScope !== "all" && !scope.unitScope.includes(unit.id))) return null;
  return {
    unitId: unit.id,
    name: unit.versions[0]?.name ?? code,
    past: unit.pastOutcomes,
    levels: unit.scoreSheets.map(({ level, round, scheme }) => {
      const parsed = parseScheme("classification", scheme.content);
      return { year: round.cycle.year, name: parsed.purpose === "classification" ? levelName(parsed.rules, level) : "" };
    }),
  };
}
