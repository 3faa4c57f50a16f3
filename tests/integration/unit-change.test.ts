import { beforeAll, describe, expect, it } from "vitest";
import { listDossierRows } from "../../lib/db/dossier-rows";
import { findDossier } from "../../lib/db/dossiers";
import { lastYear } from "../../lib/db/last-year";
import { inScope } from "../../lib/db/scope";
import { unitChangeRows } from "../../lib/db/unit-change-rows";
import { canSeeUnit, isOfficerOf } from "../../lib/domain/permissions";
import { changeUnits } from "../../lib/use-cases/change-units";
import { grantExtension } from "../../lib/use-cases/grant-extension";
import { saveTarget } from "../../lib/use-cases/save-entry";
import { countStatements } from "../support/count-statements";
import { dossierOf, registered } from "../support/registered";
import { again, changed, confirmation, requestOf } from "../support/unit-change";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const NEW = { name: "Đoàn cơ sở Sở Nông nghiệp và Môi trường", code: "NNMT" };
const register2025 = (code: string) => registered(world, code, {}, { year: 2025, at: AT.reporting });

/** Everything that hangs on a dossier, without the ids that a copy has of its own. */
async function contentsOf(dossierId: string) {
  return inScope(world.secretary, async (tx) => {
    const where = { bodyId: world.bodyId, dossierId };
    const own = <R extends object>(rows: R[]) => rows.map((row) => ({ ...row, id: "", dossierId: "", unitId: "", updatedAt: null }));
    return {
      entries: own(await tx.entry.findMany({ where, orderBy: { code: "asc" } })),
      evidence: own(await tx.evidence.findMany({ where, orderBy: { createdAt: "asc" } })),
      submissions: own(await tx.submission.findMany({ where, orderBy: { number: "asc" } })),
      adjustments: own(await tx.targetAdjustment.findMany({ where })),
      notes: own(await tx.progressNote.findMany({ where })),
      inspections: own(await tx.inspection.findMany({ where })),
    };
  });
}

beforeAll(async () => {
  world = await buildWorld({ unitCount: 6 });
});

describe("two units with open registrations merged into a new one", () => {
  it("the chosen registration goes on in the new unit with nothing lost; the other one closes and stays readable", async () => {
    const { DCS01: a, DCS02: b } = world.units as Record<string, string>;
    const first = await register2025("DCS01");
    const second = await register2025("DCS02");
    const kept = await dossierOf(world.secretary, "DCS01", 2024);
    const before = await contentsOf(first.id);
    expect([before.entries.length, before.submissions.length]).toEqual([25, 1]);
    const request = requestOf("merge", { unitIds: [a, b], successors: [NEW] });
    const other = await dossierOf(world.secretary, "DCS02", 2024);
    const later = { unitId: a ?? "", window: "registration" as const, dueAt: "2024-12-15T23:59", reason: "Đang sắp xếp tổ chức" };
    expectOk(await grantExtension(world.secretary, world.cycleIds[2025] ?? "", later, AT.reporting));
    await changed(world.secretary, request, {
      dossiers: { [first.id]: "carry:moi-1", [second.id]: "close", [kept.id]: "stay", [other.id]: "close" },
    });

    const carried = await dossierOf(world.secretary, "NNMT", 2025);
    expect(carried.status).toBe("registrationSubmitted");
    expect(carried.cycle.registration.dueAt).toEqual(new Date("2024-12-15T16:59:59Z"));
    expect(await contentsOf(carried.id)).toEqual(before);
    expect(await contentsOf(first.id)).toEqual(before);
    expect([(await dossierOf(world.secretary, "DCS01", 2025)).status, (await dossierOf(world.secretary, "DCS02", 2025)).status]).toEqual([
      "unitEnded",
      "unitEnded",
    ]);
    expect((await dossierOf(world.secretary, "DCS01", 2024)).status).toBe("notRegistered");
    expect((await dossierOf(world.secretary, "DCS02", 2024)).status).toBe("unitEnded");
    const snapshot = before.submissions[0]?.content as { unitName: string };
    expect(snapshot.unitName).toBe("Đoàn cơ sở số 1");
  });

  it("the officers go along: they work for the new unit and read the years of the old ones, but write there no more", async () => {
    const officer = await again(world.officer("DCS02"));
    const unit = await inScope(world.secretary, (tx) => tx.unit.findFirstOrThrow({ where: { bodyId: world.bodyId, code: "NNMT" } }));
    expect([isOfficerOf(officer, unit.id), isOfficerOf(officer, world.units.DCS02 ?? "")]).toEqual([true, false]);
    expect([canSeeUnit(officer, world.units.DCS02 ?? ""), canSeeUnit(officer, world.units.DCS03 ?? "")]).toEqual([true, false]);
    const closed = await dossierOf(officer, "DCS02", 2025);
    const form = { dossierId: closed.id, code: "1.1", version: 1, target: "99", solution: "", dueText: "", person: "" };
    expect(await saveTarget(officer, form, AT.reporting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    const carried = await dossierOf(officer, "NNMT", 2025);
    expect(carried.entries).toHaveLength(25);
  });

  it("the role at the old unit runs on where a year of it still goes on under its name", async () => {
    const officer = await again(world.officer("DCS01"));
    expect(isOfficerOf(officer, world.units.DCS01 ?? "")).toBe(true);
  });

  it("the lists of the year name the new unit once and the ended ones no more; a year that goes on under the old name stays", async () => {
    const codes = (year: number) =>
      inScope(world.secretary, async (tx) => (await listDossierRows(tx, world.secretary, year)).map((row) => row.code));
    expect(await codes(2025)).toEqual(["DCS03", "DCS04", "DCS05", "DCS06", "NNMT"]);
    expect(await codes(2024)).toEqual(["DCS01", "DCS03", "DCS04", "DCS05", "DCS06"]);
  });
});

describe("a unit merged into one that is kept", () => {
  it("the kept one goes on with its own registration, gets no other, and its numbers and name stay", async () => {
    const { DCS03: ending, DCS04: kept } = world.units as Record<string, string>;
    const own = await register2025("DCS04");
    const other = await register2025("DCS03");
    const request = requestOf("merge", { unitIds: [ending, kept], survivorId: kept });
    const years = await dossierOf(world.secretary, "DCS03", 2024);
    await changed(world.admin, request, { dossiers: { [years.id]: "stay" } });
    expect(await dossierOf(world.secretary, "DCS04", 2025)).toMatchObject({ id: own.id, version: own.version, status: own.status });
    expect((await dossierOf(world.secretary, "DCS03", 2025)).id).toBe(other.id);
    const stored = await inScope(world.admin, (tx) =>
      tx.unit.findMany({
        where: { bodyId: world.bodyId, code: { in: ["DCS03", "DCS04"] } },
        include: { versions: true },
        orderBy: { code: "asc" },
      }),
    );
    expect(stored.map((unit) => [unit.dissolvedOn?.toISOString().slice(0, 10), unit.versions.length])).toEqual([
      ["2024-11-02", 1],
      [undefined, 1],
    ]);
  });
});

describe("confirming", () => {
  it("and previewing read what they need in few statements, whatever the number of units", async () => {
    const request = requestOf("merge", { unitIds: [world.units.DCS05, world.units.DCS06], successors: [NEW] });
    const { count } = await countStatements(() => inScope(world.admin, (tx) => unitChangeRows(tx, world.admin, request, "2024-11-04")));
    expect(count).toBeLessThanOrEqual(6);
    const carried = await dossierOf(world.secretary, "NNMT", 2025);
    const last = await countStatements(() => inScope(world.admin, (tx) => lastYear(tx, world.admin, carried)));
    expect([last.count, last.value.comparison.kind]).toEqual([2, "added"]);
  });

  it("carries out once what is sent twice, even at the same time", async () => {
    const request = requestOf("rename", { unitIds: [world.units.DCS05], successors: [{ name: "Đoàn cơ sở tên mới" }] });
    const form = await confirmation(world.admin, request);
    const answers = await Promise.all([changeUnits(world.admin, form, AT.reporting), changeUnits(world.admin, form, AT.reporting)]);
    expect(answers.map((answer) => expectOk(answer).id)).toEqual([form.id, form.id]);
    const versions = await inScope(world.admin, (tx) =>
      tx.unitVersion.findMany({ where: { bodyId: world.bodyId, unitId: world.units.DCS05 } }),
    );
    expect(versions).toHaveLength(2);
  });

  it("lets one of two different decisions about the same unit through", async () => {
    const rename = (name: string) =>
      requestOf("rename", { unitIds: [world.units.DCS06], effectiveOn: "2024-11-03", successors: [{ name }] });
    const forms = [await confirmation(world.admin, rename("Tên A")), await confirmation(world.secretary, rename("Tên B"))] as const;
    const answers = await Promise.all([
      changeUnits(world.admin, forms[0], AT.reporting),
      changeUnits(world.secretary, forms[1], AT.reporting),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  it("refuses a preview that is no longer true, and leaves everything as it was", async () => {
    const dissolve = requestOf("dissolve", { unitIds: [world.units.DCS06], effectiveOn: "2024-11-04" });
    const years = await dossierOf(world.secretary, "DCS06", 2024);
    const form = await confirmation(world.admin, dissolve, { dossiers: { [years.id]: "close" } });
    await register2025("DCS06");
    expect(await changeUnits(world.admin, form, AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect((await dossierOf(world.secretary, "DCS06", 2025)).status).toBe("registrationSubmitted");
  });

  it("refuses choices not made, naming each, and people who do not keep the list of units", async () => {
    const dissolve = requestOf("dissolve", { unitIds: [world.units.DCS06], effectiveOn: "2024-11-04" });
    const years = await dossierOf(world.secretary, "DCS06", 2024);
    const open = await changeUnits(world.admin, await confirmation(world.admin, dissolve), AT.reporting);
    expect(open).toMatchObject({
      ok: false,
      error: { code: "invalid", fields: { [`dossiers.${years.id}`]: expect.stringMatching(/hãy chọn một cách\.$/) } },
    });
    for (const actor of [world.monitor, world.btv, world.viewer, world.officer("DCS06")]) {
      const form = await confirmation(world.admin, dissolve);
      expect(await changeUnits(actor, form, AT.reporting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    }
  });

  it("knows no unit of another body", async () => {
    const stranger = await buildWorld({ unitCount: 1 });
    const dissolve = requestOf("dissolve", { unitIds: [stranger.units.DCS01] });
    const answer = await changeUnits(world.admin, await confirmation(world.admin, dissolve), AT.reporting);
    expect(answer).toMatchObject({ ok: false, error: { fields: { unitIds: "Không tìm thấy đơn vị đã chọn." } } });
    const seen = await inScope(stranger.admin, (tx) => tx.unitChange.findMany());
    expect(seen).toEqual([]);
    expect(await inScope(stranger.admin, (tx) => findDossier(tx, stranger.admin, { year: 2025, unitCode: "NNMT" }))).toBeNull();
  });
});
