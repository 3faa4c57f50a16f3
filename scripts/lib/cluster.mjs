import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  lchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { OperatorError } from "./operator-error.mjs";

/** Vietnamese order from ICU; the C library's locale only decides what a letter is. */
const locale = [
  "--encoding=UTF8",
  "--locale-provider=icu",
  "--icu-locale=vi-VN",
  process.platform === "linux" ? "--locale=C.UTF-8" : "--locale=C",
  "--lc-messages=C",
];

/**
 * Makes the data folder with initdb if there is none; whole or not at all. Answers the key (password and port).
 * @param {{ folder: string, cluster: string, keyFile: string, durable: boolean }} place
 * @param {{ initdb: string, postgres: string }} binaries
 * @param {import("./unprivileged.mjs").Account | null} account
 * @param {(line: string) => void} log
 * @param {() => { password: string, port?: number }} readKey
 */
export async function createCluster(place, binaries, account, log, readKey) {
  if (existsSync(join(place.cluster, "PG_VERSION"))) {
    checkCluster(place, binaries, account);
    return readKey();
  }
  const key = readKey();
  const fresh = `${place.cluster}.new`;
  const passwordFile = join(place.folder, "postgres.password");
  rmSync(fresh, { recursive: true, force: true });
  try {
    mkdirSync(fresh, { mode: 0o700 });
    writeFileSync(passwordFile, key.password, { mode: 0o600 });
    if (account) for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid);
    const args = ["-D", fresh, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...locale];
    const run = runSync(binaries.initdb, place.durable ? args : [...args, "--no-sync"], place.folder, account);
    if (run.status !== 0) throw new OperatorError(`initdb failed:\n${run.stderr || run.stdout || run.error}`, "Is the disk full?");
    renameSync(fresh, place.cluster);
    log(`Made a PostgreSQL data folder in ${place.cluster}`);
    return key;
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`The data folder cannot be made: ${error.message}`, `Give this user the right to write in ${place.folder}.`);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** A data folder copied by root, of another user or of another PostgreSQL. */
function checkCluster(place, binaries, account) {
  const { uid } = statSync(place.cluster);
  if (account && uid !== account.uid) chownAll(place.cluster, account);
  if (!account && process.getuid && uid !== process.getuid()) {
    throw new OperatorError(
      `${place.cluster} belongs to another user (${uid}).`,
      `Start as that user or as root, or give it to yourself: sudo chown -R $(id -u) ${place.folder}`,
    );
  }
  const made = readFileSync(join(place.cluster, "PG_VERSION"), "utf8").trim();
  const here = /\d+/.exec(spawnSync(binaries.postgres, ["--version"], { encoding: "utf8" }).stdout ?? "")?.[0];
  if (here && made !== here) {
    throw new OperatorError(
      `${place.cluster} was made by PostgreSQL ${made}, installed is ${here}.`,
      "Go back to the version before, make a backup, start with an empty .data folder and restore it.",
    );
  }
}

/**
 * Starts the server detached from the terminal, so that Ctrl-C reaches the supervisor alone, which stops things in order.
 * @returns {{ isRunning: () => boolean, lastWords: () => string }}
 */
export function spawnServer(place, port, binaries, account) {
  const logFile = join(place.folder, "postgres.log");
  const from = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const fd = openSync(logFile, from > 10_000_000 ? "w" : "a", 0o600);
  const speed = place.durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", log_timezone: "UTC", ...speed };
  const args = [
    "-D",
    place.cluster,
    "-p",
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const [program, all] = account ? account.wrap(binaries.postgres, args) : [binaries.postgres, args];
  const child = spawn(program, all, {
    ...identity(account, program === binaries.postgres),
    cwd: place.cluster,
    detached: true,
    stdio: ["ignore", fd, fd],
  });
  closeSync(fd);
  let failure = "";
  child.once("error", (error) => {
    failure = error.message;
  });
  child.unref();
  return {
    isRunning: () => child.exitCode === null && child.signalCode === null && failure === "",
    lastWords: () => failure || readFileSync(logFile, "utf8").split("\n").slice(-15).join("\n"),
  };
}

function runSync(program, args, cwd, account) {
  const [actual, all] = account ? account.wrap(program, args) : [program, args];
  return spawnSync(actual, all, { ...identity(account, actual === program), cwd, encoding: "utf8", env: environment() });
}

/** setpriv changes the user itself and must start as root. */
function identity(account, direct) {
  return account && direct ? { uid: account.uid, gid: account.gid, env: environment() } : { env: environment() };
}

/** initdb and postgres read PG… variables meant for clients of other servers. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)));
}

function chownAll(path, account) {
  lchownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath ?? entry.path, entry.name), account.uid, account.gid);
  }
}
