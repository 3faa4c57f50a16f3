/** Figures and rules of a score table in words; also in the browser, so it takes only types from the files that bring zod along. */
import { formatHundredths } from "./measure";
import type { GroupRole, ScoreCriterion } from "./score-table";
import { NO_INPUT, type ScoreInput } from "./scoring";
import { controlOf, type Scored } from "./typed-score";

/** Prints points: 1250 → "12,5 điểm"; none → "". */
export function pointsText(points: number | null): string {
  return points === null ? "" : `${formatHundredths(points)} điểm`;
}

/** Prints a figure as people say it: "Có", "59/62 đoàn viên", "3 công trình", the chosen step, "Không áp dụng"; none → "". */
export function figureText(scored: Scored, input: ScoreInput | null | undefined): string {
  const { value, target, notApplicable } = input ?? NO_INPUT;
  if (notApplicable) return "Không áp dụng";
  if (value === null) return "";
  const control = controlOf(scored);
  if (control === "yesNo" || !scored) return value > 0 ? "Có" : "Không";
  const { scoring } = scored;
  if (scoring.kind === "steps" && control === "choice") return scoring.steps[value]?.text ?? "";
  const amount =
    control === "ratio" ? `${formatHundredths(value)}/${target === null ? "?" : formatHundredths(target)}` : formatHundredths(value);
  const unit = scoring.kind === "yesNo" ? "" : scoring.unit;
  return unit ? `${amount} ${unit}` : amount;
}

/** Says how points are given: "Có: 5 điểm", "Mỗi công trình 3 điểm, tối đa 10 điểm" …; in a nhóm điểm trừ they are taken off. */
export function scoringSentence({ scoring, max }: Pick<ScoreCriterion, "scoring" | "max">, role: GroupRole): string {
  const verb = role === "minus" ? "trừ " : "";
  if (scoring.kind === "yesNo") return `Có: ${verb}${pointsText(max)}; không: 0 điểm`;
  if (scoring.kind === "perUnit") return `Mỗi ${scoring.unit} ${verb}${pointsText(scoring.each)}, tối đa ${pointsText(max)}`;
  if (scoring.kind === "ratio") return `Tính theo tỷ lệ đạt được, đủ 100 %: ${verb}${pointsText(max)}`;
  return scoring.steps.map((step) => `${step.text}: ${verb}${pointsText(step.points)}`).join("; ");
}
