import { createHash } from "node:crypto";
import { connect } from "./connect.mjs";
import { lock } from "./migrations.mjs";
import { OperatorError } from "./operator-error.mjs";
import { deriveSecret } from "./secrets.mjs";

const all = "SELECT, INSERT, UPDATE, DELETE";

/**
 * Gives the application a role of its own and its rights, and answers its URL. The role is named after the database, so that two databases
 * of one server do not share it; its password follows from the owner's, so that two machines on one database agree. A table whose
 * comment reads "app: select, insert" (or "app: none") gives the application only these rights; others all four.
 * @param {import("pg").Client} client of the owner
 * @param {{ url: string, appUrl?: string, fallbackSecret?: string }} options
 * @returns {Promise<string>}
 */
export async function prepareAppRole(client, { url, appUrl, fallbackSecret }) {
  const database = (await client.query("SELECT current_database() AS name")).rows[0].name;
  const role = appUrl ? decodeURIComponent(new URL(appUrl).username) : appRoleOf(database);
  const password = deriveSecret(secretOf(url, fallbackSecret), `application of ${database}`);
  if (!appUrl) await ensureRole(client, role, password, url);
  await refusePowerful(client, role);
  await grant(client, database, role);
  const own = appUrl ?? withUser(url, role, password);
  if (!(await canSignIn(own))) {
    if (appUrl) throw new OperatorError(`${role} cannot sign in.`, "Mend APP_DATABASE_URL.");
    await alterPassword(client, role, password);
    await (await connect(own)).end();
  }
  return own;
}

/**
 * Name of the application's role for a database, at most 63 bytes.
 * @param {string} database
 */
export function appRoleOf(database) {
  const name = `${database}_app`;
  if (Buffer.byteLength(name) <= 63) return name;
  return `app_${createHash("sha256").update(database).digest("hex").slice(0, 32)}`;
}

function secretOf(url, fallbackSecret) {
  const secret = decodeURIComponent(new URL(url).password) || fallbackSecret;
  if (secret) return secret;
  throw new OperatorError("Neither the owner's URL nor this machine holds a secret.", "Write the owner's password into DATABASE_URL.");
}

async function ensureRole(client, role, password, url) {
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (found.rowCount) return;
  try {
    await client.query(`CREATE ROLE ${client.escapeIdentifier(role)} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  } catch (error) {
    if (error.code === "42710" || error.code === "23505") return;
    const owner = decodeURIComponent(new URL(url).username);
    throw new OperatorError(
      `The application's role ${role} cannot be made: ${error.message}`,
      `Either ALTER ROLE "${owner}" CREATEROLE, or make a role (CREATE ROLE "${role}" LOGIN PASSWORD '…') and set APP_DATABASE_URL to its URL.`,
    );
  }
}

async function refusePowerful(client, role) {
  const { rows } = await client.query(
    `SELECT r.rolsuper OR r.rolbypassrls AS powerful, pg_has_role(r.oid, current_user, 'MEMBER') AS owner
     FROM pg_roles r WHERE r.rolname = $1`,
    [role],
  );
  if (rows.length === 0) throw new OperatorError(`There is no role ${role}.`, "Make it, or mend APP_DATABASE_URL.");
  if (!rows[0].powerful && !rows[0].owner) return;
  throw new OperatorError(
    `${role} is a superuser, bypasses row-level security or is the owner: units could read each other's records.`,
    "Let APP_DATABASE_URL name an ordinary role, or leave it out.",
  );
}

async function grant(client, database, role) {
  const name = client.escapeIdentifier(role);
  const tables = await client.query(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relname AS plain, obj_description(c.oid, 'pg_class') AS comment
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm') AND pg_has_role(current_user, c.relowner, 'MEMBER')
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
  );
  const statements = [
    `GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${name}`,
    `GRANT USAGE ON SCHEMA public TO ${name}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ${all} ON TABLES TO ${name}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${name}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${name}`,
  ];
  for (const table of tables.rows) {
    const rights = rightsOf(table);
    statements.push(`REVOKE ALL ON ${table.name} FROM ${name}`);
    if (rights) statements.push(`GRANT ${rights} ON ${table.name} TO ${name}`);
  }
  try {
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${lock}); ${statements.join("; ")}; COMMIT`);
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new OperatorError(`${role} cannot be given its rights: ${error.message}`, "DATABASE_URL must name the owner of the database.");
  }
}

/**
 * Rights of the application on a table: what its comment says, all where it says nothing, none on the table of migrations.
 * @param {{ plain: string, comment: string | null }} table
 */
export function rightsOf({ plain, comment }) {
  if (plain === "_prisma_migrations") return "";
  const said = /^app:\s*(none|(?:select|insert|update|delete)(?:\s*,\s*(?:select|insert|update|delete))*)\b/i.exec(comment ?? "")?.[1];
  if (said === undefined) return all;
  return said.toLowerCase() === "none" ? "" : said.toUpperCase();
}

async function alterPassword(client, role, password) {
  try {
    await client.query(`ALTER ROLE ${client.escapeIdentifier(role)} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  } catch (error) {
    throw new OperatorError(`The password of ${role} cannot be set: ${error.message}`, "Set APP_DATABASE_URL to the role's URL.");
  }
}

async function canSignIn(url) {
  try {
    await (await connect(url)).end();
    return true;
  } catch {
    return false;
  }
}

function withUser(url, role, password) {
  const own = new URL(url);
  own.username = encodeURIComponent(role);
  own.password = encodeURIComponent(password);
  return own.href;
}
