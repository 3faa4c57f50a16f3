// The built application with a database of its own, for browser tests and measurements; ends, and forgets everything, by a signal.
//   node scripts/e2e-server.mjs [port] [e2e|demo|bench]    accounts and logs in .data/e2e-<port>
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { appRoleOf } from "./lib/app-role.mjs";
import { startApp } from "./lib/app-server.mjs";
import { build, generate, isBuilt, isGenerated } from "./lib/build.mjs";
import { demoClockOffset } from "./lib/demo-clock.mjs";
import { appEnvironment } from "./lib/environment.mjs";
import { migrate } from "./lib/migrate.mjs";
import { dataFolder } from "./lib/run-lock.mjs";
import { createDatabase, dropDatabase, openScratchServer, scratchName } from "./lib/scratch.mjs";
import { newSecret, writePrivate } from "./lib/secrets.mjs";
import { seed } from "./lib/seed.mjs";
import { explain, step } from "./lib/steps.mjs";

const port = Number(process.argv[2] ?? 3210);
const content = process.argv[3] ?? "e2e";
const folder = join(dataFolder, `e2e-${port}`);
const database = scratchName("e2e");
const open = [];
let closing = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => close(0));
try {
  await start();
} catch (error) {
  if (!closing) explain(error);
  await close(1);
}

async function start() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (!isGenerated()) await step("Generate the database client", generate);
  const server = await step("Start PostgreSQL", openScratchServer);
  open.push(server.close, () => dropDatabase(server.url, database, [appRoleOf(database)]));
  const url = await createDatabase(server.url, database);
  const { appUrl } = await step("Make the database", () => migrate({ url, fallbackSecret: newSecret() }));
  const given = appEnvironment({ folder, port, appUrl, secret: newSecret() });
  const address = `http://localhost:${port}`;
  const clock = { CLOCK_OFFSET_MS: String(demoClockOffset(folder)) };
  const own = { NEXTAUTH_URL: address, DATA_DIR: join(folder, "files"), DEMO_ACCOUNTS_FILE: join(folder, "demo-accounts.txt") };
  const env = { ...given, ...own, ...clock };
  // For a test that begins a second process of the application on another day.
  writePrivate(join(folder, "environment.json"), env);
  await step("Load the demo data", () => seed({ url, content, env }));
  if (!isBuilt()) await step("Build the application", () => build(env));
  const app = await step("Start the application", () => startApp({ port, env, logFile: join(folder, "app.log") }));
  open.push(app.stop);
  app.ended.then((lines) => {
    if (closing) return;
    process.stderr.write(`The application ended by itself:\n${lines}\n`);
    close(1);
  });
  process.stdout.write(`Ready on ${address}\n`);
}

async function close(code) {
  if (closing) return;
  closing = true;
  for (const part of open.reverse()) await part().catch(explain);
  process.exit(code);
}
