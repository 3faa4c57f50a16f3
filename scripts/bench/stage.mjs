import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appRoleOf } from "../lib/app-role.mjs";
import { startApp } from "../lib/app-server.mjs";
import { build, generate, isBuilt, isGenerated } from "../lib/build.mjs";
import { connect } from "../lib/connect.mjs";
import { demoClockOffset } from "../lib/demo-clock.mjs";
import { appEnvironment } from "../lib/environment.mjs";
import { migrate } from "../lib/migrate.mjs";
import { freePort } from "../lib/ports.mjs";
import { createDatabase, dropDatabase, openScratchServer, scratchName } from "../lib/scratch.mjs";
import { newSecret } from "../lib/secrets.mjs";
import { seed } from "../lib/seed.mjs";
import { explain, step } from "../lib/steps.mjs";

const bareServer = new URL("./bare-server.mjs", import.meta.url);

/**
 * @typedef {object} Stage
 * @property {{ username: string, password: string, token?: string }[]} people
 * @property {string} databaseUrl of the application's role
 * @property {string} ownerUrl of the owner of its tables
 * @property {string} folder that goes with it
 * @property {Record<string, string | undefined>} env of the application
 * @property {(databaseUrl?: string, more?: Record<string, string>) => Promise<Server & { cookieFor: (username: string) => Promise<string> }>} startProduct
 * @property {() => Promise<Server>} startBare
 * @property {() => Promise<void>} close ends and forgets everything
 * @typedef {{ port: number, pid: number, stop: () => Promise<void> }} Server
 */

/**
 * Makes a database of its own, with 400 units unless told otherwise, and the built application; both are gone after `close`.
 * @param {"bench" | "big"} [content]
 * @param {string} [title] what the loading is called
 * @returns {Promise<Stage>}
 */
export async function openStage(content = "bench", title = "Load 400 units") {
  const open = [];
  const close = async () => {
    for (const part of open.splice(0).reverse()) await part().catch(explain);
  };
  try {
    const folder = mkdtempSync(join(tmpdir(), "bcd-bench-"));
    open.push(async () => rmSync(folder, { recursive: true, force: true }));
    return { ...(await prepare(folder, open, content, title)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function prepare(folder, open, content, title) {
  if (!isGenerated()) await step("Generate the database client", generate);
  const server = await step("Start PostgreSQL", openScratchServer);
  const database = scratchName("bench");
  open.push(server.close, () => dropDatabase(server.url, database, [appRoleOf(database)]));
  const url = await createDatabase(server.url, database);
  const { appUrl } = await step("Make the database", () => migrate({ url, fallbackSecret: newSecret() }));
  const port = await freePort();
  const accounts = join(folder, "accounts.txt");
  const own = { NEXTAUTH_URL: `http://localhost:${port}`, DATA_DIR: join(folder, "files"), DEMO_ACCOUNTS_FILE: accounts };
  const clock = { CLOCK_OFFSET_MS: String(demoClockOffset(folder)) };
  const env = { ...appEnvironment({ folder, port, appUrl, secret: newSecret() }), ...own, ...clock };
  await step(title, () => seed({ url, content, env }));
  await settle(url);
  if (!isBuilt()) await step("Build the application (a minute or so)", () => build(env));
  const startProduct = async (databaseUrl = appUrl, more = {}) => {
    const app = await startApp({ port, env: { ...env, ...more, DATABASE_URL: databaseUrl }, logFile: join(folder, "app.log") });
    open.push(app.stop);
    return { port, pid: app.pid, stop: app.stop };
  };
  const startBare = async () => {
    const bare = await forkBare(appUrl, url);
    open.push(bare.stop);
    return bare;
  };
  return { people: readPeople(accounts), databaseUrl: appUrl, ownerUrl: url, folder, env, startProduct, startBare };
}

/** Statistics and visibility as after some time of use, so that no background run of the database falls into a measurement. */
async function settle(url) {
  const client = await connect(url);
  try {
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

async function forkBare(appUrl, ownerUrl) {
  const client = await connect(ownerUrl);
  await client.query("SELECT set_config('app.auth', 'on', false)");
  const { rows } = await client.query('SELECT "bodyId" AS id FROM "User" WHERE username = $1', ["quantri"]);
  await client.end();
  const child = fork(bareServer, [rows[0].id], { env: { ...process.env, DATABASE_URL: appUrl, NODE_ENV: "production" } });
  const [port] = await once(child, "message");
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  return { port, pid: child.pid, stop };
}

function readPeople(file) {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [username, password, , token] = line.split("\t");
    return { username, password, token };
  });
}
