/** Free codes for what is added to a scheme: nhóm IV after III, criterion I.6 after I.5, condition DK5 after DK4. */
import { codesOf } from "./edit-scheme";
import { questionsOf, type SchemeContent, tableOf } from "./scheme";
import type { ScoreGroup } from "./score-table";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"] as const;

/** Gives the first free Roman number. */
export function nextGroupCode(scheme: SchemeContent): string {
  const used = codesOf(scheme);
  return ROMAN.find((code) => !used.includes(code)) ?? "";
}

/** Gives the code after the last of the nhóm. */
export function nextScoreCode(group: ScoreGroup): string {
  const numbers = group.criteria.map((criterion) => Number(criterion.code.split(".")[1] ?? 0));
  return `${group.code}.${Math.max(0, ...numbers) + 1}`;
}

/** Gives the code after the last condition: DK of a classification, LT (loại trừ) of thi đua. */
export function nextQuestionCode(scheme: SchemeContent): string {
  const numbers = questionsOf(scheme).map((question) => Number(/\d+$/.exec(question.code)?.[0] ?? 0));
  return `${scheme.purpose === "classification" ? "DK" : "LT"}${Math.max(0, ...numbers) + 1}`;
}

/** Gives a code for a new level beside the ones there are. */
export function nextLevelCode(used: readonly string[]): string {
  for (let number = used.length + 1; ; number += 1) {
    if (!used.includes(`muc${number}`)) return `muc${number}`;
  }
}

/** Gives the nhóm in the order in which tables are printed. */
export function groupChoices(scheme: SchemeContent): { value: string; label: string }[] {
  return tableOf(scheme).groups.map((group) => ({ value: group.code, label: `${group.code}. ${group.name}` }));
}
