import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of prisma/migrations. */
export const migrationsFolder = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The advisory lock `prisma migrate deploy` takes, so that the two exclude each other. */
export const lock = 72707369;

/**
 * The migrations of a folder in the order in which they apply.
 * @param {string} [folder] a folder in Prisma's layout: <time>_<name>/migration.sql
 * @returns {{ name: string, sql: string }[]}
 */
export function readMigrations(folder = migrationsFolder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map((entry) => ({ name: entry.name, sql: readFileSync(join(folder, entry.name, "migration.sql"), "utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The checksum Prisma writes into `_prisma_migrations`: SHA-256 of the script in hexadecimal.
 * @param {string} sql
 */
export function checksum(sql) {
  return createHash("sha256").update(sql).digest("hex");
}

/**
 * Whether a recorded checksum belongs to this script, whichever line ends git has given it on this machine.
 * @param {string} sql
 * @param {string} recorded
 */
export function matchesChecksum(sql, recorded) {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].some((script) => checksum(script) === recorded);
}
