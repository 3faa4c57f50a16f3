import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { createDatabase, dropDatabase, withDatabase } from "../../scripts/lib/scratch.mjs";

/** A database of this test's own. */
export interface TestDatabase {
  /** For the application's role, under row-level security. */
  appUrl: string;
  /** For the owner of the tables. */
  ownerUrl: string;
  drop: () => Promise<void>;
}

/** Makes a migrated, empty database within some tens of milliseconds; drop it when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject("serverUrl");
  const template = inject("template");
  const name = `${template}_${randomBytes(6).toString("hex")}`;
  const ownerUrl = await createDatabase(serverUrl, name, template);
  return { appUrl: withDatabase(inject("appUrl"), name), ownerUrl, drop: () => dropDatabase(serverUrl, name) };
}
