import { beforeAll, describe, expect, it } from "vitest";
import { ask, tokenFor } from "../support/programs";
import { AT, buildWorld, type World } from "../support/world";

process.env.CLOCK_OFFSET_MS = String(AT.reporting.getTime() - Date.now());

let world: World;
let other: World;
let secretary: string;
let officer: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  other = await buildWorld({ unitCount: 1 });
  secretary = await tokenFor(world.secretary);
  officer = await tokenFor(world.officer("DCS01"));
});

describe("who may come in", () => {
  it("refuses requests without a token, with a wrong, an ended or a revoked one", async () => {
    const ended = await tokenFor(world.secretary, { expiresAt: new Date(Date.now() - 1000) });
    const revoked = await tokenFor(world.secretary, { revokedAt: new Date() });
    for (const token of ["", "bcd_khong-co-ma-nao-nhu-the-nay-ca", ended, revoked]) {
      const answer = await ask({ door: "listUnits", token });
      expect(answer).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
      expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
    }
  });

  it("refuses the token of a disabled account", async () => {
    const person = await world.addPerson(world.rootUnitId, "viewer");
    const token = await tokenFor(person);
    expect((await ask({ door: "listUnits", token })).status).toBe(200);
    const { inScope } = await import("../../lib/db/scope");
    await inScope(world.admin, (tx) =>
      tx.user.update({ where: { bodyId_id: { bodyId: world.bodyId, id: person.userId } }, data: { disabledAt: new Date() } }),
    );
    expect((await ask({ door: "listUnits", token })).status).toBe(401);
  });
});

describe("units", () => {
  it("lists those of the body for the Khối, page by page, and finds them without diacritics", async () => {
    const first = await ask({ door: "listUnits", token: secretary, query: { pageSize: 2 } });
    expect(first.body).toMatchObject({ page: 1, pageSize: 2, total: 3, items: [{ code: "DCS01" }, { code: "DCS02" }] });
    const second = await ask({ door: "listUnits", token: secretary, query: { pageSize: 2, page: 2 } });
    expect(second.body.items).toMatchObject([{ code: "DCS03", level: "doanCoSo" }]);
    const found = await ask({ door: "listUnits", token: secretary, query: { search: "doan co so so 2" } });
    expect(found.body.items).toMatchObject([{ code: "DCS02", name: "Đoàn cơ sở số 2" }]);
  });

  it("shows an officer their own unit; another one is not found", async () => {
    expect((await ask({ door: "listUnits", token: officer })).body.total).toBe(1);
    expect((await ask({ door: "readUnit", token: officer, params: { code: "DCS01" } })).status).toBe(200);
    expect((await ask({ door: "readUnit", token: officer, params: { code: "DCS02" } })).status).toBe(404);
  });

  it("refuses wrong parameters at their names", async () => {
    const answer = await ask({ door: "listUnits", token: secretary, query: { pageSize: 1000, trang: 2 } });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid", fields: { pageSize: "Giá trị tối đa là 200." } } });
    expect(answer.body.fields[""]).toBe("Không có trường “trang”.");
  });
});

describe("cycles", () => {
  it("are listed with their phase, one with windows and rule", async () => {
    const list = await ask({ door: "listCycles", token: officer });
    expect(list.body.items).toEqual([
      { year: 2025, status: "open", phase: "đang đăng ký" },
      { year: 2024, status: "open", phase: "đang báo cáo" },
    ]);
    const one = await ask({ door: "readCycle", token: officer, params: { year: 2024 } });
    expect(one.body).toMatchObject({
      dataDate: "2024-10-31",
      report: { dueAt: "2024-11-07T16:59:59.000Z", phrase: "trước ngày 08/11/2024" },
      rule: { groupMinPercent: 80, passBasis: "threshold" },
    });
    expect((await ask({ door: "readCycle", token: officer, params: { year: 2031 } })).status).toBe(404);
    expect((await ask({ door: "readCycle", token: officer, params: { year: "nay" } })).status).toBe(404);
  });
});

describe("dossiers", () => {
  it("are listed by year with filters and paging", async () => {
    const all = await ask({ door: "listDossiers", token: secretary, query: { year: 2024 } });
    expect(all.body.items.map((item: { unitCode: string }) => item.unitCode)).toEqual(["DCS01", "DCS02", "DCS03"]);
    const one = await ask({ door: "listDossiers", token: secretary, query: { year: 2024, search: "so 3", status: "notRegistered" } });
    expect(one.body).toMatchObject({ total: 1, items: [{ unitCode: "DCS03", statusLabel: "Chưa đăng ký", version: 1 }] });
    const none = await ask({ door: "listDossiers", token: secretary, query: { year: 2024, status: "recognised" } });
    expect(none.body.total).toBe(0);
    expect((await ask({ door: "listDossiers", token: secretary })).body.fields).toEqual({ year: expect.any(String) });
  });

  it("hold every criterion, the proposal with its reasons, and what may be done now", async () => {
    const { status, body } = await ask({ door: "readDossier", token: officer, params: { year: 2025, unitCode: "DCS01" } });
    expect(status).toBe(200);
    expect(body.entries).toHaveLength(25);
    expect(body.entries[0]).toMatchObject({ code: "1.1", version: 0, verdict: "noData" });
    expect(body.proposal.eligible).toBe(false);
    expect(body.proposal.failedGates).toContain("G2");
    expect(body.steps).toEqual(["submitRegistration"]);
  });

  it("of another unit or body are not found, in every door", async () => {
    const doors = ["readDossier", "readUnitTable"];
    for (const door of doors) {
      expect((await ask({ door, token: officer, params: { year: 2024, unitCode: "DCS02" } })).body.code).toBe("notFound");
    }
    const stranger = await tokenFor(other.officer("DCS01"));
    expect((await ask({ door: "listDossiers", token: stranger, query: { year: 2024 } })).body.total).toBe(1);
    expect((await ask({ door: "readDossier", token: stranger, params: { year: 2024, unitCode: "DCS03" } })).status).toBe(404);
  });
});

describe("tables", () => {
  it("give the Bảng tổng hợp of a unit row by row", async () => {
    const { body } = await ask({ door: "readUnitTable", token: officer, params: { year: 2024, unitCode: "DCS01" } });
    expect(body).toMatchObject({ unitName: "Đoàn cơ sở số 1", year: 2024, eligible: null });
    expect(body.groups.flatMap((group: { rows: unknown[] }) => group.rows)).toHaveLength(25);
  });

  it("give the Khối's list to the Khối only", async () => {
    const { body } = await ask({ door: "readBodyTable", token: secretary, params: { year: 2024 } });
    expect(body.rows).toHaveLength(3);
    expect(body.totals).toMatchObject({ units: 3, reported: 0 });
    expect((await ask({ door: "readBodyTable", token: officer, params: { year: 2024 } })).status).toBe(403);
  });
});

describe("decisions", () => {
  it("are none before the first one, and an unknown one is not found", async () => {
    expect((await ask({ door: "listDecisions", token: officer, query: { year: 2024 } })).body).toMatchObject({ items: [], total: 0 });
    const id = "0192f3a0-0000-7000-8000-000000000000";
    expect((await ask({ door: "readDecision", token: secretary, params: { id } })).status).toBe(404);
  });
});
