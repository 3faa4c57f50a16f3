import { randomUUID } from "node:crypto";
import { prepareAppRole } from "./app-role.mjs";
import { connect } from "./connect.mjs";
import { checksum, lock, matchesChecksum, readMigrations } from "./migrations.mjs";
import { OperatorError } from "./operator-error.mjs";

const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings a database to the newest migration, each in a transaction of its own, and gives the application its role, which owns nothing
 * and so obeys row-level security. Refuses a changed or unknown applied migration and PostgreSQL before 15.
 * @param {object} options
 * @param {string} options.url of the owner of the tables
 * @param {string} [options.appUrl] of an application role that the operator made; else one is made and its password derived
 * @param {string} [options.fallbackSecret] to derive that password from when the owner's URL has none
 * @param {(line: string) => void} [options.log]
 * @param {string} [options.folder] of migrations
 * @returns {Promise<{ appUrl: string, applied: string[] }>} the application's URL and the names applied now
 */
export async function migrate({ url, appUrl, fallbackSecret, log = () => {}, folder }) {
  const client = await connect(url);
  try {
    const applied = await applyAll(client, readMigrations(folder), log);
    return { applied, appUrl: await prepareAppRole(client, { url, appUrl, fallbackSecret }) };
  } finally {
    await client.end();
  }
}

async function applyAll(client, migrations, log) {
  await inTransaction(client, "the table of migrations", (run) => run(historyTable));
  const applied = [];
  for (const migration of missing(migrations, await readHistory(client))) {
    const done = await inTransaction(client, `migration ${migration.name}`, async (run) => {
      if (missing([migration], await readHistory(client)).length === 0) return false;
      await run(migration.sql);
      await run(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
        [randomUUID(), checksum(migration.sql), migration.name],
      );
      return true;
    });
    if (!done) continue;
    applied.push(migration.name);
    log(`Applied migration ${migration.name}`);
  }
  return applied;
}

/**
 * The migrations still to apply; throws where database and folder contradict each other.
 * @param {{ name: string, sql: string }[]} migrations
 * @param {{ migration_name: string, checksum: string, finished: boolean }[]} history
 */
export function missing(migrations, history) {
  const recorded = new Map(history.map((row) => [row.migration_name, row]));
  return migrations.filter(({ name, sql }) => {
    const row = recorded.get(name);
    if (!row) return true;
    if (!row.finished) {
      throw new OperatorError(
        `Migration ${name} was begun by another tool and did not finish.`,
        `Look at the database, then say: npx prisma migrate resolve --rolled-back ${name}`,
      );
    }
    if (matchesChecksum(sql, row.checksum)) return false;
    throw new OperatorError(
      `Migration ${name} was changed after it was applied to this database.`,
      "Put the file back as it was (git checkout prisma/migrations) and write the change as a new migration.",
    );
  });
}

async function readHistory(client) {
  const { rows } = await client.query(
    "SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return rows;
}

/** Waits for other runners without limit, for readers and writers of a table at most 10 s. */
async function inTransaction(client, what, work) {
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    await client.query("SET LOCAL lock_timeout = '10s'");
    const result = await work((sql, values) => client.query(sql, values));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`Nothing was changed by ${what}: ${error.message}${position(error)}`, advise(error));
  }
}

function position(error) {
  const where = [error.detail, error.where, error.position && `at character ${error.position}`].filter(Boolean);
  return where.length > 0 ? ` (${where.join("; ")})` : "";
}

function advise(error) {
  if (error.code === "55P03") return "Someone holds the table: stop the application on the other machines, then start again.";
  if (error.code === "42501") return "DATABASE_URL must name the owner of the database: ALTER DATABASE … OWNER TO …";
  return "Mend the migration or the data it complains about, then start again: it begins where it stopped.";
}
