import "server-only";
import { readWhole } from "../domain/measure";
import { readDay } from "../format";

/** Gives a typed text, "" where the field was not sent. */
export function textOf(formData: FormData, name: string): string {
  const value = formData.get(name);
  return typeof value === "string" ? value : "";
}

/** Gives a typed day as ISO day; what is no day comes back as typed, so that the schema refuses it at its field. */
export function dayOf(formData: FormData, name: string): string {
  const text = textOf(formData, name).trim();
  return readDay(text) ?? text;
}

/** Gives a typed whole number, null where nothing was typed, NaN (which no schema accepts) where it is none. */
export function wholeOf(formData: FormData, name: string): number | null {
  const reading = readWhole(textOf(formData, name));
  if (reading.kind === "value") return reading.value;
  return reading.kind === "empty" ? null : Number.NaN;
}

/** Gives the wall clock "yyyy-mm-ddThh:mm" of the fields `name` (day) and `name.gio` (time). */
export function wallClockOf(formData: FormData, name: string): string {
  const time = /^(\d{1,2})[:hg](\d{2})$/.exec(textOf(formData, `${name}.gio`).trim());
  return `${dayOf(formData, name)}T${time?.[1]?.padStart(2, "0") ?? ""}:${time?.[2] ?? ""}`;
}

/** Says whether a checkbox was ticked. */
export function isTicked(formData: FormData, name: string): boolean {
  return formData.get(name) !== null;
}

/** Gives the values of the ticked boxes that share a name. */
export function tickedOf(formData: FormData, name: string): string[] {
  return formData.getAll(name).filter((value) => typeof value === "string");
}
