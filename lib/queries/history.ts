import "server-only";
import { factsOf, listDossiers } from "../db/dossiers";
import { inScope } from "../db/scope";
import { listLineage } from "../db/unit-changes";
import { findUnitHistory } from "../db/unit-history";
import { isReported } from "../domain/dossier";
import { comparedAlong, countedBefore, countedOf, countedWords, directionOf, historyRows } from "../domain/history";
import { STATUS_FOR_UNIT, STATUS_TONE, type Tone } from "../domain/labels";
import { ancestorsOf, comparedWith } from "../domain/lineage";
import type { Actor } from "../domain/permissions";
import { isIn } from "../domain/workflow";

/** One year of a unit in a line. `share`: percent of criteria met, null before a report. */
export interface YearLine {
  year: number;
  /** Whether it is a year of the unit itself, not of one that it comes from. */
  isOwn: boolean;
  /** Address of the year's dossier; null for a year before the product. */
  href: string | null;
  unitName: string;
  outcome: string;
  tone: Tone;
  counted: string;
  share: number | null;
  compared: string;
  /** How the lineage was followed: added up, taken from the unit before, broken; "" where the unit is the same. */
  lineage: string;
  direction: -1 | 0 | 1 | null;
  level: string;
  clusterRank: number | null;
  bodyRank: number | null;
}

/**
 * Gives the years of a unit side by side, oldest first, or null where there is no such unit in scope; years of the units it comes from stand before its own.
 * Four statements, whatever the number of years.
 */
export function historyFor(actor: Actor, unitCode: string, at: Date) {
  return inScope(actor, async (tx) => {
    const unit = await findUnitHistory(tx, actor, unitCode);
    if (!unit) return null;
    const { past, levels, ranks, unitId } = unit;
    const changes = await listLineage(tx, actor.bodyId);
    const dossiers = await listDossiers(tx, actor, "all", { unitIds: [unitId, ...ancestorsOf(unitId, changes)] });
    dossiers.sort((a, b) => a.cycle.year - b.cycle.year || Number(a.unitId === unitId) - Number(b.unitId === unitId));
    const all = dossiers.map((dossier) => ({ year: dossier.cycle.year, facts: factsOf(dossier), dossier }));
    const years = all.filter(({ dossier }) => dossier.unitId === unitId);
    const counted = new Map(all.map(({ year, facts, dossier }) => [`${dossier.unitId}/${year}`, countedOf(facts, at)]));
    const closedOn = new Map(all.map(({ year, dossier }) => [year, dossier.cycle.dataDate]));
    const lineOf = (year: number, own: (typeof all)[number] | undefined): YearLine => {
      const noted = own && own.dossier.unitId !== unitId ? undefined : past.find((candidate) => candidate.year === year);
      const published = own && own.dossier.unitId !== unitId ? undefined : ranks.find((candidate) => candidate.year === year);
      const self = { unitId: own?.dossier.unitId ?? unitId, name: own?.dossier.unit.name ?? unit.name };
      const days = { before: closedOn.get(year - 1) ?? null, now: closedOn.get(year) ?? "" };
      const comparison = comparedWith(self, changes, days, year);
      const now = counted.get(`${self.unitId}/${year}`) ?? null;
      const before = countedBefore(comparison, (id) => counted.get(`${id}/${year - 1}`) ?? null);
      const { outcome, tone } = outcomeOf(own?.dossier.status ?? null, noted?.recognised ?? null, noted?.decisionNumber ?? "");
      return {
        year,
        href: own ? `/${year}/ho-so/${encodeURIComponent(own.dossier.unitCode)}` : null,
        isOwn: self.unitId === unitId,
        unitName: own?.dossier.unit.name ?? "",
        ...{ outcome, tone, counted: countedWords(now), share: now && now.applicable > 0 ? (now.met * 100) / now.applicable : null },
        ...{ compared: comparedAlong(comparison, before, now), lineage: comparison.sentence, direction: directionOf(before, now) },
        level: self.unitId === unitId ? levels.find((candidate) => candidate.year === year)?.name || noted?.level || "" : "",
        clusterRank: (published ?? noted)?.clusterRank ?? null,
        bodyRank: (published ?? noted)?.bodyRank ?? null,
      };
    };
    const settled = [...new Set([...past, ...ranks].map(({ year }) => year))];
    const noted = settled.filter((year) => !years.some((own) => own.year === year)).map((year) => lineOf(year, undefined));
    const lines = [...all.map((one) => lineOf(one.year, one)), ...noted].sort((a, b) => a.year - b.year);
    const reported = years.filter(({ facts }) => isReported(facts) || facts.entries.some((entry) => entry.hasTarget));
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
  if (status && (recognised === null || (isIn(status, "closed") && !isIn(status, "recorded"))))
    return { outcome: STATUS_FOR_UNIT[status], tone: STATUS_TONE[status] };
  if (recognised === null) return { outcome: "", tone: "neutral" };
  const number = decision ? ` (${decision})` : "";
  return recognised ? { outcome: `Được công nhận${number}`, tone: "good" } : { outcome: "Không được công nhận", tone: "bad" };
}
