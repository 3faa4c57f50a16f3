import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import type { Combination } from "../../lib/domain/combine-dossiers";
import { addReference } from "../../lib/use-cases/add-evidence";
import { changeUnits } from "../../lib/use-cases/change-units";
import { saveResult, saveTarget } from "../../lib/use-cases/save-entry";
import { approved, dossierOf, registered } from "../support/registered";
import { changed, confirmation, requestOf } from "../support/unit-change";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const id = (code: string) => world.units[code] ?? "";

/** Types one target of 2025 at `code`'s unit. */
async function type2025(unit: string, code: string, target: string) {
  const { id: dossierId } = await dossierOf(world.secretary, unit, 2025);
  const form = { dossierId, code, version: 0, target, solution: `Của ${unit}`, dueText: "", person: "" };
  expectOk(await saveTarget(world.officer(unit), form, AT.reporting));
}

/** Types one result of 2024 with a document as its evidence. */
async function report2024(unit: string, code: string, numerator: string) {
  const dossier = await dossierOf(world.secretary, unit, 2024);
  const version = dossier.entries.find((entry) => entry.code === code)?.version ?? 0;
  const form = { dossierId: dossier.id, code, version, numerator, denominator: "100", explanation: `Của ${unit}` };
  expectOk(await saveResult(world.officer(unit), form, AT.reporting));
  const paper = { dossierId: dossier.id, item: code, title: "", documentNumber: `1-${unit}`, documentDate: "01/09/2024" };
  expectOk(await addReference(world.officer(unit), paper, AT.reporting));
}

const outcomesOf = (changeId: string) =>
  inScope(world.admin, (tx) => tx.unitChangeDossier.findMany({ where: { bodyId: world.bodyId, changeId, way: "combine" } }));

beforeAll(async () => {
  world = await buildWorld({ unitCount: 8 });
});

describe("a unit merged into one that has its own open dossier, combined by choice", () => {
  it("the kept one keeps what it typed and takes over what it left empty; the other one closes whole", async () => {
    await type2025("DCS02", "1.9", "99");
    const other = await registered(world, "DCS01", {}, { year: 2025, at: AT.reporting });
    const own = await dossierOf(world.secretary, "DCS02", 2025);
    const request = requestOf("merge", { unitIds: [id("DCS01"), id("DCS02")], survivorId: id("DCS02") });
    const closed = await dossierOf(world.secretary, "DCS01", 2024);
    const changeId = await changed(world.admin, request, { dossiers: { [other.id]: `combine:${id("DCS02")}`, [closed.id]: "close" } });

    const after = await dossierOf(world.secretary, "DCS02", 2025);
    expect([after.id, after.status, after.entries.length]).toEqual([own.id, "notRegistered", 25]);
    const entry = (code: string) => after.entries.find((one) => one.code === code);
    expect(entry("1.9")).toMatchObject({ target: 9900, solution: "Của DCS02" });
    const taken = other.entries.find((one) => one.code === "1.1");
    expect(entry("1.1")).toMatchObject({ target: taken?.target, hasTarget: true, solution: "Theo kế hoạch năm" });
    const ended = await dossierOf(world.secretary, "DCS01", 2025);
    expect([ended.status, ended.entries]).toEqual(["unitEnded", other.entries]);
    const [outcome] = await outcomesOf(changeId);
    expect(outcome).toMatchObject({ dossierId: other.id, toDossierId: own.id, toUnitId: id("DCS02") });
    expect(outcome?.combination).toMatchObject({ kept: ["1.9"], locked: [], foreign: [] });
    const sent = await inScope(world.admin, (tx) => tx.submission.findMany({ where: { bodyId: world.bodyId, dossierId: own.id } }));
    expect(sent, "what the other unit sent stays with it").toEqual([]);
    const [event] = await inScope(world.admin, (tx) =>
      tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "dossier.combine", dossierId: own.id } }),
    );
    expect(event?.data).toMatchObject({ unit: "Đoàn cơ sở số 1", year: 2025, items: expect.arrayContaining(["1.1"]) });
  });

  it("is refused where the kept one has been sent: the only way is to close", async () => {
    await registered(world, "DCS04", {}, { year: 2025, at: AT.reporting });
    const other = await registered(world, "DCS03", {}, { year: 2025, at: AT.reporting });
    const years = await dossierOf(world.secretary, "DCS03", 2024);
    const request = requestOf("merge", { unitIds: [id("DCS03"), id("DCS04")], survivorId: id("DCS04") });
    const own = await dossierOf(world.secretary, "DCS04", 2025);
    const changeId = await changed(world.admin, request, { dossiers: { [other.id]: `combine:${id("DCS04")}`, [years.id]: "close" } });
    expect(await outcomesOf(changeId)).toEqual([]);
    const after = await dossierOf(world.secretary, "DCS04", 2025);
    expect([after.version, after.entries]).toEqual([own.version, own.entries]);
  });
});

describe("two units merged into a new one", () => {
  it("one dossier is carried and the other combined with it: results come with their evidence, approved targets stand", async () => {
    const first = await approved(world, "DCS05", { "1.9": "98" });
    const second = await approved(world, "DCS06", { "1.9": "96" });
    await report2024("DCS05", "1.9", "99");
    await report2024("DCS06", "1.9", "97");
    await report2024("DCS06", "1.1", "100");
    const successors = [{ name: "Đơn vị gộp", code: "GOP" }];
    const request = requestOf("merge", { unitIds: [id("DCS05"), id("DCS06")], effectiveOn: "2024-10-30", successors });
    const dossiers = { [first.id]: "carry:moi-1", [second.id]: "combine:moi-1" };
    const changeId = await changed(world.admin, request, { dossiers });
    const after = await dossierOf(world.secretary, "GOP", 2024);
    const entry = (code: string) => after.entries.find((one) => one.code === code);
    expect(after.status).toBe("registrationApproved");
    expect(entry("1.9")).toMatchObject({ target: 9800, numerator: 99, explanation: "Của DCS05" });
    expect(entry("1.1")).toMatchObject({ numerator: 100, denominator: 100, explanation: "Của DCS06" });
    expect(after.evidence.map(({ item, documentNumber }) => [item, documentNumber])).toEqual([
      ["1.9", "1-DCS05"],
      ["1.1", "1-DCS06"],
    ]);
    const [outcome] = await outcomesOf(changeId);
    expect(outcome?.combination as unknown as Combination).toMatchObject({ targets: [], results: ["1.1"], kept: ["1.9"] });
    expect((await dossierOf(world.secretary, "DCS06", 2024)).evidence).toHaveLength(2);
  });

  it("a figure typed after the preview makes the preview untrue", async () => {
    await type2025("DCS07", "1.1", "98");
    await type2025("DCS08", "1.2", "98");
    const [first, second] = [await dossierOf(world.secretary, "DCS07", 2025), await dossierOf(world.secretary, "DCS08", 2025)];
    const request = requestOf("merge", { unitIds: [id("DCS07"), id("DCS08")], successors: [{ name: "Đơn vị sau", code: "SAU" }] });
    const dossiers = { [first.id]: "carry:moi-1", [second.id]: "combine:moi-1" };
    const form = await confirmation(world.admin, request, { dossiers });
    await type2025("DCS08", "1.3", "98");
    expect(await changeUnits(world.admin, form, AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
  });
});
