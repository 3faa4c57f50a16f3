import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { appRoleOf } from "../../../scripts/lib/app-role.mjs";
import { migrate } from "../../../scripts/lib/migrate.mjs";
import { createDatabase, dropDatabase, scratchName } from "../../../scripts/lib/scratch.mjs";

const name = scratchName("migrate");
const folder = mkdtempSync(join(tmpdir(), "bcd-migrations-"));
let url = "";

function write(migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(join(folder, migration, "migration.sql"), sql);
}

async function ask(address: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  url = await createDatabase(inject("serverUrl"), name);
  write("1_notes", "CREATE TABLE note (body int, words text); COMMENT ON TABLE note IS 'app: select, insert';");
});

afterAll(async () => {
  await dropDatabase(inject("serverUrl"), name, [appRoleOf(name)]);
  rmSync(folder, { recursive: true, force: true });
});

test("two runners at once apply each migration once", async () => {
  const runs = await Promise.all([migrate({ url, folder }), migrate({ url, folder })]);
  expect(runs.flatMap((run) => run.applied)).toEqual(["1_notes"]);
  expect(runs[0].appUrl).toBe(runs[1].appUrl);
});

test("the application's role has the rights the comment gives, owns nothing and does not see the migrations", async () => {
  const { appUrl } = await migrate({ url, folder });
  await ask(appUrl, "INSERT INTO note VALUES (1, 'đã lưu')");
  await expect(ask(appUrl, "DELETE FROM note")).rejects.toThrow("permission denied");
  await expect(ask(appUrl, "CREATE TABLE mine (a int)")).rejects.toThrow("permission denied");
  await expect(ask(appUrl, "SELECT * FROM _prisma_migrations")).rejects.toThrow("permission denied");
});

test("row-level security binds the application and the owner alike", async () => {
  write(
    "2_security",
    `ALTER TABLE note ENABLE ROW LEVEL SECURITY; ALTER TABLE note FORCE ROW LEVEL SECURITY;
     CREATE POLICY own ON note USING (body = nullif(current_setting('app.body', true), '')::int);`,
  );
  const { appUrl } = await migrate({ url, folder });
  expect(await ask(appUrl, "SELECT * FROM note")).toEqual([]);
  const inBody = (address: string) => ask(`${address}?options=-c%20app.body%3D1`, "SELECT words FROM note");
  expect(await inBody(appUrl)).toEqual([{ words: "đã lưu" }]);
  expect(await ask(url, "SELECT words FROM note")).toEqual([]);
});

test("a migration that fails leaves nothing behind and is tried again", async () => {
  write("3_broken", "CREATE TABLE half (a int); SELECT 1/0;");
  await expect(migrate({ url, folder })).rejects.toThrow("division by zero");
  expect(await ask(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  write("3_broken", "CREATE TABLE half (a int);");
  expect((await migrate({ url, folder })).applied).toEqual(["3_broken"]);
});

test("a changed migration is refused, another line end is not", async () => {
  write("3_broken", "CREATE TABLE half (a int); -- and a word");
  await expect(migrate({ url, folder })).rejects.toThrow("was changed after it was applied");
  write("3_broken", "CREATE TABLE half (a int);");
  expect((await migrate({ url, folder })).applied).toEqual([]);
});

test("an application role that would bypass row-level security is refused", async () => {
  await expect(migrate({ url, folder, appUrl: url })).rejects.toThrow("units could read each other's records");
});
