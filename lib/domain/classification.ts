/** Xếp loại chất lượng: level from points, conditions and the "3 chủ động" result, with its reasons. Source: classification.md, "Xếp loại chất lượng tổ chức Đoàn" (59-HD). */
import { z } from "zod";
import { FACTS, type Facts, isYesNoFact } from "./facts";
import { formatHundredths } from "./measure";
import { type ContentProblem, draftTableSchema, tableMaximum, tableProblems } from "./score-table";
import { type Score, type ScoreInput, type Share, scoreOf, shareOf100, shareReaches } from "./scoring";

const text = (max: number) => z.string().trim().max(max, `Tối đa ${max} ký tự`);
const code = z.string().regex(/^[A-Za-z0-9]{1,12}$/, "Mã chỉ gồm chữ không dấu và số");
const MODES = ["warn", "block"] as const;

/** A level, best first. `from`: least points of 100 in hundredths; null for levels outside the bands (chưa xếp loại, không xếp loại). */
export const levelSchema = z.object({
  code,
  name: text(80).min(1, "Cần có tên mức"),
  from: z.number().int().min(0, "Điểm từ 0 đến 100").max(10_000, "Điểm từ 0 đến 100").nullable(),
  counts: z.boolean(),
});
export type Level = z.infer<typeof levelSchema>;

/** A yes/no condition: where the answer is not `expected`, the level is at most `ceiling`. warn: the BTV may still exceed it with a reason. */
export const conditionSchema = z.object({
  code,
  text: text(500).min(1, "Cần có nội dung điều kiện"),
  clause: text(200),
  source: z.enum(FACTS, "Hãy chọn số liệu trong danh sách").nullable(),
  expected: z.boolean(),
  ceiling: code,
  mode: z.enum(MODES, "Hãy chọn cảnh báo hoặc không được vượt"),
});
export type Condition = z.infer<typeof conditionSchema>;

export const RECOGNITION_EFFECTS = ["reference", "points", "ceiling", "required"] as const;
/** What the "3 chủ động" result does: nothing · gives points · at most `ceiling` without it · gate of the best level. */
export const recognitionRuleSchema = z.object({
  effect: z.enum(RECOGNITION_EFFECTS, "Hãy chọn một tác dụng"),
  points: z.number().int().min(0).max(10_000, "Tối đa 100 điểm"),
  ceiling: code,
  mode: z.enum(MODES, "Hãy chọn cảnh báo hoặc không được vượt"),
});

export const quotaSchema = z.object({
  percent: z.number("Nhập số từ 0 đến 100").int().min(0).max(100, "Nhập số từ 0 đến 100"),
  denominator: z.enum(["rated", "atLeastLevel"], "Hãy chọn mẫu số"),
  /** Least level that counts for `atLeastLevel`. */
  level: code,
  groupBy: z.enum(["all", "unitType", "cluster"], "Hãy chọn cách tính"),
  rounding: z.enum(["floor", "nearest"], "Hãy chọn cách làm tròn"),
  atLeastOne: z.boolean(),
  mayExceed: z.boolean(),
});
export type Quota = z.infer<typeof quotaSchema>;

/** A scheme while it is being written: the shape of its parts, nothing yet on how they fit together. */
export const draftClassificationSchema = z.object({
  levels: z.array(levelSchema).max(8, "Có tối đa 8 mức"),
  table: draftTableSchema,
  conditions: z.array(conditionSchema).max(30, "Có tối đa 30 điều kiện"),
  recognition: recognitionRuleSchema,
  quota: quotaSchema,
});

/** Lists why a scheme does not hold together: bands that do not fall, levels that are not there, points that do not add up to 100. */
export function classificationProblems(scheme: ClassificationScheme): ContentProblem[] {
  const problems = tableProblems(scheme.table).map(({ path, message }): ContentProblem => ({ path: ["table", ...path], message }));
  const issue = (path: (string | number)[], message: string) => problems.push({ path, message });
  const banded = bandsOf(scheme);
  if (banded.length < 2) issue(["levels"], "Cần ít nhất hai mức có điểm");
  if (banded.at(-1)?.from !== 0) issue(["levels"], "Mức thấp nhất phải bắt đầu từ 0 điểm");
  if (banded.some((level, index) => index > 0 && (level.from ?? 0) >= (banded[index - 1]?.from ?? 0))) {
    issue(["levels"], "Điểm của các mức phải giảm dần");
  }
  if (new Set(scheme.levels.map((level) => level.code)).size < scheme.levels.length) issue(["levels"], "Hai mức có cùng mã");
  const known = new Set(banded.map((level) => level.code));
  scheme.conditions.forEach((condition, index) => {
    if (!known.has(condition.ceiling))
      issue(["conditions", index, "ceiling"], `${condition.code}: mức tối đa không có trong các mức có điểm`);
    if (condition.source && !isYesNoFact(condition.source))
      issue(["conditions", index, "source"], `${condition.code}: cần số liệu có/không`);
  });
  const codes = [...scheme.conditions, ...scheme.table.groups.flatMap((group) => group.criteria)].map((one) => one.code);
  if (new Set(codes).size < codes.length) issue(["conditions"], "Mã điều kiện trùng với mã khác");
  if (scheme.recognition.effect === "ceiling" && !known.has(scheme.recognition.ceiling)) {
    issue(["recognition", "ceiling"], "Mức tối đa khi chưa được công nhận “3 chủ động” không có trong các mức có điểm");
  }
  if (scheme.quota.denominator === "atLeastLevel" && !known.has(scheme.quota.level))
    issue(["quota", "level"], "Mức dùng để tính số suất không có trong các mức có điểm");
  const total = tableMaximum(scheme.table) + recognitionPoints(scheme);
  if (total !== 10_000) issue(["table"], `Tổng điểm tối đa phải là 100 (hiện là ${formatHundredths(total)})`);
  return problems;
}

/** A whole scheme, ready to be used: see classificationProblems. */
export const classificationSchema = draftClassificationSchema.superRefine((scheme, context) => {
  for (const problem of classificationProblems(scheme)) context.addIssue({ code: "custom", ...problem });
});
export type ClassificationScheme = z.infer<typeof classificationSchema>;

function recognitionPoints({ recognition }: Pick<ClassificationScheme, "recognition">): number {
  return recognition.effect === "points" ? recognition.points : 0;
}

/** Gives the levels that points lead to, best first. */
export function bandsOf(scheme: Pick<ClassificationScheme, "levels">): Level[] {
  return scheme.levels.filter((level) => level.from !== null);
}

/** Why a level came out; labels make the sentence. */
export type LevelReason =
  | { kind: "band"; level: string; points: number | null; from: number }
  | { kind: "condition"; code: string; ceiling: string; mode: "warn" | "block"; lowered: boolean; answered: boolean }
  | {
      kind: "recognition";
      effect: "reference" | "points" | "ceiling" | "required";
      held: boolean | null;
      ceiling: string | null;
      mode: "warn" | "block";
      points: number;
      lowered: boolean;
    };

/** The level that comes out. `ceiling`: the best level that may be decided without breaking a blocking rule. */
export interface Classified {
  score: Score;
  share: Share;
  band: string;
  level: string;
  ceiling: string;
  /** The best level within every rule, warnings too: above it a reason is needed. */
  warnCeiling: string;
  reasons: LevelReason[];
  missing: string[];
}

/**
 * Classifies a filled-in sheet. `answers`: condition code → yes/no; unanswered ones are listed as missing and hold as not met.
 * Every ceiling lowers the proposed level; warn and block differ in what the BTV may still decide.
 */
export function classify(
  scheme: ClassificationScheme,
  inputs: ReadonlyMap<string, ScoreInput>,
  answers: ReadonlyMap<string, boolean>,
  recognised: boolean | null,
): Classified {
  const bands = bandsOf(scheme);
  const score = scoreOf(scheme.table, inputs);
  const extra = recognitionPoints(scheme);
  const share = { points: Math.min(score.points + (recognised ? extra : 0), score.maximum + extra), maximum: score.maximum + extra };
  const bandIndex = Math.max(
    0,
    bands.findIndex((level) => shareReaches(share, level.from ?? 0)),
  );
  const band = share.maximum === 0 ? bands.length - 1 : bandIndex;
  const at = (levelCode: string) => bands.findIndex((level) => level.code === levelCode);
  const reasons: LevelReason[] = [{ kind: "band", level: codeAt(bands, band), points: shareOf100(share), from: bands[band]?.from ?? 0 }];
  let [warn, block] = [0, 0];
  const lower = (ceiling: number, mode: "warn" | "block") => {
    warn = Math.max(warn, ceiling);
    if (mode === "block") block = Math.max(block, ceiling);
    return ceiling > band;
  };
  const missing = [...score.missing];
  for (const condition of scheme.conditions) {
    const answer = answers.get(condition.code);
    if (answer === undefined) missing.push(condition.code);
    if (answer === condition.expected) continue;
    const { ceiling, mode } = condition;
    reasons.push({
      kind: "condition",
      code: condition.code,
      ceiling,
      mode,
      lowered: lower(at(ceiling), mode),
      answered: answer !== undefined,
    });
  }
  const { effect, mode, points } = scheme.recognition;
  const gate = effect === "ceiling" ? at(scheme.recognition.ceiling) : effect === "required" ? Math.min(1, bands.length - 1) : null;
  const lowered = gate !== null && recognised !== true && lower(gate, mode);
  reasons.push({
    kind: "recognition",
    effect,
    held: recognised,
    ceiling: gate === null ? null : codeAt(bands, gate),
    mode,
    points,
    lowered,
  });
  return {
    score,
    share,
    band: codeAt(bands, band),
    level: codeAt(bands, Math.max(band, warn)),
    ceiling: codeAt(bands, block),
    warnCeiling: codeAt(bands, warn),
    reasons,
    missing,
  };
}

function codeAt(bands: readonly Level[], index: number): string {
  return bands[index]?.code ?? "";
}

/** Gives the levels outside the bands, for units that are left out: chưa xếp loại, không xếp loại. */
export function levelsAside(scheme: Pick<ClassificationScheme, "levels">): Level[] {
  return scheme.levels.filter((level) => level.from === null);
}

/** Compares two levels by their place in the scheme: < 0 where `a` is better. Levels outside the bands come last. */
export function compareLevels(scheme: Pick<ClassificationScheme, "levels">, a: string, b: string): number {
  const place = (levelCode: string) => scheme.levels.findIndex((level) => level.code === levelCode);
  return place(a) - place(b);
}

/** Gives the answers that the product knows by itself for yes/no questions: conditions of a scheme, knock-outs. */
export function knownAnswers(questions: readonly Pick<Condition, "code" | "source">[], facts: Facts): Map<string, boolean> {
  const known = new Map<string, boolean>();
  for (const { code: question, source } of questions) {
    const value = source && facts[source].value;
    if (value !== null) known.set(question, value > 0);
  }
  return known;
}
