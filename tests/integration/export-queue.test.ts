import { existsSync } from "node:fs";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { inScope } from "../../lib/db/scope";
import { env } from "../../lib/env";
import { startExportWorker, wakeExportWorker } from "../../lib/jobs/export-worker";
import { type ExportMakers, ExportProblem } from "../../lib/jobs/maker";
import { runNextExport } from "../../lib/jobs/run-export";
import { sweepExports } from "../../lib/jobs/sweep-exports";
import { deleteExport } from "../../lib/use-cases/delete-export";
import { eventually } from "../support/eventually";
import { alter, ask, CONTENT, MAKERS, makeAll, NEVER, rowOf } from "../support/exports";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
});

describe("a file that cannot be made", () => {
  it("says the maker's reason, or a general one for a fault; nothing stays on disk", async () => {
    const complaints = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const said = async (year: number, error: Error) => {
      const id = await ask(world.secretary, year);
      await makeAll({ bigList: ({ out }) => Promise.reject(out.write(CONTENT) && error) });
      return rowOf(world, id);
    };
    expect(await said(2020, new ExportProblem("Năm 2020 chưa có hồ sơ nào."))).toMatchObject({
      status: "failed",
      problem: "Năm 2020 chưa có hồ sơ nào.",
    });
    const row = await said(2021, new Error("secret of the machine"));
    expect(row).toMatchObject({ status: "failed", storageKey: null });
    expect(row?.problem).toMatch(/^Chưa lập được tệp/);
    expect(complaints.mock.calls.flat().join("")).toContain("secret of the machine");
    complaints.mockRestore();
  });

  it("is given up when it took three processes down", async () => {
    const id = await ask(world.secretary, 2022);
    await alter(id, `status = 'running', attempt = 3, "leaseUntil" = now() - interval '1 second'`);
    await makeAll();
    expect(await rowOf(world, id)).toMatchObject({ status: "failed", storageKey: null });
  });

  it("is not made for a person whose account is closed", async () => {
    const person = await world.addPerson(world.rootUnitId, "viewer");
    const id = await ask(person, 2023);
    await inScope(world.admin, (tx) =>
      tx.user.updateMany({ where: { bodyId: world.bodyId, id: person.userId }, data: { disabledAt: new Date() } }),
    );
    await makeAll();
    expect(await rowOf(world, id)).toMatchObject({ status: "failed", problem: "Tài khoản yêu cầu tệp không còn hoạt động." });
  });
});

describe("processes that work on one queue", () => {
  it("take different files", async () => {
    const ids = [
      await ask(world.secretary, 2030),
      await ask(world.secretary, 2031),
      await ask(world.secretary, 2032),
      await ask(world.secretary, 2033),
    ];
    const made: unknown[] = [];
    const makers: ExportMakers = {
      bigList: async ({ out, params }) => {
        made.push(params);
        out.write(CONTENT);
        return { fileName: "a.txt", fileType: "text/plain" };
      },
    };
    await Promise.all([makeAll(makers), makeAll(makers), makeAll(makers)]);
    expect(made).toHaveLength(ids.length);
    for (const id of ids) expect(await rowOf(world, id)).toMatchObject({ status: "done", attempt: 1 });
  });

  it("leave a running file alone until its process is dead, then one takes it", async () => {
    const id = await ask(world.secretary, 2034);
    await alter(id, `status = 'running', attempt = 1, "leaseUntil" = now() + interval '30 seconds'`);
    expect(await runNextExport(MAKERS, NEVER)).toBe(false);
    await alter(id, `"leaseUntil" = now() - interval '1 second'`);
    expect(await runNextExport(MAKERS, NEVER)).toBe(true);
    expect(await rowOf(world, id)).toMatchObject({ status: "done", attempt: 2 });
  });

  it("put back what is not finished when they end", async () => {
    const ending = new AbortController();
    const id = await ask(world.secretary, 2035);
    const makers: ExportMakers = {
      bigList: ({ signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    };
    const running = runNextExport(makers, ending.signal);
    await eventually(async () => expect(await rowOf(world, id)).toMatchObject({ status: "running" }));
    ending.abort();
    await running;
    expect(await rowOf(world, id)).toMatchObject({ status: "queued", attempt: 0 });
    await makeAll();
  });

  it("stop when the file is deleted meanwhile, and keep nothing of it", async () => {
    const id = await ask(world.secretary, 2036);
    const makers: ExportMakers = {
      bigList: async ({ out }) => {
        out.write(CONTENT);
        expectOk(await deleteExport(world.secretary, id, AT.meeting));
        return { fileName: "a.txt", fileType: "text/plain" };
      },
    };
    const before = await kept();
    await runNextExport(makers, NEVER);
    expect([await rowOf(world, id), await kept()]).toEqual([null, before]);
  });

  it("begin at once when they are woken, and end when told", async () => {
    const worker = startExportWorker(MAKERS);
    expect(startExportWorker({})).toBe(worker);
    const id = await ask(world.secretary, 2037);
    await eventually(async () => {
      wakeExportWorker();
      expect(await rowOf(world, id)).toMatchObject({ status: "done" });
    });
    await worker.stop();
    const later = await ask(world.secretary, 2038);
    wakeExportWorker();
    expect(await rowOf(world, later)).toMatchObject({ status: "queued" });
    await makeAll();
  });
});

async function kept(): Promise<number> {
  return (await readdir(join(env().DATA_DIR, "exports"))).length;
}

it("what killed processes left in the store goes after a day", async () => {
  const names = ["incoming/left", "exports/left", "exports/fresh"].map((name) => join(env().DATA_DIR, name));
  for (const name of names) await writeFile(name, "x");
  const before = new Date(Date.now() - 90_000_000);
  for (const name of names.slice(0, 2)) await utimes(name, before, before);
  await sweepExports();
  expect(names.map((name) => existsSync(name))).toEqual([false, false, true]);
});
