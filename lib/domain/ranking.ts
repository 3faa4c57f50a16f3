/** Ranking of a thi đua round: from appraised sheets to lines; who publishes, takes back, chooses awards, and when. Source: classification.md, "Thi đua". */
import { contestantOf } from "./contest";
import { awardsFor, type EmulationScheme, rankInClusters, rankUnits, type TieBreak } from "./emulation";
import { type Actor, hasConflict, holds } from "./permissions";
import type { SheetStatus } from "./score-sheet";
import { type SheetFacts, scoreAt } from "./sheet-score";
import type { AwardChoice, Place, Standing } from "./standing";
import type { CycleStatus } from "./workflow";

/** A sheet of the round as it is ranked. `level`: name of the published xếp loại, "" before. */
export interface RankedSheet extends SheetFacts {
  id: string;
  unitId: string;
  cluster: string;
  status: SheetStatus;
  level: string;
  choice: AwardChoice | null;
}

const UNRANKED: Place = { rank: null, tied: false, brokenBy: null };

function rulesOf({ scheme }: RankedSheet): EmulationScheme {
  if (scheme.purpose !== "emulation") throw new Error("A ranking needs the score tables of thi đua");
  return scheme.rules;
}

/** Gives the tie-breaks by which units of several score tables can be told apart: those that every table names, in the order of the first. */
export function commonTieBreaks(schemes: readonly Pick<EmulationScheme, "tieBreaks">[]): TieBreak[] {
  const [first, ...others] = schemes;
  return (first?.tieBreaks ?? []).filter((key) => others.every((scheme) => scheme.tieBreaks.includes(key)));
}

/** Gives the line of every appraised sheet, by its id; what is not appraised yet has no line. A unit without a cụm has no rank in one. */
export function standingsOf(sheets: readonly RankedSheet[]): Map<string, Standing> {
  const judged = sheets.filter(({ status }) => status === "appraised" || status === "final");
  const tieBreaks = commonTieBreaks(judged.map(rulesOf));
  const contestants = judged.map((sheet) => contestantOf(sheet, sheet, "final"));
  const inBody = new Map(rankUnits(contestants, tieBreaks).map((one) => [one.id, one]));
  const inClusters = rankInClusters(
    contestants.filter(({ cluster }) => cluster !== ""),
    tieBreaks,
  );
  const knockedOut = new Map(contestants.map((one) => [one.id, one.knockedOut]));
  return new Map(
    judged.map((sheet) => {
      const places = { inCluster: placeOf(inClusters.get(sheet.id)), inBody: placeOf(inBody.get(sheet.id)) };
      return [sheet.id, standingOf(sheet, places, knockedOut.get(sheet.id) ?? [])];
    }),
  );
}

function placeOf(ranked: Place | undefined): Place {
  return ranked ? { rank: ranked.rank, tied: ranked.tied, brokenBy: ranked.brokenBy } : UNRANKED;
}

function standingOf(sheet: RankedSheet, places: Pick<Standing, "inCluster" | "inBody">, knockedOut: readonly string[]): Standing {
  const rules = rulesOf(sheet);
  const clustered = sheet.lines.some((line) => line.cluster !== null);
  const [self, cluster, final] = [scoreAt("self", sheet), scoreAt("cluster", sheet), scoreAt("final", sheet)];
  const proposed = awardsFor(rules, { cluster: places.inCluster.rank, body: places.inBody.rank });
  return {
    ...places,
    groups: rules.table.groups.map(({ code, name, role }, index) => ({
      ...{ code, name, role },
      self: self.groups[index]?.points ?? 0,
      cluster: clustered ? (cluster.groups[index]?.points ?? 0) : null,
      final: final.groups[index]?.points ?? 0,
      maximum: final.groups[index]?.maximum ?? 0,
    })),
    ...{ self: self.points, cluster: clustered ? cluster.points : null, final: final.points },
    ...{ maximum: final.maximum, bonus: final.bonus, minus: final.minus },
    knockedOut: rules.knockOuts.filter(({ code }) => knockedOut.includes(code)).map(({ code, text, clause }) => ({ code, text, clause })),
    recognised: sheet.facts.recognised.value === null ? null : sheet.facts.recognised.value > 0,
    level: sheet.level,
    proposed,
    awards: sheet.choice?.names ?? proposed,
    awardReason: sheet.choice?.reason ?? "",
  };
}

export type RankingRefusal =
  | "notYourPart"
  | "ownUnit"
  | "cycleNotOpen"
  | "published"
  | "notPublished"
  | "notAppraised"
  | "noneAppraised"
  | "documentIssued";

/** A round as its publication sees it. `documentIssued`: a document with its ranking was issued since it was published, and stands. */
export interface RankingState {
  publishedAt: Date | null;
  cycleStatus: CycleStatus;
  statuses: readonly SheetStatus[];
  documentIssued: boolean;
}

/** Why the actor may not publish the ranking now; null where they may. Units not appraised yet do not hold it up: they are listed without a rank. */
export function publishRankingRefusal(actor: Pick<Actor, "memberships">, round: RankingState): RankingRefusal | null {
  if (!holds(actor, "btvSecretary")) return "notYourPart";
  if (round.cycleStatus !== "open") return "cycleNotOpen";
  if (round.publishedAt !== null) return "published";
  return round.statuses.includes("appraised") ? null : "noneAppraised";
}

/** Why the actor may not take the publication back; null where they may: until a document with it was issued. */
export function withdrawRankingRefusal(actor: Pick<Actor, "memberships">, round: RankingState): RankingRefusal | null {
  if (!holds(actor, "btvSecretary")) return "notYourPart";
  if (round.cycleStatus !== "open") return "cycleNotOpen";
  if (round.publishedAt === null) return "notPublished";
  return round.documentIssued ? "documentIssued" : null;
}

/** Why the actor may not choose a unit's awards; null where they may: members of the BTV, not for a unit in which they hold a role, before publication. */
export function awardRefusal(
  actor: Actor,
  sheet: { unitId: string; status: SheetStatus },
  round: Pick<RankingState, "publishedAt" | "cycleStatus">,
): RankingRefusal | null {
  if (!holds(actor, "btvSecretary") && !holds(actor, "btvMember")) return "notYourPart";
  if (hasConflict(actor, sheet.unitId)) return "ownUnit";
  if (round.cycleStatus !== "open") return "cycleNotOpen";
  if (round.publishedAt !== null) return "published";
  return sheet.status === "appraised" ? null : "notAppraised";
}
