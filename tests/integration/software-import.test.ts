import { beforeAll, describe, expect, it } from "vitest";
import { factsOf, findDossier } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { proposeDossier, softwareStepOf } from "../../lib/domain/dossier";
import type { Actor } from "../../lib/domain/permissions";
import { NONE_OF_OURS } from "../../lib/forms/software-import";
import { bodyListFor } from "../../lib/queries/body-tables";
import { applySoftwareImport } from "../../lib/use-cases/apply-software-import";
import { previewSoftwareImport } from "../../lib/use-cases/preview-software-import";
import { answerSoftwareNames, lookAtSoftwareImport, mapSoftwareImport } from "../../lib/use-cases/read-software-import";
import { undoSoftwareImport } from "../../lib/use-cases/undo-software-import";
import { appraised } from "../support/appraised";
import { countRows } from "../support/row-counts";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const LATER = new Date("2024-11-20T02:00:00Z");
const HEAD = "Mã ĐV;Đơn vị;Kết quả;Ngày hoàn thành";

async function upload(actor: Actor, rows: string[], at = AT.appraising, head = HEAD) {
  const bytes = new TextEncoder().encode([head, ...rows].join("\n"));
  const { id } = expectOk(await previewSoftwareImport(actor, { bytes, fileName: "xuat.csv", year: 2024 }, at));
  const look = async () => expectOk(await lookAtSoftwareImport(actor, id, at));
  return { id, look, apply: async () => applySoftwareImport(actor, { id, seen: (await look()).seal }, at) };
}

async function apply(actor: Actor, rows: string[], at = AT.appraising) {
  const one = await upload(actor, rows, at);
  return { id: one.id, report: expectOk(await one.apply()) };
}

async function stepOf(world: World, code: string, actor: Actor = world.secretary) {
  const dossier = await inScope(actor, (tx) => findDossier(tx, actor, { year: 2024, unitCode: code }));
  if (!dossier) throw new Error(code);
  return { dossier, step: softwareStepOf(factsOf(dossier)) };
}

const statuses = (world: World, actor: Actor = world.secretary) =>
  inScope(actor, (tx) => tx.softwareStatus.findMany({ where: { bodyId: world.bodyId }, orderBy: { unitId: "asc" } }));

describe("readings from the member software", () => {
  let world: World;
  beforeAll(async () => {
    world = await buildWorld({ unitCount: 4 });
  });

  it("stand beside what the units state, with file, row, checker and day, and write nothing into the dossiers", async () => {
    await appraised(world, "DCS01");
    const before = await countRows(world.admin);
    const { report } = await apply(world.secretary, ["DCS01;;Đạt;01/11/2024", ";Đoàn cơ sở số 2;Chưa hoàn thành;"]);
    expect(report.counts).toEqual({ new: 2, changed: 0, unchanged: 0, refused: 0 });
    const after = await countRows(world.admin);
    expect({ ...after, auditEvent: before.auditEvent }).toEqual(before);
    const { dossier, step } = await stepOf(world, "DCS01");
    expect(dossier.parts.software.doneOn).toBe("2024-11-03");
    expect(dossier.software).toMatchObject({
      outcome: "met",
      completedOn: "2024-11-01",
      sourceFile: "xuat.csv",
      sourceRow: "xuat, dòng 2",
    });
    expect(dossier.software).toMatchObject({ checkedBy: world.secretary.name, checkedOn: "2024-11-12" });
    expect(step).toMatchObject({ basis: "bothDiffer", holds: true, doneOn: "2024-11-01", statedOn: "2024-11-03" });
  });

  it("are logged unit by unit and as a whole", async () => {
    const where = { bodyId: world.bodyId, action: { startsWith: "software." } };
    const events = await inScope(world.admin, (tx) => tx.auditEvent.groupBy({ by: ["action"], where, _count: true }));
    const counts = Object.fromEntries(events.map((event) => [event.action, event._count]));
    expect(counts).toEqual({ "software.preview": 1, "software.read": 2, "software.import": 1 });
  });

  it("change nothing when the same file comes again", async () => {
    const before = await statuses(world);
    const again = await upload(world.secretary, ["DCS01;;Đạt;01/11/2024", ";Đoàn cơ sở số 2;Chưa hoàn thành;"], LATER);
    expect((await again.look()).plan?.counts).toEqual({ new: 0, changed: 0, unchanged: 2, refused: 0 });
    expect(await again.apply()).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(await statuses(world)).toEqual(before);
  });

  it("are seen by the unit itself and by no other unit; uploads and remembered names by no unit", async () => {
    const own = await statuses(world, world.officer("DCS01"));
    expect(own.map((status) => status.unitId)).toEqual([world.units.DCS01]);
    expect((await stepOf(world, "DCS01", world.officer("DCS01"))).dossier.software?.outcome).toBe("met");
    expect(await statuses(world, world.officer("DCS03"))).toEqual([]);
    const uploads = await inScope(world.officer("DCS01"), (tx) => tx.softwareImport.count());
    expect([uploads, await inScope(world.secretary, (tx) => tx.softwareImport.count())]).toEqual([0, 2]);
    const foreign = inScope(world.officer("DCS01"), (tx) =>
      tx.softwareStatus.updateMany({ where: { bodyId: world.bodyId, unitId: world.units.DCS02 ?? "" }, data: { outcome: "met" } }),
    );
    expect(await foreign).toEqual({ count: 0 });
  });

  it("make G4 fail where they contradict the unit, and the Khối's list says on what it rests", async () => {
    await appraised(world, "DCS03");
    await apply(world.secretary, ["DCS03;;Chưa hoàn thành;"], LATER);
    const { dossier } = await stepOf(world, "DCS03");
    expect(proposeDossier(factsOf(dossier), LATER).reasons).toContainEqual({ kind: "gate", gate: "G4", because: "contradicted" });
    const filter = { search: "", cluster: "", proposal: undefined, outcome: undefined };
    const { list } = await bodyListFor(world.secretary, 2024, filter as Parameters<typeof bodyListFor>[2], LATER);
    expect(list.rows.map((row) => row.software)).toEqual([
      "01/11/2024 (Khối đối chiếu; đơn vị khai 03/11/2024)",
      "Chưa (Khối đối chiếu)",
      "Chưa (Khối đối chiếu; đơn vị khai 03/11/2024)",
      "Chưa",
    ]);
    expect(list.rows[2]?.note).toContain("nhưng Đoàn Khối đối chiếu thấy chưa");
  });

  it("refuse a preview that is no longer true, and write nothing then", async () => {
    const first = await upload(world.secretary, ["DCS04;;Đạt;01/11/2024"]);
    const second = await upload(world.secretary, ["DCS04;;Đạt;02/11/2024"]);
    const { seal } = await second.look();
    expectOk(await first.apply());
    expect(await applySoftwareImport(world.secretary, { id: second.id, seen: seal }, AT.appraising)).toMatchObject({
      ok: false,
      error: { code: "conflict" },
    });
    expect((await stepOf(world, "DCS04")).dossier.software?.completedOn).toBe("2024-11-01");
    expect(await applySoftwareImport(world.secretary, { id: first.id, seen: seal }, AT.appraising)).toMatchObject({
      ok: false,
      error: { code: "notNow" },
    });
  });

  it("are taken by the secretary and the administrator only, and never for one's own unit", async () => {
    const bytes = new TextEncoder().encode(HEAD);
    for (const actor of [world.monitor, world.btv, world.viewer, world.officer("DCS01")]) {
      const tried = await previewSoftwareImport(actor, { bytes, fileName: "a.csv", year: 2024 }, AT.appraising);
      expect(tried).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    }
    const [membership] = world.officer("DCS02").memberships;
    const both: Actor = { ...world.secretary, memberships: [...world.secretary.memberships, ...(membership ? [membership] : [])] };
    const own = await upload(both, ["DCS02;;Đạt;01/11/2024"]);
    const { plan } = await own.look();
    expect(plan?.refused[0]?.reason).toContain("Đồng chí giữ vai trò ở đơn vị này");
  });

  it("refuse another year than an open one, and another body's upload", async () => {
    const other = await buildWorld({ unitCount: 1 });
    const { id } = await upload(world.secretary, ["DCS01;;Đạt;01/11/2024"]);
    expect(await lookAtSoftwareImport(other.secretary, id, AT.appraising)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await applySoftwareImport(other.secretary, { id, seen: "" }, AT.appraising)).toMatchObject({
      ok: false,
      error: { code: "notFound" },
    });
    expect(await undoSoftwareImport(other.secretary, id, AT.appraising)).toMatchObject({ ok: false, error: { code: "notFound" } });
    const bytes = new TextEncoder().encode(`${HEAD}\nDCS01;;Đạt;`);
    const unknown = await previewSoftwareImport(world.secretary, { bytes, fileName: "a.csv", year: 2031 }, AT.appraising);
    expect(unknown).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});

describe("an import from the member software, taken back", () => {
  it("restores what stood before, row by row, and only the last one of the year", async () => {
    const world = await buildWorld({ unitCount: 3 });
    const first = await apply(world.secretary, ["DCS01;;Đạt;01/11/2024", "DCS02;;Không đạt;02/11/2024"]);
    const before = await statuses(world);
    const second = await apply(world.admin, ["DCS01;;Đạt;05/11/2024", "DCS03;;Đạt;05/11/2024"], LATER);
    expect(second.report.counts).toMatchObject({ new: 1, changed: 1 });
    expect(await undoSoftwareImport(world.admin, first.id, LATER)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(expectOk(await undoSoftwareImport(world.admin, second.id, LATER))).toEqual({ restored: 2, left: [] });
    expect(await statuses(world)).toEqual(before);
    expect(await undoSoftwareImport(world.admin, second.id, LATER)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(expectOk(await undoSoftwareImport(world.secretary, first.id, LATER)).restored).toBe(2);
    expect(await statuses(world)).toEqual([]);
  });

  it("leaves what was laid before the BTV since, and refuses to read it anew", async () => {
    const world = await buildWorld({ unitCount: 2 });
    const { id } = await apply(world.secretary, ["DCS01;;Đạt;01/11/2024", "DCS02;;Đạt;01/11/2024"]);
    await inScope(world.secretary, (tx) =>
      tx.dossier.updateMany({ where: { bodyId: world.bodyId, unitId: world.units.DCS01 ?? "" }, data: { status: "tabled" } }),
    );
    const again = await upload(world.secretary, ["DCS01;;Không đạt;01/11/2024"], LATER);
    expect((await again.look()).plan?.refused[0]?.reason).toContain("đang trình phiên họp");
    const undone = expectOk(await undoSoftwareImport(world.secretary, id, LATER));
    expect(undone).toMatchObject({ restored: 1, left: [{ what: "DCS01" }] });
    expect((await statuses(world)).map((status) => status.unitId)).toEqual([world.units.DCS01]);
  });
});

describe("what is remembered for the next file", () => {
  it("is the columns by their headings, and the unit of a name, for this body alone", async () => {
    const world = await buildWorld({ unitCount: 2 });
    const head = "Cột A;Cột B;Cột C";
    const rows = ["Cơ sở thứ nhất;Đạt;01/11/2024", "Ngân hàng X;Đạt;01/11/2024"];
    const first = await upload(world.secretary, rows, AT.appraising, head);
    expect((await first.look()).missing).toContain("Chưa nhận ra cột");
    const columns = { unitCode: null, unitName: 1, outcome: 2, completedOn: 3, note: null };
    const bad = await mapSoftwareImport(world.secretary, first.id, { sheet: "xuat", headerRow: 40, columns }, AT.appraising);
    expect(bad).toMatchObject({ ok: false, error: { code: "invalid", fields: { headerRow: expect.any(String) } } });
    expectOk(await mapSoftwareImport(world.secretary, first.id, { sheet: "xuat", headerRow: 1, columns }, AT.appraising));
    const asked = (await first.look()).plan?.questions ?? [];
    expect(asked.map((question) => question.name)).toEqual(["Cơ sở thứ nhất", "Ngân hàng X"]);
    const answers = asked.map(({ key, name }, index) => ({
      key,
      written: name,
      unitId: index === 0 ? (world.units.DCS01 ?? "") : NONE_OF_OURS,
    }));
    expectOk(await answerSoftwareNames(world.secretary, first.id, answers, AT.appraising));
    expect((await first.look()).plan).toMatchObject({ questions: [], counts: { new: 1, refused: 0 } });
    const next = await upload(world.admin, ["Cơ sở thứ nhất;Không đạt;02/11/2024"], LATER, head);
    const { plan, found } = await next.look();
    expect(found.remembered?.by).toBe(world.secretary.name);
    expect(plan).toMatchObject({ questions: [], readings: [{ by: "answer", unit: { code: "DCS01" } }] });
    const other = await buildWorld({ unitCount: 2 });
    expect((await (await upload(other.secretary, rows, AT.appraising, head)).look()).missing).toContain("Chưa nhận ra cột");
    const foreign = answers.map((answer) => ({ ...answer, unitId: other.units.DCS01 ?? "" }));
    const tried = await answerSoftwareNames(world.secretary, first.id, foreign, AT.appraising);
    expect(tried).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});
