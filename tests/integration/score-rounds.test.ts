import { beforeEach, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import type { OpenRoundForm } from "../../lib/forms/score-round";
import { unitSchema } from "../../lib/forms/unit";
import { createUnit } from "../../lib/use-cases/create-unit";
import { addMissingSheets, extendScoreRound, openScoreRound } from "../../lib/use-cases/open-score-round";
import { setCycleStatus } from "../../lib/use-cases/write-cycle";
import { openRound } from "../support/rounds";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let round: Awaited<ReturnType<typeof openRound>>;
let quarter: OpenRoundForm;

beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  round = await openRound(world, "classification");
  const schemes = [{ subject: "organisation" as const, unitType: "coQuan" as const, schemeId: round.schemeId }];
  quarter = { year: 2024, purpose: "classification", period: "q4", dueAt: "2024-12-20T23:59", schemes };
});

const sheetsOf = (roundId: string) => inScope(world.admin, (tx) => tx.scoreSheet.count({ where: { bodyId: world.bodyId, roundId } }));
const dueOf = (id: string) =>
  inScope(world.admin, (tx) => tx.scoreRound.findUniqueOrThrow({ where: { bodyId_id: { bodyId: world.bodyId, id } } }));

describe("opening", () => {
  it("a quarter stands beside the whole year, each with its sheets", async () => {
    const opened = expectOk(await openScoreRound(world.secretary, quarter, AT.reporting));
    expect(opened.sheets).toBe(2);
    expect([await sheetsOf(round.roundId), await sheetsOf(opened.id)]).toEqual([2, 2]);
    expect((await dueOf(opened.id)).dueAt.toISOString()).toBe("2024-12-20T16:59:59.000Z");
  });

  it.each([
    ["one second before its last second", "2024-11-30T16:59:58Z", true],
    ["at its last second", "2024-11-30T16:59:59Z", false],
    ["after it", "2024-11-30T17:00:00Z", false],
  ])("a due minute, %s", async (_, at, isTaken) => {
    const result = await openScoreRound(world.secretary, { ...quarter, dueAt: "2024-11-30T23:59" }, new Date(at));
    expect(result.ok).toBe(isTaken);
    if (!result.ok) expect(result.error.fields?.dueAt).toContain("sau thời điểm hiện tại");
  });

  it("belongs to administrators and the secretary of the BTV, in an open year", async () => {
    for (const actor of [world.monitor, world.btv, world.viewer, world.officer("DCS01")]) {
      expect(await openScoreRound(actor, quarter, AT.reporting)).toMatchObject({ error: { code: "notAllowed" } });
    }
    expect(await openScoreRound(world.admin, { ...quarter, year: 2031 }, AT.reporting)).toMatchObject({ error: { code: "notFound" } });
    expectOk(await setCycleStatus(world.admin, world.cycleIds[2024] ?? "", "closed", AT.meeting));
    expect(await openScoreRound(world.admin, quarter, AT.reporting)).toMatchObject({ error: { code: "notNow" } });
  });
});

describe("a unit that comes later", () => {
  it("gets its sheet on demand, once, without touching the others", async () => {
    const first = await inScope(world.admin, (tx) => tx.scoreSheet.findMany({ where: { bodyId: world.bodyId } }));
    expect(expectOk(await addMissingSheets(world.admin, round.roundId, AT.reporting))).toEqual({ sheets: 0 });
    const form = unitSchema.parse({
      code: "DCS03",
      name: "Đoàn cơ sở số 3",
      unitType: "coQuan",
      level: "doanCoSo",
      cluster: "Cụm 1",
      validFrom: "2020-01-01",
    });
    expectOk(await createUnit(world.admin, form, AT.reporting));
    expect(expectOk(await addMissingSheets(world.admin, round.roundId, AT.reporting))).toEqual({ sheets: 1 });
    expect(expectOk(await addMissingSheets(world.secretary, round.roundId, AT.reporting))).toEqual({ sheets: 0 });
    const sheets = await inScope(world.admin, (tx) => tx.scoreSheet.findMany({ where: { bodyId: world.bodyId } }));
    expect(sheets).toHaveLength(3);
    for (const sheet of first) expect(sheets).toContainEqual(sheet);
    const events = await inScope(world.admin, (tx) => tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "round.sheets" } }));
    expect(events.map((event) => event.data)).toEqual([{ name: "Xếp loại 2024 · Cả năm", sheets: 1 }]);
  });
});

describe("the due instant", () => {
  const later = () => ({ roundId: round.roundId, version: 1, dueAt: "2024-12-05T17:00" });

  it("moves once per version seen, and the log says until when", async () => {
    const both = await Promise.all([
      extendScoreRound(world.admin, later(), AT.reporting),
      extendScoreRound(world.secretary, { ...later(), dueAt: "2024-12-06T17:00" }, AT.reporting),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ error: { code: "conflict" } });
    expect((await dueOf(round.roundId)).version).toBe(2);
    const events = await inScope(world.admin, (tx) => tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "round.extend" } }));
    expect(events).toHaveLength(1);
    expect(events[0]?.data).toMatchObject({ name: "Xếp loại 2024 · Cả năm", until: expect.stringMatching(/0[56]\/12\/2024/) });
  });

  it("does not move into the past, nor for others, nor for another body, nor in a closed year", async () => {
    const attempt = (actor: Actor, at = AT.reporting) => extendScoreRound(actor, later(), at);
    expect(await attempt(world.admin, new Date("2024-12-06T00:00:00Z"))).toMatchObject({
      error: { fields: { dueAt: expect.any(String) } },
    });
    for (const actor of [world.monitor, world.btv, world.viewer, world.officer("DCS01")]) {
      expect(await attempt(actor)).toMatchObject({ error: { code: "notAllowed" } });
      expect(await addMissingSheets(actor, round.roundId, AT.reporting)).toMatchObject({ error: { code: "notAllowed" } });
    }
    const other = await buildWorld({ unitCount: 1 });
    expect(await attempt(other.admin)).toMatchObject({ error: { code: "notFound" } });
    expect(await addMissingSheets(other.admin, round.roundId, AT.reporting)).toMatchObject({ error: { code: "notFound" } });
    expect(await inScope(other.admin, (tx) => tx.scoreRound.count())).toBe(0);
    expectOk(await setCycleStatus(world.admin, world.cycleIds[2024] ?? "", "closed", AT.meeting));
    expect(await attempt(world.admin)).toMatchObject({ error: { code: "notNow" } });
    expect(await addMissingSheets(world.admin, round.roundId, AT.reporting)).toMatchObject({ error: { code: "notNow" } });
    expect((await dueOf(round.roundId)).version).toBe(1);
  });
});
