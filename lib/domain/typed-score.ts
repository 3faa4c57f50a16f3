/** One line of a score sheet as people type it, and back. Read by the page while typing and by the use case: one reading for both. */
import { formatHundredths, type Reading, readHundredths, readYesNo } from "./measure";
import type { ScoreCriterion } from "./score-table";
import { isChosen, NO_INPUT, type ScoreInput } from "./scoring";
import { tidyLines } from "./text";

export const SCORE_FIELDS = ["value", "target", "notApplicable", "note"] as const;
export type TypedScore = Record<(typeof SCORE_FIELDS)[number], string>;

/** What one must know of a line to read it; `null` scoring: a yes/no question. */
export type Scored = Pick<ScoreCriterion, "scoring" | "notApplicableAllowed" | "max"> | null;

/** The way in which a line is filled in. */
export type ScoreControl = "yesNo" | "choice" | "amount" | "ratio";

/** Says how a line is filled in: có/không, one of the steps, an amount, an amount of a total. */
export function controlOf(scored: Scored): ScoreControl {
  if (!scored || scored.scoring.kind === "yesNo") return "yesNo";
  if (scored.scoring.kind === "ratio") return "ratio";
  return isChosen({ ...scored, code: "", name: "", guide: "", source: null }) ? "choice" : "amount";
}

/** Prints a figure and its note into their text fields. */
export function typedScore(scored: Scored, input: ScoreInput | null, note: string): TypedScore {
  const control = controlOf(scored);
  const { value, target, notApplicable } = input ?? NO_INPUT;
  const shown =
    value === null ? "" : control === "yesNo" ? (value > 0 ? "Có" : "Không") : control === "choice" ? `${value}` : formatHundredths(value);
  return { value: shown, target: target === null ? "" : formatHundredths(target), notApplicable: notApplicable ? "on" : "", note };
}

const ZERO_TOTAL = "Tổng phải lớn hơn 0. Nếu trong năm không có, hãy chọn “Không áp dụng” khi tiêu chí cho phép.";

function readValue(control: ScoreControl, scored: Scored, text: string): Reading<number> {
  if (control === "yesNo") {
    const reading = readYesNo(text);
    return reading.kind === "value" ? { kind: "value", value: reading.value ? 1 : 0 } : reading;
  }
  if (control !== "choice") return readHundredths(text);
  if (text === "") return { kind: "empty" };
  const steps = scored?.scoring.kind === "steps" ? scored.scoring.steps.length : 0;
  const chosen = /^\d$/.test(text) ? Number(text) : -1;
  return chosen >= 0 && chosen < steps ? { kind: "value", value: chosen } : { kind: "unreadable", reason: "Hãy chọn một mức điểm." };
}

/**
 * Reads the fields over what is stored. A field that cannot be read keeps its stored figure and gives its problem.
 * Nothing filled in gives null: that stage has said nothing.
 */
export function readTypedScore(
  scored: Scored,
  typed: TypedScore,
  stored: ScoreInput | null,
): { input: ScoreInput | null; note: string; problems: Record<string, string> } {
  const control = controlOf(scored);
  const problems: Record<string, string> = {};
  const take = (field: "value" | "target", reading: Reading<number>): number | null => {
    if (reading.kind === "unreadable") problems[field] = reading.reason;
    return reading.kind === "value" ? reading.value : reading.kind === "empty" ? null : (stored?.[field] ?? null);
  };
  const value = take("value", readValue(control, scored, typed.value));
  let target: number | null = null;
  if (control === "ratio") {
    const reading = readHundredths(typed.target);
    const zero = reading.kind === "value" && reading.value === 0;
    target = take("target", zero ? { kind: "unreadable", reason: ZERO_TOTAL } : reading);
  }
  const notApplicable = scored?.notApplicableAllowed === true && typed.notApplicable !== "";
  const input = value === null && target === null && !notApplicable ? null : { value, target, notApplicable };
  return { input, note: tidyLines(typed.note), problems };
}
