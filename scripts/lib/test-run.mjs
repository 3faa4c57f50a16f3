import { generate, isGenerated } from "./build.mjs";
import { install, isInstalled } from "./install.mjs";
import { OperatorError } from "./operator-error.mjs";
import { explain, step } from "./steps.mjs";

const groups = ["static", "unit", "integration", "build", "e2e"];

/**
 * Runs the suite or the groups asked for, all of them even if one fails, prints a table and sets the exit code.
 * @param {string[]} args --static, --only <group>; what follows -- goes to the test runner
 */
export async function test(args) {
  const results = [];
  try {
    const { wanted, more } = readArguments(args);
    if (!isInstalled()) await step("Install packages", install);
    if (!isGenerated()) await step("Generate the database client", generate);
    await runGroups(wanted, more, results);
  } catch (error) {
    explain(error);
    results.push({ title: "set-up", seconds: 0, passed: 0, failed: 1, note: "", failures: [] });
  }
  process.exit(summarise(results));
}

async function runGroups(wanted, more, results) {
  const steps = await import("./test-steps.mjs");
  const env = { ...process.env, TZ: "Asia/Kathmandu", CI: process.env.CI || "1" };
  const measure = async (title, work) => {
    process.stdout.write(`\n── ${title}\n`);
    const begin = performance.now();
    const outcome = await work().catch((error) => {
      explain(error);
      return { passed: 0, failed: 1, note: "", failures: [] };
    });
    results.push({ title, seconds: (performance.now() - begin) / 1000, ...outcome });
    return outcome.failed === 0;
  };
  if (wanted.has("static")) {
    for (const check of steps.staticChecks) await measure(check.title, () => steps.runCheck(check.commands, env));
  }
  if (wanted.has("unit")) await measure("unit", () => steps.runVitest("unit", env, more));
  if (!wanted.has("integration") && !wanted.has("build") && !wanted.has("e2e")) return;
  await withServer(wanted.has("integration") || wanted.has("e2e"), async (server) => {
    const own = { ...env, ...server };
    if (wanted.has("integration")) await measure("integration", () => steps.runVitest("integration", own, more));
    const needsBuild = wanted.has("build") || wanted.has("e2e");
    const built = needsBuild && (await measure("build", () => steps.runBuild(own)));
    if (!wanted.has("e2e")) return;
    if (built) await measure("browser", () => steps.runPlaywright(own, more));
    else results.push({ title: "browser", seconds: 0, passed: 0, failed: 1, note: "not run: there is no build", failures: [] });
  });
}

/** One PostgreSQL for all groups, so that a run starts at most one; without it they report why they cannot run. */
async function withServer(needed, work) {
  if (!needed) return work({});
  const { openScratchServer } = await import("./scratch.mjs");
  const server = await step("Start PostgreSQL", openScratchServer);
  const stop = () => server.close().then(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, stop);
  try {
    await work({ DATABASE_URL: server.url });
  } finally {
    await server.close();
  }
}

function readArguments(args) {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const [option, group] = args.slice(0, end);
  const more = args.slice(end + 1);
  if (option === undefined) return { wanted: new Set(groups), more };
  if (option === "--static") return { wanted: new Set(["static"]), more };
  if (option === "--only" && groups.includes(group)) return { wanted: new Set([group]), more };
  throw new OperatorError(`Unknown option ${[option, group].join(" ")}.`, `Say --static or --only ${groups.join(" | --only ")}`);
}

/** Prints which tests failed, the table and the total, which is the last line; answers the exit code. */
function summarise(results) {
  const failures = results.flatMap(({ title, failures }) => failures.map((failure) => `FAILED ${title}: ${failure}\n`));
  if (failures.length > 0) process.stdout.write(`\n${failures.join("")}`);
  const width = Math.max(20, ...results.map(({ title }) => title.length));
  process.stdout.write(`\n${"step".padEnd(width)}  seconds  result\n`);
  for (const { title, seconds, passed, failed, note } of results) {
    const result = failed > 0 ? `FAILED (${failed} of ${passed + failed})` : `passed (${passed})`;
    process.stdout.write(`${title.padEnd(width)}  ${seconds.toFixed(1).padStart(7)}  ${result}${note ? `  ${note}` : ""}\n`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`total: ${sum("passed")} passed, ${sum("failed")} failed\n`);
  return sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
}
