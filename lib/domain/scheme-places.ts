/** Where in the editor of a scheme a problem is mended. */
import type { SchemeContent } from "./scheme";
import { questionsOf, schemeProblems, tableOf } from "./scheme";
import type { ContentProblem } from "./score-table";

export type SchemePlace =
  | { part: "group" | "criterion" | "question"; code: string }
  | { part: "table" | "levels" | "recognition" | "quota" | "ranking" };

/** Gives the part of the scheme that a problem's path points to. */
export function placeOf(scheme: SchemeContent, path: ContentProblem["path"]): SchemePlace {
  const [first, second, third, fourth, fifth] = path;
  if (first === "levels" || first === "recognition" || first === "quota") return { part: first };
  if (first === "conditions" || first === "knockOuts") {
    const question = questionsOf(scheme)[Number(second)];
    return question ? { part: "question", code: question.code } : { part: "table" };
  }
  if (first !== "table") return { part: "ranking" };
  const group = second === "groups" ? tableOf(scheme).groups[Number(third)] : undefined;
  const criterion = fourth === "criteria" ? group?.criteria[Number(fifth)] : undefined;
  if (criterion) return { part: "criterion", code: criterion.code };
  return group ? { part: "group", code: group.code } : { part: "table" };
}

/** Lists what is to be mended before the draft may be published, each with its place; a sentence said twice is listed once. */
export function thingsToMend(scheme: SchemeContent): { message: string; place: SchemePlace }[] {
  const said = new Set<string>();
  return schemeProblems(scheme).flatMap(({ path, message }) => {
    if (said.has(message)) return [];
    said.add(message);
    return [{ message, place: placeOf(scheme, path) }];
  });
}
