import pg from "pg";
import { describe, expect, it } from "vitest";
import { audit } from "../../lib/db/audit";
import { checkAuditChain } from "../../lib/db/audit-chain";
import { inScope } from "../../lib/db/scope";
import { env } from "../../lib/env";
import { findEvents } from "../../lib/queries/audit-events";
import { auditFilterOf } from "../../lib/queries/audit-filter";
import { AT, buildWorld, type World } from "../support/world";

const check = (world: World) => inScope(world.admin, (tx) => checkAuditChain(tx, world.bodyId));

/** Runs SQL as the owner of the tables, who can switch the triggers off, inside the rows of one body. */
async function asOwner(world: World, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.body', $1, true), set_config('app.units', '*', true)", [world.bodyId]);
    await client.query('ALTER TABLE "AuditEvent" DISABLE TRIGGER immutable');
    await client.query('ALTER TABLE "AuditEvent" NO FORCE ROW LEVEL SECURITY');
    for (const statement of statements) await client.query(statement, [world.bodyId]);
    await client.query('ALTER TABLE "AuditEvent" FORCE ROW LEVEL SECURITY');
    await client.query('ALTER TABLE "AuditEvent" ENABLE TRIGGER immutable');
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

describe("the chain of the log", () => {
  it("holds after the founding of a body, for each body by itself", async () => {
    const [one, two] = [await buildWorld({ unitCount: 2 }), await buildWorld({ unitCount: 1 })];
    const reports = [await check(one), await check(two)];
    expect(reports.map((report) => report.broken)).toEqual([null, null]);
    expect(reports[0]?.count).toBeGreaterThan(reports[1]?.count ?? 0);
  });

  it("keeps its order when many write at once", async () => {
    const world = await buildWorld({ unitCount: 1 });
    const before = (await check(world)).count;
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        inScope(world.admin, (tx) => audit(tx, world.admin, { action: "user.update", at: AT.reporting, data: { index } })),
      ),
    );
    expect(await check(world)).toMatchObject({ count: before + 12, broken: null });
  });

  it.each([
    ["what was done", `UPDATE "AuditEvent" SET data = '{"name":"khác"}' WHERE "bodyId" = $1 AND seq = 3`, { seq: 3, why: "content" }],
    ["who did it", `UPDATE "AuditEvent" SET "actorName" = 'người khác' WHERE "bodyId" = $1 AND seq = 2`, { seq: 2, why: "content" }],
    [
      "when it was done",
      `UPDATE "AuditEvent" SET at = at + interval '1 second' WHERE "bodyId" = $1 AND seq = 4`,
      { seq: 4, why: "content" },
    ],
    ["an event taken out", `DELETE FROM "AuditEvent" WHERE "bodyId" = $1 AND seq = 3`, { seq: 4, why: "missing" }],
    ["the first event taken out", `DELETE FROM "AuditEvent" WHERE "bodyId" = $1 AND seq = 1`, { seq: 2, why: "missing" }],
    [
      "an event rewritten with a hash of its own",
      `UPDATE "AuditEvent" SET hash = repeat('a', 64) WHERE "bodyId" = $1 AND seq = 3`,
      { seq: 3, why: "content" },
    ],
  ])("shows the owner's tampering with %s", async (_, sql, broken) => {
    const world = await buildWorld({ unitCount: 1 });
    await asOwner(world, sql);
    expect((await check(world)).broken).toEqual(broken);
  });

  it("shows that the end was cut off", async () => {
    const world = await buildWorld({ unitCount: 1 });
    const { count } = await check(world);
    await asOwner(world, `DELETE FROM "AuditEvent" WHERE "bodyId" = $1 AND seq > ${count - 2}`);
    expect((await check(world)).broken).toEqual({ seq: count - 1, why: "cutOff" });
  });
});

describe("the application's role", () => {
  it.each([
    ["change", `UPDATE "AuditEvent" SET "actorName" = 'x' WHERE "bodyId" = $1`],
    ["delete", `DELETE FROM "AuditEvent" WHERE "bodyId" = $1`],
  ])("cannot %s an event", async (_, sql) => {
    const world = await buildWorld({ unitCount: 1 });
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    try {
      await client.query("SELECT set_config('app.body', $1, false), set_config('app.units', '*', false)", [world.bodyId]);
      const touched = await client.query(sql, [world.bodyId]).then(
        (result) => result.rowCount,
        () => 0,
      );
      expect(touched).toBe(0);
    } finally {
      await client.end();
    }
    expect((await check(world)).broken).toBeNull();
  });

  it("shows an officer only the events of the own unit", async () => {
    const world = await buildWorld({ unitCount: 2 });
    const officer = world.officer("DCS01");
    const events = await inScope(officer, (tx) => tx.auditEvent.findMany({ select: { unitId: true } }));
    expect(new Set(events.map((event) => event.unitId))).toEqual(new Set([world.units.DCS01]));
  });
});

describe("sign-ins in the log", () => {
  it("are left out and counted until they are asked for, under the same filter and on every page", async () => {
    const world = await buildWorld({ unitCount: 1 });
    await inScope(world.admin, async (tx) => {
      for (const action of ["session.start", "cycle.update", "session.end", "session.start", "password.set", "session.endAll"] as const) {
        await audit(tx, world.admin, { action, at: AT.reporting });
      }
      await audit(tx, world.secretary, { action: "session.start", at: AT.meeting });
    });
    const page = async (params: Record<string, string>, perPage = 50, before = 0) => {
      const filter = auditFilterOf({ nguoi: world.admin.name, tu: "04/11/2024", den: "04/11/2024", ...params });
      const { rows, hidden } = await inScope(world.admin, (tx) => findEvents(tx, world.bodyId, filter, before, perPage));
      return { seqs: rows.map(({ seq }) => seq), actions: rows.map(({ action }) => action), hidden };
    };
    const usual = await page({});
    expect(usual).toMatchObject({ actions: ["session.endAll", "password.set", "cycle.update"], hidden: 3 });
    expect(await page({}, 1, usual.seqs[0])).toMatchObject({ actions: ["password.set", "cycle.update"], hidden: 3 });
    expect((await page({ "dang-nhap": "co" })).actions).toHaveLength(6);
    expect(await page({ viec: "session.start" })).toMatchObject({ actions: ["session.start", "session.start"], hidden: 0 });
    expect(await page({ viec: "password.set" })).toMatchObject({ actions: ["password.set"], hidden: 0 });
  });
});
