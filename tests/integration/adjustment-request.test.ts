import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { decideAdjustment } from "../../lib/use-cases/decide-adjustment";
import { requestAdjustment } from "../../lib/use-cases/request-adjustment";
import { saveTarget } from "../../lib/use-cases/save-entry";
import { approved, dossierOf, registered } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let dossierId: string;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  dossierId = (await approved(world, "DCS01", { "1.2": "6" })).id;
});

function ask(code: string, target: string, reason = "Đoàn viên chuyển công tác") {
  return requestAdjustment(world.officer("DCS01"), { dossierId, code, target, reason }, AT.midYear);
}

describe("asking for another target", () => {
  it("leaves the approved target frozen until it is decided and keeps both values", async () => {
    const stored = (await dossierOf(world.officer("DCS01"), "DCS01")).entries.find((entry) => entry.code === "1.2");
    const direct = { dossierId, code: "1.2", version: stored?.version ?? 0, target: "4" };
    expect(await saveTarget(world.officer("DCS01"), direct, AT.midYear)).toMatchObject({ ok: false, error: { code: "notNow" } });
    const { id } = expectOk(await ask("1.2", "4"));
    const row = await inScope(world.secretary, (tx) => tx.targetAdjustment.findFirst({ where: { bodyId: world.bodyId, id } }));
    expect(row).toMatchObject({ oldTarget: 600, newTarget: 400, status: "pending", reason: "Đoàn viên chuyển công tác" });
    expect(stored?.target).toBe(600);
  });

  it("is refused while another one on the criterion is open, and may be asked again after the decision", async () => {
    expect(await ask("1.2", "5")).toMatchObject({ ok: false, error: { fields: { code: expect.stringContaining("chờ duyệt") } } });
    const open = await inScope(world.secretary, (tx) =>
      tx.targetAdjustment.findFirst({ where: { bodyId: world.bodyId, status: "pending" } }),
    );
    const decision = { adjustmentId: open?.id ?? "", approve: true, note: "" };
    expectOk(await decideAdjustment(world.secretary, decision, AT.midYear));
    expectOk(await ask("1.2", "5"));
  });

  it("lets one of two tabs through that ask at the same instant", async () => {
    const results = await Promise.all([ask("3.1", "5"), ask("3.1", "6"), ask("3.1", "7")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it("refuses at its field a target below the threshold, over 100 %, the same one and none", async () => {
    for (const [code, target, words] of [
      ["1.9", "94", "ngưỡng"],
      ["1.9", "101", "100 %"],
      ["1.9", "95", "trùng"],
      ["1.9", "", "chỉ tiêu mới"],
      ["1.9", "nhiều", "không phải là số"],
    ] as const) {
      expect(await ask(code, target)).toMatchObject({ ok: false, error: { fields: { target: expect.stringContaining(words) } } });
    }
  });

  it("is refused before the approval and to another unit", async () => {
    const waiting = await registered(world, "DCS02");
    const form = { dossierId: waiting.id, code: "1.9", target: "98", reason: "x" };
    expect(await requestAdjustment(world.officer("DCS02"), form, AT.approving)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(await requestAdjustment(world.officer("DCS01"), form, AT.approving)).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});
