import { beforeAll, describe, expect, it } from "vitest";
import { listDossierRows } from "../../lib/db/dossier-rows";
import { findDossier } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { DEFAULT_RULE } from "../../lib/domain/assessment";
import { defaultCalendar } from "../../lib/domain/cycle";
import { windowState } from "../../lib/domain/deadlines";
import { type CycleForm, cycleSchema, extensionSchema } from "../../lib/forms/cycle";
import { copyCriteriaSet } from "../../lib/use-cases/copy-criteria-set";
import { grantExtension, withdrawExtension } from "../../lib/use-cases/grant-extension";
import { createCycle, setCycleStatus, updateCycle } from "../../lib/use-cases/write-cycle";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let setId: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  const set = await inScope(world.admin, (tx) =>
    tx.criteriaSet.findFirst({ where: { bodyId: world.bodyId, unitType: "coQuan" }, select: { id: true } }),
  );
  setId = set?.id ?? "";
});

function formOf(year: number, change: Partial<CycleForm> = {}): CycleForm {
  return cycleSchema.parse({
    year,
    ...defaultCalendar(year),
    rule: DEFAULT_RULE,
    references: [],
    criteriaSets: { coQuan: setId },
    ...change,
  });
}

const cycleOf = (year: number) =>
  inScope(world.admin, (tx) =>
    tx.cycle.findUniqueOrThrow({ where: { bodyId_year: { bodyId: world.bodyId, year } }, include: { criteriaSets: true } }),
  );
const dossierOf = (year: number, unitCode: string) => inScope(world.admin, (tx) => findDossier(tx, world.admin, { year, unitCode }));
const extension = (unit: string, window: "registration" | "report", dueAt: string) =>
  extensionSchema.parse({ unitId: world.units[unit], window, dueAt, reason: "Đơn vị đang sắp xếp tổ chức" });

describe("a year", () => {
  it("keeps wall clocks of Vietnam; a due minute counts to its last second", async () => {
    expectOk(await createCycle(world.secretary, formOf(2030), AT.reporting));
    const cycle = await cycleOf(2030);
    expect(cycle.status).toBe("draft");
    expect(cycle.registrationOpensAt.toISOString()).toBe("2029-10-16T17:00:00.000Z");
    expect(cycle.reportDueAt.toISOString()).toBe("2030-11-07T16:59:59.000Z");
    expect(cycle.dataDate.toISOString()).toBe("2030-10-31T00:00:00.000Z");
  });

  it("is there once, and works by published sets only", async () => {
    expect(await createCycle(world.admin, formOf(2024), AT.reporting)).toMatchObject({
      ok: false,
      error: { fields: { year: expect.any(String) } },
    });
    const draft = expectOk(await copyCriteriaSet(world.admin, setId, AT.reporting));
    const form = formOf(2031, { criteriaSets: { coQuan: draft.id } });
    expect(await createCycle(world.admin, form, AT.reporting)).toMatchObject({
      ok: false,
      error: { fields: { criteriaSets: expect.any(String) } },
    });
  });

  it("opened makes the dossiers once and freezes its sets; closed and opened again it makes none anew", async () => {
    const { id } = expectOk(await createCycle(world.admin, formOf(2032), AT.reporting));
    expect(await setCycleStatus(world.admin, id, "closed", AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    const made = expectOk(await setCycleStatus(world.admin, id, "open", AT.reporting)).dossiers;
    expect(made).toBe(3);
    expect(await setCycleStatus(world.admin, id, "open", AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expectOk(await setCycleStatus(world.admin, id, "closed", AT.reporting));
    expect(expectOk(await setCycleStatus(world.admin, id, "open", AT.reporting)).dossiers).toBe(0);
    const before = await cycleOf(2032);
    const schools = await inScope(world.admin, (tx) =>
      tx.criteriaSet.findFirst({ where: { bodyId: world.bodyId, unitType: "truongHoc" } }),
    );
    const form = formOf(2032, { criteriaSets: { truongHoc: schools?.id ?? "" } });
    expectOk(await updateCycle(world.admin, { id, version: before.version }, form, AT.reporting));
    expect((await cycleOf(2032)).criteriaSets.map((link) => link.criteriaSetId)).toEqual([setId]);
  });

  it("changed by two people at once keeps the first and tells the second; the log names what changed", async () => {
    const { id } = expectOk(await createCycle(world.admin, formOf(2033), AT.reporting));
    const change = (phrase: string) => updateCycle(world.admin, { id, version: 1 }, formOf(2033, { reportPhrase: phrase }), AT.reporting);
    const results = await Promise.all([change("hết ngày 07/11"), change("trước ngày 09/11")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: "conflict" } });
    const event = await inScope(world.admin, (tx) =>
      tx.auditEvent.findFirst({ where: { bodyId: world.bodyId, action: "cycle.update" }, orderBy: { seq: "desc" } }),
    );
    expect(event?.data).toEqual({ year: 2033, changes: ["Hạn báo cáo ghi trong công văn"] });
  });

  it.each(["monitor", "btv", "viewer"] as const)("is not made or opened by a %s", async (role) => {
    const refused = { ok: false, error: { code: "notAllowed" } };
    expect(await createCycle(world[role], formOf(2040), AT.reporting)).toMatchObject(refused);
    expect(await setCycleStatus(world[role], world.cycleIds[2024] ?? "", "closed", AT.reporting)).toMatchObject(refused);
    expect(
      await grantExtension(world[role], world.cycleIds[2024] ?? "", extension("DCS01", "report", "2024-11-12T17:00"), AT.reporting),
    ).toMatchObject(refused);
  });
});

describe("an extension", () => {
  const after = new Date("2024-11-08T00:00:00+07:00");

  it("moves its window of its year for its unit only, though two years overlap", async () => {
    expectOk(
      await grantExtension(world.secretary, world.cycleIds[2024] ?? "", extension("DCS01", "report", "2024-12-05T17:00"), AT.reporting),
    );
    const [extended, other, nextYear] = [await dossierOf(2024, "DCS01"), await dossierOf(2024, "DCS02"), await dossierOf(2025, "DCS01")];
    expect(extended?.cycle.report.dueAt.toISOString()).toBe("2024-12-05T10:00:59.000Z");
    expect(windowState(after, extended?.cycle.report ?? { opensAt: after, dueAt: after })).toBe("open");
    expect(extended?.cycle.registration).toEqual(other?.cycle.registration);
    expect(windowState(after, other?.cycle.report ?? { opensAt: after, dueAt: after })).toBe("late");
    expect(nextYear?.cycle.registration.dueAt.toISOString()).toBe("2024-11-30T16:59:59.000Z");
    expect(nextYear?.cycle.report.dueAt.toISOString()).toBe("2025-11-07T16:59:59.000Z");
  });

  it("of the registration leaves the report as it is; a second one replaces it; withdrawn the general one holds", async () => {
    const cycleId = world.cycleIds[2025] ?? "";
    const general = await dossierOf(2025, "DCS02");
    expectOk(await grantExtension(world.secretary, cycleId, extension("DCS03", "registration", "2024-12-05T17:00"), AT.reporting));
    expectOk(await grantExtension(world.secretary, cycleId, extension("DCS03", "registration", "2024-12-10T17:00"), AT.reporting));
    const extended = await dossierOf(2025, "DCS03");
    expect(extended?.cycle.registration.dueAt.toISOString()).toBe("2024-12-10T10:00:59.000Z");
    expect(extended?.cycle.report).toEqual(general?.cycle.report);
    const key = { cycleId, unitId: world.units.DCS03 ?? "", window: "registration" } as const;
    expectOk(await withdrawExtension(world.secretary, key, AT.reporting));
    expect((await dossierOf(2025, "DCS03"))?.cycle.registration).toEqual(general?.cycle.registration);
    expect(await withdrawExtension(world.secretary, key, AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  it.each([
    ["the general due minute", "2024-11-07T23:59", false],
    ["one minute later", "2024-11-08T00:00", true],
  ])("to %s is given: %s", async (_, dueAt, given) => {
    const result = await grantExtension(world.secretary, world.cycleIds[2024] ?? "", extension("DCS02", "report", dueAt), AT.reporting);
    expect(result.ok).toBe(given);
    if (result.ok) {
      const key = { cycleId: world.cycleIds[2024] ?? "", unitId: world.units.DCS02 ?? "", window: "report" } as const;
      expectOk(await withdrawExtension(world.secretary, key, AT.reporting));
    } else expect(result.error.fields).toHaveProperty("dueAt");
  });

  it("shortens nothing, in lists and dossiers alike, when the general day moves behind it", async () => {
    const { id } = expectOk(await createCycle(world.admin, formOf(2034), AT.reporting));
    expectOk(await setCycleStatus(world.admin, id, "open", AT.reporting));
    expectOk(await grantExtension(world.secretary, id, extension("DCS01", "report", "2034-11-10T17:00"), AT.reporting));
    const { version } = await cycleOf(2034);
    expectOk(await updateCycle(world.admin, { id, version }, formOf(2034, { reportDueAt: "2034-11-20T23:59" }), AT.reporting));
    const rows = await inScope(world.admin, (tx) => listDossierRows(tx, world.admin, 2034));
    const shown = rows.map((row) => row.reportDueAt.toISOString());
    expect(shown).toEqual(rows.map(() => "2034-11-20T16:59:59.000Z"));
    expect((await dossierOf(2034, "DCS01"))?.cycle.report.dueAt.toISOString()).toBe(shown[0]);
  });

  it("is not given to a unit of another body", async () => {
    const other = await buildWorld({ unitCount: 1 });
    const form = { ...extension("DCS01", "report", "2024-11-12T17:00"), unitId: other.units.DCS01 ?? "" };
    expect(await grantExtension(world.secretary, world.cycleIds[2024] ?? "", form, AT.reporting)).toMatchObject({
      ok: false,
      error: { fields: { unitId: expect.any(String) } },
    });
  });
});
