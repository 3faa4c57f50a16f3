import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { migrationsFolder, readMigrations } from "./migrations.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const filters = { externalTables: [], externalEnums: [] };

/** Prisma's schema engine over an empty in-memory database; close it when done. */
export async function openSchemaEngine() {
  await loadEngine();
  const database = await PGlite.create({ extensions: { pg_trgm, unaccent } });
  const factory = bindAdapter(new PrismaPGlite(database));
  const engine = await bindings.SchemaEngine.new({ datamodels: readSchema() }, () => {}, factory);
  return {
    /** Applies prisma/migrations; throws with the failing statement's message. */
    async applyMigrations() {
      await engine.applyMigrations({ migrationsList: listMigrations(), filters });
    },
    /** Difference from the database to prisma/schema: SQL with `script`, else words. */
    async diffToSchema(script) {
      const files = readSchema().map(([path, content]) => ({ path, content }));
      return engine.diff({
        from: { tag: "schemaDatasource", files, configDir: root },
        to: { tag: "schemaDatamodel", files },
        script,
        exitCode: true,
        shadowDatabaseUrl: null,
        filters,
      });
    },
    async close() {
      engine.free();
      await database.close();
    },
  };
}

/** The package's own entry imports the .wasm file, which only bundlers can: instantiate it here. */
async function loadEngine() {
  const file = fileURLToPath(import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = readFileSync(join(dirname(file), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The engine wants errors as values; the adapter's own copy of Prisma's utilities wraps it so. */
function bindAdapter(factory) {
  const require = createRequire(import.meta.resolve("pglite-prisma-adapter"));
  return require("@prisma/driver-adapter-utils").bindMigrationAwareSqlAdapterFactory(factory);
}

/** Pairs of path and text for every file under prisma/schema. */
function readSchema() {
  const folder = join(root, "prisma", "schema");
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]);
}

function listMigrations() {
  return {
    baseDir: relative(root, migrationsFolder),
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
