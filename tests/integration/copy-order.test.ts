import { beforeEach, describe, expect, it } from "vitest";
import { findCopyOrder } from "../../lib/db/copy-order";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import { moveCopyLine } from "../../lib/use-cases/move-copy-line";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 1 });
});

const orderFor = (actor: Actor) => inScope(actor, (tx) => findCopyOrder(tx, actor));

describe("the order in which the body copies to the software", () => {
  it("is kept for everybody of the body, units too, and leaves its event", async () => {
    expectOk(await moveCopyLine(world.secretary, { line: "target", by: 1 }, 0, AT.meeting));
    expectOk(await moveCopyLine(world.admin, "partsFirst", 1, AT.meeting));
    const seen = await orderFor(world.officer("DCS01"));
    expect(seen).toMatchObject({ version: 2, order: { partsFirst: true } });
    expect(seen.order.lines.slice(0, 2)).toEqual(["numerator", "target"]);
    const events = await inScope(world.admin, (tx) =>
      tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "software.order" }, orderBy: { seq: "asc" } }),
    );
    expect(events).toHaveLength(2);
    expect(events[1]?.data).toMatchObject({ items: expect.arrayContaining(["Kèm theo báo cáo", "Chỉ tiêu"]) });
  });

  it("is not another body's", async () => {
    expectOk(await moveCopyLine(world.secretary, "partsFirst", 0, AT.meeting));
    const other = await buildWorld({ unitCount: 1 });
    expect(await orderFor(other.secretary)).toMatchObject({ version: 0, order: { partsFirst: false } });
  });

  it("is set by who reads the software only", async () => {
    for (const actor of [world.officer("DCS01"), world.monitor, world.viewer]) {
      expect(await moveCopyLine(actor, "partsFirst", 0, AT.meeting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    }
    const written = inScope(world.officer("DCS01"), (tx) =>
      tx.copyOrder.create({ data: { bodyId: world.bodyId, lines: [], savedBy: "", savedAt: AT.meeting } }),
    );
    await expect(written).rejects.toThrow();
  });

  it("is not moved from a page out of date, nor twice at once", async () => {
    const both = await Promise.all([0, 0].map((seen) => moveCopyLine(world.secretary, "partsFirst", seen, AT.meeting)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await moveCopyLine(world.admin, "partsLast", 0, AT.meeting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(await moveCopyLine(world.admin, { line: "target", by: -1 }, 1, AT.meeting)).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
  });
});
