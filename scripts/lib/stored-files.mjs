import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { connect } from "./connect.mjs";

const DAY_MS = 86_400_000;
/** Younger files may belong to an upload whose row is not written yet. */
const SETTLED_MS = DAY_MS;
/** What no row names is laid aside so long before it is gone for good. */
const KEPT_MS = 30 * DAY_MS;
const KEY = /^[0-9a-f]{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Lays aside stored files that no row of the database names (an upload whose transaction failed, a server that was killed), removes those laid aside
 * more than 30 days ago and what a broken upload left in `incoming`. Does nothing where the database names no file at all: then it is the wrong one.
 * @param {{ url: string, folder: string, now?: number }} options url of the owner; folder of the files (DATA_DIR)
 * @returns {Promise<{ kept: number, aside: number, gone: number }>}
 */
export async function sweepFiles({ url, folder, now = Date.now() }) {
  const aside = join(folder, "khong-con-dung");
  const found = { kept: 0, aside: 0, gone: removeOlder(join(folder, "incoming"), now - SETTLED_MS) };
  const stored = storedKeys(folder);
  if (stored.length === 0) return { ...found, gone: found.gone + removeOlder(aside, now - KEPT_MS) };
  const named = await namedKeys(url);
  if (named.size === 0) return { ...found, kept: stored.length };
  found.gone += removeOlder(aside, now - KEPT_MS);
  for (const key of stored) {
    const path = join(folder, key);
    if (named.has(key) || statSync(path).mtimeMs > now - SETTLED_MS) {
      found.kept += 1;
      continue;
    }
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    const target = join(aside, key.slice(3));
    renameSync(path, target);
    utimesSync(target, now / 1000, now / 1000);
    found.aside += 1;
  }
  return found;
}

function storedKeys(folder) {
  if (!existsSync(folder)) return [];
  const groups = readdirSync(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
  return groups.flatMap((group) => readdirSync(join(folder, group)).map((name) => `${group}/${name}`)).filter((key) => KEY.test(key));
}

/** Removes the files of a folder that were last changed before `limit`; gives how many. */
function removeOlder(folder, limit) {
  if (!existsSync(folder)) return 0;
  const old = readdirSync(folder).filter((name) => statSync(join(folder, name)).mtimeMs < limit);
  for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
  return old.length;
}

/** Every key that any column of any body holds: columns are found by their name, so that a table made later is asked as well. */
async function namedKeys(url) {
  const client = await connect(url);
  try {
    const columns = await client.query(
      `SELECT quote_ident(table_name) AS "table", quote_ident(column_name) AS "column" FROM information_schema.columns
       WHERE table_schema = current_schema() AND column_name ILIKE '%key' AND data_type = 'text'`,
    );
    await client.query("SELECT set_config('app.auth', 'on', false)");
    const bodies = await client.query('SELECT id FROM "Body"');
    const keys = new Set();
    for (const { id } of bodies.rows) {
      await client.query("SELECT set_config('app.body', $1, false), set_config('app.units', '*', false)", [id]);
      for (const { table, column } of columns.rows) {
        const { rows } = await client.query(`SELECT DISTINCT ${column} AS key FROM ${table} WHERE ${column} LIKE '__/%'`);
        for (const row of rows) keys.add(row.key);
      }
    }
    return keys;
  } finally {
    await client.end();
  }
}
