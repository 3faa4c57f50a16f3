import { randomBytes } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, it } from "vitest";
import { fromRandomAccessReaderPromise, RandomAccessReader } from "yauzl";
import { type ArchiveSource, zipOf } from "../../../../lib/documents/archive/zip";
import { collected } from "../../../support/unzipped";

const MEBIBYTE = 1_048_576;
const PIECE = randomBytes(65_536);
/** 215 files of 20 MiB, the most that one piece of evidence may have: over 4 GiB, where the classic format ends. */
const FILES = 215;
const PIECES = 320;
const KEPT = 400_000;

async function* evidence(): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < PIECES; piece += 1) yield PIECE;
}

async function* source(): ArchiveSource {
  for (let count = 1; count <= FILES; count += 1)
    yield { path: `6 Minh chứng/${count}.pdf`, compress: false, open: async () => evidence() };
  yield { path: "Mục lục.txt", compress: true, open: async () => Buffer.from("Mục lục nằm sau 4 GiB") };
}

/** Serves the last bytes of a file of which nothing else was kept. */
class Tail extends RandomAccessReader {
  constructor(
    readonly kept: Buffer,
    readonly begin: number,
  ) {
    super();
  }
  override _readStreamForRange(start: number, end: number): PassThrough {
    const stream = new PassThrough();
    pipeline(Readable.from([this.kept.subarray(start - this.begin, end - this.begin)]), stream);
    return stream;
  }
}

it("an archive of more than 4 GiB is made in flat memory and opens by ZIP64", { timeout: 180_000 }, async () => {
  const idle = process.memoryUsage().rss;
  let [total, peak] = [0, 0];
  let tail = Buffer.alloc(0);
  for await (const piece of zipOf(source(), new Date("2024-11-25T02:00:00Z"))) {
    total += piece.length;
    if (total > FILES * PIECES * PIECE.length - KEPT) tail = Buffer.concat([tail, piece]).subarray(-KEPT);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  expect(total).toBeGreaterThan(4096 * MEBIBYTE);
  expect((peak - idle) / MEBIBYTE, "MiB over idle").toBeLessThan(100);
  const zip = await fromRandomAccessReaderPromise(new Tail(tail, total - tail.length), total, { strictFileNames: true });
  const entries = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entry.fileName === "Mục lục.txt") {
      expect(entry.relativeOffsetOfLocalHeader).toBeGreaterThan(4096 * MEBIBYTE);
      expect((await collected(await zip.openReadStreamPromise(entry))).toString()).toBe("Mục lục nằm sau 4 GiB");
    } else expect(entry.uncompressedSize).toBe(PIECES * PIECE.length);
  }
  expect(entries).toHaveLength(FILES + 1);
  expect(new Set(entries.slice(0, FILES).map((entry) => entry.crc32)).size, "equal bytes, equal check sums").toBe(1);
});
