import { beforeAll, describe, expect, it } from "vitest";
import { findDossier } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { sealOfVersion, toUnitVersion } from "../../lib/db/units";
import { versionAt } from "../../lib/domain/organisation";
import type { Actor } from "../../lib/domain/permissions";
import { bodyEditSchema, type UnitEditForm, unitEditSchema, unitSchema } from "../../lib/forms/unit";
import { createUnit } from "../../lib/use-cases/create-unit";
import { updateBody } from "../../lib/use-cases/update-body";
import { updateUnit } from "../../lib/use-cases/update-unit";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
});

let made = 0;
/** Adds a Đoàn cơ sở valid from 01/01/2020, so that no test leans on another. */
async function newUnit(): Promise<{ id: string; code: string }> {
  made += 1;
  const form = unitSchema.parse({
    code: `DV${made}`,
    name: `Đoàn cơ sở số ${made}`,
    unitType: "coQuan",
    level: "doanCoSo",
    validFrom: "2020-01-01",
  });
  return { id: expectOk(await createUnit(world.admin, form, AT.reporting)).id, code: form.code };
}

async function versionsOf(actor: Actor, unitId: string) {
  const rows = await inScope(actor, (tx) =>
    tx.unitVersion.findMany({ where: { bodyId: actor.bodyId, unitId }, orderBy: { validFrom: "asc" } }),
  );
  return rows.map(toUnitVersion);
}

/** The form as the page would send it back: what is in force, and `change`. */
async function formOf(unitId: string, change: Partial<UnitEditForm>): Promise<UnitEditForm> {
  const current = (await versionsOf(world.admin, unitId)).at(-1);
  if (!current) throw new Error("no version");
  const { id: _, validTo: __, ...values } = current;
  const shown = { ...values, parentId: current.parentId ?? "", validFrom: "", decisionNumber: "" };
  return unitEditSchema.parse({ ...shown, mode: "newVersion", seen: sealOfVersion(current), ...change });
}

describe("a unit renamed by decision", () => {
  it("keeps the old name for documents of before and is found by the new one without diacritics", async () => {
    const { id, code } = await newUnit();
    const form = await formOf(id, {
      name: "Đoàn cơ sở Nông nghiệp và Môi trường",
      validFrom: "2024-11-02",
      decisionNumber: "12-QĐ/ĐTN",
    });
    expectOk(await updateUnit(world.admin, id, form, AT.reporting));
    const versions = await versionsOf(world.admin, id);
    expect(versions.map((version) => [version.validFrom, version.validTo, version.decisionNumber])).toEqual([
      ["2020-01-01", "2024-11-02", ""],
      ["2024-11-02", null, "12-QĐ/ĐTN"],
    ]);
    expect(versionAt(versions, "2024-11-01")?.name).toMatch(/^Đoàn cơ sở số/);
    const read = (year: number) => inScope(world.admin, (tx) => findDossier(tx, world.admin, { year, unitCode: code }));
    expect((await read(2024))?.unit.name).toMatch(/^Đoàn cơ sở số/);
    expect((await read(2025))?.unit.name).toBe("Đoàn cơ sở Nông nghiệp và Môi trường");
    const found = await inScope(world.admin, (tx) =>
      tx.unitVersion.findMany({
        where: { bodyId: world.bodyId, validTo: null, searchKey: { contains: "moi truong" } },
        select: { unitId: true },
      }),
    );
    expect(found.map((row) => row.unitId)).toEqual([id]);
  });

  it.each([
    ["a day not after the version in force", { validFrom: "2020-01-01" }, "validFrom"],
    ["a day in the future", { validFrom: "2024-11-05" }, "validFrom"],
  ])("refuses %s", async (_, change, field) => {
    const { id } = await newUnit();
    const result = await updateUnit(world.admin, id, await formOf(id, change), AT.reporting);
    expect(result).toMatchObject({ ok: false, error: { code: "invalid", fields: { [field]: expect.any(String) } } });
    expect(await versionsOf(world.admin, id)).toHaveLength(1);
  });
});

describe("a correction", () => {
  it("leaves no old version and may move the first day", async () => {
    const { id } = await newUnit();
    const form = await formOf(id, { mode: "correction", name: "Đoàn cơ sở số hai", validFrom: "2019-05-01" });
    expectOk(await updateUnit(world.secretary, id, form, AT.reporting));
    expect((await versionsOf(world.admin, id)).map((version) => [version.name, version.validFrom, version.validTo])).toEqual([
      ["Đoàn cơ sở số hai", "2019-05-01", null],
    ]);
  });

  it("keeps the number of the decision and the day where none is typed, and never leaves a gap to the version before", async () => {
    const { id } = await newUnit();
    const renamed = await formOf(id, { name: "Tên mới", validFrom: "2024-11-02", decisionNumber: "12-QĐ/ĐTN" });
    expectOk(await updateUnit(world.admin, id, renamed, AT.reporting));
    expectOk(await updateUnit(world.admin, id, await formOf(id, { mode: "correction", memberCount: 62 }), AT.reporting));
    expectOk(await updateUnit(world.admin, id, await formOf(id, { mode: "correction", validFrom: "2024-11-01" }), AT.reporting));
    const versions = await versionsOf(world.admin, id);
    expect(versions.map((version) => [version.validFrom, version.validTo, version.decisionNumber, version.memberCount])).toEqual([
      ["2020-01-01", "2024-11-01", "", null],
      ["2024-11-01", null, "12-QĐ/ĐTN", 62],
    ]);
  });
});

describe("two people at one unit", () => {
  it("do not overwrite each other: the second is told", async () => {
    const { id } = await newUnit();
    const [first, second] = [
      await formOf(id, { mode: "correction", place: "Ô Môn" }),
      await formOf(id, { mode: "correction", place: "Thốt Nốt" }),
    ];
    const results = await Promise.all([
      updateUnit(world.admin, id, first, AT.reporting),
      updateUnit(world.secretary, id, second, AT.reporting),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: "conflict" } });
    expect(await versionsOf(world.admin, id)).toHaveLength(1);
  });
});

describe("the tree", () => {
  it("takes a unit under another and refuses a ring", async () => {
    const [{ id: parent }, { id: child }] = [await newUnit(), await newUnit()];
    expectOk(await updateUnit(world.admin, child, await formOf(child, { mode: "correction", parentId: parent }), AT.reporting));
    const ring = await updateUnit(world.admin, parent, await formOf(parent, { mode: "correction", parentId: child }), AT.reporting);
    expect(ring).toMatchObject({ ok: false, error: { fields: { parentId: expect.any(String) } } });
  });

  it("makes the dossiers of a new Đoàn cơ sở in the open years, none for a chi đoàn cơ sở", async () => {
    const make = async (code: string, level: "doanCoSo" | "chiDoanCoSo") =>
      expectOk(await createUnit(world.admin, unitSchema.parse({ code, name: `Đơn vị ${code}`, unitType: "coQuan", level }), AT.reporting))
        .id;
    const [base, branch] = [await make("MOI01", "doanCoSo"), await make("MOI02", "chiDoanCoSo")];
    const count = (unitId: string) => inScope(world.admin, (tx) => tx.dossier.count({ where: { bodyId: world.bodyId, unitId } }));
    expect([await count(base), await count(branch)]).toEqual([2, 0]);
    expectOk(await updateUnit(world.admin, branch, await formOf(branch, { mode: "correction", level: "doanCoSo" }), AT.reporting));
    expect(await count(branch)).toBe(2);
  });
});

describe("who may", () => {
  it.each(["monitor", "btv", "viewer"] as const)("a %s may not change a unit", async (role) => {
    const id = world.units.DCS01 ?? "";
    expect(await updateUnit(world[role], id, await formOf(id, {}), AT.reporting)).toMatchObject({
      ok: false,
      error: { code: "notAllowed" },
    });
  });

  it("an officer may not change the own unit either", async () => {
    const id = world.units.DCS01 ?? "";
    const result = await updateUnit(world.officer("DCS01"), id, await formOf(id, {}), AT.reporting);
    expect(result).toMatchObject({ ok: false, error: { code: "notAllowed" } });
  });

  it("a unit of another body is not found", async () => {
    const other = await buildWorld({ unitCount: 1 });
    const id = world.units.DCS01 ?? "";
    const form = { ...(await formOf(id, {})), parentId: other.rootUnitId };
    expect(await updateUnit(other.admin, id, form, AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});

describe("the governing body", () => {
  it("changes name, header and term, and keeps the old name for its days", async () => {
    const [current] = await versionsOf(world.admin, world.rootUnitId);
    if (!current) throw new Error("no version");
    const form = bodyEditSchema.parse({
      ...current,
      name: "Đoàn các cơ quan Đảng thành phố Cần Thơ",
      term: "2025-2030",
      mode: "newVersion",
      validFrom: "2024-10-10",
      decisionNumber: "01-NQ/ĐH",
      seen: sealOfVersion(current, { term: "2022-2027" }),
    });
    expectOk(await updateBody(world.admin, form, AT.reporting));
    const versions = await versionsOf(world.admin, world.rootUnitId);
    expect(versionAt(versions, "2024-10-09")?.name).toBe("Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ");
    expect(versions.at(-1)).toMatchObject({ name: "Đoàn các cơ quan Đảng thành phố Cần Thơ", level: "body", parentId: null });
    const body = await inScope(world.admin, (tx) => tx.body.findUnique({ where: { id: world.bodyId } }));
    expect(body?.term).toBe("2025-2030");
    expect(await updateBody(world.admin, form, AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
  });
});
