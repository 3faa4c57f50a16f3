import { beforeAll, describe, expect, it, vi } from "vitest";
import { inScope } from "../../lib/db/scope";
import { applyFill } from "../../lib/use-cases/apply-fill";
import { fillScopeOf } from "../../lib/use-cases/fill-scope";
import { openFill } from "../../lib/use-cases/open-fill";
import { saveTarget } from "../../lib/use-cases/save-entry";
import { uploadFill } from "../../lib/use-cases/upload-fill";
import { download, plannedOf, uploaded, type Wanted } from "../support/fill";
import { typeInto } from "../support/fill-typing";
import { approved, dossierOf, registered } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

// Each test starts threads that parse workbooks, which take long on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

const at = AT.registering;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 7 });
});

const registrationOf = (unitCode: string): Wanted => ({ part: "target", year: 2024, unitCode });

async function entriesOf(code: string, year = 2024) {
  const { entries } = await dossierOf(world.officer(code), code, year);
  return new Map(entries.map((entry) => [entry.code, entry]));
}

async function eventsOf(dossierId: string) {
  return inScope(world.admin, (tx) => tx.auditEvent.findMany({ where: { bodyId: world.bodyId, dossierId, action: "workbook.apply" } }));
}

describe("a registration filled in offline", () => {
  it("writes changed rows once, leaves wrong ones out, and changes nothing the second time", async () => {
    const officer = world.officer("DCS01");
    const wanted = registrationOf("DCS01");
    const file = await typeInto(await download(officer, wanted, at), ({ cell }) => {
      cell("1.9", "Chỉ tiêu đăng ký").value = 96.5;
      cell("1.9", "Giải pháp").value = "Rà soát hồ sơ đoàn viên\ntheo quý";
      cell("1.2", "Chỉ tiêu đăng ký").value = 4;
      cell("2.4", "Người phụ trách").value = "Phó Bí thư";
      cell("1.1", "Chỉ tiêu đăng ký").value = 50;
    });
    const { id, planned } = await uploaded(officer, wanted, file, at);
    expect(planned.counts).toEqual({ wrong: 1, conflict: 0, changed: 3, unchanged: 21 });
    expect(planned.parsed).toMatchObject({ strays: [], lost: [] });
    expect(await entriesOf("DCS01")).toEqual(new Map());

    const report = expectOk(await applyFill(officer, { id, seen: planned.seal, choices: {} }, at));
    expect(report).toEqual({ changed: 3, mine: 0, theirs: 0 });
    const stored = await entriesOf("DCS01");
    expect(stored.get("1.9")).toMatchObject({ hasTarget: true, target: 9650, solution: "Rà soát hồ sơ đoàn viên\ntheo quý", version: 1 });
    expect(stored.get("1.2")).toMatchObject({ target: 400 });
    expect(stored.get("2.4")).toMatchObject({ hasTarget: false, person: "Phó Bí thư" });
    expect(stored.has("1.1")).toBe(false);
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    expect((await eventsOf(dossierId)).map((event) => event.data)).toEqual([
      expect.objectContaining({ file: "Đăng ký.xlsx", items: ["1.2", "1.9", "2.4"] }),
    ]);

    expect(await applyFill(officer, { id, seen: planned.seal, choices: {} }, at)).toMatchObject({ ok: false, error: { code: "notNow" } });
    const again = await uploaded(officer, wanted, file, at);
    expect(again.planned.counts).toEqual({ wrong: 1, conflict: 0, changed: 0, unchanged: 24 });
    expect(await applyFill(officer, { id: again.id, seen: again.planned.seal, choices: {} }, at)).toMatchObject({
      ok: false,
      error: { code: "notNow" },
    });
    expect((await entriesOf("DCS01")).get("1.9")?.version).toBe(1);
  });

  it("asks about rows changed on the web meanwhile, and writes nothing until each is decided", async () => {
    const officer = world.officer("DCS02");
    const wanted = registrationOf("DCS02");
    const empty = await download(officer, wanted, at);
    const { id: dossierId } = await dossierOf(officer, "DCS02");
    for (const [code, target] of [
      ["1.9", "98"],
      ["1.2", "6"],
      ["3.1", "5"],
    ] as const) {
      expectOk(await saveTarget(officer, { dossierId, code, version: 0, target }, at));
    }
    const file = await typeInto(empty, ({ cell }) => {
      cell("1.9", "Chỉ tiêu đăng ký").value = 97;
      cell("1.2", "Chỉ tiêu đăng ký").value = 4;
      cell("3.1", "Chỉ tiêu đăng ký").value = 5;
      cell("3.2", "Chỉ tiêu đăng ký").value = 9;
    });
    const { id, planned } = await uploaded(officer, wanted, file, at);
    expect(planned.counts).toMatchObject({ wrong: 0, conflict: 2, changed: 1 });
    const confirm = (choices: Record<string, "mine" | "theirs">) => applyFill(officer, { id, seen: planned.seal, choices }, at);
    expect(await confirm({ "DCS02 1.9": "mine" })).toMatchObject({
      ok: false,
      error: { code: "incomplete", fields: { "choice.DCS02.1.2": "Tiêu chí 1.2: hãy chọn một trong hai nội dung." } },
    });
    expect((await entriesOf("DCS02")).has("3.2")).toBe(false);
    expect(expectOk(await confirm({ "DCS02 1.9": "mine", "DCS02 1.2": "theirs" }))).toEqual({ changed: 1, mine: 1, theirs: 1 });
    const stored = await entriesOf("DCS02");
    expect([stored.get("1.9")?.target, stored.get("1.2")?.target, stored.get("3.2")?.target]).toEqual([9700, 600, 900]);

    const again = await uploaded(officer, wanted, file, at);
    expect(again.planned.counts, "the same question is not asked twice").toMatchObject({ conflict: 0, changed: 0 });
    const version = stored.get("1.2")?.version ?? 0;
    expectOk(await saveTarget(officer, { dossierId, code: "1.2", version, target: "7" }, at));
    const other = await uploaded(officer, wanted, file, at);
    expect(other.planned.counts, "a newer value on the web is asked about").toMatchObject({ conflict: 1 });
    const retyped = await typeInto(file, ({ cell }) => {
      cell("1.2", "Chỉ tiêu đăng ký").value = 5;
    });
    expectOk(await applyFill(officer, { id: other.id, seen: other.planned.seal, choices: { "DCS02 1.2": "theirs" } }, at));
    expect((await uploaded(officer, wanted, retyped, at)).planned.counts, "so is another text of the file").toMatchObject({ conflict: 1 });
  });

  it("refuses to write when somebody saves between the preview and the confirmation", async () => {
    const officer = world.officer("DCS03");
    const wanted = registrationOf("DCS03");
    const file = await typeInto(await download(officer, wanted, at), ({ cell }) => {
      cell("1.9", "Chỉ tiêu đăng ký").value = 97;
      cell("1.2", "Chỉ tiêu đăng ký").value = 4;
    });
    const { id, planned } = await uploaded(officer, wanted, file, at);
    const { id: dossierId } = await dossierOf(officer, "DCS03");
    expectOk(await saveTarget(officer, { dossierId, code: "1.9", version: 0, target: "99" }, at));
    expect(await applyFill(officer, { id, seen: planned.seal, choices: {} }, at)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect((await entriesOf("DCS03")).has("1.2")).toBe(false);
    expect((await plannedOf(officer, id, at)).counts).toMatchObject({ conflict: 1, changed: 1 });
  });

  it("lets one of two confirmations at the same instant through", async () => {
    const officer = world.officer("DCS03");
    const file = await typeInto(await download(officer, registrationOf("DCS03"), at), ({ cell }) => {
      cell("3.4", "Chỉ tiêu đăng ký").value = 9;
    });
    const { id, planned } = await uploaded(officer, registrationOf("DCS03"), file, at);
    const confirm = () => applyFill(officer, { id, seen: planned.seal, choices: {} }, at);
    const results = await Promise.all([confirm(), confirm()]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await entriesOf("DCS03")).get("3.4")?.version).toBe(1);
  });
});

describe("what is locked", () => {
  it("is refused with why after the registration was sent, and nothing is written", async () => {
    const officer = world.officer("DCS04");
    const file = await typeInto(await download(officer, registrationOf("DCS04"), at), ({ cell }) => {
      cell("1.9", "Chỉ tiêu đăng ký").value = 97;
    });
    await registered(world, "DCS04");
    const { id, planned } = await uploaded(officer, registrationOf("DCS04"), file, at);
    expect(planned.counts).toMatchObject({ wrong: 1, conflict: 0, changed: 0 });
    const wrong = planned.rows.find(({ outcome }) => outcome.state === "wrong");
    expect(wrong?.outcome).toMatchObject({ problems: [{ field: null, reason: expect.stringContaining("Đoàn Khối") }] });
    expect(await applyFill(officer, { id, seen: planned.seal, choices: {} }, at)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect((await entriesOf("DCS04")).get("1.9")?.target).toBe(9500);
  });
});

describe("whose file", () => {
  it("is named when it is another unit's, another year's or another half's; another unit's address is not found", async () => {
    const [one, two] = [world.officer("DCS05"), world.officer("DCS06")];
    const bytes = new Uint8Array(await download(one, registrationOf("DCS05"), at));
    const upload = (wanted: Wanted, actor = one) => uploadFill(actor, { bytes, fileName: "a.xlsx", ...wanted }, at);
    expect(await upload(registrationOf("DCS06"), two)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("của đơn vị DCS05") },
    });
    expect(await upload({ ...registrationOf("DCS05"), year: 2025 })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("năm 2024") },
    });
    expect(await upload({ ...registrationOf("DCS05"), part: "result" })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("đăng ký chỉ tiêu") },
    });
    expect(await upload(registrationOf("DCS06"))).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await upload({ ...registrationOf("DCS05"), unitCode: "" })).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(await upload({ ...registrationOf("DCS05"), unitCode: "" }, world.secretary)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("của riêng đơn vị DCS05") },
    });
  });

  it("is not there for another unit, nor for the Khối's people who do not fill it in", async () => {
    const one = world.officer("DCS05");
    const bytes = new Uint8Array(await download(one, registrationOf("DCS05"), at));
    const { id, planned } = await uploaded(one, registrationOf("DCS05"), bytes, at);
    for (const actor of [world.officer("DCS06"), world.viewer, world.secretary]) {
      expect(await openFill(actor, id)).toMatchObject({ ok: false, error: { code: "notFound" } });
      expect(await applyFill(actor, { id, seen: planned.seal, choices: {} }, at)).toMatchObject({ ok: false, error: { code: "notFound" } });
      const scope = await inScope(actor, (tx) => fillScopeOf(tx, actor, registrationOf("DCS05")));
      expect(scope.ok).toBe(false);
    }
    const seen = await inScope(world.officer("DCS06"), (tx) => tx.filledWorkbook.count());
    expect(seen).toBe(0);
  });

  it("is refused after the criteria set of the dossier has changed", async () => {
    const officer = world.officer("DCS07");
    const bytes = new Uint8Array(await download(officer, { part: "target", year: 2025, unitCode: "DCS07" }, at));
    await inScope(world.admin, async (tx) => {
      const set = await tx.criteriaSet.findFirstOrThrow({ where: { bodyId: world.bodyId, unitType: "truongHoc" } });
      await tx.dossier.updateMany({
        where: { bodyId: world.bodyId, unitId: world.units.DCS07, cycle: { year: 2025 } },
        data: { criteriaSetId: set.id },
      });
    });
    const late = await uploadFill(officer, { bytes, fileName: "a.xlsx", part: "target", year: 2025, unitCode: "DCS07" }, at);
    expect(late).toMatchObject({ ok: false, error: { code: "conflict", message: expect.stringContaining("Bộ tiêu chí đã thay đổi") } });
  });
});

describe("the workbook of the whole Khối", () => {
  it("is filled in by the BTV's secretary for units that send paper, each locked by its own stage", async () => {
    const wanted: Wanted = { part: "result", year: 2024, unitCode: "" };
    await approved(world, "DCS05");
    const file = await typeInto(await download(world.secretary, wanted, AT.reporting), ({ cell }) => {
      cell("1.9", "Số đạt được", "DCS05").value = 59;
      cell("1.9", "Tổng số", "DCS05").value = 62;
      cell("1.4", "Không phát sinh", "DCS05").value = "x";
      cell("1.4", "Lý do", "DCS05").value = "Không có đoàn viên mới";
      cell("1.9", "Số đạt được", "DCS04").value = 60;
    });
    const { id, planned } = await uploaded(world.secretary, wanted, file, AT.reporting);
    expect(planned.counts).toMatchObject({ wrong: 1, conflict: 0, changed: 2 });
    expect(planned.rows.find(({ outcome }) => outcome.state === "wrong")?.key).toBe("DCS04 1.9");
    expect(expectOk(await applyFill(world.secretary, { id, seen: planned.seal, choices: {} }, AT.reporting)).changed).toBe(2);
    const stored = await entriesOf("DCS05");
    expect(stored.get("1.9")).toMatchObject({ numerator: 59, denominator: 62, target: 9500 });
    expect(stored.get("1.4")).toMatchObject({ notApplicable: true, reason: "Không có đoàn viên mới" });
  });
});
