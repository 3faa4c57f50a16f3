import { beforeEach, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import type { SheetStatus } from "../../lib/domain/score-sheet";
import { publishRound, withdrawRound } from "../../lib/use-cases/publish-round";
import { openRound } from "../support/rounds";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let round: Awaited<ReturnType<typeof openRound>>;

beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  round = await openRound(world, "classification");
});

const seen = (version = 1) => ({ roundId: round.roundId, version });
const put = (code: string, status: SheetStatus) =>
  inScope(world.secretary, (tx) => tx.scoreSheet.updateMany({ where: { id: round.sheets[code] ?? "" }, data: { status } }));
const read = () =>
  inScope(world.secretary, (tx) => tx.scoreRound.findUniqueOrThrow({ where: { bodyId_id: { bodyId: world.bodyId, id: round.roundId } } }));

describe("công bố kết quả", () => {
  it("waits until what was sent is final, then happens once and is in the log", async () => {
    expect(await publishRound(world.secretary, seen(), AT.meeting)).toMatchObject({ error: { code: "notNow" } });
    await put("DCS01", "final");
    await put("DCS02", "appraised");
    expect(await publishRound(world.secretary, seen(), AT.meeting)).toMatchObject({
      error: { message: expect.stringContaining("chưa chốt") },
    });
    await put("DCS02", "returned");
    const both = await Promise.all([publishRound(world.secretary, seen(), AT.meeting), publishRound(world.secretary, seen(), AT.meeting)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await read()).toMatchObject({ publishedAt: AT.meeting, version: 2 });
    const events = await inScope(world.admin, (tx) => tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "round.publish" } }));
    expect(events.map((event) => event.data)).toEqual([{ name: "Xếp loại 2024 · Cả năm", sheets: 1 }]);
  });

  it("belongs to the secretary of the BTV, in their own body, for the version seen", async () => {
    await put("DCS01", "final");
    for (const actor of [world.admin, world.monitor, world.btv, world.viewer, world.officer("DCS01")]) {
      expect(await publishRound(actor, seen(), AT.meeting)).toMatchObject({ error: { code: "notAllowed" } });
    }
    const other = await buildWorld({ unitCount: 1 });
    expect(await publishRound(other.secretary, seen(), AT.meeting)).toMatchObject({ error: { code: "notFound" } });
    expect(await publishRound(world.secretary, seen(7), AT.meeting)).toMatchObject({ error: { code: "conflict" } });
    expect((await read()).publishedAt).toBeNull();
  });
});

describe("rút công bố", () => {
  it("takes the results back with a reason, and they may be published again", async () => {
    await put("DCS01", "final");
    const withdraw = (version: number) => withdrawRound(world.secretary, { ...seen(version), reason: "Tính lại cụm 1" }, AT.meeting);
    expect(await withdraw(1)).toMatchObject({ error: { code: "notNow" } });
    expectOk(await publishRound(world.secretary, seen(), AT.meeting));
    expectOk(await withdraw(2));
    expect(await read()).toMatchObject({ publishedAt: null, version: 3 });
    const [event] = await inScope(world.admin, (tx) =>
      tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "round.withdraw" } }),
    );
    expect(event?.data).toMatchObject({ reason: "Tính lại cụm 1" });
    expectOk(await publishRound(world.secretary, seen(3), AT.meeting));
  });
});
