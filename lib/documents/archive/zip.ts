/** Files one after the other into a ZIP (names in UTF-8, ZIP64 where it must be), in flat memory: the one door of the zip library. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** One file to put in. */
export interface ArchiveFile {
  /** Parts joined by "/", safe on every system. */
  path: string;
  /** Begins to read it; null where it is not there any more. */
  open: () => Promise<Buffer | AsyncIterable<Uint8Array> | null>;
  /** False for what is packed already: pictures, PDF, office files. */
  compress: boolean;
}

/** What became of a file: the bytes that were put in, and their hash. `missing`: nothing was put in; `broken`: reading failed on the way. */
export interface Written {
  size: number;
  sha256: string;
  problem: "missing" | "broken" | null;
}

/** Gives files one by one and is told what became of each, so that an index may follow them. */
export type ArchiveSource = AsyncGenerator<ArchiveFile, void, Written>;

const PIECE = 65_536;
const REGULAR_FILE = 0o100644;

async function* pieces(source: Buffer | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (!Buffer.isBuffer(source)) return yield* source;
  for (let at = 0; at < source.length; at += PIECE) yield source.subarray(at, at + PIECE);
}

/** Passes the bytes on and notes what they were; where reading fails the file ends there, and the archive goes on. */
async function* noting(source: Buffer | AsyncIterable<Uint8Array>, written: Written): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  try {
    for await (const piece of pieces(source)) {
      hash.update(piece);
      written.size += piece.byteLength;
      yield piece;
    }
  } catch {
    written.problem = "broken";
  }
  written.sha256 = hash.digest("hex");
}

async function put(zip: ZipFile, file: ArchiveFile, at: Date, whileRead: Promise<never>): Promise<Written> {
  const source = await file.open().catch(() => null);
  if (source === null) return { size: 0, sha256: "", problem: "missing" };
  const written: Written = { size: 0, sha256: "", problem: null };
  const bytes = Readable.from(noting(source, written), { objectMode: false });
  const ended = new Promise<void>((resolve) => bytes.once("end", resolve));
  zip.addReadStream(bytes, file.path, { mtime: at, mode: REGULAR_FILE, compress: file.compress });
  try {
    await Promise.race([ended, whileRead]);
  } finally {
    bytes.destroy();
  }
  return written;
}

async function putAll(zip: ZipFile, files: ArchiveSource, at: Date, forceZip64Format: boolean, whileRead: Promise<never>): Promise<void> {
  try {
    for (let next = await files.next(); !next.done; ) next = await files.next(await put(zip, next.value, at, whileRead));
  } finally {
    await files.return();
  }
  zip.end({ forceZip64Format, comment: "" });
}

/**
 * Gives the archive as a stream; every file in it bears the time `at`. Holds one piece of one file at a time: nothing is read before it can be written.
 * A file that is missing or cannot be read never fails the archive. Closing the stream closes what is being read; an error of `files` is its error.
 */
export function zipOf(files: ArchiveSource, at: Date, { forceZip64 = false } = {}): Readable {
  const zip = new ZipFile();
  const stream = Readable.from(zip.outputStream, { objectMode: false });
  const abandoned = new Promise<never>((_, reject) => stream.once("close", () => reject(new Error("The archive is no longer read"))));
  abandoned.catch(() => undefined);
  zip.once("error", (error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  putAll(zip, files, at, forceZip64, abandoned).catch((error: Error) => stream.destroy(error));
  return stream;
}
