import "server-only";
import type { CriterionKind } from "../domain/measure";
import { CRITERION_KINDS, readHundredths } from "../domain/measure";
import { isTicked, textOf } from "./form-values";

interface CriterionReading {
  values: Record<string, unknown>;
  /** Field → why what was typed cannot be read. */
  errors: Record<string, string>;
}

/** A threshold as typed ("95", "95,5", "3") in hundredths; có/không means "có", a text has none. */
function readThreshold(kind: CriterionKind | undefined, text: string): { value: number | null; error?: string } {
  if (kind === "yesno") return { value: 100 };
  if (kind === "text") return { value: null };
  const reading = readHundredths(text);
  if (reading.kind === "unreadable") return { value: null, error: reading.reason };
  if (reading.kind === "empty") return { value: null, error: "Cần có ngưỡng tối thiểu" };
  if (kind === "count" && reading.value % 100 !== 0) return { value: null, error: "Ngưỡng của số lượng phải là số nguyên." };
  return { value: reading.value };
}

/** Reads the form of a criterion into the values of criterionSchema; thresholds and points come as people type them. */
export function criterionValues(formData: FormData): CriterionReading {
  const kind = CRITERION_KINDS.find((candidate) => candidate === textOf(formData, "kind"));
  const threshold = readThreshold(kind, textOf(formData, "threshold"));
  const points = readHundredths(textOf(formData, "points") || "0");
  const errors: Record<string, string> = {};
  if (threshold.error) errors.threshold = threshold.error;
  if (points.kind === "unreadable") errors.points = points.reason;
  return {
    errors,
    values: {
      ...Object.fromEntries(formData),
      kind,
      threshold: threshold.value,
      points: points.kind === "value" ? points.value : 0,
      mandatory: isTicked(formData, "mandatory"),
      notApplicableAllowed: isTicked(formData, "notApplicableAllowed"),
      computedBySystem: isTicked(formData, "computedBySystem"),
    },
  };
}
