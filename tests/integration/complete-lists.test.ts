import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { listDocuments } from "../../lib/db/documents";
import { inScope } from "../../lib/db/scope";
import { listFile } from "../../lib/documents/xlsx/list-file";
import type { ListTable } from "../../lib/documents/xlsx/list-table";
import { adjustmentsListed, adjustmentsOf } from "../../lib/queries/adjustment-lines";
import { findRegister } from "../../lib/queries/find-register";
import { inspectionsListed } from "../../lib/queries/inspection-lines";
import { registerTable } from "../../lib/queries/register-table";
import { countStatements } from "../support/count-statements";
import { approved } from "../support/registered";
import { collected } from "../support/unzipped";
import { AT, buildWorld, type World } from "../support/world";

const MANY = 2300;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
  const { id: dossierId } = await approved(world, "DCS01");
  const place = { bodyId: world.bodyId, dossierId, unitId: world.units.DCS01 ?? "" };
  const numbered = Array.from({ length: MANY }, (_, index) => index + 1);
  await inScope(world.secretary, async (tx) => {
    await tx.targetAdjustment.createMany({
      data: numbered.map((number) => ({
        ...{ ...place, code: "1.9", oldTarget: 9500, newTarget: 9600, reason: `Lý do ${number}`, requestedById: world.secretary.userId },
        ...(number > 3 && { status: "approved" as const, decidedById: world.secretary.userId, decidedAt: AT.midYear }),
      })),
    });
    await tx.inspection.createMany({
      data: numbered.map((number) => ({
        ...{
          ...place,
          inspectedOn: new Date("2024-06-15"),
          codes: ["1.9"],
          findings: `Kết quả ${number}`,
          createdById: world.monitor.userId,
        },
      })),
    });
    const key = { bodyId: world.bodyId, issuerId: world.rootUnitId, type: "CV", term: "2022-2027" };
    await tx.documentCounter.create({ data: { ...key, lastNumber: MANY } });
    await tx.registeredNumber.createMany({
      data: numbered.map((number) => ({ ...key, number, text: `${number}-CV/ĐTN`, subject: `Trích yếu ${number}`, outside: true })),
    });
  });
});

/** Writes the file as it is downloaded and reads one column of it back, under its title. */
async function readBack(table: Pick<ListTable, "columns" | "rows">, title: string): Promise<string[]> {
  const head = { upperBody: "THÀNH ĐOÀN", body: "BCH ĐOÀN KHỐI", place: "Cần Thơ", day: "2024-11-25" };
  const file = await listFile({ ...table, name: "Bảng", title: "Bảng", subtitle: "" }, head);
  if (Buffer.isBuffer(file)) throw new Error("held whole");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await collected(file)).buffer);
  const column = workbook.worksheets[0]?.getColumn(table.columns.findIndex((each) => each.title === title) + 1);
  return (column?.values ?? []).map(String);
}

const all = (word: string) => Array.from({ length: MANY }, (_, index) => `${word} ${index + 1}`);

describe("a list of more than 2,000 lines is saved complete", () => {
  it("changes of targets, decided ones too, while the page shows the newest fifty", async () => {
    const texts = await readBack(await adjustmentsListed(world.secretary, 2024), "Lý do");
    expect(texts).toEqual(expect.arrayContaining(all("Lý do")));
    const page = await adjustmentsOf(world.secretary, 2024, 50);
    expect([page.pending.length, page.decided.length]).toEqual([3, 50]);
    expect((await countStatements(() => adjustmentsOf(world.secretary, 2024))).count).toBeLessThanOrEqual(6);
  });

  it("inspections", async () => {
    expect(await readBack(await inspectionsListed(world.secretary, 2024), "Kết quả kiểm tra")).toEqual(
      expect.arrayContaining(all("Kết quả")),
    );
  });

  it("the numbers of a register, in their order", async () => {
    const register = await findRegister(world.secretary, { issuer: "", type: "CV", term: "", search: "", page: 1 });
    if (!register) throw new Error("no register");
    const table = registerTable(register);
    expect(table.subtitle).toContain("2.300 dòng");
    expect((await readBack(table, "Trích yếu")).filter((text) => text.startsWith("Trích yếu "))).toEqual(all("Trích yếu"));
  });

  it("documents, while the page shows the newest five hundred", async () => {
    const { bodyId, rootUnitId: issuerId, secretary } = world;
    const paper = { bodyId, issuerId, cycleId: world.cycleIds[2024] ?? "", kind: "letter", createdById: secretary.userId };
    await inScope(secretary, (tx) => tx.officialDocument.createMany({ data: Array.from({ length: 510 }, () => paper) }));
    const listed = (more: { all?: boolean }) => inScope(secretary, (tx) => listDocuments(tx, secretary, { kind: "letter" }, more));
    expect([(await listed({})).length, (await listed({ all: true })).length]).toEqual([500, 510]);
  });
});
