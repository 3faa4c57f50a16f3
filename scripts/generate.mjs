// Generates the Prisma client from prisma/schema without the vendor's schema engine: generation is WASM, but the
// command line insists on a binary. Any existing program does, so it is given Node itself. Runs as npm's postinstall.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const schema = join(root, "prisma", "schema");

if (existsSync(schema) && readdirSync(schema).some((name) => name.endsWith(".prisma"))) {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const run = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (run.status === 0) {
    process.stdout.write("Prisma client generated in lib/db/generated\n");
  } else {
    process.stderr.write(`${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}\n`);
    process.stderr.write("The Prisma client could not be generated: mend prisma/schema, then run: node scripts/generate.mjs\n");
    process.exitCode = 1;
  }
}
