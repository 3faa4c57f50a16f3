/** A scheme as data: rules of xếp loại or of thi đua for one subject and unit type, versioned, published and frozen. Source: classification.md. */
import { type ClassificationScheme, classificationProblems, classificationSchema, draftClassificationSchema } from "./classification";
import { draftEmulationSchema, type EmulationScheme, emulationProblems, emulationSchema } from "./emulation";
import type { Fact } from "./facts";
import type { Purpose, Subject } from "./score-sheet";
import type { ContentProblem, ScoreTable } from "./score-table";

export type SchemeContent = { purpose: "classification"; rules: ClassificationScheme } | { purpose: "emulation"; rules: EmulationScheme };

/** A yes/no question of a scheme beside its table: a condition of a level or a knock-out. */
export interface Question {
  code: string;
  text: string;
  clause: string;
  source: Fact | null;
  expected: boolean;
}

/** Reads the content of a published scheme by its purpose; throws on anything that does not hold together. */
export function parseScheme(purpose: Purpose, content: unknown): SchemeContent {
  if (purpose === "classification") return { purpose, rules: classificationSchema.parse(content) };
  return { purpose, rules: emulationSchema.parse(content) };
}

/** Reads the content of any version, drafts too, which may still have problems; throws on anything that was not written by the product. */
export function parseDraft(purpose: Purpose, content: unknown): SchemeContent {
  if (purpose === "classification") return { purpose, rules: draftClassificationSchema.parse(content) };
  return { purpose, rules: draftEmulationSchema.parse(content) };
}

/** Lists where content is not even of the shape of a draft: too many levels, conditions, nhóm. Empty where parseDraft takes it. */
export function shapeProblems({ purpose, rules }: SchemeContent): string[] {
  const parsed = (purpose === "classification" ? draftClassificationSchema : draftEmulationSchema).safeParse(rules);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

/** Lists what is to be mended before a draft may be published; empty where nothing is. What remains when this is empty is what parseScheme takes. */
export function schemeProblems(scheme: SchemeContent): ContentProblem[] {
  return scheme.purpose === "classification" ? classificationProblems(scheme.rules) : emulationProblems(scheme.rules);
}

/** Gives the score table of a scheme. */
export function tableOf({ rules }: SchemeContent): ScoreTable {
  return rules.table;
}

/** Gives the yes/no questions of a scheme in printed order. */
export function questionsOf(scheme: SchemeContent): readonly Question[] {
  return scheme.purpose === "classification" ? scheme.rules.conditions : scheme.rules.knockOuts;
}

/** Says which subjects a purpose judges: thi đua judges organisations only. */
export function subjectsOf(purpose: Purpose): readonly Subject[] {
  return purpose === "classification" ? ["organisation", "executive", "standing"] : ["organisation"];
}
