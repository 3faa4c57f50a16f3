import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build, generate, isBuilt, isGenerated } from "./build.mjs";
import { demoClockOffset } from "./demo-clock.mjs";
import { appEnvironment, readSecrets } from "./environment.mjs";
import { install, isInstalled } from "./install.mjs";
import { OperatorError } from "./operator-error.mjs";
import { isFree } from "./ports.mjs";
import { claimFolder, dataFolder } from "./run-lock.mjs";
import { explain, step } from "./steps.mjs";

const accountsFile = join(dataFolder, "demo-accounts.txt");

/** What to close, in the order opened; closed from the last to the first. */
const open = [];
let closing = false;

/**
 * Brings the application up and keeps it up until a signal or until it ends by itself.
 * @param {string[]} args of the command line
 */
export async function up(args) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => close(0));
  try {
    const options = readOptions(args);
    if (!(await isFree(options.port))) await refusePort(options.port);
    open.push({ title: "Release the folder", close: claimFolder(options.port) });
    await start(options);
  } catch (error) {
    if (closing) return;
    explain(error);
    await close(1);
  }
}

async function start({ port, empty }) {
  if (!isInstalled()) await step("Install packages (first time: a minute or two)", install);
  if (!isGenerated()) await step("Generate the database client", generate);
  const secrets = readSecrets(dataFolder);
  const ownerUrl = process.env.DATABASE_URL || (await startDatabase());
  const { migrate } = await import("./migrate.mjs");
  const { appUrl } = await step("Bring the database up to date", (log) =>
    migrate({ url: ownerUrl, appUrl: process.env.APP_DATABASE_URL, fallbackSecret: secrets.ROLE_SECRET, log }),
  );
  const { readContent } = await import("./seed.mjs");
  const content = await readContent(ownerUrl);
  const isDemo = (content ?? (empty ? "empty" : "demo")) === "demo";
  const clock = isDemo ? { CLOCK_OFFSET_MS: String(demoClockOffset(dataFolder)) } : {};
  const env = { ...appEnvironment({ folder: dataFolder, port, appUrl, secret: secrets.NEXTAUTH_SECRET }), ...clock };
  const said = await fill(ownerUrl, content, empty ? "empty" : "demo", env);
  await tidyFiles(ownerUrl, env.DATA_DIR);
  if (!isBuilt()) await step("Build the application (a minute or so)", () => build(env));
  const { startApp } = await import("./app-server.mjs");
  const app = await step("Start the application", () => startApp({ port, env, logFile: join(dataFolder, "app.log") }));
  open.push({ title: "Stop the application", close: app.stop });
  announce(env.NEXTAUTH_URL, said);
  app.ended.then((lines) => {
    if (closing) return;
    explain(
      new OperatorError(`The application ended by itself:\n${lines}`, `The whole story is in ${join(dataFolder, "app.log")}; start again.`),
    );
    close(1);
  });
}

async function startDatabase() {
  const { startPostgres } = await import("./postgres.mjs");
  const server = await step("Start PostgreSQL", (log) => startPostgres({ dataDir: dataFolder, log }));
  open.push({ title: "Stop PostgreSQL", close: server.stop });
  return server.ensureDatabase("ba_chu_dong");
}

/** Stored files that nothing names are laid aside; a failure of that keeps nobody from working. */
async function tidyFiles(url, folder) {
  const { sweepFiles } = await import("./stored-files.mjs");
  const found = await sweepFiles({ url, folder }).catch((error) => explain(error));
  if (found && found.aside + found.gone > 0) {
    process.stdout.write(`Stored files that no record names: ${found.aside} laid aside, ${found.gone} removed after 30 days.\n`);
  }
}

/** First data on the first run; with --empty again, another link as long as nobody has used one. */
async function fill(url, content, wanted, env) {
  const { seed } = await import("./seed.mjs");
  if (content === null || (content === "empty" && wanted === "empty")) {
    const title = wanted === "demo" ? "Load the demo data" : "Prepare the first administrator's link";
    return step(title, () => seed({ url, content: wanted, env: { ...env, DEMO_ACCOUNTS_FILE: accountsFile } }));
  }
  return wanted === "empty"
    ? "The database holds the demo data already, so --empty changed nothing: to begin anew, stop and remove .data"
    : "";
}

function announce(address, said) {
  process.stdout.write(`\n${said ? `${said}\n\n` : ""}`);
  if (existsSync(accountsFile)) process.stdout.write(`${readFileSync(accountsFile, "utf8").trim()}\n(kept in .data/demo-accounts.txt)\n\n`);
  process.stdout.write(`The application is at ${address}   Ctrl-C stops it.\n`);
}

function readOptions(args) {
  const unknown = args.find((arg) => arg !== "--empty");
  if (unknown) throw new OperatorError(`Unknown option ${unknown}.`, "Say: npm run up   or: npm run up -- --empty");
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return { port, empty: args.includes("--empty") };
  throw new OperatorError(`PORT is "${process.env.PORT}".`, "Set PORT to a number from 1 to 65535.");
}

async function refusePort(port) {
  const { runningSupervisor } = await import("./run-lock.mjs");
  const own = runningSupervisor();
  if (own) claimFolder(port);
  throw new OperatorError(
    `Port ${port} is taken or not allowed for this user.`,
    `Stop the program that uses it, or choose another: PORT=${port + 1} npm run up`,
  );
}

/** Ends everything in order, once. */
async function close(code) {
  if (closing) return;
  closing = true;
  for (const part of open.reverse()) {
    try {
      if (part.title.startsWith("Stop")) await step(part.title, () => part.close());
      else part.close();
    } catch (error) {
      explain(error);
      process.exitCode = 1;
    }
  }
  process.exit(process.exitCode ?? code);
}
