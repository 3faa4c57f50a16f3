import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { sealOf } from "../../lib/db/seal";
import { typedPart } from "../../lib/domain/typed-part";
import { partSchema } from "../../lib/forms/part";
import { requestSupplement } from "../../lib/use-cases/request-supplement";
import { returnRegistration } from "../../lib/use-cases/return-registration";
import { saveResult, saveTarget } from "../../lib/use-cases/save-entry";
import { savePart } from "../../lib/use-cases/save-part";
import { approved, dossierOf, registered, reported } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 7 });
});

async function entryOf(code: string, item: string) {
  return (await dossierOf(world.officer(code), code)).entries.find((entry) => entry.code === item);
}

describe("saving a target", () => {
  it("stores what can be read and refuses at its field a target below the threshold, keeping the other words", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    const form = { dossierId, code: "1.9", version: 0, target: "94,9", solution: "Học tập theo quý" };
    const saved = expectOk(await saveTarget(officer, form, AT.registering));
    expect(saved.problems.target).toContain("ngưỡng tối thiểu 95");
    expect(saved.version).toBe(1);
    expect(await entryOf("DCS01", "1.9")).toMatchObject({ hasTarget: false, solution: "Học tập theo quý" });
  });

  it("accepts 95, 95% and 95,5 and refuses more than 100 %", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    let version = 1;
    for (const [target, stored] of [
      ["95", 9500],
      ["96%", 9600],
      ["95,5", 9550],
    ] as const) {
      ({ version } = expectOk(await saveTarget(officer, { dossierId, code: "1.9", version, target }, AT.registering)));
      expect((await entryOf("DCS01", "1.9"))?.target).toBe(stored);
    }
    const over = expectOk(await saveTarget(officer, { dossierId, code: "1.9", version, target: "100,5" }, AT.registering));
    expect(over).toMatchObject({ version, problems: { target: "Tỷ lệ không được vượt quá 100 %." } });
    expect((await entryOf("DCS01", "1.9"))?.target).toBe(9550);
  });

  it("shows both values when a second tab saved first, and lets the same words pass", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    const at = AT.registering;
    expectOk(await saveTarget(officer, { dossierId, code: "1.2", version: 0, target: "4" }, at));
    const late = await saveTarget(officer, { dossierId, code: "1.2", version: 0, target: "5" }, at);
    expect(late).toMatchObject({ ok: false, error: { code: "conflict", current: { version: 1, values: { target: "4" } } } });
    expect(expectOk(await saveTarget(officer, { dossierId, code: "1.2", version: 0, target: "4" }, at)).version).toBe(1);
    expect(expectOk(await saveTarget(officer, { dossierId, code: "1.2", version: 1, target: "5" }, at)).version).toBe(2);
  });

  it("lets one of two tabs through that save at the same instant", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    const save = (target: string) => saveTarget(officer, { dossierId, code: "3.1", version: 0, target }, AT.registering);
    const results = await Promise.all([save("4"), save("5"), save("6")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const winner = await entryOf("DCS01", "3.1");
    for (const result of results) {
      if (!result.ok) expect(result.error.current).toMatchObject({ version: 1, values: { target: String((winner?.target ?? 0) / 100) } });
    }
  });

  it("saves different criteria at the same time", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    const codes = ["3.2", "3.3", "3.4", "3.5"];
    const results = await Promise.all(
      codes.map((code) => saveTarget(officer, { dossierId, code, version: 0, target: "9" }, AT.registering)),
    );
    expect(results.every((result) => result.ok)).toBe(true);
  });

  it("writes one event per change and none for the same words", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    const count = () => inScope(officer, (tx) => tx.auditEvent.count({ where: { bodyId: world.bodyId, action: "entry.save" } }));
    const before = await count();
    expectOk(await saveTarget(officer, { dossierId, code: "1.6", version: 0, target: "5" }, AT.registering));
    expectOk(await saveTarget(officer, { dossierId, code: "1.6", version: 1, target: "5" }, AT.registering));
    expect((await count()) - before).toBe(1);
  });

  it("does not find another unit's dossier, nor a criterion outside the set", async () => {
    const { id: dossierId } = await dossierOf(world.officer("DCS02"), "DCS02");
    const foreign = await saveTarget(world.officer("DCS01"), { dossierId, code: "1.1", version: 0, target: "100" }, AT.registering);
    expect(foreign).toMatchObject({ ok: false, error: { code: "notFound" } });
    const unknown = await saveTarget(world.officer("DCS02"), { dossierId, code: "9.9", version: 0, target: "1" }, AT.registering);
    expect(unknown).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  it("is refused to the Khối's people and after the registration was sent", async () => {
    const { id: dossierId } = await registered(world, "DCS03");
    const form = { dossierId, code: "1.1", version: 1, target: "100" };
    expect(await saveTarget(world.monitor, form, AT.registering)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(await saveTarget(world.officer("DCS03"), { ...form, solution: "x" }, AT.registering)).toMatchObject({
      ok: false,
      error: { code: "notNow", message: expect.stringContaining("Đoàn Khối") },
    });
  });

  it("unlocks after a return only what was returned", async () => {
    const sent = await registered(world, "DCS04");
    const comments = { "1.9": "Nâng chỉ tiêu học tập nghị quyết" };
    expectOk(await returnRegistration(world.secretary, { dossierId: sent.id, version: sent.version, comments }, AT.approving));
    const officer = world.officer("DCS04");
    const versionOf = async (code: string) => (await entryOf("DCS04", code))?.version ?? 0;
    const change = async (code: string, target: string) =>
      saveTarget(officer, { dossierId: sent.id, code, version: await versionOf(code), target }, AT.approving);
    expectOk(await change("1.9", "98"));
    const locked = await change("1.2", "9");
    expect(locked).toMatchObject({ ok: false, error: { code: "notNow", message: expect.stringContaining("không trả lại mục này") } });
  });
});

describe("saving a result", () => {
  it("keeps the figures when không phát sinh is ticked and unticked", async () => {
    const { id: dossierId } = await approved(world, "DCS05");
    const officer = world.officer("DCS05");
    let version = (await entryOf("DCS05", "1.4"))?.version ?? 0;
    const save = async (fields: Record<string, string>) => {
      ({ version } = expectOk(await saveResult(officer, { dossierId, code: "1.4", version, ...fields }, AT.reporting)));
      return entryOf("DCS05", "1.4");
    };
    await save({ numerator: "7", denominator: "8" });
    expect(await save({ notApplicable: "on", reason: "Trong năm không có hồ sơ" })).toMatchObject({
      notApplicable: true,
      numerator: 7,
      denominator: 8,
    });
    expect(await save({ notApplicable: "" })).toMatchObject({ notApplicable: false, numerator: 7, denominator: 8 });
  });

  it("refuses a denominator of 0 at its field and keeps the numerator", async () => {
    const officer = world.officer("DCS05");
    const { id: dossierId } = await dossierOf(officer, "DCS05");
    const version = (await entryOf("DCS05", "1.9"))?.version ?? 0;
    const form = { dossierId, code: "1.9", version, numerator: "59", denominator: "0" };
    const saved = expectOk(await saveResult(officer, form, AT.reporting));
    expect(saved.problems.denominator).toContain("lớn hơn 0");
    expect(await entryOf("DCS05", "1.9")).toMatchObject({ numerator: 59, denominator: null });
  });

  it("tells after each save how far the unit has come", async () => {
    const officer = world.officer("DCS05");
    const { id: dossierId } = await dossierOf(officer, "DCS05");
    const version = (await entryOf("DCS05", "1.9"))?.version ?? 0;
    const form = { dossierId, code: "1.9", version, numerator: "59", denominator: "62", explanation: "Sổ theo dõi" };
    const { completeness } = expectOk(await saveResult(officer, form, AT.reporting));
    expect(completeness.groups.find((group) => group.code === "1")).toMatchObject({ passed: 1 });
    expect(completeness.missing.some((missing) => missing.item === "1.9")).toBe(false);
  });

  it("unlocks after a request for more only what was returned", async () => {
    const sent = await reported(world, "DCS06");
    const comments = { "1.9": "Danh sách điểm danh chưa xác nhận" };
    expectOk(await requestSupplement(world.secretary, { dossierId: sent.id, version: sent.version, comments }, AT.appraising));
    const officer = world.officer("DCS06");
    const change = async (code: string) => {
      const version = (await entryOf("DCS06", code))?.version ?? 0;
      return saveResult(officer, { dossierId: sent.id, code, version, explanation: "Bổ sung" }, AT.appraising);
    };
    expectOk(await change("1.9"));
    expect(await change("1.2")).toMatchObject({ ok: false, error: { code: "notNow" } });
    const seal = sealOf(typedPart("phan-mem", sent.parts));
    const part = partSchema.parse({ dossierId: sent.id, version: seal, part: "phan-mem", doneOn: "02/11/2024", proof: "x" });
    expect(await savePart(officer, part, AT.appraising)).toMatchObject({ ok: false, error: { code: "notNow" } });
  });
});

describe("saving biên bản, ý kiến, phần mềm", () => {
  it("shows both values when another tab saved first, and refuses more votes than people at the field", async () => {
    const { id: dossierId, parts } = await approved(world, "DCS07");
    const officer = world.officer("DCS07");
    const version = sealOf(typedPart("bien-ban", parts));
    const form = { dossierId, version, part: "bien-ban", heldOn: "01/11/2024", present: "9", total: "11", votesFor: "12" };
    const saved = expectOk(await savePart(officer, partSchema.parse(form), AT.reporting));
    expect(saved.problems).toEqual({ votesFor: "Số phiếu tán thành không được lớn hơn số người dự họp." });
    const late = await savePart(officer, partSchema.parse({ ...form, present: "8", votesFor: "8" }), AT.reporting);
    expect(late).toMatchObject({ ok: false, error: { code: "conflict", current: { version: saved.version, values: { present: "9" } } } });
  });

  it("refuses a day that is no day and a day to come", async () => {
    const officer = world.officer("DCS07");
    const { id: dossierId, parts } = await dossierOf(officer, "DCS07");
    const form = { dossierId, version: sealOf(typedPart("phan-mem", parts)), part: "phan-mem", proof: "Đã hoàn thành" };
    const wrong = expectOk(await savePart(officer, partSchema.parse({ ...form, doneOn: "31/02/2024" }), AT.reporting));
    expect(wrong.problems.doneOn).toContain("không phải là ngày");
    const coming = partSchema.parse({ ...form, version: wrong.version, doneOn: "05/11/2024" });
    expect(expectOk(await savePart(officer, coming, AT.reporting)).problems.doneOn).toContain("chưa tới");
  });
});
