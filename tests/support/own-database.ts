// Before each integration test file: a database and a folder of its own, which the application finds as in production.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { createTestDatabase } from "./database";

const database = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), "bcd-files-"));

Object.assign(process.env, {
  DATABASE_URL: database.appUrl,
  OWNER_DATABASE_URL: database.ownerUrl,
  DATABASE_POOL: "5",
  DATA_DIR: folder,
  NEXTAUTH_SECRET: "a secret for tests, thirty-two characters long",
  NEXTAUTH_URL: "http://localhost:3000",
  AUTH_TRUST_HOST: "1",
});

afterAll(async () => {
  const { closeDatabase } = await import("../../lib/db/client");
  await closeDatabase();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});
