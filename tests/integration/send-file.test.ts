import { mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendFile } from "../../lib/api/send-file";
import { env } from "../../lib/env";
import { readStoredFile } from "../../lib/storage";

const LARGE = 3_000_000_000;
const TAIL = Buffer.from("hết tệp");
const CONTENT = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251));
const keys = { small: "gui/nho", large: "gui/lon" };

beforeAll(() => {
  mkdirSync(join(env().DATA_DIR, "gui"), { recursive: true });
  writeFileSync(join(env().DATA_DIR, keys.small), CONTENT);
  const large = join(env().DATA_DIR, keys.large);
  writeFileSync(large, "");
  truncateSync(large, LARGE - TAIL.length);
  writeFileSync(large, TAIL, { flag: "a" });
});
afterAll(() => rmSync(join(env().DATA_DIR, "gui"), { recursive: true }));

async function ask(key: string, headers: Record<string, string> = {}): Promise<Response> {
  const file = await readStoredFile(key);
  if (!file) throw new Error(`no file ${key}`);
  return sendFile(new Request("http://localhost/tep", { headers }), file, "abc", { "Content-Type": "application/pdf" });
}

async function bytes(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

describe("sending a stored file", () => {
  it("sends the whole with its length, and says that parts can be had", async () => {
    const answer = await ask(keys.small);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-length")).toBe("1000");
    expect(answer.headers.get("accept-ranges")).toBe("bytes");
    expect(answer.headers.get("etag")).toBe('"abc"');
    expect((await bytes(answer)).equals(CONTENT)).toBe(true);
  });

  it("sends the part asked for: from the beginning, from the middle, to the end, the last bytes", async () => {
    for (const [range, start, end] of [
      ["bytes=0-9", 0, 9],
      ["bytes=500-500", 500, 500],
      ["bytes=990-", 990, 999],
      ["bytes=-10", 990, 999],
      ["bytes=990-5000", 990, 999],
    ] as const) {
      const answer = await ask(keys.small, { range });
      expect(answer.status, range).toBe(206);
      expect(answer.headers.get("content-range")).toBe(`bytes ${start}-${end}/1000`);
      expect(answer.headers.get("content-length")).toBe(String(end - start + 1));
      expect((await bytes(answer)).equals(CONTENT.subarray(start, end + 1))).toBe(true);
    }
  });

  it("refuses a part that lies outside, and says how long the file is", async () => {
    const answer = await ask(keys.small, { range: "bytes=1000-" });
    expect(answer.status).toBe(416);
    expect(answer.headers.get("content-range")).toBe("bytes */1000");
  });

  it("goes on with a download only while the file is the same", async () => {
    const same = await ask(keys.small, { range: "bytes=10-", "if-range": '"abc"' });
    expect(same.status).toBe(206);
    expect((await bytes(same)).equals(CONTENT.subarray(10))).toBe(true);
    const other = await ask(keys.small, { range: "bytes=10-", "if-range": '"another"' });
    expect(other.status).toBe(200);
    expect((await bytes(other)).equals(CONTENT)).toBe(true);
    expect((await ask(keys.small, { range: "bytes=5000-", "if-range": '"another"' })).status).toBe(200);
  });

  it("finds the last bytes of a file of three gigabytes", async () => {
    const answer = await ask(keys.large, { range: `bytes=-${TAIL.length}` });
    expect(answer.headers.get("content-range")).toBe(`bytes ${LARGE - TAIL.length}-${LARGE - 1}/${LARGE}`);
    expect((await bytes(answer)).equals(TAIL)).toBe(true);
  });
});
