/** Plain HTML for pages without the client runtime. Every text that is put in is escaped; only what `html` itself made is not. */

const MADE = Symbol("html");

/** HTML made by `html`; nothing else counts as such. */
export interface Html {
  readonly [MADE]: string;
}

type Value = string | number | Html | null | false | readonly Value[];

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Builds HTML of a template: texts and numbers escaped (attributes must stand in double quotes), lists joined, null and false left out. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { [MADE]: String.raw({ raw: parts }, ...values.map(print)) };
}

/** Gives the finished text. */
export function printHtml(made: Html): string {
  return made[MADE];
}

function print(value: Value): string {
  if (value === null || value === false) return "";
  if (typeof value === "string") return value.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "");
  if (typeof value === "number") return String(value);
  if (MADE in value) return value[MADE];
  return value.map(print).join("");
}
