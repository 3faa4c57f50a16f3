import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { fromBufferPromise } from "yauzl";

/** One file of an opened archive. */
export interface UnzippedFile {
  path: string;
  bytes: Buffer;
  sha256: string;
  /** 0 stored, 8 deflated. */
  method: number;
}

/** Reads a stream to its end. */
export async function collected(stream: AsyncIterable<Uint8Array> | Readable): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Opens an archive with another library than the one that wrote it, strictly; gives its files in their order. */
export async function unzipped(archive: Buffer): Promise<UnzippedFile[]> {
  const zip = await fromBufferPromise(archive, { strictFileNames: true, validateEntrySizes: true });
  const files: UnzippedFile[] = [];
  for await (const entry of zip.eachEntry()) {
    const bytes = await collected(await zip.openReadStreamPromise(entry));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    files.push({ path: entry.fileName, bytes, sha256, method: entry.compressionMethod });
  }
  return files;
}
