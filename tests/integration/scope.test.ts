import { beforeAll, describe, expect, it } from "vitest";
import { findDossier, listDossiers } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { buildWorld, type World } from "../support/world";

let ours: World;
let theirs: World;

beforeAll(async () => {
  ours = await buildWorld({ unitCount: 2 });
  theirs = await buildWorld({ unitCount: 1 });
});

describe("scope of rows", () => {
  it("shows the Khối every unit of its own body and none of another", async () => {
    const units = await inScope(ours.secretary, (tx) => tx.unit.findMany({ select: { bodyId: true, code: true } }));
    expect(units.map((unit) => unit.code).sort()).toEqual(["DCS01", "DCS02", "KHOI"]);
    expect(new Set(units.map((unit) => unit.bodyId))).toEqual(new Set([ours.bodyId]));
  });

  it("shows an officer their own dossiers only, even where the query forgets to ask", async () => {
    const officer = ours.officer("DCS01");
    const dossiers = await inScope(officer, (tx) => tx.dossier.findMany({ select: { unitId: true } }));
    expect(new Set(dossiers.map((dossier) => dossier.unitId))).toEqual(new Set([ours.units.DCS01]));
    expect(dossiers).toHaveLength(2);
  });

  it("answers another unit's dossier with nothing", async () => {
    const found = await inScope(ours.officer("DCS01"), (tx) => findDossier(tx, ours.officer("DCS01"), { year: 2024, unitCode: "DCS02" }));
    expect(found).toBeNull();
  });

  it("refuses to write into another body", async () => {
    const write = inScope(ours.admin, (tx) => tx.unit.create({ data: { bodyId: theirs.bodyId, code: "X1" }, select: { id: true } }));
    await expect(write).rejects.toThrow();
  });

  it("refuses to write under another unit of the same body", async () => {
    const [dossier] = await inScope(ours.secretary, (tx) => listDossiers(tx, ours.secretary, 2024));
    const other = ours.officer(dossier?.unitCode === "DCS01" ? "DCS02" : "DCS01");
    const write = inScope(other, (tx) =>
      tx.entry.createMany({ data: { bodyId: ours.bodyId, dossierId: dossier?.id ?? "", unitId: dossier?.unitId ?? "", code: "1.1" } }),
    );
    await expect(write).rejects.toThrow();
  });

  it("leaves no scope behind on a used connection", async () => {
    await inScope(ours.secretary, (tx) => tx.unit.count());
    const counts = await Promise.all(
      Array.from({ length: 12 }, (_, index) => inScope(index % 2 ? ours.secretary : theirs.secretary, (tx) => tx.unit.count())),
    );
    expect(counts.filter((count) => count === 3)).toHaveLength(6);
    expect(counts.filter((count) => count === 2)).toHaveLength(6);
  });

  it("rolls back everything when a use case refuses", async () => {
    const refused = await inScope(ours.admin, async (tx) => {
      await tx.unit.create({ data: { bodyId: ours.bodyId, code: "TAM" } });
      return { ok: false as const, error: { code: "invalid" as const, message: "không" } };
    });
    expect(refused.ok).toBe(false);
    const kept = await inScope(ours.admin, (tx) => tx.unit.count({ where: { bodyId: ours.bodyId, code: "TAM" } }));
    expect(kept).toBe(0);
  });

  it("never rewrites the log, not even by the body's own administrator", async () => {
    const rewriting = inScope(ours.admin, (tx) =>
      tx.auditEvent.updateMany({ where: { bodyId: ours.bodyId }, data: { action: "entry.save" } }),
    );
    await expect(rewriting).rejects.toThrow();
  });
});
