import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { env } from "../../lib/env";
import { makeYearArchive } from "../../lib/jobs/year-archive/make-year-archive";
import { findExportFile } from "../../lib/queries/export-file";
import { readStoredFile } from "../../lib/storage";
import { requestYearArchive } from "../../lib/use-cases/request-year-archive";
import { eventually } from "../support/eventually";
import { alter, makeAll, rowOf } from "../support/exports";
import { largeEvidence } from "../support/large-evidence";
import { collected, unzipped } from "../support/unzipped";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const PROGRAM = fileURLToPath(new URL("./archiving-process.ts", import.meta.url));

let world: World;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
  await largeEvidence(world, "DCS01", 15);
});

const filesIn = (folder: string) => readdirSync(join(env().DATA_DIR, folder));

it("a process killed while it makes a Hồ sơ năm leaves no half file to be had, and the next one makes it whole", {
  timeout: 120_000,
}, async () => {
  const officer = world.officer("DCS01");
  const { id } = expectOk(await requestYearArchive(officer, { year: 2024, unitCode: "DCS01" }, AT.meeting));
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", PROGRAM], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => said.push(bytes));
  const ended = once(child, "exit");
  await eventually(() => expect(filesIn("incoming")).toHaveLength(1));
  child.kill("SIGKILL");
  await ended;
  expect(Buffer.concat(said).toString(), "killed on the way").toBe("begun\n");
  expect(await findExportFile(officer, id, AT.meeting)).toBeNull();
  expect(await rowOf(world, id)).toMatchObject({ status: "running", storageKey: null });
  await alter(id, `"leaseUntil" = now() - interval '1 second'`);
  await makeAll({ yearArchive: makeYearArchive });
  const file = await findExportFile(officer, id, AT.meeting);
  const stored = file && (await readStoredFile(file.storageKey));
  if (!stored) throw new Error("no file");
  expect(
    (await unzipped(await collected(stored.stream() as unknown as AsyncIterable<Uint8Array>))).filter(({ path }) => path.startsWith("6 ")),
  ).toHaveLength(15);
});
