import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { env } from "../../lib/env";
import { EXPORT_MAKERS } from "../../lib/jobs/makers";
import { sweepExports } from "../../lib/jobs/sweep-exports";
import { findExportFile } from "../../lib/queries/export-file";
import { deleteExport } from "../../lib/use-cases/delete-export";
import { requestExport } from "../../lib/use-cases/request-export";
import { alter, ask, CONTENT, makeAll, rowOf, wish } from "../support/exports";
import { approved } from "../support/registered";
import { sent } from "../support/sent";
import { sha256 } from "../support/sha256";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  await approved(world, "DCS01");
});

describe("asking for a file", () => {
  it("twice gives the same one while it waits, and a new one afterwards", async () => {
    const ids = await Promise.all([ask(world.secretary, 2024), ask(world.secretary, 2024), ask(world.secretary, 2024)]);
    expect(new Set(ids).size).toBe(1);
    expect(await ask(world.viewer, 2024)).not.toBe(ids[0]);
    await makeAll();
    expect(await ask(world.secretary, 2024)).not.toBe(ids[0]);
    await makeAll();
  });

  it("is refused to a unit for the whole body and for another unit, as if there were none", async () => {
    const officer = world.officer("DCS01");
    for (const unitId of [null, world.units.DCS02 ?? ""]) {
      expect(await requestExport(officer, wish(2024, unitId), AT.meeting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    }
    expectOk(await requestExport(officer, wish(2024, world.units.DCS01), AT.meeting));
    await makeAll();
  });

  it("is refused when five are waiting", async () => {
    for (const year of [2001, 2002, 2003, 2004, 2005]) await ask(world.btv, year);
    expect(await requestExport(world.btv, wish(2006), AT.meeting)).toMatchObject({ ok: false, error: { code: "tooMany" } });
    expect(await ask(world.btv, 2001)).not.toBe("");
    await makeAll();
  });
});

describe("a file that was made", () => {
  it("is given byte by byte to the person who asked and to nobody else", async () => {
    const id = await ask(world.secretary, 2010);
    await makeAll();
    expect(await rowOf(world, id)).toMatchObject({
      status: "done",
      size: BigInt(CONTENT.length),
      sha256: sha256(CONTENT),
      fileName: "Bảng.txt",
    });
    const row = await rowOf(world, id);
    const at = row?.finishedAt ?? new Date(0);
    const file = await findExportFile(world.secretary, id, at);
    expect(file).not.toBeNull();
    expect(await findExportFile(world.admin, id, at)).toBeNull();
    expect(await findExportFile(world.officer("DCS01"), id, at)).toBeNull();
    expect(await findExportFile({ ...world.secretary, unitScope: [] }, id, at), "role at the body lost").toBeNull();
  });

  it("can be had in parts by a download that goes on", async () => {
    const id = await ask(world.secretary, 2011);
    await makeAll();
    const key = (await rowOf(world, id))?.storageKey ?? "";
    const get = (headers: Record<string, string>) => sent({ key, sha256: sha256(CONTENT) }, headers);
    const whole = await get({});
    expect([whole.status, whole.headers.get("content-length")]).toEqual([200, String(CONTENT.length)]);
    const part = await get({ range: "bytes=5-", "if-range": whole.headers.get("etag") ?? "" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 5-${CONTENT.length - 1}/${CONTENT.length}`]);
    const bytes = async (answer: Response) => Buffer.from(await new Response(answer.body).arrayBuffer());
    expect(Buffer.concat([(await bytes(whole)).subarray(0, 5), await bytes(part)]).equals(CONTENT)).toBe(true);
    expect((await get({ range: "bytes=5-", "if-range": '"other"' })).status).toBe(200);
    expect((await get({ range: "bytes=999-" })).status).toBe(416);
  });

  it("goes after seven days, its line after thirty more", async () => {
    const id = await ask(world.secretary, 2012);
    await makeAll();
    const key = (await rowOf(world, id))?.storageKey ?? "";
    const path = join(env().DATA_DIR, key);
    await sweepExports();
    expect(existsSync(path)).toBe(true);
    await alter(id, `"expiresAt" = now() - interval '1 second'`);
    await sweepExports();
    expect(existsSync(path)).toBe(false);
    expect(await rowOf(world, id)).toMatchObject({ status: "done", storageKey: null });
    await alter(id, `"expiresAt" = now() - interval '31 days'`);
    await sweepExports();
    expect(await rowOf(world, id)).toBeNull();
  });

  it("goes at once when its owner deletes it, and only then", async () => {
    const id = await ask(world.secretary, 2013);
    await makeAll();
    const path = join(env().DATA_DIR, (await rowOf(world, id))?.storageKey ?? "");
    expect(await deleteExport(world.admin, id, AT.meeting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(existsSync(path)).toBe(true);
    expectOk(await deleteExport(world.secretary, id, AT.meeting));
    expect([existsSync(path), await rowOf(world, id)]).toEqual([false, null]);
  });

  it("leaves its events in the log", async () => {
    const where = { bodyId: world.bodyId, actorId: world.secretary.userId, action: { startsWith: "export." } };
    const id = await ask(world.secretary, 2014);
    expectOk(await deleteExport(world.secretary, id, AT.meeting));
    const events = await inScope(world.admin, (tx) => tx.auditEvent.findMany({ where, orderBy: { seq: "desc" }, take: 2 }));
    expect(events.map((event) => event.action)).toEqual(["export.delete", "export.request"]);
    expect(events[1]?.data).toEqual({ kind: "bigList", name: "Bảng 2014" });
  });
});

it("the matrix of a year is made as a workbook in the scope of who asked", async () => {
  const wanted = { list: "matrix", year: 2024, cluster: "", failing: false };
  const id = expectOk(await requestExport(world.secretary, { ...wish(2024), params: wanted }, AT.meeting)).id;
  await makeAll(EXPORT_MAKERS);
  expect(await rowOf(world, id)).toMatchObject({ status: "done", fileName: "Ma trận chỉ tiêu 2024.xlsx" });
});
