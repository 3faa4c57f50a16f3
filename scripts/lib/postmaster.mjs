import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * The server that holds a data folder, by its postmaster.pid. A file left behind by a crash whose process number now
 * belongs to another program is removed, because PostgreSQL itself would refuse to start over it.
 * @param {string} cluster PostgreSQL's data folder
 * @returns {{ pid: number, port: number, status: string } | null} null when no server runs there
 */
export function readPostmaster(cluster) {
  const file = join(cluster, "postmaster.pid");
  const lines = readLines(file);
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return null;
  if (!isPostgres(pid)) {
    rmSync(file, { force: true });
    return null;
  }
  return { pid, port: Number(lines[3]), status: (lines[7] ?? "").trim() };
}

/**
 * Asks a server to end all connections and stop (fast shutdown); resolves when it has, false after `seconds`.
 * @param {string} cluster
 * @param {string} pgCtl path of pg_ctl, for systems without signals
 * @param {number} [seconds]
 */
export async function stopPostmaster(cluster, pgCtl, seconds = 60) {
  const running = readPostmaster(cluster);
  if (!running) return true;
  if (process.platform === "win32") spawnSync(pgCtl, ["stop", "-D", cluster, "-m", "fast", "-W"]);
  else process.kill(running.pid, "SIGINT");
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (readPostmaster(cluster)?.pid !== running.pid) return true;
    await pause(25);
  }
  return false;
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Whether a process with this number exists, whoever owns it.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function isPostgres(pid) {
  if (process.platform === "win32") return true;
  const program =
    process.platform === "linux"
      ? readLines(`/proc/${pid}/cmdline`).join("").split("\0")[0]
      : spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).stdout.trim();
  return basename(program ?? "").startsWith("postgres");
}

function readLines(file) {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
