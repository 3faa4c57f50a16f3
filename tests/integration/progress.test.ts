import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { progressSchema } from "../../lib/forms/progress";
import { noteProgress } from "../../lib/use-cases/note-progress";
import { saveResult } from "../../lib/use-cases/save-entry";
import { startAssessment } from "../../lib/use-cases/start-assessment";
import { approved, dossierOf } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let dossierId: string;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  dossierId = (await approved(world, "DCS01")).id;
});

function note(fields: Record<string, string | number>, at = AT.midYear) {
  return noteProgress(world.officer("DCS01"), progressSchema.parse({ dossierId, ...fields }), at);
}

async function entryOf(code: string) {
  return (await dossierOf(world.officer("DCS01"), "DCS01")).entries.find((entry) => entry.code === code);
}

describe("noting progress through the year", () => {
  it("keeps every note with its figure, words and document", async () => {
    expectOk(await note({ code: "1.9", quarter: 1, numerator: "40", denominator: "62" }));
    expectOk(
      await note({ code: "1.9", quarter: 2, numerator: "58", denominator: "62", documentNumber: "31-BC/ĐTN", documentDate: "30/05/2024" }),
    );
    expectOk(await note({ code: "2.4", quarter: 2, note: "Đang làm công trình số hóa" }));
    const notes = await inScope(world.secretary, (tx) => tx.progressNote.findMany({ where: { bodyId: world.bodyId, dossierId } }));
    expect(notes).toHaveLength(3);
  });

  it("refuses at its field a figure that cannot be read, a day to come, and a note of nothing", async () => {
    expect(await note({ code: "1.9", quarter: 2, numerator: "5,5", denominator: "62" })).toMatchObject({
      ok: false,
      error: { fields: { numerator: expect.stringContaining("số nguyên") } },
    });
    const coming = { code: "1.9", quarter: 2, numerator: "5", denominator: "62", documentNumber: "1", documentDate: "01/07/2024" };
    expect(await note(coming)).toMatchObject({ ok: false, error: { fields: { documentDate: expect.any(String) } } });
    expect(await note({ code: "1.9", quarter: 2 })).toMatchObject({ ok: false, error: { fields: { note: expect.any(String) } } });
  });

  it("is refused to another unit and before the approval", async () => {
    const form = progressSchema.parse({ dossierId, code: "1.9", quarter: 2, note: "x" });
    expect(await noteProgress(world.officer("DCS02"), form, AT.midYear)).toMatchObject({ ok: false, error: { code: "notFound" } });
    const own = { ...form, dossierId: (await dossierOf(world.officer("DCS02"), "DCS02")).id };
    expect(await noteProgress(world.officer("DCS02"), own, AT.midYear)).toMatchObject({ ok: false, error: { code: "notNow" } });
  });

  it("begins the self-assessment with the latest figures and documents, and leaves what was typed", async () => {
    const officer = world.officer("DCS01");
    expectOk(await note({ code: "1.2", quarter: 3, numerator: "3" }));
    const version = (await entryOf("1.2"))?.version ?? 0;
    expectOk(await saveResult(officer, { dossierId, code: "1.2", version, numerator: "4" }, AT.reporting));
    expect(expectOk(await startAssessment(officer, dossierId, AT.reporting)).filled).toBe(1);
    expect(await entryOf("1.9")).toMatchObject({ numerator: 58, denominator: 62 });
    expect(await entryOf("1.2")).toMatchObject({ numerator: 4 });
    const { evidence } = await dossierOf(officer, "DCS01");
    expect(evidence.map((piece) => [piece.item, piece.documentNumber])).toEqual([["1.9", "31-BC/ĐTN"]]);
    expect(expectOk(await startAssessment(officer, dossierId, AT.reporting)).filled).toBe(0);
  });
});
