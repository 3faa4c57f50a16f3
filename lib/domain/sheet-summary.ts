/** What a phiếu chấm comes to at a stage, in the words of its pages: points, level with its reasons, what is missing. Pure. Source: classification.md. */
import { questionsOf, tableOf } from "./scheme";
import { QUESTIONS_SLUG } from "./score-address";
import type { SheetStage } from "./score-sheet";
import { isLeftOut, pointsOf, type ScoreInput, shareOf100 } from "./scoring";
import { levelName, levelSentence } from "./scoring-labels";
import {
  classifySheet,
  figuresAt,
  missingForSubmission,
  type OpenLine,
  openForAppraisal,
  type SheetFacts,
  scoreAt,
  sheetAnswers,
} from "./sheet-score";

/** One nhóm, or the yes/no questions (code "dieu-kien"). Points in hundredths; `optional`: bonus and minus, where nothing has to be filled in. */
export interface GroupSummary {
  code: string;
  filled: number;
  total: number;
  points: number | null;
  maximum: number | null;
  optional: boolean;
}

/** A counted sheet. `level`: name of the level that comes out, null for thi đua; `failing`: questions answered other than expected. */
export interface SheetSummary {
  groups: GroupSummary[];
  points: number;
  maximum: number;
  bonus: number;
  minus: number;
  outOf100: number | null;
  levelCode: string | null;
  level: string | null;
  sentences: string[];
  failing: string[];
  missing: string[];
  open: OpenLine[];
  done: number;
  total: number;
}

function groupSummaries(
  sheet: SheetFacts,
  figures: ReadonlyMap<string, ScoreInput>,
  answers: ReadonlyMap<string, boolean>,
  stage: SheetStage,
): GroupSummary[] {
  const { groups } = scoreAt(stage, sheet);
  const counted = tableOf(sheet.scheme).groups.map((group, index) => ({
    code: group.code,
    filled: group.criteria.filter((criterion) => {
      const figure = figures.get(criterion.code);
      return figure !== undefined && (isLeftOut(criterion, figure) || pointsOf(criterion, figure) !== null);
    }).length,
    total: group.criteria.length,
    points: groups[index]?.points ?? 0,
    maximum: groups[index]?.maximum ?? 0,
    optional: group.role !== "main",
  }));
  const questions = questionsOf(sheet.scheme).length;
  if (questions === 0) return counted;
  return [...counted, { code: QUESTIONS_SLUG, filled: answers.size, total: questions, points: null, maximum: null, optional: false }];
}

/** Counts a sheet at a stage. `done` of `total` leaves bonus and minus out: nobody has to fill those in. */
export function summaryAt(stage: SheetStage, sheet: SheetFacts): SheetSummary {
  const { scheme } = sheet;
  const figures = figuresAt(stage, sheet);
  const answers = sheetAnswers(stage, sheet);
  const score = scoreAt(stage, sheet);
  const classified = classifySheet(stage, sheet);
  const groups = groupSummaries(sheet, figures, answers, stage);
  const asked = groups.filter((group) => !group.optional);
  const rules = scheme.purpose === "classification" ? scheme.rules : null;
  return {
    groups,
    points: score.points,
    maximum: score.maximum,
    bonus: score.bonus,
    minus: score.minus,
    outOf100: shareOf100(classified ? classified.share : score),
    levelCode: classified?.level ?? null,
    level: rules && classified ? levelName(rules, classified.level) : null,
    sentences: rules && classified ? classified.reasons.map((reason) => levelSentence(reason, rules)) : [],
    failing: questionsOf(scheme)
      .filter(({ code, expected }) => answers.has(code) && answers.get(code) !== expected)
      .map(({ code }) => code),
    missing: stage === "self" ? missingForSubmission(sheet) : [],
    open: stage === "final" ? openForAppraisal(sheet) : [],
    done: asked.reduce((sum, group) => sum + group.filled, 0),
    total: asked.reduce((sum, group) => sum + group.total, 0),
  };
}
