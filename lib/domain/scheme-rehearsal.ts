/** Rehearsal of a draft scheme over a past round: levels for xếp loại, ranks for thi đua. Source: classification.md. */
import { compareLevels } from "./classification";
import { contestantOf } from "./contest";
import { type Ranked, rankUnits } from "./emulation";
import { formatHundredths } from "./measure";
import type { Rehearsed } from "./rehearsal";
import { questionsOf, type SchemeContent, tableOf } from "./scheme";
import { scoreCriteriaOf } from "./score-table";
import { shareOf100 } from "./scoring";
import { levelName, levelSentence, TIE_BREAK_LABEL } from "./scoring-labels";
import { classifySheet, type SheetFacts, scoreAt } from "./sheet-score";

/** A sheet of the round with its unit. `isDrafted`: the draft is for its subject and unit type. */
export interface RehearsedSheet extends SheetFacts {
  id: string;
  cluster: string;
  isDrafted: boolean;
}

function codesOf(scheme: SchemeContent): string[] {
  return [...scoreCriteriaOf(tableOf(scheme)), ...questionsOf(scheme)].map(({ code }) => code);
}

/** Leaves out of a draft the criteria and questions that the round did not have. Gives their codes beside. */
export function withoutNewLines(draft: SchemeContent, round: SchemeContent): { scheme: SchemeContent; left: string[] } {
  const known = new Set(codesOf(round));
  const left = codesOf(draft).filter((code) => !known.has(code));
  const keep = <T extends { code: string }>(all: readonly T[]) => all.filter(({ code }) => known.has(code));
  const groups = tableOf(draft).groups.map((group) => ({ ...group, criteria: keep(group.criteria) }));
  const table = { groups: groups.filter((group) => group.criteria.length > 0) };
  if (draft.purpose === "classification") {
    return { scheme: { ...draft, rules: { ...draft.rules, table, conditions: keep(draft.rules.conditions) } }, left };
  }
  return { scheme: { ...draft, rules: { ...draft.rules, table, knockOuts: keep(draft.rules.knockOuts) } }, left };
}

function pointsWords(sheet: SheetFacts): string {
  const points = shareOf100(scoreAt("final", sheet));
  return points === null ? "—" : `${formatHundredths(points)} điểm`;
}

/** Gives a sheet's level under its own scheme and under the draft, with the sentences that are new; null for thi đua. */
export function rehearseLevel(sheet: SheetFacts, draft: SchemeContent): Rehearsed | null {
  const { scheme } = withoutNewLines(draft, sheet.scheme);
  if (sheet.scheme.purpose !== "classification" || scheme.purpose !== "classification") return null;
  const [before, after] = [classifySheet("final", sheet), classifySheet("final", { ...sheet, scheme })];
  if (!before || !after) return null;
  const [old, rules] = [sheet.scheme.rules, scheme.rules];
  const was = before.reasons.map((reason) => levelSentence(reason, old));
  const order = compareLevels(rules, after.level, before.level);
  return {
    before: levelName(old, before.level),
    after: levelName(rules, after.level),
    step: order === 0 ? 0 : order < 0 ? 1 : -1,
    because: after.reasons.map((reason) => levelSentence(reason, rules)).filter((sentence) => !was.includes(sentence)),
  };
}

function rankWords(ranked: Ranked | undefined): string {
  if (!ranked || ranked.rank === null) return "Không xét";
  return `Hạng ${ranked.rank}`;
}

/** Gives every sheet's rank in the Khối before and after the draft, by sheet id; sheets of other unit types keep their own tables and are ranked along. */
export function rehearseRanks(sheets: readonly RehearsedSheet[], draft: SchemeContent): Map<string, Rehearsed> {
  const first = sheets[0]?.scheme;
  if (draft.purpose !== "emulation" || first?.purpose !== "emulation") return new Map();
  const drafted = sheets.map((sheet) => (sheet.isDrafted ? { ...sheet, scheme: withoutNewLines(draft, sheet.scheme).scheme } : sheet));
  const contest = (all: readonly RehearsedSheet[]) => all.map((sheet) => contestantOf(sheet, sheet, "final"));
  const before = new Map(rankUnits(contest(sheets), first.rules.tieBreaks).map((one) => [one.id, one]));
  const after = new Map(rankUnits(contest(drafted), draft.rules.tieBreaks).map((one) => [one.id, one]));
  return new Map(
    sheets.map((sheet, index) => {
      const [was, is] = [before.get(sheet.id), after.get(sheet.id)];
      const [old, next] = [was?.rank ?? Number.POSITIVE_INFINITY, is?.rank ?? Number.POSITIVE_INFINITY];
      const now = drafted[index] ?? sheet;
      const because = [];
      if (pointsWords(sheet) !== pointsWords(now)) because.push(`Điểm: ${pointsWords(sheet)} → ${pointsWords(now)}.`);
      if (is?.brokenBy && is.brokenBy !== was?.brokenBy) because.push(`Bằng điểm, xét theo: ${TIE_BREAK_LABEL[is.brokenBy]}.`);
      if (because.length === 0 && old !== next) because.push("Điểm của đơn vị không đổi; hạng đổi theo đơn vị khác.");
      const step = next === old ? 0 : next < old ? 1 : -1;
      return [sheet.id, { before: rankWords(was), after: rankWords(is), step, because }] as const;
    }),
  );
}
