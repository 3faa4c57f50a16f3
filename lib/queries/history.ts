import "server-only";
import { factsOf, listDossiers } from "../db/dossiers";
import { inScope } from "../db/scope";
import { findUnitHistory } from "../db/unit-history";
import { comparedWords, countedOf, countedWords, directionOf, historyRows } from "../domain/history";
import { STATUS_FOR_UNIT, STATUS_TONE, type Tone } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { isIn } from "../domain/workflow";

/** One year of a unit in a line. `share`: percent of criteria met, null before a report. */
export interface YearLine {
  year: number;
  /** Address of the year's dossier; null for a year before the product. */
  href: string | null;
  unitName: string;
  outcome: string;
  tone: Tone;
  counted: string;
  share: number | null;
  compared: string;
  direction: -1 | 0 | 1 | null;
  level: string;
  clusterRank: number | null;
  bodyRank: number | null;
}

/** Gives the years of a unit side by side, oldest first, or null where there is no such unit in scope. Three statements, whatever the number of years. */
export function historyFor(actor: Actor, unitCode: string, at: Date) {
  return inScope(actor, async (tx) => {
    const unit = await findUnitHistory(tx, actor, unitCode);
    if (!unit) return null;
    const { past, levels, ranks } = unit;
    const dossiers = (await listDossiers(tx, actor, "all", { unitIds: [unit.unitId] })).sort((a, b) => a.cycle.year - b.cycle.year);
    const years = dossiers.map((dossier) => ({ year: dossier.cycle.year, facts: factsOf(dossier), dossier }));
    const all = [...new Set([...years, ...past, ...ranks].map(({ year }) => year))].sort();
    const counted = new Map(years.map(({ year, facts }) => [year, countedOf(facts, at)]));
    const lines = all.map((year): YearLine => {
      const own = years.find((candidate) => candidate.year === year);
      const noted = past.find((candidate) => candidate.year === year);
      const published = ranks.find((candidate) => candidate.year === year);
      const [now, before] = [counted.get(year) ?? null, counted.get(year - 1) ?? null];
      const { outcome, tone } = outcomeOf(own?.dossier.status ?? null, noted?.recognised ?? null, noted?.decisionNumber ?? "");
      return {
        year,
        href: own ? `/${year}/ho-so/${encodeURIComponent(unitCode)}` : null,
        unitName: own?.dossier.unit.name ?? "",
        ...{ outcome, tone, counted: countedWords(now), share: now && now.applicable > 0 ? (now.met * 100) / now.applicable : null },
        ...{ compared: comparedWords(before, now), direction: directionOf(before, now) },
        level: levels.find((candidate) => candidate.year === year)?.name || noted?.level || "",
        clusterRank: (published ?? noted)?.clusterRank ?? null,
        bodyRank: (published ?? noted)?.bodyRank ?? null,
      };
    });
    const reported = years.filter(({ facts }) => facts.record.reportedAt !== null || facts.entries.some((entry) => entry.hasTarget));
    return {
      unitCode,
      unitName: unit.name,
      lines,
      criteria: { years: reported.map(({ year }) => year), rows: historyRows(reported, at) },
    };
  });
}

function outcomeOf(
  status: Parameters<typeof isIn>[0] | null,
  recognised: boolean | null,
  decision: string,
): { outcome: string; tone: Tone } {
  if (status && (recognised === null || isIn(status, "closed"))) return { outcome: STATUS_FOR_UNIT[status], tone: STATUS_TONE[status] };
  if (recognised === null) return { outcome: "", tone: "neutral" };
  const number = decision ? ` (${decision})` : "";
  return recognised ? { outcome: `Được công nhận${number}`, tone: "good" } : { outcome: "Không được công nhận", tone: "bad" };
}
