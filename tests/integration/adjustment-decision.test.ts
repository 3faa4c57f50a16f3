import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import type { Snapshot } from "../../lib/domain/submission";
import { decideAdjustment } from "../../lib/use-cases/decide-adjustment";
import { approved, dossierOf, registered } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let other: World;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  other = await buildWorld({ unitCount: 0 });
  await approved(world, "DCS01", { "2.4": "3" });
});

async function asked(code: string, newTarget: number): Promise<string> {
  const record = await dossierOf(world.secretary, "DCS01");
  const oldTarget = record.entries.find((entry) => entry.code === code)?.target ?? null;
  const { bodyId, id: dossierId, unitId } = record;
  const data = {
    bodyId,
    dossierId,
    unitId,
    code,
    oldTarget,
    newTarget,
    reason: "Giảm biên chế",
    requestedById: world.officer("DCS01").userId,
  };
  const row = await inScope(world.officer("DCS01"), (tx) => tx.targetAdjustment.create({ data, select: { id: true } }));
  return row.id;
}

describe("deciding an adjustment of a target", () => {
  it("writes the new target, keeps both values and freezes a numbered version", async () => {
    const adjustmentId = await asked("2.4", 200);
    expectOk(await decideAdjustment(world.monitor, { adjustmentId, approve: true, note: "" }, AT.midYear));
    const record = await dossierOf(world.secretary, "DCS01");
    expect(record.entries.find((entry) => entry.code === "2.4")?.target).toBe(200);
    const { row, versions } = await inScope(world.secretary, async (tx) => ({
      row: await tx.targetAdjustment.findFirst({ where: { bodyId: world.bodyId, id: adjustmentId } }),
      versions: await tx.submission.findMany({ where: { bodyId: world.bodyId, dossierId: record.id, kind: "adjustment" } }),
    }));
    expect(row).toMatchObject({ status: "approved", oldTarget: 300, newTarget: 200, decidedById: world.monitor.userId });
    expect(versions.map((version) => [version.number, version.lateDays])).toEqual([[1, 0]]);
    const snapshot = versions[0]?.content as unknown as Snapshot;
    expect(snapshot.entries.find((entry) => entry.code === "2.4")?.target).toBe(200);
  });

  it("refuses with a note and leaves the target", async () => {
    const adjustmentId = await asked("2.4", 100);
    expectOk(await decideAdjustment(world.monitor, { adjustmentId, approve: false, note: "Chưa đủ căn cứ" }, AT.midYear));
    const record = await dossierOf(world.secretary, "DCS01");
    expect(record.entries.find((entry) => entry.code === "2.4")?.target).toBe(200);
  });

  it("is decided once, whoever is faster", async () => {
    const adjustmentId = await asked("2.4", 400);
    const results = await Promise.all([
      decideAdjustment(world.monitor, { adjustmentId, approve: true, note: "" }, AT.midYear),
      decideAdjustment(world.btv, { adjustmentId, approve: false, note: "Không" }, AT.midYear),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.error.code]))).toEqual(["conflict"]);
  });

  it("is closed to other bodies, to the unit itself and to administrators", async () => {
    const adjustmentId = await asked("3.1", 500);
    const form = { adjustmentId, approve: true, note: "" };
    expect(await decideAdjustment(other.secretary, form, AT.midYear)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await decideAdjustment(world.officer("DCS02"), form, AT.midYear)).toMatchObject({ ok: false, error: { code: "notFound" } });
    for (const person of [world.officer("DCS01"), world.admin, world.viewer]) {
      expect(await decideAdjustment(person, form, AT.midYear)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    }
  });

  it("cannot be approved while the registration itself is under review", async () => {
    const record = await registered(world, "DCS02");
    const { bodyId, id: dossierId, unitId } = record;
    const data = { bodyId, dossierId, unitId, code: "2.4", oldTarget: 100, newTarget: 200, reason: "x", requestedById: world.btv.userId };
    const { id } = await inScope(world.secretary, (tx) => tx.targetAdjustment.create({ data, select: { id: true } }));
    expect(await decideAdjustment(world.monitor, { adjustmentId: id, approve: true, note: "" }, AT.midYear)).toMatchObject({
      ok: false,
      error: { code: "notNow" },
    });
  });
});
