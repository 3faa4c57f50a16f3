import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, isBuilt } from "./build.mjs";
import { ensureChromium } from "./install-chromium.mjs";
import { freePort } from "./ports.mjs";
import { root, runNode } from "./run.mjs";
import { readPlaywright, readVitest } from "./test-reports.mjs";

const modules = join(root, "node_modules");
const typescript = join(modules, "typescript", "bin", "tsc");
const next = join(modules, "next", "dist", "bin", "next");

/** The static checks: their title and the commands of which each has to succeed. */
export const staticChecks = [
  { title: "lint", commands: [[join(modules, "@biomejs", "biome", "bin", "biome"), "ci", "--colors=off", "."]] },
  {
    title: "types",
    commands: [
      [next, "typegen"],
      [typescript, "--noEmit", "--incremental", "false"],
    ],
  },
  { title: "unused code", commands: [[join(modules, "knip", "bin", "knip.js")]] },
  { title: "schema = migrations", commands: [[join(root, "scripts", "schema.mjs"), "check"]] },
];

/**
 * Runs the commands of a static check one after the other until one fails; shows what a failing one says.
 * @param {string[][]} commands arguments of node
 * @param {Record<string, string | undefined>} env
 */
export async function runCheck(commands, env) {
  for (const command of commands) {
    const { code, output } = await runNode(command, { env });
    if (code === 0) continue;
    process.stdout.write(output);
    return { passed: 0, failed: 1, note: "", failures: [] };
  }
  return { passed: 1, failed: 0, note: "", failures: [] };
}

/**
 * @param {"unit" | "integration"} project of vitest.config.ts
 * @param {Record<string, string | undefined>} env
 * @param {string[]} more arguments for vitest
 */
export function runVitest(project, env, more) {
  return withReport(async (file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const args = [join(modules, "vitest", "vitest.mjs"), "run", "--project", project, ...reporters, ...more];
    const { code } = await runNode(args, { env, show: true });
    return readVitest(readReport(file), code);
  });
}

/**
 * Browser tests against the built application on a free port, started by playwright.config.ts.
 * @param {Record<string, string | undefined>} env
 * @param {string[]} more arguments for Playwright
 */
export async function runPlaywright(env, more) {
  await ensureChromium();
  const port = await freePort();
  return withReport(async (file) => {
    const { code } = await runNode([join(modules, "@playwright", "test", "cli.js"), "test", "--reporter=list,json", ...more], {
      env: { ...env, E2E_PORT: String(port), PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      show: true,
    });
    rmSync(join(root, ".data", `e2e-${port}`), { recursive: true, force: code === 0 });
    return readPlaywright(readReport(file), code);
  });
}

/**
 * The production build; that of unchanged sources is kept.
 * @param {Record<string, string | undefined>} env
 */
export async function runBuild(env) {
  if (isBuilt()) return { passed: 1, failed: 0, note: "unchanged since the last build", failures: [] };
  await build(env);
  return { passed: 1, failed: 0, note: "", failures: [] };
}

async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), "bcd-report-"));
  try {
    return await work(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
