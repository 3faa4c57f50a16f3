/**
 * Rewrites what people type for a day into dd/mm/yyyy: "08112024", "8-11-2024", "8.11.2024" and the native
 * "2024-11-08". Anything else comes back trimmed and unchanged; whether the day exists is for the schema.
 */
export function toDateText(typed: string): string {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dateText(iso[3], iso[2], iso[1]);
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4})$/.exec(text);
  return digits ? dateText(digits[1], digits[2], digits[3]) : text;
}

/** dd/mm/yyyy as the native control's yyyy-mm-dd; empty where the text is no such day. */
export function toIsoDay(text: string): string {
  const parts = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(toDateText(text));
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : "";
}

function dateText(day = "", month = "", year = ""): string {
  return `${day.padStart(2, "0")}/${month.padStart(2, "0")}/${year}`;
}
