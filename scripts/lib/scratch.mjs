import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "./connect.mjs";
import { startPostgres } from "./postgres.mjs";
import { findBinaries } from "./postgres-binaries.mjs";
import { isAlive, stopPostmaster } from "./postmaster.mjs";

const prefix = "bcd-scratch-";

/**
 * A server for databases that nobody keeps: that of DATABASE_URL if set, else an embedded one in a temporary folder.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} URL of a role that may make databases and roles
 */
export async function openScratchServer() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, close: async () => {} };
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711);
  const server = await startPostgres({ dataDir: folder, durable: false });
  return {
    url: await server.ensureDatabase("scratch"),
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a database, empty or as a copy of another to which nobody is connected, and answers its owner's URL.
 * @param {string} serverUrl
 * @param {string} name
 * @param {string} [template]
 */
export async function createDatabase(serverUrl, name, template) {
  const client = await connect(serverUrl);
  try {
    const source = template ? client.escapeIdentifier(template) : "template0 ENCODING 'UTF8'";
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${source}`);
    return withDatabase(serverUrl, name);
  } finally {
    await client.end();
  }
}

/**
 * Drops a database and its copies (`<name>_…`), ending whoever is connected to them; then roles, which must own nothing elsewhere.
 * @param {string} serverUrl
 * @param {string} name
 * @param {string[]} [roles]
 */
export async function dropDatabase(serverUrl, name, roles = []) {
  const client = await connect(serverUrl);
  try {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')", [name]);
    for (const { datname } of rows) {
      await untilLeft(client, datname);
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`);
    }
    for (const role of roles) await client.query(`DROP ROLE IF EXISTS ${client.escapeIdentifier(role)}`);
  } finally {
    await client.end();
  }
}

/** Waits a few seconds for connections that were just closed to be gone: an ordinary owner may not end those of another role. */
async function untilLeft(client, database) {
  for (let tries = 0; tries < 50; tries += 1) {
    const { rows } = await client.query("SELECT 1 FROM pg_stat_activity WHERE datname = $1", [database]);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * The same server and user, another database.
 * @param {string} url
 * @param {string} name
 */
export function withDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  return other.href;
}

/**
 * A name nobody else uses.
 * @param {string} kind
 */
export function scratchName(kind) {
  return `bcd_${kind}_${randomBytes(6).toString("hex")}`;
}

/** Ends and removes what a run left behind that was killed. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    if (isAlive(Number(name.slice(prefix.length).split("-")[0]))) continue;
    const cluster = join(folder, "postgres");
    if (existsSync(cluster) && !(await stopPostmaster(cluster, (await findBinaries()).pg_ctl, 10))) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
