import { beforeAll, describe, expect, it } from "vitest";
import { actorOfUser } from "../../lib/db/actors";
import { storedDay } from "../../lib/db/days";
import { listDossierRows } from "../../lib/db/dossier-rows";
import { documentIssuer } from "../../lib/db/issuers";
import { lastYear } from "../../lib/db/last-year";
import { setNext } from "../../lib/db/register";
import { inScope } from "../../lib/db/scope";
import { listUnitChanges } from "../../lib/db/unit-changes";
import { listUnitOptions } from "../../lib/db/units";
import { unitSchema } from "../../lib/forms/unit";
import { createPasswordLink } from "../../lib/use-cases/create-password-link";
import { createUnit } from "../../lib/use-cases/create-unit";
import { startRegistration } from "../../lib/use-cases/start-registration";
import { updateUnit } from "../../lib/use-cases/update-unit";
import { approved, dossierOf, reportReady } from "../support/registered";
import { again, changed, requestOf } from "../support/unit-change";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const id = (code: string) => world.units[code] ?? "";
const unitByCode = (code: string) =>
  inScope(world.admin, (tx) =>
    tx.unit.findFirstOrThrow({ where: { bodyId: world.bodyId, code }, include: { versions: { orderBy: { validFrom: "asc" } } } }),
  );
/** Closes the year 2024 of units in a plan, so that only 2025 is asked about. */
async function keep2024(...codes: string[]) {
  const dossiers = await Promise.all(codes.map((code) => dossierOf(world.secretary, code, 2024)));
  return Object.fromEntries(dossiers.map((dossier) => [dossier.id, "stay"]));
}

beforeAll(async () => {
  world = await buildWorld({ unitCount: 9 });
});

describe("a division", () => {
  it("copies the registration to each part, begins or carries on numbers, and hangs the unit below where it was said", async () => {
    const child = unitSchema.parse({
      ...{ code: "CD1", name: "Chi đoàn trực thuộc", unitType: "coQuan", level: "chiDoan", parentId: id("DCS01"), validFrom: "2020-01-01" },
    });
    const { id: childId } = expectOk(await createUnit(world.admin, child, AT.founding));
    const dossier = await approved(world, "DCS01");
    await inScope(world.admin, (tx) => setNext(tx, { bodyId: world.bodyId, issuerId: id("DCS01"), type: "CV", term: "2022-2027" }, 8));
    const parts = [
      { name: "Phần một", code: "P1" },
      { name: "Phần hai", code: "P2", level: "chiDoanCoSo" },
    ];
    // The figures of 2024 close on 31/10/2024: a decision in force before asks about that year as well.
    const request = requestOf("split", { unitIds: [id("DCS01")], effectiveOn: "2024-10-30", successors: parts });
    const role = await inScope(world.admin, (tx) =>
      tx.membership.findFirstOrThrow({ where: { bodyId: world.bodyId, unitId: id("DCS01") } }),
    );
    await changed(world.admin, request, {
      dossiers: { [dossier.id]: "split" },
      roles: { [role.id]: "move:moi-2" },
      children: { [childId]: "under:moi-2" },
      numbers: { "moi-1": "own", "moi-2": `continue:${id("DCS01")}` },
    });
    const [first, second] = [await unitByCode("P1"), await unitByCode("P2")];
    for (const code of ["P1", "P2"]) {
      const copy = await dossierOf(world.secretary, code, 2024);
      expect([copy.status, copy.entries.length, copy.registrationApprovedAt]).toEqual([dossier.status, 25, dossier.registrationApprovedAt]);
    }
    const counters = await inScope(world.admin, (tx) =>
      tx.documentCounter.findMany({ where: { issuerId: { in: [first.id, second.id] } } }),
    );
    expect(counters.map(({ issuerId, type, lastNumber }) => [issuerId, type, lastNumber])).toEqual([[second.id, "CV", 7]]);
    expect((await unitByCode("CD1")).versions.map(({ parentId }) => parentId)).toEqual([id("DCS01"), second.id]);
    expect((await again(world.officer("DCS01"))).memberships.map(({ unitId }) => unitId)).toEqual([second.id]);
    const { entries, comparison } = await inScope(world.secretary, async (tx) =>
      lastYear(tx, world.secretary, await dossierOf(world.secretary, "P1", 2025)),
    );
    expect([comparison.kind, entries.length]).toEqual(["one", 25]);
  });

  it("leaves the registration with the unit that lives on", async () => {
    const before = await dossierOf(world.secretary, "DCS02", 2025);
    const request = requestOf("split", {
      unitIds: [id("DCS02")],
      survivorId: id("DCS02"),
      successors: [{ name: "Phần tách ra", code: "P3" }],
    });
    await changed(world.admin, request);
    expect(await dossierOf(world.secretary, "DCS02", 2025)).toMatchObject({ id: before.id, status: before.status });
    expect((await unitByCode("P3")).establishedOn).toEqual(storedDay("2024-11-02"));
    const years = await inScope(world.secretary, (tx) =>
      tx.dossier.findMany({ where: { unit: { code: "P3" } }, include: { cycle: true } }),
    );
    expect(years.map(({ cycle }) => cycle.year)).toEqual([2025]);
  });
});

describe("a transfer, a new name, a new name of the body", () => {
  it("begin another version on the day, with the number of the decision, and touch nothing else", async () => {
    await changed(world.admin, requestOf("transfer", { unitIds: [id("DCS03")], parentId: id("DCS04") }));
    const { versions } = await unitByCode("DCS03");
    expect(versions.map(({ parentId, decisionNumber, validTo }) => [parentId, decisionNumber, validTo])).toEqual([
      [world.rootUnitId, "", storedDay("2024-11-02")],
      [id("DCS04"), "21-QĐ/ĐTN", null],
    ]);
  });

  it("documents of a day before and tables of a year whose figures closed before print the old name, later ones the new one", async () => {
    const renamed = requestOf("rename", { unitIds: [id("DCS04")], successors: [{ name: "Đoàn cơ sở mang tên mới" }] });
    await changed(world.admin, renamed);
    const printed = (day: string) =>
      inScope(world.admin, (tx) => documentIssuer(tx, world.admin, { unitId: id("DCS04"), day, type: null }));
    expect((await printed("2024-11-01")).unit.name).toBe("Đoàn cơ sở số 4");
    expect((await printed("2024-11-02")).unit.name).toBe("Đoàn cơ sở mang tên mới");
    const nameIn = (year: number) =>
      inScope(world.admin, async (tx) => (await listDossierRows(tx, world.admin, year)).find(({ code }) => code === "DCS04")?.name);
    expect([await nameIn(2024), await nameIn(2025)]).toEqual(["Đoàn cơ sở số 4", "Đoàn cơ sở mang tên mới"]);
    const compared = await inScope(world.secretary, async (tx) =>
      lastYear(tx, world.secretary, await dossierOf(world.secretary, "DCS04", 2025)),
    );
    expect(compared.comparison.sentence).toMatch(/số liệu của Đoàn cơ sở số 4 \(tên cũ/);
  });

  it("the body keeps its old name for days before", async () => {
    await changed(world.admin, requestOf("renameBody", { successors: [{ name: "Đoàn Ủy ban nhân dân thành phố Cần Thơ" }] }));
    const { versions } = await inScope(world.admin, (tx) =>
      tx.unit.findFirstOrThrow({ where: { id: world.rootUnitId }, include: { versions: { orderBy: { validFrom: "asc" } } } }),
    );
    const printed = (day: string) =>
      inScope(world.admin, (tx) => documentIssuer(tx, world.admin, { unitId: id("DCS06"), day, type: null }));
    expect((await printed("2024-11-01")).root.name).toBe("Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ");
    expect((await printed("2024-11-02")).root.name).toBe("Đoàn Ủy ban nhân dân thành phố Cần Thơ");
    expect(versions.map(({ name }) => name)).toEqual([
      "Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ",
      "Đoàn Ủy ban nhân dân thành phố Cần Thơ",
    ]);
  });
});

describe("a unit merged into the one below it", () => {
  it("leaves that one under a new name and the nearest unit above, in one version", async () => {
    await changed(world.admin, requestOf("transfer", { unitIds: [id("DCS09")], parentId: id("DCS08"), effectiveOn: "2024-11-01" }));
    const request = requestOf("merge", {
      ...{ unitIds: [id("DCS08"), id("DCS09")], survivorId: id("DCS09"), successors: [{ name: "Đơn vị còn lại" }] },
    });
    await changed(world.admin, request, { dossiers: await keep2024("DCS08") });
    const { versions } = await unitByCode("DCS09");
    expect(versions.map(({ name, parentId }) => [name, parentId])).toEqual([
      ["Đoàn cơ sở số 9", world.rootUnitId],
      ["Đoàn cơ sở số 9", id("DCS08")],
      ["Đơn vị còn lại", world.rootUnitId],
    ]);
  });
});

describe("a dissolution", () => {
  it("closes the open year, ends roles, withdraws the unused slip, and the unit is offered nowhere any more", async () => {
    const officer = world.officer("DCS05");
    expectOk(await createPasswordLink(world.admin, officer.userId, AT.reporting));
    const dossier = await dossierOf(world.secretary, "DCS05", 2024);
    const role = await inScope(world.admin, (tx) =>
      tx.membership.findFirstOrThrow({ where: { bodyId: world.bodyId, unitId: id("DCS05") } }),
    );
    await changed(world.admin, requestOf("dissolve", { unitIds: [id("DCS05")] }), {
      dossiers: { [dossier.id]: "close" },
      roles: { [role.id]: "end" },
    });
    expect(await actorOfUser(world.bodyId, officer.userId, "2024-11-04"), "who holds no role enters nowhere").toBeNull();
    const links = await inScope(world.admin, (tx) => tx.oneTimeLink.findMany({ where: { userId: officer.userId, usedAt: null } }));
    expect(links).toEqual([]);
    const options = await inScope(world.admin, (tx) => listUnitOptions(tx, world.admin));
    expect(options.map(({ value }) => value)).not.toContain(id("DCS05"));
    const { versions } = await unitByCode("DCS05");
    const form = {
      ...unitSchema.parse({ code: "X", name: "Tên khác", unitType: "coQuan", level: "doanCoSo" }),
      mode: "newVersion" as const,
      seen: "",
    };
    expect(await updateUnit(world.admin, id("DCS05"), form, AT.reporting)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(versions).toHaveLength(1);
  });
});

describe("a registration after a merger", () => {
  it("begins from both units' figures added up, and says so", async () => {
    await reportReady(world, "DCS06");
    await reportReady(world, "DCS07");
    const request = requestOf("merge", { unitIds: [id("DCS06"), id("DCS07")], successors: [{ name: "Đơn vị sáp nhập", code: "SN" }] });
    await changed(world.secretary, request, { dossiers: await keep2024("DCS06", "DCS07") });
    const officer = await again(world.officer("DCS07"));
    const dossier = await dossierOf(officer, "SN", 2025);
    const { entries, comparison } = await inScope(officer, (tx) => lastYear(tx, officer, dossier));
    expect([comparison.kind, comparison.units.length]).toEqual(["added", 2]);
    const of = (code: string) => entries.find((entry) => entry.code === code);
    expect(of("1.9")).toMatchObject({ numerator: 200, denominator: 200, target: 9500, hasTarget: true });
    expect(of("2.1")).toMatchObject({ numerator: null, hasTarget: false });
    expect(expectOk(await startRegistration(officer, dossier.id, AT.reporting)).filled).toBeGreaterThan(15);
    expect((await dossierOf(officer, "SN", 2025)).entries.find((entry) => entry.code === "1.9")).toMatchObject({ target: 9500 });
  });
});

describe("a founding, and a unit noted later than the decision", () => {
  it("a unit founded after the figures of 2024 closed has no part in that year", async () => {
    await changed(world.admin, requestOf("establish", { successors: [{ name: "Đơn vị thành lập", code: "TL" }] }));
    const years = await inScope(world.secretary, (tx) =>
      tx.dossier.findMany({ where: { unit: { code: "TL" } }, include: { cycle: true } }),
    );
    expect(years.map(({ cycle }) => cycle.year)).toEqual([2025]);
  });

  it("takes a decision of before the day on which the list of units was imported", async () => {
    const form = unitSchema.parse({ code: "NHAP", name: "Đơn vị nhập hôm nay", unitType: "coQuan", level: "doanCoSo" });
    const made = expectOk(await createUnit(world.admin, form, AT.reporting));
    await changed(world.admin, requestOf("rename", { unitIds: [made.id], successors: [{ name: "Tên từ 02/11" }] }));
    expect((await unitByCode("NHAP")).versions.map(({ name, validFrom }) => [name, validFrom.toISOString().slice(0, 10)])).toEqual([
      ["Đơn vị nhập hôm nay", "2024-11-01"],
      ["Tên từ 02/11", "2024-11-02"],
    ]);
  });

  it("every decision stands in the history with its units, and nobody rewrites it", async () => {
    const changes = await inScope(world.viewer, (tx) => listUnitChanges(tx, world.bodyId));
    expect(changes.length).toBeGreaterThan(5);
    expect(changes[0]).toMatchObject({
      operation: "split",
      predecessors: [{ name: "Đoàn cơ sở số 1" }],
      successors: [{ name: "Phần một" }, { name: "Phần hai" }],
    });
    const rewrite = inScope(world.admin, (tx) =>
      tx.unitChange.updateMany({ where: { bodyId: world.bodyId }, data: { decisionNumber: "x" } }),
    );
    await expect(rewrite).rejects.toThrow();
    const officer = world.officer("DCS03");
    const write = inScope(officer, (tx) =>
      tx.unitChangeUnit.create({
        data: { bodyId: world.bodyId, changeId: changes[0]?.id ?? "", unitId: id("DCS03"), role: "successor", place: 9, name: "" },
      }),
    );
    await expect(write).rejects.toThrow();
  });
});
