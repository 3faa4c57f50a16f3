/** What was noted through the year and how it begins the self-assessment. Source: programme.md, step 3. */
import { type CriteriaContent, criteriaOf } from "./criteria";
import type { EntryValue } from "./dossier";
import { hasResult, NO_RESULT, type ResultValue } from "./measure";

/** One interim result; `at` in order of time. */
export interface Noted {
  code: string;
  quarter: number;
  at: Date;
  result: Pick<ResultValue, "numerator" | "denominator" | "text">;
  documentNumber: string;
  documentDate: string | null;
}

/** Gives the latest note with a figure of each criterion: the later quarter, and within it the later note. */
export function latestNotes(content: CriteriaContent, notes: readonly Noted[]): Map<string, Noted> {
  const latest = new Map<string, Noted>();
  const ordered = [...notes].sort((a, b) => a.quarter - b.quarter || a.at.getTime() - b.at.getTime());
  for (const criterion of criteriaOf(content)) {
    const last = ordered.findLast((note) => note.code === criterion.code && hasResult(criterion.kind, { ...NO_RESULT, ...note.result }));
    if (last) latest.set(criterion.code, last);
  }
  return latest;
}

/** Gives the notes that fill a result which is still empty; what was typed already stays. */
export function notesToTake(content: CriteriaContent, entries: readonly EntryValue[], notes: readonly Noted[]): Map<string, Noted> {
  const take = latestNotes(content, notes);
  for (const criterion of criteriaOf(content)) {
    const entry = entries.find((candidate) => candidate.code === criterion.code);
    const result = entry?.result ?? NO_RESULT;
    const touched = result.notApplicable || result.numerator !== null || result.denominator !== null || result.text !== "";
    if (touched) take.delete(criterion.code);
  }
  return take;
}
