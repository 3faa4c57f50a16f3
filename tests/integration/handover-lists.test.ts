import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfSession } from "../../lib/db/actors";
import { findHandoverBatch, listActiveUnits, listPeople } from "../../lib/db/handover-lists";
import { inScope } from "../../lib/db/scope";
import { handoverTemplate } from "../../lib/documents/xlsx/handover-template";
import type { Actor } from "../../lib/domain/permissions";
import { applyHandovers, planUploadedHandovers } from "../../lib/use-cases/apply-handovers";
import { setPasswordByLink } from "../../lib/use-cases/set-password";
import { uploadHandovers } from "../../lib/use-cases/upload-handovers";
import { countStatements } from "../support/count-statements";
import { actorOn, enterAs, PASSWORD, withPassword } from "../support/handover";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
const TODAY = "2024-11-04";

beforeAll(async () => {
  world = await buildWorld({ unitCount: 4 });
});

async function usernameOf(person: Actor): Promise<string> {
  const where = { bodyId_id: { bodyId: world.bodyId, id: person.userId } };
  return (await inScope(world.admin, (tx) => tx.user.findUniqueOrThrow({ where }))).username;
}

/** The template with the given cells typed in: { F2: "Người mới" }. */
async function filled(rows: string[][], typed: Record<string, string>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await handoverTemplate(rows)) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  for (const [ref, value] of Object.entries(typed)) sheet.getCell(ref).value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function upload(bytes: Uint8Array, actor = world.admin, day = TODAY): Promise<string> {
  return expectOk(await uploadHandovers(actor, { bytes, fileName: "Sau đại hội.xlsx", day }, AT.reporting)).id;
}

function planned(id: string) {
  return inScope(world.admin, async (tx) => {
    const batch = await findHandoverBatch(tx, world.bodyId, id);
    if (!batch) throw new Error("no such list");
    return planUploadedHandovers(tx, world.admin, batch, AT.reporting);
  });
}

const officerRow = async (code: string, position = "Bí thư", person = world.officer(code)) => [
  ...[code, `Đoàn cơ sở ${code}`, position, person.name],
  await usernameOf(person),
];

describe("a list of handovers", () => {
  it("is read from the template, previewed, and written in one go: accounts, slips, ended access; what is refused is named by its cell", async () => {
    const { enter } = await withPassword(world, world.officer("DCS01"));
    const { sessionId } = expectOk(await enter(AT.reporting));
    const rows = await Promise.all(["DCS01", "DCS02", "DCS03"].map((code) => officerRow(code)));
    const id = await upload(await filled(rows, { F2: "Trần Thị Mới", H2: "khong-phai-thu", F3: "Lê Văn Đến", F6: "Lạc dòng" }));
    const first = await planned(id);
    expect(first.plan.refused.map((remark) => remark.ref)).toEqual(["H2", "A6", "C6"]);
    expect(first.plan).toMatchObject({ changed: [{ row: { number: 3 } }], added: [], unchanged: 1 });
    const again = await upload(await filled(rows, { F2: "Trần Thị Mới", I2: "0909", J2: "01/12/2024", F3: "Lê Văn Đến" }));
    const { seal } = await planned(again);
    const links = expectOk(await applyHandovers(world.admin, again, seal, AT.reporting));
    expect(links.map((link) => [link.name, link.places])).toEqual([
      ["Trần Thị Mới", "Đoàn cơ sở số 1"],
      ["Lê Văn Đến", "Đoàn cơ sở số 2"],
    ]);
    expect((await actorOfSession(sessionId, "2024-11-30"))?.userId).toBe(world.officer("DCS01").userId);
    expect(await actorOfSession(sessionId, "2024-12-01")).toBeNull();
    await expect(actorOn(world, world.officer("DCS02").userId, TODAY)).rejects.toThrow();
    const second = links[1];
    expectOk(await setPasswordByLink(second?.secret ?? "", PASSWORD, AT.reporting));
    expect(expectOk(await enterAs(second?.username ?? "", AT.reporting)).tookOver).toBe(true);
    const stored = await inScope(world.admin, (tx) => findHandoverBatch(tx, world.bodyId, again));
    expect(stored).toMatchObject({ status: "applied", content: {}, report: { changed: 2, added: 0 } });
  });

  it("lets people move up, and begins positions that nobody held", async () => {
    const deputy = await world.addPerson(world.units.DCS04 ?? "", "unitOfficer", "deputySecretary");
    const rows = [await officerRow("DCS04"), await officerRow("DCS04", "Phó Bí thư", deputy), ["DCS04", "", "Ủy viên", "", ""]];
    const id = await upload(await filled(rows, { G2: await usernameOf(deputy), F3: "Phó Mới", F4: "Ủy Viên Mới" }), world.secretary);
    const links = expectOk(await applyHandovers(world.secretary, id, (await planned(id)).seal, AT.reporting));
    expect(links.map((link) => link.name)).toEqual(["Phó Mới", "Ủy Viên Mới"]);
    const now = await actorOn(world, deputy.userId, TODAY);
    expect(now.memberships.map((held) => held.position)).toEqual(["secretary"]);
  });

  it("is written once, also when confirmed twice at the same moment, and not where something changed since", async () => {
    const leaver = await world.addPerson(world.units.DCS03 ?? "", "unitOfficer", "member");
    const id = await upload(await filled([await officerRow("DCS03", "Ủy viên", leaver)], { F2: "Một Người" }));
    const { seal } = await planned(id);
    expect(await applyHandovers(world.admin, id, "khác", AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    const answers = await Promise.all([1, 2].map(() => applyHandovers(world.admin, id, seal, AT.reporting)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const people = await inScope(world.admin, (tx) => tx.user.count({ where: { bodyId: world.bodyId, name: "Một Người" } }));
    expect(people).toBe(1);
  });

  it("writes nothing at all where one account cannot be made", async () => {
    const other = await buildWorld({ unitCount: 1 });
    const email = `taken-${world.bodyId}@example.vn`;
    await inScope(other.admin, (tx) => tx.user.updateMany({ where: { bodyId: other.bodyId, id: other.admin.userId }, data: { email } }));
    const [one, two] = [
      await world.addPerson(world.units.DCS03 ?? "", "unitOfficer", "member"),
      await world.addPerson(world.units.DCS03 ?? "", "unitOfficer", "member"),
    ];
    const rows = [await officerRow("DCS03", "Ủy viên", one), await officerRow("DCS03", "Ủy viên", two)];
    const id = await upload(await filled(rows, { F2: "Thứ Nhất", F3: "Thứ Hai", H3: email }));
    const answer = await applyHandovers(world.admin, id, (await planned(id)).seal, AT.reporting);
    expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining("H3") } });
    expect((await actorOn(world, one.userId, TODAY)).memberships).toHaveLength(1);
    expect(await inScope(world.admin, (tx) => tx.user.count({ where: { bodyId: world.bodyId, name: "Thứ Nhất" } }))).toBe(0);
  });

  it("is written with the same number of statements, however long it is", async () => {
    const counts: number[] = [];
    for (const people of [["Kế Cận Một"], ["Kế Cận Hai", "Kế Cận Hai", "Kế Cận Ba", "Kế Cận Bốn", "Kế Cận Năm"]]) {
      const leavers = await Promise.all(people.map(() => world.addPerson(world.units.DCS03 ?? "", "unitOfficer", "member")));
      const rows = await Promise.all(leavers.map((leaver) => officerRow("DCS03", "Ủy viên", leaver)));
      const typed = people.map((name, index) => [`F${index + 2}`, name]);
      const added = people.map((_, index) => ["DCS03", "", "Ủy viên", "", "", `Thêm ${people.length} ${"abcde"[index]}`]);
      const id = await upload(await filled([...rows, ...added], Object.fromEntries(typed)));
      const { seal } = await planned(id);
      const { value, count } = await countStatements(() => applyHandovers(world.admin, id, seal, AT.reporting));
      expect(new Set(expectOk(value).map((link) => link.username)).size).toBe(people.length * 2);
      counts.push(count);
    }
    // A name that two people share takes one more attempt at their user names.
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(22);
  });

  it("is for the administrator and the secretary of the BTV of the body alone", async () => {
    const bytes = await filled([await officerRow("DCS03")], { F2: "Ai Đó" });
    const file = { bytes, fileName: "x.xlsx", day: TODAY };
    expect(await uploadHandovers(world.officer("DCS03"), file, AT.reporting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    const id = await upload(bytes);
    const { seal } = await planned(id);
    expect(await applyHandovers(world.monitor, id, seal, AT.reporting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    const stranger = (await buildWorld({ unitCount: 1 })).admin;
    expect(await applyHandovers(stranger, id, seal, AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await inScope(world.officer("DCS03"), (tx) => tx.handoverBatch.count())).toBe(0);
  });

  it("is refused as a whole where it is no list, and where its day is past", async () => {
    const send = (bytes: Uint8Array, day: string) => uploadHandovers(world.admin, { bytes, fileName: "x.xlsx", day }, AT.reporting);
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("Khác").getCell("A1").value = "Danh sách";
    const other = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await send(other, TODAY)).toMatchObject({ ok: false, error: { message: expect.stringContaining("“Chức vụ”") } });
    const list = await filled([await officerRow("DCS03")], {});
    expect(await send(list, "2024-11-03")).toMatchObject({ ok: false });
    expect(await send(new Uint8Array([1, 2, 3]), TODAY)).toMatchObject({ ok: false });
  });
});

describe("the list to fill in", () => {
  it("is made of active units and accounts that are somebody's", async () => {
    const [units, people] = await inScope(world.admin, async (tx) => [
      await listActiveUnits(tx, world.bodyId),
      await listPeople(tx, world.bodyId),
    ]);
    expect(units.map((unit) => unit.code)).toEqual(["DCS01", "DCS02", "DCS03", "DCS04"]);
    expect(people.map((person) => person.userId)).toContain(world.officer("DCS01").userId);
  });
});
