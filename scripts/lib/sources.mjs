import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * SHA-256 over paths and contents of files, independent of their times and of the system's order.
 * @param {string} root
 * @param {string[]} files absolute paths
 */
export function hashFiles(root, files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    hash.update(`${relative(root, file).replaceAll("\\", "/")}\0`);
    hash.update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

/**
 * Everything a production build reads: the folders of the application and the configuration files of the root.
 * @param {string} root
 */
export function buildSources(root) {
  const folders = ["app", "components", "lib", "prisma", "public"].flatMap((name) => filesUnder(join(root, name)));
  const own = /^(?!vitest|playwright|knip|biome|next-env).*\.(ts|mjs|js|json)$/;
  const files = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && own.test(entry.name))
    .map((entry) => join(root, entry.name));
  return [...folders, ...files];
}

/**
 * All files below a folder; none when it does not exist.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
