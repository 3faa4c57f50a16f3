/** Names inside an archive that unpack on every system: Windows is the strictest, so its rules hold. Pure. */

/** Longest path inside an archive; with the folder it is unpacked into it stays below the 260 characters of Windows. */
export const MOST_PATH = 180;
/** Longest name of a folder. */
const MOST_FOLDER = 48;
/** Longest name that Linux and macOS take, in bytes of UTF-8. */
const MOST_BYTES = 240;
/** Shortest room left for the name of a file, however deep it lies. */
const LEAST_NAME = 24;
/** Room for " (999)" where a name is taken. */
const ROOM_TO_COUNT = 6;

/** Devices of Windows, reserved with any ending. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;
/** Control, direction and invisible characters, and halves of a character. */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

const bytes = new TextEncoder();

/** Takes from the start of `text` at most `most` characters and `mostBytes` bytes, never half a character or an accent without its letter. */
function start(text: string, most: number, mostBytes: number): string {
  let taken = "";
  let size = 0;
  for (const character of text) {
    size += bytes.encode(character).length;
    if (taken.length + character.length > most || size > mostBytes) return taken;
    taken += character;
  }
  return taken;
}

/** Parts a name from its ending: "bien-ban.tar.gz" → "bien-ban.tar" and ".gz". What is longer than ten characters is no ending. */
function split(name: string): [stem: string, ending: string] {
  const [, stem = name, ending = ""] = /^(.+)(\.[^.\s]{1,10})$/u.exec(name) ?? [];
  return [stem, ending];
}

/** Cuts a name to its room, keeping its ending; `more` stands before the ending (" (2)"). */
function fitted(name: string, most: number, more = ""): string {
  const [stem, ending] = split(name);
  const kept = start(stem, most - ending.length - more.length, MOST_BYTES - bytes.encode(ending + more).length);
  return `${kept.replace(/[. ]+$/u, "")}${more}${ending}`;
}

/** Gives `text` as one name of a path: NFC, without characters and names that Windows refuses, at most `most` characters. "tep" where nothing is left. */
export function safeName(text: string, most = MOST_PATH): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(UNSEEN, "")
    .replace(/[<>:"/\\|?*]/g, "-")
    .trim();
  const whole = plain.replace(/[. ]+$/u, "") || "tep";
  return fitted(RESERVED.test(whole) ? `_${whole}` : whole, most);
}

/** Gives `text` as the name of a folder. */
export function safeFolder(text: string): string {
  return safeName(text, MOST_FOLDER).replace(/[. ]+$/u, "") || "tep";
}

/** Gives names for the files of one archive: safe, at most MOST_PATH characters with their folders, each once also for systems that ignore case. */
export function archiveNames(): (folders: readonly string[], name: string) => string {
  const taken = new Set<string>();
  return (folders, name) => {
    const folder = folders.map((part) => `${safeFolder(part)}/`).join("");
    const room = Math.max(LEAST_NAME, MOST_PATH - folder.length);
    const own = safeName(name, room - ROOM_TO_COUNT);
    for (let count = 1; ; count += 1) {
      const path = folder + (count === 1 ? own : fitted(own, room, ` (${count})`));
      const key = path.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
}
