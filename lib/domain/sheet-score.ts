/** A phiếu chấm as a whole: what counts at a stage, what is missing, which differences need a reason. Pure. Source: classification.md. */
import { type Classified, classify, knownAnswers } from "./classification";
import type { Facts } from "./facts";
import { questionsOf, type SchemeContent, tableOf } from "./scheme";
import { emptyLine, inputsAt, type SheetLine, type SheetStage, sameInput } from "./score-sheet";
import { scoreCriteriaOf } from "./score-table";
import { knownInputs, type Score, type ScoreInput, scoreOf } from "./scoring";

/** What the rules need to know of a sheet. */
export interface SheetFacts {
  scheme: SchemeContent;
  lines: readonly SheetLine[];
  facts: Facts;
  /** The unit's figures as it sent them; absent while it fills the sheet in. The record of the year goes on, what was sent does not. */
  sent?: ReadonlyMap<string, ScoreInput> | null;
}

/** Gives the figures of table and questions that the product knows by itself, by code. */
export function knownOf({ scheme, facts }: Pick<SheetFacts, "scheme" | "facts">): Map<string, ScoreInput> {
  const known = knownInputs(tableOf(scheme), facts);
  for (const [code, yes] of knownAnswers(questionsOf(scheme), facts))
    known.set(code, { value: yes ? 1 : 0, target: null, notApplicable: false });
  return known;
}

/** Gives the figure that counts at a stage for every line: of the unit's own what it sent, of the others what the record tells today. */
export function figuresAt(stage: SheetStage, sheet: SheetFacts): Map<string, ScoreInput> {
  if (stage === "self" && sheet.sent) return new Map(sheet.sent);
  return inputsAt(stage, sheet.lines, knownOf(sheet));
}

/** Counts the table at a stage. */
export function scoreAt(stage: SheetStage, sheet: SheetFacts): Score {
  return scoreOf(tableOf(sheet.scheme), figuresAt(stage, sheet));
}

/** Gives the questions' answers at a stage; unanswered ones are left out. */
export function sheetAnswers(stage: SheetStage, sheet: SheetFacts): Map<string, boolean> {
  const figures = figuresAt(stage, sheet);
  const answers = new Map<string, boolean>();
  for (const { code } of questionsOf(sheet.scheme)) {
    const value = figures.get(code)?.value;
    if (value !== undefined && value !== null) answers.set(code, value > 0);
  }
  return answers;
}

/** Classifies a sheet at a stage; null for thi đua. */
export function classifySheet(stage: SheetStage, sheet: SheetFacts): Classified | null {
  if (sheet.scheme.purpose !== "classification") return null;
  const value = sheet.facts.recognised.value;
  return classify(sheet.scheme.rules, figuresAt(stage, sheet), sheetAnswers(stage, sheet), value === null ? null : value > 0);
}

/** Lists what the unit still has to fill in before it sends the sheet: main criteria and questions without an answer. */
export function missingForSubmission(sheet: SheetFacts): string[] {
  const answers = sheetAnswers("self", sheet);
  const open = questionsOf(sheet.scheme).filter((question) => !answers.has(question.code));
  return [...scoreAt("self", sheet).missing, ...open.map((question) => question.code)];
}

/** A line that the appraisal may not be completed with: nothing to judge, or another figure than before without a reason. */
export interface OpenLine {
  code: string;
  what: "missing" | "reason";
}

/** Lists what stands against completing the appraisal: unanswered lines, and lines where the cụm or the Khối differs without a reason. */
export function openForAppraisal(sheet: SheetFacts): OpenLine[] {
  const figures = figuresAt("final", sheet);
  const before = figuresAt("cluster", sheet);
  const open: OpenLine[] = scoreAt("final", sheet).missing.map((code) => ({ code, what: "missing" }));
  const answers = sheetAnswers("final", sheet);
  for (const { code } of questionsOf(sheet.scheme)) if (!answers.has(code)) open.push({ code, what: "missing" });
  for (const line of sheet.lines) {
    if (line.final === null || line.finalReason.trim() !== "") continue;
    if (!sameInput(figures.get(line.code) ?? null, before.get(line.code) ?? null)) open.push({ code: line.code, what: "reason" });
  }
  return open;
}

/** Gives the line of every criterion and question in printed order, empty where nothing was filled in. */
export function allLines({ scheme, lines }: Pick<SheetFacts, "scheme" | "lines">): SheetLine[] {
  const codes = [...scoreCriteriaOf(tableOf(scheme)), ...questionsOf(scheme)].map(({ code }) => code);
  return codes.map((code) => lines.find((line) => line.code === code) ?? emptyLine(code));
}
