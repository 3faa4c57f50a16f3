import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { createCluster, spawnServer } from "./cluster.mjs";
import { OperatorError } from "./operator-error.mjs";
import { freePort } from "./ports.mjs";
import { findBinaries } from "./postgres-binaries.mjs";
import { pause, readPostmaster, stopPostmaster } from "./postmaster.mjs";
import { deriveSecret, newSecret, readPrivate, writePrivate } from "./secrets.mjs";
import { unprivilegedAccount } from "./unprivileged.mjs";

const superuser = "postgres";
const owner = "bcd_owner";

/**
 * @typedef {object} Server
 * @property {number} port on 127.0.0.1
 * @property {boolean} adopted whether it was running already
 * @property {string} adminUrl of the superuser, for the supervisor alone
 * @property {(database: string) => string} url of the owner of our databases, who migrates them and is no superuser
 * @property {(database: string) => Promise<string>} ensureDatabase creates owner and database if missing; answers the owner's URL
 * @property {() => Promise<void>} stop fast shutdown, resolves when the server has ended
 */

/**
 * Starts the embedded PostgreSQL of a folder, or adopts the one that already runs there: never two on one folder.
 * Keeps `postgres/` (data), `postgres.json` (password and port, 0600) and `postgres.log` in the folder.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {(line: string) => void} [options.log]
 * @param {boolean} [options.durable] false trades safety for speed, for tests
 * @param {number} [options.patience] seconds to wait for a running server that does not answer yet
 * @returns {Promise<Server>}
 */
export async function startPostgres({ dataDir, log = () => {}, durable = true, patience = 60 }) {
  const folder = resolve(dataDir);
  const place = { folder, cluster: join(folder, "postgres"), keyFile: join(folder, "postgres.json"), durable };
  makeFolder(folder);
  const binaries = await findBinaries();
  const account = unprivilegedAccount(place.cluster, [folder, binaries.postgres]);
  const key = await createCluster(place, binaries, account, log, () => keyOf(place));
  const running = await adopt(place, key, patience);
  const port = running ?? (await launch(place, key, binaries, account));
  log(running ? `PostgreSQL was running already on port ${port}` : `PostgreSQL listens on 127.0.0.1:${port}`);
  return serverOf(place, key, port, running !== null, binaries);
}

function serverOf(place, key, port, adopted, binaries) {
  const ownerPassword = deriveSecret(key.password, owner);
  const adminUrl = connectionUrl(superuser, key.password, port, "postgres");
  const url = (database) => connectionUrl(owner, ownerPassword, port, database);
  return {
    port,
    adopted,
    adminUrl,
    url,
    async ensureDatabase(database) {
      await ensureDatabase(adminUrl, database, ownerPassword);
      return url(database);
    },
    async stop() {
      if (await stopPostmaster(place.cluster, binaries.pg_ctl)) return;
      throw new OperatorError("PostgreSQL does not stop.", `Read ${join(place.folder, "postgres.log")}; never use kill -9 on it.`);
    },
  };
}

/** Port of a live server of this folder, or null; waits while one starts or stops. */
async function adopt(place, key, patience) {
  const end = Date.now() + patience * 1000;
  let running = readPostmaster(place.cluster);
  while (running && Date.now() < end) {
    if (running.status === "ready" && (await answers(running.port, key, place.cluster))) return running.port;
    await pause(100);
    running = readPostmaster(place.cluster);
  }
  if (!running) return null;
  throw new OperatorError(
    `A PostgreSQL (process ${running.pid}) holds ${place.cluster} but does not answer with the password of ${place.keyFile}.`,
    `Stop it with: kill -INT ${running.pid}   and start again.`,
  );
}

async function launch(place, key, binaries, account) {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? key.port : undefined);
    const server = spawnServer(place, port, binaries, account);
    const end = Date.now() + 120_000;
    while (server.isRunning() && Date.now() < end) {
      if (await answers(port, key, place.cluster)) {
        if (port !== key.port) writePrivate(place.keyFile, { ...key, port });
        return port;
      }
      await pause(30);
    }
    const reason = server.lastWords();
    if (attempt < 3 && reason.includes("Address already in use")) continue;
    throw new OperatorError(`PostgreSQL did not start:\n${reason}`, `The whole story is in ${join(place.folder, "postgres.log")}.`);
  }
}

async function answers(port, key, cluster) {
  const client = new pg.Client({
    connectionString: connectionUrl(superuser, key.password, port, "postgres"),
    connectionTimeoutMillis: 2000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SHOW data_directory");
    return resolve(rows[0].data_directory) === resolve(cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(adminUrl, database, ownerPassword) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [owner]);
    if (role.rowCount === 0) {
      await client.query(`CREATE ROLE ${owner} LOGIN CREATEROLE CREATEDB PASSWORD ${client.escapeLiteral(ownerPassword)}`);
    }
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${owner}`);
  } finally {
    await client.end();
  }
}

function connectionUrl(user, password, port, database) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

function keyOf(place) {
  const key = readPrivate(place.keyFile);
  if (key.password) return key;
  const created = { password: newSecret() };
  writePrivate(place.keyFile, created);
  return created;
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new OperatorError(`${folder} cannot be made: ${error.message}`, "Give this user the right to write there.");
  }
}
