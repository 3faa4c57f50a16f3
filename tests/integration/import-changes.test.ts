import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { findDossier } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { importTemplate } from "../../lib/documents/xlsx/import-template";
import { readWorkbook } from "../../lib/imports/read-workbook";
import { applyImport } from "../../lib/use-cases/apply-import";
import { createUnitAccounts } from "../../lib/use-cases/create-unit-accounts";
import { mapImport, previewImport } from "../../lib/use-cases/preview-import";
import { saveResult } from "../../lib/use-cases/save-entry";
import { undoImport } from "../../lib/use-cases/undo-import";
import { importWorkbook, preview, sampleWorkbook, workbookOf } from "../support/imports";
import { reportAsComplete } from "../support/report";
import { countRows } from "../support/row-counts";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const UNIT = ["Mã đơn vị", "Tên đơn vị", "Cấp", "Loại hình", "Số đoàn viên", "Thư điện tử"];
const REGISTRATION = ["Mã đơn vị", "Mã tiêu chí", "Chỉ tiêu đăng ký", "Giải pháp", "Ngày đăng ký"];
const RESULT = ["Mã đơn vị", "Mã tiêu chí", "Số đạt", "Tổng số", "Kết quả", "Lý do", "Minh chứng", "Ngày văn bản"];
const AGENCY = "Cơ quan, đơn vị sự nghiệp";

let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 6 });
});

const dossierOf = async (unitCode: string) => {
  const dossier = await inScope(world.admin, (tx) => findDossier(tx, world.admin, { year: 2024, unitCode }));
  if (!dossier) throw new Error(`no dossier of ${unitCode}`);
  return dossier;
};
const entryOf = async (unitCode: string, code: string) => (await dossierOf(unitCode)).entries.find((entry) => entry.code === code);

describe("an import that meets other people's work", () => {
  it("is confirmed once, however often the button is pressed", async () => {
    const fresh = await buildWorld({ unitCount: 0 });
    const { id } = expectOk(await previewImport(fresh.admin, sampleWorkbook(), AT.reporting));
    const { seal } = await preview(fresh.admin, id, AT.reporting);
    const answers = await Promise.all([1, 2, 3].map(() => applyImport(fresh.admin, { id, seen: seal }, AT.reporting)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await countRows(fresh.admin)).toMatchObject({ unit: 33, entry: 375, submission: 14 });
  });

  it("leaves an event of what was chosen about its columns, and takes no choice once it is applied", async () => {
    const upload = await workbookOf({ "Kết quả 2024": [RESULT, ["DCS01", "2.4", "", "", 3]] });
    const { id } = expectOk(await previewImport(world.admin, upload, AT.reporting));
    expectOk(await mapImport(world.admin, id, { year: 2024, sheets: {} }, AT.reporting));
    const event = await inScope(world.admin, (tx) =>
      tx.auditEvent.findFirst({ where: { bodyId: world.bodyId, action: "import.map" }, orderBy: { seq: "desc" } }),
    );
    expect(event?.data).toEqual({ file: "thu.xlsx", year: 2024 });
    const { seal } = await preview(world.admin, id, AT.reporting);
    expectOk(await applyImport(world.admin, { id, seen: seal }, AT.reporting));
    const late = await mapImport(world.admin, id, { year: 2025, sheets: {} }, AT.reporting);
    expect(late).toMatchObject({ ok: false, error: { code: "notNow" } });
  });

  it("writes nothing where the data changed since the preview, and says so", async () => {
    const upload = await workbookOf({ "Kết quả 2024": [RESULT, ["DCS03", "2.4", "", "", 2, "Thiếu kinh phí"]] });
    const { id } = expectOk(await previewImport(world.admin, upload, AT.reporting));
    const { seal } = await preview(world.admin, id, AT.reporting);
    const meanwhile = await workbookOf({ "Kết quả 2024": [RESULT, ["DCS03", "2.4", "", "", 1, "Thiếu kinh phí"]] });
    expectOk((await importWorkbook(world.admin, AT.reporting, meanwhile)).applied);
    const applied = await applyImport(world.admin, { id, seen: seal }, AT.reporting);
    expect(applied).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(await entryOf("DCS03", "2.4")).toMatchObject({ numerator: 1 });
    const now = await preview(world.admin, id, AT.reporting);
    expect(now.plan.results[0]).toMatchObject({ state: "changed", changes: [{ before: "1", after: "2" }] });
  });

  it("leaves nothing behind when the database fails at the last step", async () => {
    const fresh = await buildWorld({ unitCount: 0 });
    const owner = new Client({ connectionString: process.env.OWNER_DATABASE_URL });
    await owner.connect();
    await owner.query(`CREATE FUNCTION fail_import() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk gone'; END $$`);
    await owner.query(`CREATE TRIGGER fail_import BEFORE UPDATE ON "ImportBatch" FOR EACH ROW EXECUTE FUNCTION fail_import()`);
    const { id } = expectOk(await previewImport(fresh.admin, sampleWorkbook(), AT.reporting));
    const before = await countRows(fresh.admin);
    const { seal } = await preview(fresh.admin, id, AT.reporting);
    await expect(applyImport(fresh.admin, { id, seen: seal }, AT.reporting)).rejects.toThrow();
    await owner.query(`DROP TRIGGER fail_import ON "ImportBatch"`);
    await owner.end();
    expect(await countRows(fresh.admin)).toEqual(before);
    expectOk(await applyImport(fresh.admin, { id, seen: seal }, AT.reporting));
  });

  it("takes back what nobody touched, and keeps what a secretary edited since", async () => {
    const rows = [
      ["DCS01", "1.2", "", "", 4],
      ["DCS01", "2.4", "", "", 2, "Thiếu kinh phí", "12-BC/ĐTN", "14/03/2024"],
    ];
    const upload = await workbookOf({
      "Đăng ký 2024": [REGISTRATION, ["DCS01", "1.2", 4, "Rà soát", "14/11/2023"], ["DCS01", "2.4", 3, "", "14/11/2023"]],
      "Kết quả 2024": [RESULT, ...rows],
    });
    const { id, applied, planned } = await importWorkbook(world.admin, AT.reporting, upload);
    expectOk(applied);
    expect(planned.plan.notices[0]?.reason).toContain("còn thiếu chỉ tiêu của 23 tiêu chí");
    const dossier = await dossierOf("DCS01");
    expect(dossier.status).toBe("registrationApproved");
    const version = dossier.entries.find((entry) => entry.code === "2.4")?.version ?? 0;
    const form = { dossierId: dossier.id, code: "2.4", version, numerator: "3" };
    expectOk(await saveResult(world.officer("DCS01"), form, AT.reporting));
    const undone = expectOk(await undoImport(world.admin, id, AT.reporting));
    expect(undone.left).toEqual([{ what: "DCS01, tiêu chí 2.4", reason: "kết quả đã được sửa sau lần nhập, giữ nguyên" }]);
    const after = await dossierOf("DCS01");
    expect(after).toMatchObject({ status: "notRegistered", registeredAt: null, registrationApprovedAt: null });
    expect(after.entries.map(({ code, numerator, hasTarget }) => [code, numerator, hasTarget])).toEqual([["2.4", 3, false]]);
    expect(after.evidence).toEqual([]);
  });

  it("keeps a new unit whose account was made since, and says why", async () => {
    const upload = await workbookOf({
      "Đơn vị": [
        UNIT,
        ["DCS21", "Đoàn cơ sở Sở Tư pháp", "Đoàn cơ sở", AGENCY, 40, "dcs21@example.vn"],
        ["CDCS21", "Chi đoàn cơ sở Thư viện", "Chi đoàn cơ sở", AGENCY, 9],
      ],
    });
    const { id, applied } = await importWorkbook(world.admin, AT.reporting, upload);
    expect(expectOk(applied)).toMatchObject({ newUnits: 2, year: null });
    const tag = await inScope(world.admin, (tx) => tx.user.count({ where: { bodyId: world.bodyId } }));
    expect(expectOk(await createUnitAccounts(world.admin, id, AT.reporting))).toEqual({ created: 1, skipped: [] });
    const user = await inScope(world.admin, (tx) => tx.user.findUnique({ where: { username: "dcs21" }, include: { memberships: true } }));
    expect(user).toMatchObject({ name: "Bí thư Đoàn cơ sở Sở Tư pháp", email: "dcs21@example.vn", passwordHash: null });
    expect(user?.memberships[0]).toMatchObject({ role: "unitOfficer", position: "secretary" });
    expect(await inScope(world.admin, (tx) => tx.user.count({ where: { bodyId: world.bodyId } }))).toBe(tag + 1);
    const undone = expectOk(await undoImport(world.admin, id, AT.reporting));
    expect(undone.left).toEqual([{ what: "DCS21", reason: "đơn vị đã có người được giao vai trò, giữ lại đơn vị" }]);
    const codes = await inScope(world.admin, (tx) => tx.unit.findMany({ where: { bodyId: world.bodyId, code: { endsWith: "21" } } }));
    expect(codes.map((unit) => unit.code)).toEqual(["DCS21"]);
  });

  it("refuses to undo an import after which another was made", async () => {
    const first = await importWorkbook(
      world.admin,
      AT.reporting,
      await workbookOf({ "Kết quả 2024": [RESULT, ["DCS02", "1.2", "", "", 4]] }),
    );
    const second = await importWorkbook(
      world.admin,
      AT.appraising,
      await workbookOf({ "Kết quả 2024": [RESULT, ["DCS02", "1.2", "", "", 5]] }),
    );
    expectOk(second.applied);
    expect(await undoImport(world.admin, first.id, AT.appraising)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expectOk(await undoImport(world.admin, second.id, AT.appraising));
    expect(await entryOf("DCS02", "1.2")).toMatchObject({ numerator: 4 });
    expectOk(await undoImport(world.admin, first.id, AT.appraising));
    expect(await entryOf("DCS02", "1.2")).toBeUndefined();
  });
});

describe("what an import writes", () => {
  it("marks a registration late by its original day, and keeps a correction before the report as the next version", async () => {
    const late = await workbookOf({ "Đăng ký 2024": [REGISTRATION, ["DCS04", "2.4", 3, "", "05/12/2023"]] });
    expectOk((await importWorkbook(world.admin, AT.reporting, late)).applied);
    expect((await dossierOf("DCS04")).registeredAt).toEqual(new Date("2023-12-05T08:00:00+07:00"));
    const corrected = await workbookOf({ "Đăng ký 2024": [REGISTRATION, ["DCS04", "2.4", 2, "", "29/11/2023"]] });
    expectOk((await importWorkbook(world.admin, AT.reporting, corrected)).applied);
    const dossier = await dossierOf("DCS04");
    expect(dossier).toMatchObject({ status: "registrationApproved", registeredAt: new Date("2023-11-29T08:00:00+07:00") });
    const where = { bodyId: world.bodyId, dossierId: dossier.id };
    const sent = await inScope(world.admin, (tx) => tx.submission.findMany({ where, orderBy: { number: "asc" } }));
    expect(sent.map(({ number, lateDays }) => [number, lateDays])).toEqual([
      [1, 5],
      [2, 0],
    ]);
  });

  it("refuses a registration without a day, or of a day to come", async () => {
    const upload = await workbookOf({ "Đăng ký 2024": [REGISTRATION, ["DCS06", "2.4", 3, "", ""], ["DCS03", "2.4", 3, "", "05/12/2024"]] });
    const { planned } = await importWorkbook(world.admin, AT.reporting, upload);
    expect(planned.plan.refused.map(({ row, reason }) => [row, reason.slice(0, 30)])).toEqual([
      [2, "Đơn vị DCS06 chưa ghi ngày đăn"],
      [3, "Ngày đăng ký 05/12/2024 của DC"],
    ]);
  });

  it("gives a chi đoàn cơ sở that registered a dossier of its own", async () => {
    const upload = await workbookOf({
      "Đơn vị": [UNIT, ["CDCS31", "Chi đoàn cơ sở Ban Dân vận", "Chi đoàn cơ sở", AGENCY, 12]],
      "Đăng ký 2024": [REGISTRATION, ["CDCS31", "2.4", 3, "", "14/11/2023"]],
    });
    const { id, applied } = await importWorkbook(world.admin, AT.reporting, upload);
    expect(expectOk(applied).registered).toEqual(["CDCS31"]);
    expect((await dossierOf("CDCS31")).status).toBe("registrationApproved");
    expect(expectOk(await undoImport(world.admin, id, AT.reporting)).left).toEqual([]);
  });

  it("writes changed attributes of a unit as a version from today on, and undo ends it", async () => {
    const upload = await workbookOf({ "Đơn vị": [UNIT, ["DCS02", "Đoàn cơ sở số 2", "Đoàn cơ sở", AGENCY, 61]] });
    const { id, applied } = await importWorkbook(world.admin, AT.reporting, upload);
    expect(expectOk(applied)).toMatchObject({ newUnits: 0, changedUnits: 1 });
    const versions = () =>
      inScope(world.admin, (tx) =>
        tx.unitVersion.findMany({ where: { bodyId: world.bodyId, unitId: world.units.DCS02 ?? "" }, orderBy: { validFrom: "asc" } }),
      );
    expect((await versions()).map(({ memberCount, validTo }) => [memberCount, validTo])).toEqual([
      [null, new Date("2024-11-04T00:00:00Z")],
      [61, null],
    ]);
    expectOk(await undoImport(world.admin, id, AT.reporting));
    expect((await versions()).map(({ memberCount, validTo }) => [memberCount, validTo])).toEqual([[null, null]]);
  });

  it("reads formulas as their values and never stores one", async () => {
    const solution = { formula: 'CONCATENATE("Rà soát"," quý")', result: "Rà soát quý" };
    const upload = await workbookOf({
      "Đăng ký 2024": [REGISTRATION, ["DCS05", "2.6", { formula: "1+2", result: 3 }, solution, "29/11/2023"]],
    });
    expectOk((await importWorkbook(world.admin, AT.reporting, upload)).applied);
    expect(await entryOf("DCS05", "2.6")).toMatchObject({ target: 300, solution: "Rà soát quý" });
  });

  it("adds a document once, however often the row comes", async () => {
    const row = ["DCS05", "2.6", "", "", 4, "", "12-BC/ĐTN", "14/03/2024"];
    for (const result of [4, 5]) {
      const upload = await workbookOf({ "Kết quả 2024": [RESULT, [...row.slice(0, 4), result, ...row.slice(5)]] });
      expectOk((await importWorkbook(world.admin, AT.reporting, upload)).applied);
    }
    const { evidence } = await dossierOf("DCS05");
    expect(evidence.filter((piece) => piece.item === "2.6").map((piece) => piece.documentNumber)).toEqual(["12-BC/ĐTN"]);
  });

  it("says at the page that a year must be chosen where no sheet names one, and uses the chosen one", async () => {
    const sheets = { "Kết quả": [RESULT, ["DCS02", "1.2", "", "", 4]] };
    const { id } = expectOk(await previewImport(world.admin, await workbookOf(sheets), AT.reporting));
    await expect(preview(world.admin, id, AT.reporting)).rejects.toThrow("hãy chọn năm công tác");
    const { planned } = await importWorkbook(world.admin, AT.reporting, await workbookOf(sheets, 2024));
    expect(planned.plan.counts.new).toBe(1);
  });

  it("refuses changes to a dossier whose report was sent, and says where it stands; equal rows stay unchanged", async () => {
    const fresh = await buildWorld({ unitCount: 2 });
    const first = await workbookOf({ "Đăng ký 2024": [REGISTRATION, ["DCS02", "2.6", 3, "", "29/11/2023"]] });
    expectOk((await importWorkbook(fresh.admin, AT.reporting, first)).applied);
    await reportAsComplete(fresh.admin, 2024, AT.reporting);
    const upload = await workbookOf({
      "Đăng ký 2024": [REGISTRATION, ["DCS02", "2.4", 4, "", "29/11/2023"], ["DCS02", "2.6", 3, "", "29/11/2023"]],
      "Kết quả 2024": [RESULT, ["DCS02", "2.6", "", "", 9]],
    });
    const { planned } = await importWorkbook(fresh.admin, AT.reporting, upload);
    expect(planned.plan.counts).toEqual({ new: 0, changed: 0, unchanged: 1, refused: 2 });
    expect(planned.plan.refused.map((remark) => remark.reason)).toEqual([
      "Hồ sơ đang ở bước “Chờ thẩm định”, không nhập đè chỉ tiêu được.",
      "Hồ sơ đang ở bước “Chờ thẩm định”, không nhập kết quả được.",
    ]);
  });
});

describe("the empty workbook to fill in", () => {
  it("keeps headings, required marks and lists when it is opened again", async () => {
    const file = await importTemplate([
      { name: "Đơn vị", headings: UNIT, required: [1, 2], examples: ["DCS01"], lists: [{ column: 3, values: ["Đoàn cơ sở"] }] },
    ]);
    const [sheet] = expectOk(await readWorkbook(new Uint8Array(file), "mau.xlsx"));
    expect(sheet?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([UNIT]);
  });
});
