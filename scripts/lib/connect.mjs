import pg from "pg";
import { OperatorError } from "./operator-error.mjs";

const oldest = 150_000;

/**
 * One connection, ended by the caller. Refuses, with advice, an unreachable server, a wrong password, a missing database and PostgreSQL before 15.
 * @param {string} url
 * @returns {Promise<pg.Client>}
 */
export async function connect(url) {
  const client = open(url);
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new OperatorError(`No connection to ${hide(url)}: ${error.message || error.code}`, advise(error));
  }
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version",
  );
  if (rows[0].number >= oldest) return client;
  await client.end();
  throw new OperatorError(`${hide(url)} is PostgreSQL ${rows[0].version}.`, "PostgreSQL 15 or newer is needed.");
}

function open(url) {
  try {
    const { protocol, searchParams } = new URL(url);
    if (!/^postgres(ql)?:$/.test(protocol)) throw new Error(`it begins with ${protocol}`);
    if ((searchParams.get("schema") ?? "public") !== "public") throw new Error("only the schema public is served");
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: "ba-chu-dong set-up" });
  } catch (error) {
    throw new OperatorError(`DATABASE_URL is not usable: ${error.message}`, "Write it as postgresql://user:password@host:5432/database");
  }
}

/**
 * The address without its password, for messages.
 * @param {string} url
 */
function hide(url) {
  const { username, host, pathname } = new URL(url);
  return `postgresql://${username}@${host}${pathname}`;
}

function advise(error) {
  if (error.code === "28P01" || error.code === "28000") return "Mend user and password in DATABASE_URL, or pg_hba.conf of the server.";
  if (error.code === "3D000") return "Make the database first: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0";
  return "Is the server running, is host and port in DATABASE_URL right, does a firewall stand between?";
}
