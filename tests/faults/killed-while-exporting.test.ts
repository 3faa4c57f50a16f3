import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { env } from "../../lib/env";
import { runNextExport } from "../../lib/jobs/run-export";
import { sweepExports } from "../../lib/jobs/sweep-exports";
import { eventually } from "../support/eventually";
import { alter, ask, CONTENT, MAKERS, NEVER, rowOf } from "../support/exports";
import { sha256 } from "../support/sha256";
import { buildWorld } from "../support/world";

const PROGRAM = fileURLToPath(new URL("./exporting-process.ts", import.meta.url));

test("a file whose process was killed is made by another once the claim runs out, and what the first had written goes", async () => {
  const world = await buildWorld({ unitCount: 1 });
  const id = await ask(world.secretary, 2024);
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", PROGRAM], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const incoming = join(env().DATA_DIR, "incoming");
  await once(child.stdout, "data");
  await eventually(() => expect(readdirSync(incoming)).toHaveLength(1));
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  const left = readdirSync(incoming);
  expect(left).toHaveLength(1);
  expect(await rowOf(world, id)).toMatchObject({ status: "running", attempt: 1 });
  expect(await runNextExport(MAKERS, NEVER), "its claim still holds").toBe(false);

  await alter(id, `"leaseUntil" = now() - interval '1 second'`);
  expect(await runNextExport(MAKERS, NEVER)).toBe(true);
  expect(await rowOf(world, id)).toMatchObject({ status: "done", attempt: 2, sha256: sha256(CONTENT) });

  const before = new Date(Date.now() - 90_000_000);
  for (const name of left) await utimes(join(incoming, name), before, before);
  await sweepExports();
  expect(readdirSync(incoming)).toEqual([]);
});
