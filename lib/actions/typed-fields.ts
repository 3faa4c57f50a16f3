import "server-only";
import { type Reading, readHundredths, readWhole } from "../domain/measure";
import { textOf } from "./form-values";

/** Figures of a form as they are typed; what cannot be read is noted under its field and given as 0. */
export function typedFigures(formData: FormData) {
  const errors: Record<string, string> = {};
  const figure = (name: string, reading: Reading<number>): number | null => {
    if (reading.kind === "unreadable") errors[name] = reading.reason;
    return reading.kind === "value" ? reading.value : reading.kind === "empty" ? null : 0;
  };
  return {
    errors,
    /** Hundredths of a typed number ("2,5"), null where nothing was typed. */
    hundredths: (name: string) => figure(name, readHundredths(textOf(formData, name))),
    whole: (name: string) => figure(name, readWhole(textOf(formData, name))),
  };
}

/** Gives the numbers of those rows of a list ("steps.0.text") in which something was typed in one of `parts`. */
export function typedRows(formData: FormData, list: string, parts: readonly string[], most: number): number[] {
  const rows = Array.from({ length: most }, (_, index) => index);
  return rows.filter((index) => parts.some((part) => textOf(formData, `${list}.${index}.${part}`).trim() !== ""));
}

/** Puts errors of a list's members ("steps.1.text") at the rows of the page in which they were typed. */
export function atRows(fields: Record<string, string>, list: string, rows: readonly number[]): Record<string, string> {
  const moved = Object.entries(fields).map(([name, message]) => {
    if (!name.startsWith(`${list}.`)) return [name, message];
    const [position = "", ...part] = name.slice(list.length + 1).split(".");
    return [[list, rows[Number(position)] ?? position, ...part].join("."), message];
  });
  return Object.fromEntries(moved);
}
