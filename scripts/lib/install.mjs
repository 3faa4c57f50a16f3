import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "./operator-error.mjs";
import { root, runNpm, tail } from "./run.mjs";

/** Whether node_modules holds exactly what package-lock.json says. */
export function isInstalled() {
  const lock = readJson(join(root, "package-lock.json"));
  const hidden = readJson(join(root, "node_modules", ".package-lock.json"));
  return lock !== null && hidden !== null && agree(lock, hidden);
}

/** Installs the packages by package-lock.json; its last act generates the Prisma client. */
export async function install() {
  const env = { ...process.env, NODE_ENV: "development", PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  const options = ["--include=dev", "--no-audit", "--no-fund"];
  const strict = await runNpm(["ci", ...options], { env });
  if (strict.code === 0) return;
  // A lock file written where the registry lacks other platforms' binaries: `npm ci` refuses it, `npm install` keeps its versions.
  const lenient = strict.output.includes("EUSAGE") ? await runNpm(["install", "--no-save", ...options], { env }) : strict;
  if (lenient.code === 0) return;
  throw new OperatorError(
    `The packages could not be installed:\n${tail(lenient.output)}`,
    "Is the package registry reachable (npm ping) and the folder writable? Then try again.",
  );
}

/**
 * Whether the lock file npm leaves in node_modules agrees with the one of the project; packages for other platforms may be missing.
 * @param {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} lock
 * @param {{ packages?: Record<string, { version?: string, integrity?: string }> }} hidden
 */
export function agree(lock, hidden) {
  const wanted = Object.entries(lock.packages ?? {}).filter(([path]) => path !== "");
  const present = hidden.packages ?? {};
  const known = new Set(wanted.map(([path]) => path));
  const same = (a, b) => a.version === b.version && (a.integrity ?? "") === (b.integrity ?? "");
  return (
    Object.keys(present).every((path) => known.has(path)) &&
    wanted.every(([path, entry]) => (present[path] ? same(entry, present[path]) : entry.optional === true))
  );
}

function readJson(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
