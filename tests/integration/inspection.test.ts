import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { type InspectionForm, inspectionSchema } from "../../lib/forms/review";
import { confirmRemedied } from "../../lib/use-cases/confirm-remedied";
import { recordInspection } from "../../lib/use-cases/record-inspection";
import { dossierOf } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let form: InspectionForm;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  const { id } = await dossierOf(world.secretary, "DCS01");
  form = inspectionSchema.parse({
    dossierId: id,
    inspectedOn: "2024-06-14",
    codes: ["1.1", "2.5", "2.5"],
    findings: "Sổ sinh hoạt chi đoàn chưa đầy đủ",
    remedy: "Bổ sung sổ quý 1, quý 2",
    remedyDueOn: "2024-07-15",
  });
});

describe("recording an inspection", () => {
  it("keeps day, criteria, findings and what is to be put right", async () => {
    const { id } = expectOk(await recordInspection(world.monitor, form, AT.midYear));
    const row = await inScope(world.officer("DCS01"), (tx) => tx.inspection.findFirst({ where: { bodyId: world.bodyId, id } }));
    expect(row).toMatchObject({ codes: ["1.1", "2.5"], findings: form.findings, remedyDoneOn: null });
    expect(row?.inspectedOn.toISOString().slice(0, 10)).toBe("2024-06-14");
  });

  it("refuses a day to come, by the calendar of Vietnam", async () => {
    const lastMinute = new Date("2024-06-14T23:59:59+07:00");
    expect((await recordInspection(world.monitor, { ...form, inspectedOn: "2024-06-15" }, lastMinute)).ok).toBe(false);
    expect((await recordInspection(world.monitor, { ...form, inspectedOn: "2024-06-15" }, new Date("2024-06-15T00:00:00+07:00"))).ok).toBe(
      true,
    );
  });

  it("refuses criteria the unit does not have, and people whose part it is not", async () => {
    expect(await recordInspection(world.monitor, { ...form, codes: ["1.1", "8.8"] }, AT.midYear)).toMatchObject({
      ok: false,
      error: { code: "invalid", fields: { codes: expect.stringContaining("8.8") } },
    });
    for (const person of [world.officer("DCS01"), world.admin, world.viewer]) {
      expect(await recordInspection(person, form, AT.midYear)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    }
    expect(await recordInspection(world.officer("DCS02"), form, AT.midYear)).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  it("needs words: findings, and what to put right where there is a day for it", () => {
    const parse = (change: object) => inspectionSchema.safeParse({ ...form, ...change }).success;
    expect(parse({ findings: "  " })).toBe(false);
    expect(parse({ remedy: "" })).toBe(false);
    expect(parse({ remedyDueOn: "2024-06-13" })).toBe(false);
    expect(parse({ remedyDueOn: "2024-06-14" })).toBe(true);
  });
});

describe("confirming that it was put right", () => {
  it("once, on a day from the inspection to today", async () => {
    const { id } = expectOk(await recordInspection(world.monitor, form, AT.midYear));
    const confirm = (doneOn: string, now = new Date("2024-07-10T02:00:00Z")) =>
      confirmRemedied(world.monitor, { inspectionId: id, doneOn }, now);
    expect(await confirm("2024-06-13")).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(await confirm("2024-07-11")).toMatchObject({ ok: false, error: { code: "invalid" } });
    expectOk(await confirm("2024-07-10"));
    expect(await confirm("2024-07-10")).toMatchObject({ ok: false, error: { code: "conflict" } });
  });

  it("has nothing to confirm where nothing was asked for", async () => {
    const { id } = expectOk(await recordInspection(world.monitor, { ...form, remedy: "", remedyDueOn: null }, AT.midYear));
    const result = await confirmRemedied(world.monitor, { inspectionId: id, doneOn: "2024-06-15" }, AT.midYear);
    expect(result).toMatchObject({ ok: false, error: { code: "conflict" } });
  });
});
