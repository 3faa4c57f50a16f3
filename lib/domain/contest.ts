/** The units of a thi đua round as they are ranked: from filled-in sheets to contestants. Source: classification.md, "Thi đua". */
import type { Contestant } from "./emulation";
import { questionsOf } from "./scheme";
import type { SheetStage } from "./score-sheet";
import { type SheetFacts, scoreAt, sheetAnswers } from "./sheet-score";

/** Makes a contestant of a sheet at a stage. A knock-out that is not answered does not hold yet: it knocks nobody out before the appraisal asks for it. */
export function contestantOf(unit: { id: string; cluster: string }, sheet: SheetFacts, stage: SheetStage): Contestant {
  const answers = sheetAnswers(stage, sheet);
  return {
    id: unit.id,
    cluster: unit.cluster,
    score: scoreAt(stage, sheet),
    recognised: sheet.facts.recognised.value === 1,
    reportedOnTime: sheet.facts.reportedOnTime.value === 1,
    knockedOut: questionsOf(sheet.scheme)
      .filter((question) => (answers.get(question.code) ?? question.expected) !== question.expected)
      .map((question) => question.code),
  };
}
