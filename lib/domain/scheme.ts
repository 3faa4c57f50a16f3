/** A scheme as data: rules of xếp loại or of thi đua for one subject and unit type, versioned, published and frozen. Source: classification.md. */
import { type ClassificationScheme, classificationSchema } from "./classification";
import { type EmulationScheme, emulationSchema } from "./emulation";
import type { Fact } from "./facts";
import type { Purpose, Subject } from "./score-sheet";
import type { ScoreTable } from "./score-table";

export type SchemeContent = { purpose: "classification"; rules: ClassificationScheme } | { purpose: "emulation"; rules: EmulationScheme };

/** A yes/no question of a scheme beside its table: a condition of a level or a knock-out. */
export interface Question {
  code: string;
  text: string;
  clause: string;
  source: Fact | null;
  expected: boolean;
}

/** Reads stored content by its purpose; throws on anything that was not written by the product. */
export function parseScheme(purpose: Purpose, content: unknown): SchemeContent {
  if (purpose === "classification") return { purpose, rules: classificationSchema.parse(content) };
  return { purpose, rules: emulationSchema.parse(content) };
}

/** Gives the first problem of content that is to be published, or null. */
export function schemeProblems(purpose: Purpose, content: unknown): { path: string; message: string }[] {
  const parsed = (purpose === "classification" ? classificationSchema : emulationSchema).safeParse(content);
  return parsed.success ? [] : parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
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
