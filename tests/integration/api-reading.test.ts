import { beforeAll, describe, expect, it } from "vitest";
import { secondsToWait } from "../../lib/api/rate-limit";
import { ROUTES } from "../../lib/api/routes";
import { now } from "../../lib/clock";
import { inScope } from "../../lib/db/scope";
import { ask, tokenFor } from "../support/programs";
import { AT, buildWorld, type World } from "../support/world";

process.env.CLOCK_OFFSET_MS = String(AT.reporting.getTime() - Date.now());

/** A body for each writing door of a dossier that would be in order on a dossier of one's own. */
const BODIES: Record<string, object> = {
  putTarget: { version: 0, person: "Bí thư" },
  putResult: { version: 0, reason: "Không phát sinh" },
  markCriterion: { entryVersion: 0, mark: "agree" },
  addEvidence: { item: "1.1", title: "Kế hoạch", documentNumber: "12-KH/ĐTN", documentDate: "05/03/2024" },
  putPart: { part: "phan-mem", version: "", doneOn: "", proof: "Ảnh" },
  markPart: { part: "phan-mem", mark: "agree" },
  submitRegistration: { version: 1, declared: "on" },
  submitAssessment: { version: 1, declared: "on" },
  approveRegistration: { version: 1 },
  returnRegistration: { version: 1, comments: { "1.1": "Sửa lại" } },
  requestSupplement: { version: 1, comments: { "1.1": "Bổ sung" } },
  completeAppraisal: { version: 1 },
};

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

  it("asks for a token at every door", async () => {
    for (const { id } of ROUTES) expect([id, (await ask({ door: id, body: {} })).status]).toEqual([id, 401]);
  });

  it("lets nobody ask without end", async () => {
    const person = await world.addPerson(world.rootUnitId, "viewer");
    const token = await tokenFor(person);
    const askTooOften = () => {
      for (let count = 0; count < 600; count += 1) secondsToWait(person.userId, now());
      return ask({ door: "listCycles", token });
    };
    let answer = await askTooOften();
    // A new minute may have begun in between.
    if (answer.status === 200) answer = await askTooOften();
    expect(answer).toMatchObject({ status: 429, body: { code: "tooMany" } });
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask({ door: "listCycles", token: secretary })).status).toBe(200);
  });

  it("refuses the token of a disabled account", async () => {
    const person = await world.addPerson(world.rootUnitId, "viewer");
    const token = await tokenFor(person);
    expect((await ask({ door: "listUnits", token })).status).toBe(200);
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

  it("of another unit are not found, in every door that names one", async () => {
    const doors = ROUTES.filter((route) => route.path.includes("{unitCode}"));
    expect(doors.map((route) => route.id).sort()).toEqual([...Object.keys(BODIES), "readDossier", "readEntry", "readUnitTable"].sort());
    for (const { id } of doors) {
      const answer = await ask({ door: id, token: officer, params: { year: 2024, unitCode: "DCS02", code: "1.1" }, body: BODIES[id] });
      expect([id, answer.status, answer.body.code]).toEqual([id, 404, "notFound"]);
    }
  });

  it("of another body are not found either", async () => {
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
