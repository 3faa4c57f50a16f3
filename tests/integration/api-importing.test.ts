import { beforeAll, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../support/imports";
import { type Answered, ask, tokenFor } from "../support/programs";
import { AT, buildWorld, type World } from "../support/world";

process.env.CLOCK_OFFSET_MS = String(AT.reporting.getTime() - Date.now());

let world: World;
let secretary: string;
let uploaded: Answered;

function upload(token: string, body: Uint8Array, key: string, query = {}) {
  return ask({ door: "uploadImport", token, body, key, query: { fileName: "khoi-2024.xlsx", ...query } });
}

beforeAll(async () => {
  world = await buildWorld({ unitCount: 0 });
  secretary = await tokenFor(world.secretary);
});

describe("importing through the doors", () => {
  it("previews the Khối's workbook and writes nothing", async () => {
    uploaded = await upload(secretary, sampleWorkbook().bytes, "khoa-tai-len");
    expect(uploaded.status).toBe(201);
    expect(uploaded.body).toMatchObject({ status: "preview", problem: null, report: null, fileName: "khoi-2024.xlsx" });
    expect(uploaded.body.preview.counts).toMatchObject({ changed: 0, unchanged: 0, refused: 0 });
    expect((await ask({ door: "listUnits", token: secretary })).body.total).toBe(0);
  });

  it("answers a repeated upload with the same preview", async () => {
    const again = await upload(secretary, sampleWorkbook().bytes, "khoa-tai-len");
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.body).toEqual(uploaded.body);
    const other = await upload(secretary, Buffer.from("tệp khác"), "khoa-tai-len");
    expect(other.body.code).toBe("keyReused");
  });

  it("refuses what is no workbook, an empty body, and people who may not import", async () => {
    expect((await upload(secretary, Buffer.from("không phải Excel"), "khoa-sai-tep")).status).toBe(422);
    expect((await upload(secretary, new Uint8Array(), "khoa-tep-rong")).status).toBe(400);
    const monitor = await tokenFor(world.monitor);
    expect((await upload(monitor, sampleWorkbook().bytes, "khoa-khong-quyen")).status).toBe(403);
    expect((await ask({ door: "readImport", token: monitor, params: { id: uploaded.body.id } })).status).toBe(403);
  });

  it("refuses to apply another preview than the one that was seen, and shows the present one", async () => {
    const params = { id: uploaded.body.id };
    const stale = await ask({ door: "applyImport", token: secretary, params, body: { seen: "bản cũ" } });
    expect(stale).toMatchObject({ status: 409, body: { yours: { seen: "bản cũ" } } });
    expect(stale.body.current.preview.seen).toBe(uploaded.body.preview.seen);
  });

  it("applies all of it once, however often it is asked", async () => {
    const params = { id: uploaded.body.id };
    const body = { seen: uploaded.body.preview.seen };
    const applied = await ask({ door: "applyImport", token: secretary, params, body, key: "khoa-xac-nhan" });
    expect(applied.status, JSON.stringify(applied.body).slice(0, 500)).toBe(200);
    expect(applied.body).toMatchObject({ year: 2024, targets: 350, results: 375 });
    const again = await ask({ door: "applyImport", token: secretary, params, body, key: "khoa-xac-nhan" });
    expect(again.body).toEqual(applied.body);
    expect((await ask({ door: "applyImport", token: secretary, params, body })).body.code).toBe("notNow");
    expect((await ask({ door: "listUnits", token: secretary, query: { pageSize: 1 } })).body.total).toBe(applied.body.newUnits);
    const read = await ask({ door: "readImport", token: secretary, params });
    expect(read.body).toMatchObject({ status: "applied", preview: null, report: { targets: 350 } });
  });

  it("undoes the last import", async () => {
    const params = { id: uploaded.body.id };
    const undone = await ask({ door: "undoImport", token: secretary, params, body: {} });
    expect(undone.status, JSON.stringify(undone.body).slice(0, 500)).toBe(200);
    expect(undone.body.restored).toBeGreaterThan(0);
    expect((await ask({ door: "undoImport", token: secretary, params, body: {} })).body.code).toBe("notNow");
    expect((await ask({ door: "readImport", token: secretary, params })).body.status).toBe("undone");
  });

  it("knows no import by an unknown id", async () => {
    const id = "0192f3a0-0000-7000-8000-000000000000";
    expect((await ask({ door: "readImport", token: secretary, params: { id } })).status).toBe(404);
    expect((await ask({ door: "applyImport", token: secretary, params: { id }, body: { seen: "x" } })).status).toBe(404);
  });
});
