import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "./operator-error.mjs";
import { isAlive } from "./postmaster.mjs";
import { root } from "./run.mjs";

/** Folder of everything that is not code: database, uploaded files, secrets, logs. */
export const dataFolder = join(root, ".data");

const file = join(dataFolder, "up.json");

/**
 * The `npm run up` that runs in this folder now, or null.
 * @returns {{ pid: number, port: number } | null}
 */
export function runningSupervisor() {
  try {
    const found = JSON.parse(readFileSync(file, "utf8"));
    return isAlive(found.pid) && isSupervisor(found.pid) ? found : null;
  } catch {
    return null;
  }
}

/**
 * Claims the folder for this process; refuses when another `npm run up` has it. Answers the release.
 * @param {number} port
 * @returns {() => void}
 */
export function claimFolder(port) {
  const other = runningSupervisor();
  if (other) {
    throw new OperatorError(
      `The application is running already on http://localhost:${other.port} (process ${other.pid}).`,
      "Use that one, or stop it first with Ctrl-C in its window.",
    );
  }
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, JSON.stringify({ pid: process.pid, port }), { mode: 0o600 });
  } catch (error) {
    throw new OperatorError(
      `${dataFolder} is not writable: ${error.message}`,
      "Give this user the right to write there (chown), or start as its owner.",
    );
  }
  return () => rmSync(file, { force: true });
}

/** The number may have passed to another program since a crash; where that cannot be read, believe the file. */
function isSupervisor(pid) {
  if (process.platform !== "linux") return true;
  return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("up.mjs");
}
