import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { startPostgres } from "../../scripts/lib/postgres.mjs";
import { pause, readPostmaster } from "../../scripts/lib/postmaster.mjs";

const folder = mkdtempSync(join(tmpdir(), "bcd-supervisor-"));
chmodSync(folder, 0o711);
const pidFile = join(folder, "postgres", "postmaster.pid");
const start = () => startPostgres({ dataDir: folder });

async function count(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query("SELECT count(*)::int AS n FROM note")).rows[0].n;
  } finally {
    await client.end();
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a second supervisor adopts the running server, and a stop leaves none", async () => {
  const first = await start();
  const second = await start();
  expect(second).toMatchObject({ adopted: true, port: first.port });
  await second.stop();
  expect(readPostmaster(join(folder, "postgres"))).toBeNull();
});

test("after a crash the server starts again with every committed row, though its number belongs to another program", async () => {
  const before = await start();
  const url = await before.ensureDatabase("notes");
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  await client.query("CREATE TABLE note (words text); INSERT INTO note VALUES ('đã lưu')");
  const running = readPostmaster(join(folder, "postgres"));
  const crashed = readFileSync(pidFile, "utf8");
  process.kill(running?.pid ?? 0, "SIGQUIT");
  while (readPostmaster(join(folder, "postgres"))) await pause(20);
  writeFileSync(pidFile, crashed.replace(/^\d+/, String(process.ppid)));

  const after = await start();
  expect(after.adopted).toBe(false);
  expect(await count(after.url("notes"))).toBe(1);
  await after.stop();
});

test("a lost key is said, and the server that runs is left alone", async () => {
  const server = await start();
  const keyFile = join(folder, "postgres.json");
  const key = readFileSync(keyFile, "utf8");
  writeFileSync(keyFile, JSON.stringify({ password: "another", port: server.port }));
  await expect(startPostgres({ dataDir: folder, patience: 1 })).rejects.toThrow("does not answer with the password");
  writeFileSync(keyFile, key);
  expect((await start()).adopted).toBe(true);
  await server.stop();
});
