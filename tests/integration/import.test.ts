import { beforeAll, describe, expect, it } from "vitest";
import { listDossiers } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { canonicalJson } from "../../lib/domain/submission";
import { applyImport } from "../../lib/use-cases/apply-import";
import { previewImport } from "../../lib/use-cases/preview-import";
import { undoImport } from "../../lib/use-cases/undo-import";
import { importWorkbook, sampleWorkbook } from "../support/imports";
import { countRows } from "../support/row-counts";
import { sha256 } from "../support/sha256";
import { AT, buildWorld, expectOk, type World } from "../support/world";

describe("the workbook of the Khối for 2024, imported into a body without units", () => {
  let world: World;
  let other: World;
  let otherBefore: Record<string, number>;
  let importId: string;

  beforeAll(async () => {
    world = await buildWorld({ unitCount: 0 });
    other = await buildWorld({ unitCount: 1 });
    otherBefore = await countRows(other.admin);
    const { id, planned, applied } = await importWorkbook(world.admin, AT.reporting);
    importId = id;
    expect(planned.plan.counts).toEqual({ new: 757, changed: 0, unchanged: 0, refused: 0 });
    expect(expectOk(applied)).toMatchObject({ year: 2024, newUnits: 32, targets: 350, results: 375, refused: [], leftOut: [] });
  });

  it("gives 32 units: 15 Đoàn cơ sở and 17 Chi đoàn cơ sở, under the body", async () => {
    const versions = await inScope(world.admin, (tx) =>
      tx.unitVersion.findMany({ where: { bodyId: world.bodyId, parentId: world.rootUnitId }, include: { unit: true } }),
    );
    expect(versions.filter((version) => version.level === "doanCoSo")).toHaveLength(15);
    expect(versions.filter((version) => version.level === "chiDoanCoSo")).toHaveLength(17);
    const transport = versions.find((version) => version.unit.code === "DCS06");
    expect(transport).toMatchObject({
      name: "Đoàn cơ sở Sở Giao thông vận tải",
      shortName: "Sở Giao thông vận tải",
      branchCount: 6,
      memberCount: 144,
    });
    expect(transport?.searchKey).toContain("so giao thong van tai");
  });

  it("shows 350 targets and 375 results on the fifteen dossiers of 2024, 14 of them registered", async () => {
    const dossiers = await inScope(world.admin, (tx) => listDossiers(tx, world.admin, 2024));
    expect(dossiers).toHaveLength(15);
    const entries = dossiers.flatMap((dossier) => dossier.entries);
    expect(entries.filter((entry) => entry.hasTarget)).toHaveLength(350);
    const filled = entries.filter((entry) => entry.numerator !== null || entry.notApplicable || entry.text !== "");
    expect(filled).toHaveLength(375);
    expect(dossiers.filter((dossier) => dossier.status === "registrationApproved")).toHaveLength(14);
    const taxes = dossiers.find((dossier) => dossier.unitCode === "DCS14");
    expect(taxes).toMatchObject({ status: "notRegistered", registeredAt: null, registrationApprovedAt: null });
    expect(taxes?.entries.filter((entry) => entry.numerator !== null || entry.text !== "" || entry.notApplicable)).toHaveLength(25);
  });

  it("keeps each registration as an immutable version of its original day at 08:00, on time, with its fingerprint", async () => {
    const submissions = await inScope(world.admin, (tx) => tx.submission.findMany({ where: { bodyId: world.bodyId } }));
    expect(submissions).toHaveLength(14);
    for (const submission of submissions) {
      expect(submission).toMatchObject({ kind: "registration", number: 1, imported: true, lateDays: 0 });
      expect(sha256(canonicalJson(submission.content))).toBe(submission.sha256);
    }
    const building = submissions.find((submission) => JSON.stringify(submission.content).includes("Sở Xây dựng"));
    expect(building?.submittedAt).toEqual(new Date("2023-11-14T08:00:00+07:00"));
    expect(JSON.stringify(building?.content)).not.toContain("157");
    const rewrite = inScope(world.admin, (tx) => tx.submission.updateMany({ where: { bodyId: world.bodyId }, data: { lateDays: 9 } }));
    await expect(rewrite).rejects.toThrow();
  });

  it("keeps document references in the house form with their days", async () => {
    const pieces = await inScope(world.admin, (tx) =>
      tx.evidence.findMany({ where: { bodyId: world.bodyId, item: "1.9", documentNumber: "08-BC/ĐTN" } }),
    );
    expect(pieces.map((piece) => piece.documentDate?.toISOString().slice(0, 10))).toContain("2024-08-01");
  });

  it("logs each registration and the import as a whole", async () => {
    const actions = await inScope(world.admin, (tx) =>
      tx.auditEvent.groupBy({
        by: ["action"],
        where: { bodyId: world.bodyId, action: { in: ["registration.import", "import.apply", "unit.create"] } },
        _count: true,
      }),
    );
    const counts = Object.fromEntries(actions.map((one) => [one.action, one._count]));
    expect(counts).toEqual({ "registration.import": 14, "import.apply": 16, "unit.create": 32 });
  });

  it("leaves another body as it was", async () => {
    expect(await countRows(other.admin)).toEqual(otherBefore);
  });

  it("finds everything unchanged when the same workbook comes again, and writes nothing", async () => {
    const before = await countRows(world.admin);
    const again = await importWorkbook(world.admin, AT.reporting);
    expect(again.planned.plan.counts).toEqual({ new: 0, changed: 0, unchanged: 757, refused: 0 });
    expect(again.applied).toMatchObject({ ok: false, error: { code: "notNow" } });
    const after = await countRows(world.admin);
    expect(after).toEqual({ ...before, importBatch: (before.importBatch ?? 0) + 1, auditEvent: (before.auditEvent ?? 0) + 1 });
  });

  it("is not open to a monitor, nor to an officer", async () => {
    const upload = await previewImport(world.monitor, sampleWorkbook(), AT.reporting);
    expect(upload).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(await undoImport(world.btv, importId, AT.reporting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(await applyImport(other.admin, { id: importId, seen: "" }, AT.reporting)).toMatchObject({
      ok: false,
      error: { code: "notFound" },
    });
  });
});

describe("the workbook of the Khối for 2024, taken back", () => {
  it("leaves no unit, entry, reference or registration; a second time is refused", async () => {
    const world = await buildWorld({ unitCount: 0 });
    const { id, applied } = await importWorkbook(world.admin, AT.reporting);
    expectOk(applied);
    const undone = expectOk(await undoImport(world.secretary, id, AT.reporting));
    expect(undone.left).toEqual([]);
    const rows = await countRows(world.admin);
    expect(rows).toMatchObject({ unit: 1, unitVersion: 1, dossier: 0, entry: 0, evidence: 0, submission: 0 });
    const second = await undoImport(world.admin, id, AT.reporting);
    expect(second).toMatchObject({ ok: false, error: { code: "notNow", message: expect.stringContaining("đã được hoàn tác") } });
  });
});
