/** Words that are not on the server yet, kept in this browser until they are; and what was saved since the page was made. */

export type Texts = Record<string, string>;

interface Draft {
  values: Texts;
  /** Version of the record over which they were typed. */
  version: string;
}

const PREFIX = "bcd-ban-nhap:";

/** Gives the kept words under a key, or null; a browser without storage keeps none. */
export function readDraft(key: string): Draft | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null");
    if (typeof value !== "object" || value === null || !("values" in value) || !("version" in value)) return null;
    return typeof value.version === "string" ? { version: value.version, values: value.values as Texts } : null;
  } catch {
    return null;
  }
}

/** Keeps words under a key; null forgets them. */
export function writeDraft(key: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    else localStorage.removeItem(PREFIX + key);
  } catch {
    // The storage is full or switched off: the words are still on the page.
  }
}

interface Saved extends Draft {
  /** The server's instant of the save, in milliseconds. */
  stamp: number;
  time: string;
}

const saved = new Map<string, Saved>();

/** Remembers a save, because the browser's "back" shows the page as it was made before. */
export function rememberSave(key: string, save: Saved): void {
  saved.set(key, save);
}

/** Gives what was saved after the page was made (`stamp`), or null. */
export function savedSince(key: string, stamp: number): Saved | null {
  const last = saved.get(key);
  return last && last.stamp > stamp ? last : null;
}

/** Gives the fields in which two states differ. */
export function differing(a: Texts, b: Texts): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((field) => (a[field] ?? "") !== (b[field] ?? ""));
}
