import { beforeAll, describe, expect, it } from "vitest";
import { type Answered, ask, tokenFor } from "../support/programs";
import { AT, buildWorld, type World } from "../support/world";

process.env.CLOCK_OFFSET_MS = String(AT.reporting.getTime() - Date.now());

let world: World;
let officer: string;
let monitor: string;
let neighbour: string;

interface Entry {
  code: string;
  kind: "percent" | "count" | "yesno" | "text";
  threshold: number | null;
  version: number;
  computed: string | null;
}

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  officer = await tokenFor(world.officer("DCS01"));
  neighbour = await tokenFor(world.officer("DCS02"));
  monitor = await tokenFor(world.monitor);
});

function dossier(token: string, year: number): Promise<Answered> {
  return ask({ door: "readDossier", token, params: { year, unitCode: "DCS01" } });
}

function step(door: string, token: string, year: number, body: unknown): Promise<Answered> {
  return ask({ door, token, params: { year, unitCode: "DCS01" }, body });
}

function onEntry(door: string, code: string, body: unknown, more: { token?: string; key?: string; year?: number } = {}): Promise<Answered> {
  const { year = 2025, token = officer, ...rest } = more;
  return ask({ door, token, params: { year, unitCode: "DCS01", code }, body, ...rest });
}

const target = (entry: Entry): string => (entry.kind === "yesno" ? "Có" : String((entry.threshold ?? 0) / 100));

const RESULTS: Record<Entry["kind"], Record<string, string>> = {
  percent: { numerator: "62", denominator: "62" },
  count: { numerator: "99" },
  yesno: { yesno: "Có" },
  text: { text: "Đã thực hiện" },
};

function result(entry: Entry): Record<string, string> {
  return { ...RESULTS[entry.kind], explanation: "Theo sổ theo dõi của đơn vị." };
}

describe("registering through the doors", () => {
  it("saves a target and gives the next version", async () => {
    const saved = await onEntry("putTarget", "1.1", { version: 0, target: "100", person: "Phó Bí thư" });
    expect(saved).toMatchObject({ status: 200, body: { version: 1 } });
    expect(saved.body.missing.length).toBeGreaterThan(0);
    const read = await onEntry("readEntry", "1.1", undefined);
    expect(read.body).toMatchObject({ target: 10_000, hasTarget: true, person: "Phó Bí thư", version: 1 });
  });

  it("answers a stale version with both versions", async () => {
    const answer = await onEntry("putTarget", "1.1", { version: 0, person: "Bí thư" });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: "conflict",
      current: { code: "1.1", version: 1, target: 10_000 },
      yours: { version: 0, person: "Bí thư" },
    });
  });

  it("keeps nothing of a save in which one field cannot be read", async () => {
    const answer = await onEntry("putTarget", "1.1", { version: 1, target: "140 %", solution: "Sinh hoạt chuyên đề" });
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid", fields: { target: "Tỷ lệ không được vượt quá 100 %." } } });
    expect((await onEntry("readEntry", "1.1", undefined)).body).toMatchObject({ version: 1, solution: "" });
  });

  it("refuses fields of no name, fields of a wrong kind, and criteria that the set has not", async () => {
    expect((await onEntry("putTarget", "1.2", { version: 0, chiTieu: "95" })).body.fields).toEqual({ "": "Không có trường “chiTieu”." });
    expect((await onEntry("putTarget", "1.2", { version: 0, target: 95 })).body.fields).toEqual({ target: "Phải là chữ." });
    expect((await onEntry("putTarget", "9.9", { version: 0, target: "95" })).status).toBe(404);
  });

  it("tells a neighbour that there is no such dossier", async () => {
    expect((await onEntry("putTarget", "1.1", { version: 1, target: "98" }, { token: neighbour })).status).toBe(404);
    expect((await step("submitRegistration", neighbour, 2025, { version: 1, declared: "on" })).status).toBe(404);
  });

  it("refuses a submission with gaps, and takes a complete one with a receipt", async () => {
    const before = await dossier(officer, 2025);
    const gaps = await step("submitRegistration", officer, 2025, { version: before.body.version, declared: "on" });
    expect(gaps).toMatchObject({ status: 422, body: { code: "incomplete" } });
    const undeclared = await step("submitRegistration", officer, 2025, { version: before.body.version });
    expect(undeclared.body.fields).toHaveProperty("declared");
    for (const entry of before.body.entries as Entry[]) {
      if (entry.kind === "text" || entry.code === "1.1") continue;
      expect((await onEntry("putTarget", entry.code, { version: entry.version, target: target(entry) })).status).toBe(200);
    }
    const { version } = (await dossier(officer, 2025)).body;
    const sent = await step("submitRegistration", officer, 2025, { version, declared: "on" });
    expect(sent).toMatchObject({ status: 200, body: { kind: "registration", number: 1, lateDays: 0 } });
    const again = await step("submitRegistration", officer, 2025, { version, declared: "on" });
    expect(again.body).toEqual(sent.body);
  });

  it("is not for the unit to approve", async () => {
    const { version } = (await dossier(officer, 2025)).body;
    expect((await step("approveRegistration", officer, 2025, { version })).status).toBe(403);
  });

  it("is returned with comments, sent again and approved", async () => {
    const returned = await step("returnRegistration", monitor, 2025, {
      version: (await dossier(monitor, 2025)).body.version,
      comments: { "1.2": "Chỉ tiêu còn thấp" },
    });
    expect(returned.body).toMatchObject({ status: "registrationReturned", returned: ["1.2"] });
    expect((await onEntry("putTarget", "1.1", { version: 1, target: "99" })).body.code).toBe("notNow");
    const entry = (await onEntry("readEntry", "1.2", undefined)).body;
    expect((await onEntry("putTarget", "1.2", { version: entry.version, target: "100" })).status).toBe(200);
    const sent = await step("submitRegistration", officer, 2025, { version: (await dossier(officer, 2025)).body.version, declared: "on" });
    expect(sent.body).toMatchObject({ number: 2 });
    const stale = await step("approveRegistration", monitor, 2025, { version: returned.body.version });
    expect(stale).toMatchObject({
      status: 409,
      body: { current: { status: "registrationSubmitted" }, yours: { version: returned.body.version } },
    });
    const approved = await step("approveRegistration", monitor, 2025, { version: stale.body.current.version });
    expect(approved.body).toMatchObject({ status: "registrationApproved", returned: [] });
  });
});

describe("reporting and appraising through the doors", () => {
  it("takes results, parts and the submission", async () => {
    const { entries, partVersions } = (await dossier(officer, 2024)).body;
    for (const entry of entries as Entry[]) {
      if (entry.computed) continue;
      expect((await onEntry("putResult", entry.code, { version: entry.version, ...result(entry) }, { year: 2024 })).body).toHaveProperty(
        "version",
      );
    }
    const minutes = { heldOn: "01/11/2024", present: "9", total: "11", votesFor: "9", number: "01" };
    const opinion = { text: "Nhất trí", signer: "Bí thư Chi bộ", position: "Bí thư", signedOn: "2024-11-02" };
    const software = { doneOn: "03/11/2024", proof: "Ảnh màn hình" };
    for (const [part, fields] of Object.entries({ "bien-ban": minutes, "y-kien-cap-uy": opinion, "phan-mem": software })) {
      const saved = await step("putPart", officer, 2024, { part, version: partVersions[part], ...fields });
      expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    }
    const stale = await step("putPart", officer, 2024, { part: "phan-mem", version: partVersions["phan-mem"], ...software, proof: "khác" });
    expect(stale).toMatchObject({ status: 409, body: { current: { parts: { software: { proof: "Ảnh màn hình" } } } } });
    const document = { item: "1.1", title: "Kế hoạch", documentNumber: "12-KH/ĐTN", documentDate: "05/03/2024" };
    expect(await step("addEvidence", officer, 2024, document)).toMatchObject({ status: 201 });
    expect((await step("addEvidence", officer, 2024, { item: "1.1" })).body.fields).toHaveProperty("documentNumber");
    const sent = await step("submitAssessment", officer, 2024, { version: (await dossier(officer, 2024)).body.version, declared: "on" });
    expect(sent.body).toMatchObject({ kind: "assessment", number: 1, lateDays: 0 });
  });

  it("returns for a supplement what the monitor names", async () => {
    const { version } = (await dossier(monitor, 2024)).body;
    const returned = await step("requestSupplement", monitor, 2024, { version, comments: { "1.3": "Cần danh sách ký xác nhận" } });
    expect(returned.body).toMatchObject({ status: "supplementRequested", returned: ["1.3"] });
    const sent = await step("submitAssessment", officer, 2024, { version: returned.body.version, declared: "on" });
    expect(sent.body).toMatchObject({ number: 2 });
  });

  it("marks criterion by criterion, and hides the marks from the unit until there is a decision", async () => {
    const marked = await onEntry(
      "markCriterion",
      "1.1",
      { entryVersion: 1, mark: "override", verdict: "notMet", reason: "Thiếu 3 đoàn viên" },
      { token: monitor, year: 2024 },
    );
    expect(marked, JSON.stringify(marked.body)).toMatchObject({ status: 200, body: { entryVersion: 2 } });
    const stale = await onEntry("markCriterion", "1.1", { entryVersion: 1, mark: "agree" }, { token: monitor, year: 2024 });
    expect(stale).toMatchObject({ status: 409, body: { current: { version: 2, appraised: "notMet" } } });
    const seen = (await onEntry("readEntry", "1.1", undefined, { token: monitor, year: 2024 })).body;
    expect(seen).toMatchObject({ mark: "override", appraised: "notMet", verdict: "notMet", appraisalReason: "Thiếu 3 đoàn viên" });
    const hidden = (await onEntry("readEntry", "1.1", undefined, { year: 2024 })).body;
    expect(hidden).toMatchObject({ mark: null, appraised: null, appraisalReason: "" });
    expect(hidden.verdict).not.toBe("notMet");
    const table = await ask({ door: "readUnitTable", token: officer, params: { year: 2024, unitCode: "DCS01" } });
    expect(JSON.stringify(table.body)).not.toContain("Thiếu 3 đoàn viên");
  });

  it("refuses to complete with open items, naming them, and completes when none is open", async () => {
    const before = (await dossier(monitor, 2024)).body;
    const open = await step("completeAppraisal", monitor, 2024, { version: before.version });
    expect(open).toMatchObject({ status: 422, body: { code: "incomplete" } });
    expect(open.body.fields).toHaveProperty("1.2");
    for (const { code, version } of before.entries as Entry[]) {
      if (code === "1.1") continue;
      const marked = await onEntry("markCriterion", code, { entryVersion: version, mark: "agree" }, { token: monitor, year: 2024 });
      expect(marked.status, JSON.stringify(marked.body)).toBe(200);
    }
    for (const part of Object.keys(before.partVersions))
      expect((await step("markPart", monitor, 2024, { part, mark: "agree" })).status).toBe(200);
    const done = await step("completeAppraisal", monitor, 2024, { version: (await dossier(monitor, 2024)).body.version });
    expect(done.body).toMatchObject({ status: "appraised" });
  });
});
