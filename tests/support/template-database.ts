import type { TestProject } from "vitest/node";
import { appRoleOf } from "../../scripts/lib/app-role.mjs";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { createDatabase, dropDatabase, openScratchServer, scratchName } from "../../scripts/lib/scratch.mjs";
import { newSecret } from "../../scripts/lib/secrets.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the owner on the server of this run. */
    serverUrl: string;
    /** Name of the migrated database that every test file copies. */
    template: string;
    /** URL of the application's role in the template; the copies give it the same rights. */
    appUrl: string;
  }
}

/** Once per run: a PostgreSQL server and a migrated database to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openScratchServer();
  const template = scratchName("test");
  const { appUrl } = await migrate({ url: await createDatabase(server.url, template), fallbackSecret: newSecret() });
  project.provide("serverUrl", server.url);
  project.provide("template", template);
  project.provide("appUrl", appUrl);
  return async () => {
    await dropDatabase(server.url, template, [appRoleOf(template)]);
    await server.close();
  };
}
