import { createHash } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { type ArchiveFile, type ArchiveSource, type Written, zipOf } from "../../../../lib/documents/archive/zip";
import { eventually } from "../../../support/eventually";
import { collected, unzipped } from "../../../support/unzipped";

const AT = new Date("2024-11-25T02:00:00Z");

function file(path: string, open: ArchiveFile["open"], compress = true): ArchiveFile {
  return { path, open, compress };
}

const text = (path: string, words: string) => file(path, async () => Buffer.from(words));

/** A source of given files that keeps what it is told of each. */
function sourceOf(files: ArchiveFile[]) {
  const told: Written[] = [];
  async function* source(): ArchiveSource {
    for (const one of files) told.push(yield one);
  }
  return { source: source(), told };
}

async function* interrupted(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("half ");
  throw new Error("the disk is gone");
}

describe("an archive", () => {
  it("holds every file under its Vietnamese name, byte by byte, and says what was put in", async () => {
    const long = Buffer.from("Đoàn cơ sở ".repeat(30_000));
    const { source, told } = sourceOf([
      text("1 Đăng ký/Bản đăng ký lần 1.json", "{}"),
      file("6 Minh chứng/1.1/Ảnh hội nghị.jpg", async () => long, false),
      text("Mục lục.csv", ""),
    ]);
    const files = await unzipped(await collected(zipOf(source, AT)));
    expect(files.map(({ path, method }) => [path, method])).toEqual([
      ["1 Đăng ký/Bản đăng ký lần 1.json", 8],
      ["6 Minh chứng/1.1/Ảnh hội nghị.jpg", 0],
      ["Mục lục.csv", 8],
    ]);
    expect(files[1]?.bytes.equals(long)).toBe(true);
    expect(told).toEqual(files.map(({ bytes, sha256 }) => ({ size: bytes.length, sha256, problem: null })));
  });

  it("is the same for the same files", async () => {
    const once = () => collected(zipOf(sourceOf([text("a.txt", "một"), text("b.txt", "hai")]).source, AT));
    expect((await once()).equals(await once())).toBe(true);
  });

  it("without any file can be opened", async () => {
    expect(await unzipped(await collected(zipOf(sourceOf([]).source, AT)))).toEqual([]);
  });

  it("goes on where a file is missing, cannot be opened, or breaks off while it is read", async () => {
    const { source, told } = sourceOf([
      file("missing.pdf", async () => null),
      file("refused.pdf", () => Promise.reject(new Error("no right to read"))),
      file("broken.pdf", async () => interrupted()),
      text("after.txt", "còn đây"),
    ]);
    const files = await unzipped(await collected(zipOf(source, AT)));
    expect(files.map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
      ["broken.pdf", "half "],
      ["after.txt", "còn đây"],
    ]);
    expect(told.map(({ problem }) => problem)).toEqual(["missing", "missing", "broken", null]);
    expect(told[2]?.sha256).toBe(createHash("sha256").update("half ").digest("hex"));
  });

  it("fails where its source fails: no end is written that would make it look whole", async () => {
    async function* source(): ArchiveSource {
      yield text("a.txt", "một");
      throw new Error("the database is gone");
    }
    const read: Uint8Array[] = [];
    const reading = async () => {
      for await (const piece of zipOf(source(), AT)) read.push(piece);
    };
    await expect(reading()).rejects.toThrow("the database is gone");
    await expect(unzipped(Buffer.concat(read))).rejects.toThrow();
  });

  it("lets go of what it reads when nobody reads it any more", async () => {
    const [fileClosed, sourceClosed] = [vi.fn(), vi.fn()];
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.alloc(65_536);
      } finally {
        fileClosed();
      }
    }
    async function* source(): ArchiveSource {
      try {
        for (;;) yield file("endless.bin", async () => endless(), false);
      } finally {
        sourceClosed();
      }
    }
    let size = 0;
    for await (const piece of zipOf(source(), AT)) {
      size += piece.length;
      if (size > 1_000_000) break;
    }
    await eventually(() => expect([fileClosed.mock.calls.length, sourceClosed.mock.calls.length]).toEqual([1, 1]));
  });
});
