/**
 * Score tables as data: nhóm → tiêu chí → how points are given. One engine for xếp loại and thi đua. All points are integers in hundredths.
 * Source: classification.md, "Thi đua" (stepped points, per-unit points with a cap, ratio to target, yes/no; bonus and minus points; "không áp dụng").
 */
import { z } from "zod";
import { FACTS, isYesNoFact } from "./facts";
import { within } from "./scoring";

const text = (max: number) => z.string().trim().max(max, `Tối đa ${max} ký tự`);
const POINTS = "Nhập số điểm từ 0 đến 1.000";
const points = z.number(POINTS).int(POINTS).min(0, POINTS).max(100_000, POINTS);
const amount = z.number("Nhập một số không âm").int().min(0, "Nhập một số không âm").max(2_000_000_000);

/** One step of stepped points; `from`: the least amount (hundredths) that earns it, null where a person chooses the step. */
export const scoreStepSchema = z.object({ points, text: text(300).min(1, "Cần có nội dung của mức điểm"), from: amount.nullable() });

export const SCORING_KINDS = ["steps", "perUnit", "ratio", "yesNo"] as const;
export const scoringSchema = z.discriminatedUnion(
  "kind",
  [
    z.object({
      kind: z.literal("steps"),
      steps: z.array(scoreStepSchema).min(2, "Cần ít nhất hai mức điểm").max(10, "Tối đa mười mức điểm"),
      unit: text(40),
    }),
    z.object({ kind: z.literal("perUnit"), each: points, unit: text(40).min(1, "Cần ghi tính theo gì: công trình, lượt …") }),
    z.object({ kind: z.literal("ratio"), unit: text(40) }),
    z.object({ kind: z.literal("yesNo") }),
  ],
  "Hãy chọn cách chấm điểm",
);
export type Scoring = z.infer<typeof scoringSchema>;

export const CODE_OF_TABLE = /^[A-Za-z0-9]{1,4}(\.\d{1,2})?$/;
const code = z.string().trim().regex(CODE_OF_TABLE, "Mã có dạng I, 1.2 hoặc DK1");

/** One tiêu chí. `max`: the most it can give (or take, in a nhóm điểm trừ). `source`: what the product fills in by itself. */
export const scoreCriterionSchema = z.object({
  code,
  name: text(500).min(1, "Cần có nội dung tiêu chí"),
  max: points,
  scoring: scoringSchema,
  notApplicableAllowed: z.boolean(),
  guide: text(500),
  source: z.enum(FACTS, "Hãy chọn số liệu trong danh sách").nullable(),
});
export type ScoreCriterion = z.infer<typeof scoreCriterionSchema>;

export const GROUP_ROLES = ["main", "bonus", "minus"] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

/** A nhóm: its points count to the maximum (main), on top of it (bonus) or are taken off (minus). `limit`: the most of the whole nhóm. */
export const scoreGroupSchema = z.object({
  code,
  name: text(300).min(1, "Cần có tên nhóm"),
  role: z.enum(GROUP_ROLES, "Hãy chọn loại điểm của nhóm"),
  limit: points.nullable(),
  criteria: z.array(scoreCriterionSchema).max(40, "Mỗi nhóm có tối đa 40 tiêu chí"),
});
export type ScoreGroup = z.infer<typeof scoreGroupSchema>;

/** A table while it is being written: the shape of its parts, nothing yet on how they fit together. */
export const draftTableSchema = z.object({ groups: z.array(scoreGroupSchema).max(12, "Bảng điểm có tối đa 12 nhóm") });

/** Why content does not hold together: where (as zod's paths), and the sentence. */
export interface ContentProblem {
  path: (string | number)[];
  message: string;
}

/** Says why a criterion's way of scoring does not hold together, as [field, sentence] pairs. */
export function scoringProblems({ scoring, max, source }: ScoreCriterion): [keyof ScoreCriterion, string][] {
  const problems: [keyof ScoreCriterion, string][] = [];
  if (scoring.kind === "steps") {
    const measured = scoring.steps.filter((step) => step.from !== null);
    if (measured.length > 0 && measured.length < scoring.steps.length) {
      problems.push(["scoring", "Hoặc mọi mức điểm đều có số từ, hoặc không mức nào có"]);
    }
    const ordered = [...measured].sort((a, b) => (a.from ?? 0) - (b.from ?? 0));
    if (ordered.some((step, index) => index > 0 && step.points < (ordered[index - 1]?.points ?? 0))) {
      problems.push(["scoring", "Kết quả cao hơn không được ít điểm hơn"]);
    }
    if (new Set(measured.map((step) => step.from)).size < measured.length) problems.push(["scoring", "Hai mức điểm có cùng một số từ"]);
    if (Math.max(...scoring.steps.map((step) => step.points)) !== max) {
      problems.push(["max", "Điểm tối đa phải bằng mức điểm cao nhất"]);
    }
  }
  if (source && isYesNoFact(source) !== (scoring.kind === "yesNo")) {
    problems.push(["source", "Số liệu tự lấy không hợp với cách tính điểm này"]);
  }
  if (source && !isYesNoFact(source) && scoring.kind !== "ratio") {
    problems.push(["source", "Số liệu tự lấy này tính theo tỷ lệ"]);
  }
  return problems;
}

/** Lists why a table does not hold together: nothing in it, doubled codes, steps that do not rise, a maximum of 0. */
export function tableProblems(table: ScoreTable): ContentProblem[] {
  const problems: ContentProblem[] = [];
  const seen = new Set<string>();
  const once = (value: string, path: (string | number)[]) => {
    if (seen.has(value)) problems.push({ path: [...path, "code"], message: `Mã ${value} bị trùng` });
    seen.add(value);
  };
  table.groups.forEach((group, g) => {
    once(group.code, ["groups", g]);
    if (group.criteria.length === 0) problems.push({ path: ["groups", g], message: `Nhóm ${group.code} chưa có tiêu chí nào` });
    group.criteria.forEach((criterion, c) => {
      const path = ["groups", g, "criteria", c];
      once(criterion.code, path);
      for (const [field, message] of scoringProblems(criterion)) {
        problems.push({ path: [...path, field], message: `${criterion.code}: ${message}` });
      }
    });
  });
  if (tableMaximum(table) === 0) problems.push({ path: ["groups"], message: "Bảng điểm cần có điểm tối đa lớn hơn 0" });
  return problems;
}

/** A whole table, ready to be used: see tableProblems. */
export const scoreTableSchema = draftTableSchema.superRefine((table, context) => {
  for (const problem of tableProblems(table)) context.addIssue({ code: "custom", ...problem });
});
export type ScoreTable = { groups: ScoreGroup[] };

/** Gives every criterion in printed order. */
export function scoreCriteriaOf(table: ScoreTable): ScoreCriterion[] {
  return table.groups.flatMap((group) => group.criteria);
}

/** Gives the maximum of the table: main groups only, each within its limit. */
export function tableMaximum(table: ScoreTable): number {
  return table.groups
    .filter((group) => group.role === "main")
    .reduce(
      (sum, group) =>
        sum +
        within(
          group,
          group.criteria.reduce((total, criterion) => total + criterion.max, 0),
        ),
      0,
    );
}
