import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { OperatorError } from "./operator-error.mjs";

/**
 * PostgreSQL refuses to run as root: whom to run it as, and how.
 * @typedef {{ uid: number, gid: number, wrap: (program: string, args: string[]) => [string, string[]] }} Account
 */

/**
 * Null for an ordinary user, who runs PostgreSQL himself. For root: the owner of the data folder once there is one, else whoever called
 * sudo, the owner of the project, `postgres` or `nobody`; able to enter the folders given even if they lie under one closed to others
 * (/root, a mktemp folder), by one capability handed over with setpriv.
 * @param {string} dataFolder may not exist yet
 * @param {string[]} mustReach existing files and folders that PostgreSQL opens
 * @returns {Account | null}
 */
export function unprivilegedAccount(dataFolder, mustReach) {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = owner(dataFolder) ?? sudoCaller() ?? owner(process.cwd()) ?? systemAccount();
  const asIs = spawnSync("/bin/sh", ["-c", reachScript(mustReach)], { uid, gid, cwd: "/" });
  if (asIs.status === 0) return { uid, gid, wrap: (program, args) => [program, args] };

  // PostgreSQL checks its programs with access(2), which drops capabilities unless that securebit is set.
  const setpriv = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--securebits=+no_setuid_fixup",
    "--",
  ];
  const helped = spawnSync("setpriv", [...setpriv, "/bin/sh", "-c", reachScript(mustReach)], { cwd: "/" });
  if (helped.status === 0) return { uid, gid, wrap: (program, args) => ["setpriv", [...setpriv, program, ...args]] };
  throw new OperatorError(
    `PostgreSQL does not run as root, and user ${uid} may not enter ${mustReach.join(" or ")}.`,
    "Put the project where other users may enter (for example /srv), run it as an ordinary user, or set DATABASE_URL.",
  );
}

function reachScript(paths) {
  return paths.map((path) => `test -r '${path.replaceAll("'", `'\\''`)}'`).join(" && ");
}

function owner(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

function sudoCaller() {
  const uid = Number(process.env.SUDO_UID ?? 0);
  return uid > 0 ? { uid, gid: Number(process.env.SUDO_GID ?? uid) } : null;
}

function systemAccount() {
  const lines = readPasswd();
  for (const name of ["postgres", "nobody"]) {
    const line = lines.find(([login]) => login === name);
    if (line) return { uid: Number(line[2]), gid: Number(line[3]) };
  }
  return { uid: 65534, gid: 65534 };
}

function readPasswd() {
  try {
    return readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"));
  } catch {
    return [];
  }
}
