import { createServer } from "node:net";
import { beforeAll, describe, expect, it } from "vitest";
import { once } from "../../lib/api/idempotency";
import { asOne, inScope } from "../../lib/db/scope";
import { fail, ok } from "../../lib/domain/result";
import { ask, tokenFor } from "../support/programs";
import { AT, buildWorld, type World } from "../support/world";

process.env.CLOCK_OFFSET_MS = String(AT.reporting.getTime() - Date.now());

let world: World;
let token: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  token = await tokenFor(world.officer("DCS01"));
});

function save(code: string, body: unknown, key: string, more: { token?: string; unitCode?: string } = {}) {
  const { unitCode = "DCS01", ...rest } = more;
  return ask({ door: "putTarget", token, params: { year: 2025, unitCode, code }, body, key, ...rest });
}

function events(): Promise<number> {
  return inScope(world.secretary, (tx) => tx.auditEvent.count({ where: { bodyId: world.bodyId, action: "entry.save" } }));
}

describe("a write with an Idempotency-Key", () => {
  it("is refused without one, and with one too short or with blanks", async () => {
    for (const key of [null, "ngan", "co dau cach"]) {
      const headers: Record<string, string> = key === null ? {} : { "idempotency-key": key };
      const params = { year: 2025, unitCode: "DCS01", code: "1.1" };
      const answer = await ask({ door: "putTarget", token, params, body: { version: 0, person: "A" }, key: "", headers });
      expect(answer).toMatchObject({ status: 400, body: { code: "badRequest" } });
    }
  });

  it("is done once and answered the same when it comes again", async () => {
    const first = await save("1.1", { version: 0, person: "Bí thư" }, "khoa-lap-lai");
    const count = await events();
    const again = await save("1.1", { version: 0, person: "Bí thư" }, "khoa-lap-lai");
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(await events()).toBe(count);
  });

  it("is refused when the key comes with another body or for another criterion", async () => {
    expect(await save("1.1", { version: 0, person: "Khác" }, "khoa-lap-lai")).toMatchObject({ status: 422, body: { code: "keyReused" } });
    expect((await save("1.2", { version: 0, person: "Bí thư" }, "khoa-lap-lai")).body.code).toBe("keyReused");
  });

  it("has a key of its own for each person", async () => {
    const neighbour = await tokenFor(world.officer("DCS02"));
    const theirs = await save("1.1", { version: 0, person: "Bí thư" }, "khoa-lap-lai", { token: neighbour, unitCode: "DCS02" });
    expect(theirs.status).toBe(200);
    expect(theirs.headers.get("idempotent-replayed")).toBeNull();
  });

  it("is done once when twelve come at the same moment", async () => {
    const count = await events();
    const answers = await Promise.all(Array.from({ length: 12 }, () => save("1.3", { version: 0, person: "Ủy viên" }, "khoa-cung-luc")));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get("idempotent-replayed") === null)).toHaveLength(1);
    expect(await events()).toBe(count + 1);
  });

  it("meets another writer: of two programs that saw the same version one wins, the other gets both versions", async () => {
    const answers = await Promise.all(
      ["Tuyên giáo", "Tổ chức"].map((person) => save("1.5", { version: 0, person }, `khoa-cua-${person.length}`)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const refused = answers.find((answer) => answer.status === 409);
    expect(refused?.body.current.person).not.toBe(refused?.body.yours.person);
    expect(refused?.body.current.version).toBe(1);
  });

  it("does not keep a refusal: the same request may succeed later", async () => {
    const body = { version: 1, person: "Phó Bí thư" };
    expect((await save("1.4", body, "khoa-bi-tu-choi")).status).toBe(409);
    await save("1.4", { version: 0, person: "Bí thư" }, "khoa-mo-duong");
    expect((await save("1.4", body, "khoa-bi-tu-choi")).status).toBe(200);
  });

  it("leaves neither record nor work when the server dies between work and answer", async () => {
    const actor = world.officer("DCS01");
    const request = { key: "khoa-dut-giua-chung", hash: "h", at: AT.reporting };
    const work = () =>
      inScope(actor, async (tx) => {
        const dossier = await tx.dossier.findFirstOrThrow({ where: { unitId: world.units.DCS01, cycle: { year: 2025 } } });
        const data = { bodyId: world.bodyId, dossierId: dossier.id, unitId: dossier.unitId, code: "1.9" };
        await tx.entry.create({ data });
        return ok(null);
      });
    const dying = once(actor, request, async () => {
      await work();
      throw new Error("mất điện");
    });
    await expect(dying).rejects.toThrow("mất điện");
    const stored = await inScope(actor, (tx) => tx.entry.count({ where: { unitId: world.units.DCS01, code: "1.9" } }));
    expect(stored).toBe(0);
    const retried = await once(actor, request, async () => {
      await work();
      return ok({ status: 200, body: { done: true } });
    });
    expect(retried).toEqual(ok({ status: 200, text: '{"done":true}', replayed: false }));
    const repeated = await once(actor, request, () => Promise.reject(new Error("không được làm lại")));
    expect(repeated).toEqual(ok({ status: 200, text: '{"done":true}', replayed: true }));
  });

  it("is told that the first one is still being worked on when that takes long", async () => {
    const actor = world.officer("DCS01");
    const request = { key: "khoa-cham-chap", hash: "h", at: AT.reporting };
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let started = () => {};
    const working = new Promise<void>((resolve) => {
      started = resolve;
    });
    const slow = once(actor, request, async () => {
      started();
      await finished;
      return ok({ status: 200, body: "xong" });
    });
    await working;
    await expect(once(actor, request, () => Promise.reject(new Error("không được làm lại")))).rejects.toMatchObject({
      problem: { code: "inProgress" },
    });
    finish();
    expect(await slow).toMatchObject({ ok: true, value: { text: '"xong"' } });
  });

  it("forgets answers after seven days", async () => {
    const actor = world.officer("DCS01");
    const later = new Date(AT.reporting.getTime() + 8 * 86_400_000);
    await once(actor, { key: "khoa-tuan-sau", hash: "h", at: later }, async () => ok({ status: 200, body: null }));
    const keys = await inScope(actor, (tx) => tx.idempotencyRecord.findMany({ where: { userId: actor.userId }, select: { key: true } }));
    expect(keys).toEqual([{ key: "khoa-tuan-sau" }]);
  });
});

describe("several use cases as one", () => {
  it("are undone together by a refusal in the last", async () => {
    const actor = world.admin;
    const create = (code: string) => inScope(actor, async (tx) => ok(await tx.unit.create({ data: { bodyId: world.bodyId, code } })));
    const result = await asOne(actor, async () => {
      await create("CHUNG1");
      await inScope(actor, async () => fail("notNow", "Thôi."));
      return ok("không đến đây");
    });
    expect(result).toMatchObject({ ok: false, error: { message: "Thôi." } });
    expect(await inScope(actor, (tx) => tx.unit.count({ where: { bodyId: world.bodyId, code: "CHUNG1" } }))).toBe(0);
  });

  it("keep the outer scope after an inner one with other units", async () => {
    const officer = world.officer("DCS01");
    const [before, inner, after] = await asOne(officer, async (tx) => {
      const count = () => tx.dossier.count();
      const first = await count();
      const all = await inScope({ bodyId: world.bodyId, unitScope: "all" }, (within) => within.dossier.count());
      return [first, all, await count()];
    });
    expect([before, inner, after]).toEqual([2, 4, 2]);
  });
});

describe("limits of a body", () => {
  it("refuses more than 1 MB, text that is no JSON, and another content type", async () => {
    const put = (body: string, headers = {}) =>
      ask({ door: "putTarget", token, params: { year: 2025, unitCode: "DCS01", code: "1.1" }, body, headers });
    expect((await put(JSON.stringify({ version: 0, person: "x".repeat(1_100_000) }))).status).toBe(413);
    expect((await put("{ version: 0 }")).body.code).toBe("badRequest");
    expect((await put("version=0", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  });
});

describe("an outage", () => {
  it("is a problem with a number, without a stack", async () => {
    const { closeDatabase } = await import("../../lib/db/client");
    const { env } = await import("../../lib/env");
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const address = closed.address();
    const port = typeof address === "object" && address ? address.port : 1;
    await new Promise((resolve) => closed.close(resolve));
    const url = env().DATABASE_URL;
    await closeDatabase();
    env().DATABASE_URL = `postgresql://nobody:none@127.0.0.1:${port}/none`;
    const answer = await ask({ door: "listUnits", token });
    env().DATABASE_URL = url;
    await closeDatabase();
    expect(answer.status).toBe(503);
    expect(answer.body.instance).toMatch(/^urn:uuid:/);
    expect(JSON.stringify(answer.body)).not.toMatch(/ at |Error|127\.0\.0\.1|node_modules/);
    expect((await ask({ door: "listUnits", token })).status).toBe(200);
  });
});
