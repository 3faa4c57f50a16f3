// Do the migrations and the schema say the same? Offline: Prisma's schema engine as WebAssembly over an in-memory PGlite.
//   node scripts/schema.mjs check          exit code 0 when the migrations lead exactly to prisma/schema
//   node scripts/schema.mjs draft <name>   writes prisma/migrations/<time>_<name>/migration.sql with what is missing
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "./lib/migrations.mjs";
import { openSchemaEngine } from "./lib/schema-engine.mjs";

const [command, name] = process.argv.slice(2);

if (command === "check") {
  await check();
} else if (command === "draft" && /^[a-z0-9]+([_-][a-z0-9]+)*$/.test(name ?? "")) {
  await draft(name.replaceAll("-", "_"));
} else {
  process.stderr.write("Say: node scripts/schema.mjs check | node scripts/schema.mjs draft <name_in_lower_case>\n");
  process.exitCode = 2;
}
// The engine leaves a timer of ten seconds behind.
process.exit();

async function check() {
  const difference = await readDifference(false);
  if (difference.exitCode === 0) {
    process.stdout.write("The migrations lead exactly to prisma/schema\n");
    return;
  }
  process.stderr.write(`prisma/schema and prisma/migrations differ:\n${difference.stdout}\n`);
  process.stderr.write("Write the missing migration: node scripts/schema.mjs draft <name>, then edit it\n");
  process.exitCode = 1;
}

async function draft(migration) {
  const difference = await readDifference(true);
  if (difference.exitCode === 0) {
    process.stdout.write("Nothing to draft: the migrations lead exactly to prisma/schema\n");
    return;
  }
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${time}_${migration}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(join(folder, "migration.sql"), difference.stdout);
  process.stdout.write(`Written: prisma/migrations/${time}_${migration}/migration.sql\n`);
}

/** What leads from the migrations to the schema folder, as SQL or as words; exit code 0 when nothing does. */
async function readDifference(script) {
  const engine = await openSchemaEngine();
  try {
    await engine.applyMigrations();
    return await engine.diffToSchema(script);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  } finally {
    await engine.close();
  }
}
