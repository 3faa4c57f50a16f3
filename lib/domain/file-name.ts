/** Names of files that people send and save. */
import { tidy } from "./text";

/** Gives a sent file's name for people: the last part of a path, without control and direction characters, its last 200 characters; "" where nothing is left. */
export function plainFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return tidy(last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "")).slice(-200);
}

/** Gives the name under which a file is saved: its own, with the ending of what it holds, so that a picture is never opened as a page. */
export function savedFileName(name: string, extension: string): string {
  const own = name.toLowerCase();
  const fits = own.endsWith(`.${extension}`) || (extension === "jpg" && own.endsWith(".jpeg"));
  return fits ? name : `${name}.${extension}`;
}
