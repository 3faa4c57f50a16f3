import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { fileTypeFromFile } from "file-type";
import { env } from "./env";

/** Files of evidence: at most this many bytes each. */
export const MAX_FILE_BYTES = 20_000_000;

/** What is received: kind by content, never by name. `inline` kinds may open in the browser, the others are downloads. */
export const FILE_KINDS: Readonly<Record<string, { extension: string; inline: boolean }>> = {
  "application/pdf": { extension: "pdf", inline: true },
  "image/jpeg": { extension: "jpg", inline: true },
  "image/png": { extension: "png", inline: true },
  "image/webp": { extension: "webp", inline: true },
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": { extension: "docx", inline: false },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": { extension: "xlsx", inline: false },
};

export type StoreProblem = "tooLarge" | "empty" | "wrongType" | "full";

export interface StoredFile {
  key: string;
  size: number;
  sha256: string;
  type: string;
}

/** Gives the path of a key below the data folder; a key that leads elsewhere is a bug. */
function pathOf(key: string): string {
  const root = resolve(env().DATA_DIR);
  const path = resolve(root, key);
  if (!path.startsWith(root + sep)) throw new Error("Storage key outside of the data folder");
  return path;
}

/**
 * Writes a stream into the store: temporary file, SHA-256 on the way, flush to disk, kind by content, rename to a random key, in `folder` where one is given.
 * Refuses more than `limit` bytes, nothing at all, other kinds of file (unless its reader has already said what it is) and a full disk; then nothing stays behind.
 */
export async function storeFile(
  source: AsyncIterable<Uint8Array>,
  limit = MAX_FILE_BYTES,
  anyKind = false,
  folder?: string,
): Promise<StoredFile | StoreProblem> {
  const id = randomUUID();
  const key = `${folder ?? id.slice(0, 2)}/${id}`;
  const temporary = pathOf(`incoming/${id}`);
  try {
    await mkdir(dirname(temporary), { recursive: true });
    const written = await write(source, temporary, limit);
    if (typeof written === "string") return written;
    const type = (await fileTypeFromFile(temporary))?.mime ?? "";
    if (!anyKind && !(type in FILE_KINDS)) return "wrongType";
    await mkdir(dirname(pathOf(key)), { recursive: true });
    await rename(temporary, pathOf(key));
    await flushFolder(dirname(pathOf(key)));
    return { key, type, ...written };
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")) return "full";
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function write(source: AsyncIterable<Uint8Array>, path: string, limit: number) {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > limit) return "tooLarge" as const;
      hash.update(chunk);
      for (let at = 0; at < chunk.byteLength; ) at += (await file.write(chunk, at)).bytesWritten;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return size === 0 ? ("empty" as const) : { size, sha256: hash.digest("hex") };
}

/** Makes the new name survive a power cut; file systems that cannot flush a folder do it by themselves. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/** Finds a stored file and gives its size and the way to stream its exact bytes, or those from `start` to `end`; null where the file is not there. */
export async function readStoredFile(key: string) {
  const path = pathOf(key);
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  const stream = (range?: { start: number; end: number }) => Readable.toWeb(createReadStream(path, range)) as ReadableStream<Uint8Array>;
  return { size: found.size, stream };
}

/** Gives the keys of files in a folder of the store that were last written before `instant` (by the machine's clock). */
export async function keysBefore(folder: string, instant: Date): Promise<string[]> {
  const names = await readdir(pathOf(folder)).catch(() => []);
  const old: string[] = [];
  for (const name of names) {
    const found = await stat(pathOf(`${folder}/${name}`)).catch(() => null);
    if (found?.isFile() && found.mtime < instant) old.push(`${folder}/${name}`);
  }
  return old;
}

/** Removes a stored file that no record names (its transaction failed). */
export async function removeStoredFile(key: string): Promise<void> {
  await rm(pathOf(key), { force: true });
}
