import "server-only";
import { countLevels, countPastOutcomes, countYears, type YearCount } from "../db/body-history";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { parseScheme } from "../domain/scheme";
import { levelName } from "../domain/scoring-labels";
import { isIn } from "../domain/workflow";

/** One year of the body. Shares in percent of the units that reported; null before any was decided. */
export interface BodyYearLine {
  year: number;
  units: number;
  reported: number;
  late: number;
  decided: number;
  recognised: number;
  share: number | null;
  /** Level names with how many units, best known order of the schemes. */
  levels: { name: string; units: number }[];
}

/** Gives the years of the body side by side, oldest first. Four statements, whatever the number of units. */
export function bodyHistoryFor(actor: Actor): Promise<BodyYearLine[]> {
  return inScope(actor, async (tx) => {
    const counts = await countYears(tx, actor);
    const past = await countPastOutcomes(tx, actor);
    const levels = await countLevels(tx, actor);
    const schemes = await tx.scheme.findMany({
      where: { bodyId: actor.bodyId, id: { in: levels.flatMap(({ schemeId }) => schemeId ?? []) } },
      select: { id: true, content: true },
    });
    const rules = new Map(schemes.map(({ id, content }) => [id, parseScheme("classification", content).rules]));
    const nameOf = ({ schemeId, level }: (typeof levels)[number]) => {
      const scheme = schemeId ? rules.get(schemeId) : undefined;
      return scheme && "levels" in scheme ? levelName(scheme, level) : level;
    };
    const years = [...new Set([...counts, ...past].map(({ year }) => year))].sort();
    return years.map((year) => {
      const own = counts.filter((count) => count.year === year);
      const sum = (pick: (count: YearCount) => number) => own.reduce((total, count) => total + pick(count), 0);
      const noted = past.find((candidate) => candidate.year === year);
      const decided = sum((count) => (isIn(count.status, "decided") ? count.units : 0));
      const fromPast = decided === 0 && noted !== undefined;
      const settled = fromPast ? noted.units : decided;
      const recognised = fromPast ? noted.recognised : sum((count) => (isIn(count.status, "recognised") ? count.units : 0));
      const reported = fromPast ? noted.units : sum((count) => count.reported);
      const named = new Map<string, number>();
      for (const level of levels.filter((candidate) => candidate.year === year))
        named.set(nameOf(level), (named.get(nameOf(level)) ?? 0) + level.units);
      return {
        ...{
          year,
          units: Math.max(
            sum((count) => count.units),
            fromPast ? noted.units : 0,
          ),
          reported,
          late: sum((count) => count.late),
        },
        ...{ decided: settled, recognised, share: settled > 0 && reported > 0 ? (recognised * 100) / reported : null },
        levels: [...named].map(([name, units]) => ({ name, units })),
      };
    });
  });
}
