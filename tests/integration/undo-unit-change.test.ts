import { beforeAll, describe, expect, it } from "vitest";
import { lastYear } from "../../lib/db/last-year";
import { setNext } from "../../lib/db/register";
import { inScope } from "../../lib/db/scope";
import { undoFacts } from "../../lib/db/undo-facts";
import { findUnitChange, listLineage, listUnitChanges } from "../../lib/db/unit-changes";
import { isOfficerOf } from "../../lib/domain/permissions";
import { planUndo } from "../../lib/domain/unit-change-undo";
import { obstacleSentence, undoLineSentence } from "../../lib/domain/unit-change-undo-words";
import { formatInstant } from "../../lib/format";
import { unitSchema } from "../../lib/forms/unit";
import { addReference } from "../../lib/use-cases/add-evidence";
import { createPasswordLink } from "../../lib/use-cases/create-password-link";
import { createUnit } from "../../lib/use-cases/create-unit";
import { grantExtension } from "../../lib/use-cases/grant-extension";
import { saveResult, saveTarget } from "../../lib/use-cases/save-entry";
import { undoUnitChange } from "../../lib/use-cases/undo-unit-change";
import { setCycleStatus } from "../../lib/use-cases/write-cycle";
import { countStatements } from "../support/count-statements";
import { approved, dossierOf, registered } from "../support/registered";
import { snapshotOf } from "../support/snapshot";
import { again, changed, requestOf } from "../support/unit-change";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const id = (code: string) => world.units[code] ?? "";
const REASON = "Ghi nhầm đơn vị";
const undo = (changeId: string) => undoUnitChange(world.admin, { changeId, reason: REASON }, AT.reporting);

async function type2025(unit: string, code: string) {
  const { id: dossierId } = await dossierOf(world.secretary, unit, 2025);
  const form = { dossierId, code, version: 0, target: "99", solution: `Của ${unit}`, dueText: "", person: "" };
  expectOk(await saveTarget(world.officer(unit), form, AT.reporting));
}

/** Carries a change out, undoes it, and compares every row with what stood before; gives the change. */
async function undoneWhole(request: ReturnType<typeof requestOf>, choices: Parameters<typeof changed>[2] = {}): Promise<string> {
  const before = await snapshotOf(world.admin);
  const changeId = await changed(world.admin, request, choices);
  expect(await snapshotOf(world.admin)).not.toEqual(before);
  expectOk(await undo(changeId));
  expect(await snapshotOf(world.admin)).toEqual(before);
  const found = await inScope(world.viewer, (tx) => findUnitChange(tx, world.bodyId, changeId));
  expect(found?.undone).toMatchObject({ by: world.admin.name, reason: REASON, at: AT.reporting });
  return changeId;
}

async function obstaclesOf(changeId: string): Promise<string[]> {
  const facts = await inScope(world.admin, (tx) => undoFacts(tx, world.bodyId, changeId));
  if (!facts) throw new Error("no such change");
  return planUndo(facts).obstacles.map((obstacle) => obstacleSentence(obstacle, formatInstant));
}

beforeAll(async () => {
  world = await buildWorld({ unitCount: 9 });
});

describe("undone, everything stands as it stood before", () => {
  it("after a merger into a new unit with carried, combined, closed and kept dossiers, roles, a slip, units below and evidence", async () => {
    const child = unitSchema.parse({
      ...{ code: "CD1", name: "Chi đoàn trực thuộc", unitType: "coQuan", level: "chiDoan", parentId: id("DCS01"), validFrom: "2020-01-01" },
    });
    expectOk(await createUnit(world.admin, child, AT.founding));
    const first = await approved(world, "DCS01");
    const second = await registered(world, "DCS02");
    const result = { dossierId: first.id, code: "1.9", version: first.entries.find(({ code }) => code === "1.9")?.version ?? 0 };
    expectOk(await saveResult(world.officer("DCS01"), { ...result, numerator: "9", denominator: "10" }, AT.reporting));
    const paper = { dossierId: first.id, item: "1.9", title: "", documentNumber: "1-KH", documentDate: "01/09/2024" };
    expectOk(await addReference(world.officer("DCS01"), paper, AT.reporting));
    await type2025("DCS01", "1.1");
    await type2025("DCS02", "1.2");
    expectOk(await createPasswordLink(world.admin, world.officer("DCS02").userId, AT.reporting));
    const later = { unitId: id("DCS01"), window: "registration" as const, dueAt: "2024-12-15T23:59", reason: "Đang sắp xếp tổ chức" };
    expectOk(await grantExtension(world.secretary, world.cycleIds[2025] ?? "", later, AT.reporting));
    const [open, other] = [await dossierOf(world.secretary, "DCS01", 2025), await dossierOf(world.secretary, "DCS02", 2025)];
    const roles = await inScope(world.admin, (tx) => tx.membership.findMany({ where: { bodyId: world.bodyId, unitId: id("DCS02") } }));
    const successors = [{ name: "Đơn vị sáp nhập", code: "SN" }];
    const request = requestOf("merge", { unitIds: [id("DCS01"), id("DCS02")], successors, effectiveOn: "2024-10-30" });
    const dossiers = {
      ...{ [first.id]: "carry:moi-1", [second.id]: "close" },
      ...{ [open.id]: "combine:moi-1", [other.id]: "carry:moi-1" },
    };
    await undoneWhole(request, { dossiers, roles: { [roles[0]?.id ?? ""]: "end" } });
    const officer = await again(world.officer("DCS02"));
    expect(isOfficerOf(officer, id("DCS02"))).toBe(true);
  });

  it("after a merger into a unit that is kept under a new name, its blank dossier taken by the other's", async () => {
    const other = await registered(world, "DCS03", {}, { year: 2025, at: AT.reporting });
    const years = await dossierOf(world.secretary, "DCS03", 2024);
    const request = requestOf("merge", {
      unitIds: [id("DCS03"), id("DCS04")],
      survivorId: id("DCS04"),
      successors: [{ name: "Tên chung" }],
    });
    await undoneWhole(request, { dossiers: { [other.id]: `carry:${id("DCS04")}`, [years.id]: "stay" } });
  });

  it("after a merger into a unit whose own dossier took over from the other's", async () => {
    await type2025("DCS04", "1.9");
    const [other, years] = [await dossierOf(world.secretary, "DCS03", 2025), await dossierOf(world.secretary, "DCS03", 2024)];
    const request = requestOf("merge", { unitIds: [id("DCS03"), id("DCS04")], survivorId: id("DCS04") });
    await undoneWhole(request, { dossiers: { [other.id]: `combine:${id("DCS04")}`, [years.id]: "close" } });
  });

  it("after a division with copied dossiers and a number series carried on", async () => {
    await inScope(world.admin, (tx) => setNext(tx, { bodyId: world.bodyId, issuerId: id("DCS01"), type: "CV", term: "2022-2027" }, 8));
    const dossier = await dossierOf(world.secretary, "DCS01", 2024);
    const open = await dossierOf(world.secretary, "DCS01", 2025);
    const child = await inScope(world.admin, (tx) => tx.unit.findFirstOrThrow({ where: { bodyId: world.bodyId, code: "CD1" } }));
    const successors = [
      { name: "Phần một", code: "P1" },
      { name: "Phần hai", code: "P2" },
    ];
    await undoneWhole(requestOf("split", { unitIds: [id("DCS01")], effectiveOn: "2024-10-30", successors }), {
      dossiers: { [dossier.id]: "split", [open.id]: "carry:moi-2" },
      children: { [child.id]: "under:moi-2" },
      numbers: { "moi-1": "own", "moi-2": `continue:${id("DCS01")}` },
    });
  });

  it("after a part that left, a transfer, a new name, a founding, a dissolution and a new name of the body", async () => {
    const successors = [{ name: "Phần tách ra", code: "P3" }];
    await undoneWhole(requestOf("split", { unitIds: [id("DCS05")], survivorId: id("DCS05"), successors }));
    await undoneWhole(requestOf("transfer", { unitIds: [id("DCS05")], parentId: id("DCS06") }));
    await undoneWhole(requestOf("rename", { unitIds: [id("DCS05")], successors: [{ name: "Tên nhầm" }] }));
    await undoneWhole(requestOf("establish", { successors: [{ name: "Lập nhầm", code: "LN" }] }));
    const years = await dossierOf(world.secretary, "DCS05", 2024);
    await undoneWhole(requestOf("dissolve", { unitIds: [id("DCS05")] }), { dossiers: { [years.id]: "close" } });
    await undoneWhole(requestOf("renameBody", { successors: [{ name: "Đoàn Khối tên nhầm" }] }));
  });

  it("the code of a unit that is no more can be given again, and the history names what was undone", async () => {
    const changeId = await changed(world.admin, requestOf("establish", { successors: [{ name: "Lập đúng", code: "LN" }] }));
    const all = await inScope(world.admin, (tx) => listUnitChanges(tx, world.bodyId));
    expect(all.filter(({ undone }) => undone !== null).flatMap(({ successors }) => successors.map(({ name }) => name))).toContain(
      "Lập nhầm",
    );
    expect((await inScope(world.admin, (tx) => listLineage(tx, world.bodyId))).map((change) => change.id)).toEqual([changeId]);
    expectOk(await undo(changeId));
  });

  it("last year's figures follow no change that was undone", async () => {
    const dossier = await dossierOf(world.secretary, "DCS01", 2025);
    const { comparison } = await inScope(world.secretary, (tx) => lastYear(tx, world.secretary, dossier));
    expect(comparison).toMatchObject({ kind: "one", sentence: "" });
  });
});

describe("what stands in the way is named", () => {
  it("a later change of the same unit; the later one goes first", async () => {
    const first = await changed(world.admin, requestOf("rename", { unitIds: [id("DCS06")], successors: [{ name: "Tên thứ nhất" }] }));
    const second = await changed(
      world.admin,
      requestOf("transfer", { unitIds: [id("DCS06")], parentId: id("DCS07"), effectiveOn: "2024-11-03" }),
    );
    expect(await obstaclesOf(first)).toEqual([
      "Sau đó còn có chuyển trực thuộc từ ngày 03/11/2024 theo Quyết định số 21-QĐ/ĐTN: hãy hoàn tác thay đổi ấy trước.",
    ]);
    expect(await undo(first)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expectOk(await undo(second));
    expectOk(await undo(first));
    expect(await undo(first)).toMatchObject({ ok: false, error: { message: "Thay đổi này đã được hoàn tác." } });
  });

  it("work in a carried dossier, a submission, a role and a unit below since", async () => {
    await type2025("DCS07", "1.1");
    const [open, years] = [await dossierOf(world.secretary, "DCS07", 2025), await dossierOf(world.secretary, "DCS07", 2024)];
    const other = await dossierOf(world.secretary, "DCS08", 2024);
    const request = requestOf("merge", { unitIds: [id("DCS07"), id("DCS08")], successors: [{ name: "Đơn vị mới", code: "MOI1" }] });
    const changeId = await changed(world.admin, request, {
      dossiers: { [open.id]: "carry:moi-1", [years.id]: "close", [other.id]: "close" },
    });
    expect(await obstaclesOf(changeId)).toEqual([]);
    const officer = await again(world.officer("DCS07"));
    const carried = await dossierOf(officer, "MOI1", 2025);
    const form = { dossierId: carried.id, code: "1.2", version: 0, target: "99", solution: "", dueText: "", person: "" };
    expectOk(await saveTarget(officer, form, AT.reporting));
    await world.addPerson(carried.unitId, "unitOfficer");
    const child = unitSchema.parse({ code: "CDM", name: "Chi đoàn mới", unitType: "coQuan", level: "chiDoan", parentId: carried.unitId });
    expectOk(await createUnit(world.admin, child, AT.reporting));
    const sentences = await obstaclesOf(changeId);
    expect(sentences).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Từ lúc thay đổi, ở Đơn vị mới đã có việc “Lưu tiêu chí” lúc /),
        expect.stringMatching(/^Từ lúc thay đổi, ở Đơn vị mới đã có việc “Thêm tài khoản” lúc /),
        "Đơn vị mới đã có đơn vị trực thuộc mới (1).",
        "Đơn vị mới đã có người được giao vai trò từ sau thay đổi (1).",
      ]),
    );
    const before = await snapshotOf(world.admin);
    expect(await undo(changeId)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(await snapshotOf(world.admin), "a refusal leaves everything").toEqual(before);
  });

  it("a submission under a name that would go; other work of a unit that lives on does not stand in the way", async () => {
    const changeId = await changed(world.admin, requestOf("rename", { unitIds: [id("DCS09")], successors: [{ name: "Tên mới" }] }));
    await type2025("DCS09", "1.1");
    expect(await obstaclesOf(changeId)).toEqual([]);
    const sent = await registered(world, "DCS09", {}, { year: 2024, at: AT.reporting });
    expect(sent.status).toBe("registrationSubmitted");
    expect(await obstaclesOf(changeId)).toEqual([expect.stringMatching(/^Từ lúc thay đổi, ở Tên mới đã có việc “Nộp đăng ký” lúc /)]);
  });

  it("a role that was ended since, and a year that was closed since", async () => {
    const years = await dossierOf(world.secretary, "DCS06", 2024);
    const changeId = await changed(world.admin, requestOf("dissolve", { unitIds: [id("DCS06")] }), { dossiers: { [years.id]: "close" } });
    await inScope(world.admin, (tx) =>
      tx.membership.updateMany({ where: { bodyId: world.bodyId, unitId: id("DCS06") }, data: { validTo: AT.midYear } }),
    );
    expect(await obstaclesOf(changeId)).toEqual(["Có 1 mục (vai trò) ở Đoàn cơ sở số 6 đã được sửa từ lúc thay đổi."]);
    expectOk(await setCycleStatus(world.admin, world.cycleIds[2024] ?? "", "closed", AT.meeting));
    expect(await obstaclesOf(changeId)).toEqual(["Năm công tác 2024 đã đóng, hồ sơ của năm ấy không mở lại được."]);
  });
});

describe("the preview and the door", () => {
  it("reads what it needs in six statements and says what goes and what comes back", async () => {
    const successors = [{ name: "Nơi mới", code: "NM" }];
    const changeId = await changed(world.admin, requestOf("split", { unitIds: [id("DCS05")], survivorId: id("DCS05"), successors }));
    const { count, value } = await countStatements(() => inScope(world.admin, (tx) => undoFacts(tx, world.bodyId, changeId)));
    expect(count).toBeLessThanOrEqual(6);
    if (!value) throw new Error("no such change");
    const { lines, obstacles } = planUndo(value);
    expect([obstacles, lines.map(undoLineSentence)]).toEqual([
      [],
      ["Nơi mới bị xóa khỏi danh sách đơn vị; mã NM dùng lại được cho đơn vị khác."],
    ]);
    for (const actor of [world.monitor, world.viewer, world.officer("DCS05")]) {
      expect(await undoUnitChange(actor, { changeId, reason: REASON }, AT.reporting)).toMatchObject({ ok: false });
    }
    const answers = await Promise.all([undo(changeId), undo(changeId)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });
});
