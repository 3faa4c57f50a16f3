/**
 * Levels of a whole round: who is counted with whom, in which order, who is over the seats, what stands against deciding, and the summary.
 * Source: classification.md: "BTV: proposal list per group"; "nobody is dropped silently, the BTV decides"; "summary by type × level with n and %".
 */
import { z } from "zod";
import { type ClassificationScheme, type Classified, compareLevels } from "./classification";
import type { UnitType } from "./criteria";
import { UNIT_TYPE_LABEL } from "./labels";
import { type LevelProblem, levelProblem, quotaGroupOf, weightOf } from "./quota";
import { shareOf100 } from "./scoring";
import { levelName, levelSentence } from "./scoring-labels";
import { countSeats, type SeatRule, type Seats } from "./seats";
import { compareVietnamese } from "./text";

/** A phiếu of xếp loại as the whole round sees it. */
export interface LeveledSheet {
  id: string;
  code: string;
  unitType: UnitType;
  cluster: string;
  rules: ClassificationScheme;
  /** Null until the appraisal is completed: until then the unit counts nowhere. */
  classified: Classified | null;
  /** Chosen by the BTV, with its reason; null where nothing was chosen (then the proposal stands). */
  level: string | null;
  levelReason: string;
}

/** What is chosen for one sheet. */
export interface LevelChoice {
  level: string;
  reason: string;
}

/** Units that share the seats of the best level. */
export interface SeatGroup<S extends LeveledSheet = LeveledSheet> extends Seats {
  name: string;
  rule: SeatRule;
  mayExceed: boolean;
  /** By share of points, highest first; not yet appraised ones last. */
  sheets: S[];
}

/** Gives the level that stands for a sheet: chosen (for one set aside, too), else what comes out; "" before the appraisal is completed. */
export function standingLevel({ classified, level }: Pick<LeveledSheet, "classified" | "level">): string {
  return level ?? classified?.level ?? "";
}

function byShare(a: LeveledSheet, b: LeveledSheet): number {
  const share = ({ classified }: LeveledSheet) => (classified ? (shareOf100(classified.share) ?? 0) : -1);
  return share(b) - share(a) || compareVietnamese(a.code, b.code);
}

/** Groups the sheets of a round: those whose schemes state the same cap are counted together. Groups in the order of their names. */
export function seatGroups<S extends LeveledSheet>(sheets: readonly S[]): SeatGroup<S>[] {
  const groups = new Map<string, S[]>();
  for (const sheet of sheets) {
    const { quota } = sheet.rules;
    const key = JSON.stringify([quota, quotaGroupOf(quota, sheet)]);
    groups.set(key, [...(groups.get(key) ?? []), sheet]);
  }
  const several = [...groups.values()].filter(([first]) => first?.rules.quota.groupBy === "all").length > 1;
  return [...groups.values()]
    .flatMap((of): SeatGroup<S>[] => {
      const [first] = of;
      if (!first) return [];
      const { percent, rounding, atLeastOne, mayExceed } = first.rules.quota;
      const rule = { percent, rounding, atLeastOne };
      const weights = of.map((sheet) => weightOf(sheet.rules, standingLevel(sheet)));
      return [{ name: groupName(of, first, several), rule, mayExceed, sheets: of.toSorted(byShare), ...countSeats(rule, weights) }];
    })
    .sort((a, b) => compareVietnamese(a.name, b.name));
}

function groupName(sheets: readonly LeveledSheet[], first: LeveledSheet, several: boolean): string {
  const { groupBy } = first.rules.quota;
  if (groupBy === "unitType") return UNIT_TYPE_LABEL[first.unitType];
  if (groupBy === "cluster") return first.cluster || "Chưa xếp cụm";
  const types = [...new Set(sheets.map((sheet) => UNIT_TYPE_LABEL[sheet.unitType]))];
  return several ? `Toàn Khối: ${types.join(", ")}` : "Toàn Khối";
}

/**
 * Gives the ids of those who are over the seats of a group, by who would lose a seat first: with a written reason where the group may exceed (the BTV picked
 * them), then by the lowest share. Nobody is dropped: they are only marked.
 */
export function overSeats({ sheets, seats, mayExceed }: SeatGroup): string[] {
  const seated = sheets.filter((sheet) => weightOf(sheet.rules, standingLevel(sheet)).seat);
  const picked = (sheet: LeveledSheet) => (mayExceed && sheet.levelReason.trim() !== "" ? 1 : 0);
  return seated
    .toSorted((a, b) => picked(a) - picked(b) || byShare(a, b))
    .slice(seats)
    .map((sheet) => sheet.id);
}

/** Gives what stands against the choices, by sheet: every sheet of the round is counted, chosen or not. A sheet that is not appraised cannot be decided. */
export function levelProblems(sheets: readonly LeveledSheet[], choices: ReadonlyMap<string, LevelChoice>): Map<string, LevelProblem> {
  const chosen = sheets.map((sheet): LeveledSheet => {
    const choice = choices.get(sheet.id);
    return choice ? { ...sheet, level: choice.level, levelReason: choice.reason } : sheet;
  });
  const over = new Set(seatGroups(chosen).flatMap(overSeats));
  const problems = new Map<string, LevelProblem>();
  for (const { id, rules, classified, levelReason, level } of chosen) {
    if (!choices.has(id) || !classified) continue;
    const seats = over.has(id) ? { seats: 0, used: 1 } : { seats: 1, used: 1 };
    const problem = levelProblem(rules, classified, level ?? "", levelReason, seats);
    if (problem) problems.set(id, problem);
  }
  return problems;
}

/** What came out by the rules, in words, when a level was made final; kept, since the record of the year goes on (a recognition may be withdrawn). */
export const levelBasisSchema = z.object({ level: z.string(), sentences: z.array(z.string()) });
export type LevelBasis = z.infer<typeof levelBasisSchema>;

/** Gives what comes out by the rules of an appraised sheet, in words. */
export function levelBasis({ rules, classified }: Pick<LeveledSheet, "rules" | "classified">): LevelBasis {
  if (!classified) return { level: "", sentences: [] };
  return { level: levelName(rules, classified.level), sentences: classified.reasons.map((reason) => levelSentence(reason, rules)) };
}

/** One row of the summary: a unit type, or all together. `counts` go with the levels of the summary; percents are of `rated`. */
export interface LevelSummaryRow {
  name: string;
  total: number;
  rated: number;
  counts: number[];
}

/** Numbers of units per unit type and level, levels best first by name. */
export interface LevelSummary {
  levels: string[];
  rows: LevelSummaryRow[];
  all: LevelSummaryRow;
}

/** Counts decided sheets by unit type and level. `decided`: the name of a level, "" for none; only levels that count are rated. */
export function levelSummary(sheets: readonly (Pick<LeveledSheet, "unitType" | "rules"> & { level: string | null })[]): LevelSummary {
  const named = sheets.map((sheet) => ({ unitType: sheet.unitType, level: sheet.rules.levels.find(({ code }) => code === sheet.level) }));
  const [first] = sheets;
  const order = first ? first.rules.levels.toSorted((a, b) => compareLevels(first.rules, a.code, b.code)).map(({ name }) => name) : [];
  const present = new Set(named.flatMap(({ level }) => (level ? [level.name] : [])));
  const banded = first ? first.rules.levels.filter(({ from }) => from !== null).map(({ name }) => name) : [];
  const levels = [...new Set([...order, ...present])].filter((name) => present.has(name) || banded.includes(name));
  const row = (name: string, of: typeof named): LevelSummaryRow => ({
    ...{ name, total: of.length, rated: of.filter(({ level }) => level?.counts).length },
    counts: levels.map((title) => of.filter(({ level }) => level?.name === title).length),
  });
  const types = [...new Set(named.map(({ unitType }) => unitType))];
  const rows = types.map((type) =>
    row(
      UNIT_TYPE_LABEL[type],
      named.filter(({ unitType }) => unitType === type),
    ),
  );
  return { levels, rows, all: row("Tổng cộng", named) };
}
