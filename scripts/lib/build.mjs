import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "./operator-error.mjs";
import { root, runNode, tail } from "./run.mjs";
import { runningSupervisor } from "./run-lock.mjs";
import { buildSources, filesUnder, hashFiles } from "./sources.mjs";

const stamp = join(root, ".next", "sources.sha256");
const clientStamp = join(root, "node_modules", ".prisma-client.sha256");

/** Whether .next was built from the sources as they are now. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === hashFiles(root, buildSources(root));
}

/**
 * Builds for production; refuses while a running server uses the build of other sources.
 * @param {Record<string, string | undefined>} env
 */
export async function build(env) {
  const other = runningSupervisor();
  if (other && other.pid !== process.pid) {
    throw new OperatorError(
      `The application is running (process ${other.pid}) from this folder's build.`,
      "Stop it with Ctrl-C, then build.",
    );
  }
  const before = hashFiles(root, buildSources(root));
  rmSync(stamp, { force: true });
  const { code, output } = await runNode([nextProgram, "build"], { env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } });
  if (code !== 0) throw new OperatorError(`The build failed:\n${tail(output, 60)}`, "Mend what the lines above say, then start again.");
  if (before === hashFiles(root, buildSources(root))) writeFileSync(stamp, before);
}

/** Whether the Prisma client was generated from prisma/schema as it is now. */
export function isGenerated() {
  const generated = existsSync(join(root, "lib", "db", "generated", "client.ts"));
  return generated && existsSync(clientStamp) && readFileSync(clientStamp, "utf8") === schemaHash();
}

/** Generates the Prisma client. */
export async function generate() {
  const { code, output } = await runNode([join(root, "scripts", "generate.mjs")]);
  if (code !== 0) throw new OperatorError(tail(output, 60), "Mend prisma/schema, then start again.");
  writeFileSync(clientStamp, schemaHash());
}

function schemaHash() {
  return hashFiles(root, [...filesUnder(join(root, "prisma", "schema")), join(root, "package-lock.json")]);
}

/** Path of Next's command line. */
export const nextProgram = join(root, "node_modules", "next", "dist", "bin", "next");
