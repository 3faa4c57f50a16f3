import { connect } from "./connect.mjs";
import { OperatorError } from "./operator-error.mjs";
import { runNode, tail } from "./run.mjs";

/**
 * What a database was first filled with; the note is a comment on the table of migrations, so that it travels with a backup.
 * @param {string} url of the owner
 * @returns {Promise<"demo" | "bare" | "empty" | null>}
 */
export async function readContent(url) {
  const client = await connect(url);
  try {
    const { rows } = await client.query("SELECT obj_description('_prisma_migrations'::regclass, 'pg_class') AS note");
    const said = /^content: (\w+)$/.exec(rows[0].note ?? "")?.[1];
    return said === "demo" || said === "bare" || said === "empty" ? said : null;
  } finally {
    await client.end();
  }
}

/**
 * Runs prisma/seed.ts and notes it in the database. "bare" is the demonstration without units; "empty" has no demo data and says a one-time link.
 * @param {{ url: string, content: "demo" | "bare" | "empty", env: Record<string, string | undefined> }} options
 * @returns {Promise<string>} what the seed said
 */
export async function seed({ url, content, env }) {
  if (content !== "empty") await clearUnfinished(url);
  const args = ["--conditions=react-server", "--import", "tsx", "prisma/seed.ts"];
  const { code, output } = await runNode(content === "demo" ? args : [...args, `--${content}`], { env });
  if (code !== 0)
    throw new OperatorError(`The first data could not be loaded:\n${tail(output)}`, "Mend what the lines above say, then start again.");
  const client = await connect(url);
  try {
    await client.query(`COMMENT ON TABLE _prisma_migrations IS 'content: ${content}'`);
  } finally {
    await client.end();
  }
  return output.trim();
}

/** A seed that was killed half-way leaves rows without its note: they are removed, unless somebody has signed in since. */
async function clearUnfinished(url) {
  const client = await connect(url);
  try {
    await client.query("SELECT set_config('app.auth', 'on', false)");
    const { rows } = await client.query(
      'SELECT (SELECT count(*)::int FROM "Body") AS bodies, (SELECT count(*)::int FROM "Session") AS sessions',
    );
    if (rows[0].bodies === 0) return;
    if (rows[0].sessions > 0)
      throw new OperatorError(
        "The database holds data that this product did not finish loading.",
        "Use another database, or empty this one.",
      );
    const tables = await client.query(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'",
    );
    await client.query(`TRUNCATE ${tables.rows.map((table) => table.name).join(", ")}`);
  } finally {
    await client.end();
  }
}
