/** Thi đua: knock-outs, ranks in cụm and Khối, ties, awards. Source: classification.md, "Thi đua". */
import { z } from "zod";
import { FACTS, isYesNoFact } from "./facts";
import { type ContentProblem, draftTableSchema, tableProblems } from "./score-table";
import { compareShares, type Score, type Share } from "./scoring";

const text = (max: number) => z.string().trim().max(max, `Tối đa ${max} ký tự`);
const code = z.string().regex(/^[A-Za-z0-9]{1,12}$/, "Mã chỉ gồm chữ không dấu và số");

/** A condition that must hold; where it does not, the unit is not ranked (không xét thi đua). */
export const knockOutSchema = z.object({
  code,
  text: text(500).min(1, "Cần có nội dung điều kiện"),
  clause: text(200),
  source: z.enum(FACTS, "Hãy chọn số liệu trong danh sách").nullable(),
  expected: z.boolean(),
});
export type KnockOut = z.infer<typeof knockOutSchema>;

export const TIE_BREAKS = ["recognised", "reportedOnTime", "lessMinus", "moreBonus", "firstGroup"] as const;
export type TieBreak = (typeof TIE_BREAKS)[number];

export const awardSchema = z.object({
  name: text(120).min(1, "Cần có tên hình thức khen thưởng"),
  within: z.enum(["cluster", "body"], "Hãy chọn trong cụm hoặc toàn Khối"),
  top: z.number("Nhập số nguyên từ 1").int().min(1, "Nhập số nguyên từ 1").max(500),
});

/** A score table of a year with its rules of ranking, while it is being written. */
export const draftEmulationSchema = z.object({
  table: draftTableSchema,
  knockOuts: z.array(knockOutSchema).max(30, "Có tối đa 30 điều kiện"),
  tieBreaks: z.array(z.enum(TIE_BREAKS, "Hãy chọn cách xét trong danh sách")).max(TIE_BREAKS.length),
  clusterScores: z.boolean(),
  awards: z.array(awardSchema).max(12, "Có tối đa 12 hình thức khen thưởng"),
});

/** Lists why a scheme does not hold together: doubled codes or tie-breaks, knock-outs that rest on an amount. */
export function emulationProblems(scheme: EmulationScheme): ContentProblem[] {
  const problems = tableProblems(scheme.table).map(({ path, message }): ContentProblem => ({ path: ["table", ...path], message }));
  const codes = [...scheme.knockOuts, ...scheme.table.groups.flatMap((group) => group.criteria)].map((one) => one.code);
  if (new Set(codes).size < codes.length) problems.push({ path: ["knockOuts"], message: "Mã điều kiện trùng với mã khác" });
  if (new Set(scheme.tieBreaks).size < scheme.tieBreaks.length) {
    problems.push({ path: ["tieBreaks"], message: "Một cách xét bằng điểm bị ghi hai lần" });
  }
  scheme.knockOuts.forEach((condition, index) => {
    if (condition.source && !isYesNoFact(condition.source)) {
      problems.push({ path: ["knockOuts", index, "source"], message: `${condition.code}: cần số liệu có/không` });
    }
  });
  return problems;
}

/** A whole scheme, ready to be used: see emulationProblems. */
export const emulationSchema = draftEmulationSchema.superRefine((scheme, context) => {
  for (const problem of emulationProblems(scheme)) context.addIssue({ code: "custom", ...problem });
});
export type EmulationScheme = z.infer<typeof emulationSchema>;

/** A unit as it is ranked. `knockedOut`: codes of conditions that do not hold. */
export interface Contestant {
  id: string;
  cluster: string;
  score: Score;
  recognised: boolean;
  reportedOnTime: boolean;
  knockedOut: readonly string[];
}

/** `rank` null: not ranked. `tied`: shares its rank. `brokenBy`: the tie-break that set it, and all who share its rank, apart from a unit of equal share. */
export interface Ranked {
  id: string;
  rank: number | null;
  tied: boolean;
  brokenBy: TieBreak | null;
}

function firstGroup({ groups }: Score): Share {
  const group = groups.find((candidate) => candidate.role === "main");
  return { points: group?.points ?? 0, maximum: group?.maximum ?? 0 };
}

/** Compares by one tie-break: > 0 where `a` goes before `b`. */
function compareBy(key: TieBreak, a: Contestant, b: Contestant): number {
  if (key === "recognised") return Number(a.recognised) - Number(b.recognised);
  if (key === "reportedOnTime") return Number(a.reportedOnTime) - Number(b.reportedOnTime);
  if (key === "lessMinus") return b.score.minus - a.score.minus;
  if (key === "moreBonus") return a.score.bonus - b.score.bonus;
  return compareShares(firstGroup(a.score), firstGroup(b.score));
}

function decide(a: Contestant, b: Contestant, tieBreaks: readonly TieBreak[]): { order: number; by: TieBreak | null } {
  const order = compareShares(a.score, b.score);
  if (order !== 0) return { order, by: null };
  for (const by of tieBreaks) {
    const broken = compareBy(by, a, b);
    if (broken !== 0) return { order: broken, by };
  }
  return { order: 0, by: null };
}

function isRanked({ knockedOut, score }: Contestant): boolean {
  return knockedOut.length === 0 && score.maximum > 0;
}

/**
 * Ranks by share of the applicable maximum, then by the tie-breaks; who is still equal shares a rank and the next is skipped
 * (1, 1, 3). Knocked-out units are not ranked, nor are those to which no criterion applies: they have no share.
 */
export function rankUnits(units: readonly Contestant[], tieBreaks: readonly TieBreak[]): Ranked[] {
  const contesting = units.filter(isRanked).sort((a, b) => decide(b, a, tieBreaks).order);
  const ranked: Ranked[] = [];
  contesting.forEach((unit, index) => {
    const before = contesting[index - 1];
    const after = contesting[index + 1];
    const toBefore = before ? decide(before, unit, tieBreaks) : null;
    const toAfter = after ? decide(unit, after, tieBreaks) : null;
    const shared = toBefore?.order === 0;
    const rank = shared ? (ranked[index - 1]?.rank ?? index + 1) : index + 1;
    ranked.push({ id: unit.id, rank, tied: shared || toAfter?.order === 0, brokenBy: toBefore?.by ?? toAfter?.by ?? null });
  });
  return [
    ...ranked.map((one) => ({ ...one, brokenBy: ranked.find(({ rank, brokenBy }) => rank === one.rank && brokenBy)?.brokenBy ?? null })),
    ...units.filter((unit) => !isRanked(unit)).map(({ id }) => ({ id, rank: null, tied: false, brokenBy: null })),
  ];
}

/** Ranks within each cụm; units without one are ranked among themselves. */
export function rankInClusters(units: readonly Contestant[], tieBreaks: readonly TieBreak[]): Map<string, Ranked> {
  const clusters = [...new Set(units.map((unit) => unit.cluster))];
  const ranked = clusters.flatMap((cluster) =>
    rankUnits(
      units.filter((unit) => unit.cluster === cluster),
      tieBreaks,
    ),
  );
  return new Map(ranked.map((one) => [one.id, one]));
}

/** Gives the awards proposed for the ranks of a unit, in the scheme's order; ties at the last place are all proposed. */
export function awardsFor(scheme: Pick<EmulationScheme, "awards">, ranks: { cluster: number | null; body: number | null }): string[] {
  return scheme.awards.filter(({ within, top }) => (ranks[within] ?? Number.POSITIVE_INFINITY) <= top).map(({ name }) => name);
}
