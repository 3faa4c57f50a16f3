import { beforeEach, describe, expect, test } from "vitest";
import { issuerOn } from "../../lib/db/decisions";
import { documentIssuer } from "../../lib/db/issuers";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import type { RegisterForm } from "../../lib/forms/register";
import { findRegister, type RegisterFilter } from "../../lib/queries/find-register";
import { mendOutsideNumber, removeOutsideNumber } from "../../lib/use-cases/mend-outside-number";
import { recordOutsideNumbers } from "../../lib/use-cases/record-outside-numbers";
import { setNextNumber } from "../../lib/use-cases/set-next-number";
import { voidDocument } from "../../lib/use-cases/void-document";
import { countStatements } from "../support/count-statements";
import { issuePaper, readyPaper } from "../support/plain-papers";
import { dossierOf } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
});

const ASKED: RegisterFilter = { issuer: "", type: undefined, term: "", search: "", page: 1 };
const letters = (): RegisterForm => ({ issuerId: world.rootUnitId, type: "CV", term: "2022-2027" });

async function open(actor: Actor, asked: Partial<RegisterFilter> = { type: "CV" }) {
  const register = await findRegister(actor, { ...ASKED, ...asked });
  if (!register) throw new Error("no register");
  return register;
}
const record = (lines: string, { repeat = false, key = letters(), actor = world.secretary } = {}) =>
  recordOutsideNumbers(actor, key, { lines }, repeat, AT.meeting);
const nextLetter = async () =>
  expectOk(await issuePaper(world.secretary, await readyPaper(world.secretary, "letter", { year: 2024 }))).numberText;
const term = (name: string) => inScope(world.admin, (tx) => tx.body.update({ where: { id: world.bodyId }, data: { term: name } }));

/** The line of a number, as its form saw it. */
async function lineOf(number: number) {
  const { findOutsideLine } = await import("../../lib/db/outside-line");
  const id = (await open(world.secretary)).found.find((line) => line.number === number)?.id ?? "";
  const line = await inScope(world.secretary, (tx) => findOutsideLine(tx, world.secretary, id));
  if (!line) throw new Error(`no outside line ${number}`);
  return line;
}

describe("numbers given outside the product", () => {
  test("stand in the register, and the next number lies beyond them", async () => {
    expectOk(await record("01-CV/ĐTN; 05/03/2024; Triệu tập hội nghị\n3-4 Cử cán bộ"));
    expect(await nextLetter()).toBe("05-CV/ĐTN");
    const register = await open(world.secretary);
    expect(register.found.map(({ number, state, signedOn }) => [number, state, signedOn])).toEqual([
      [5, "inForce", "2024-11-25"],
      [4, "outside", null],
      [3, "outside", null],
      [1, "outside", "2024-03-05"],
    ]);
    expect(register.report).toEqual([expect.stringContaining("Thiếu 1 số: 02.")]);
    expectOk(await record("2 Tìm thấy sau"));
    expect((await open(world.secretary)).report).toEqual([]);
  });

  test("are all refused when one line cannot be read, and nothing moves", async () => {
    const refused = await record("50-CV/ĐTN\n12/CV-ĐTN\n13-QĐ/ĐTN");
    expect(refused).toMatchObject({
      ok: false,
      error: { code: "invalid", fields: { lines: expect.stringMatching(/Dòng 2: .*Dòng 3: /) } },
    });
    expect(await nextLetter()).toBe("01-CV/ĐTN");
  });

  test("twice are refused unless the paper register repeats them, which it then reports", async () => {
    expect(await nextLetter()).toBe("01-CV/ĐTN");
    expect(await record("1")).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(await record("7\n7")).toMatchObject({ ok: false, error: { code: "conflict" } });
    expectOk(await record("1 Công văn giấy", { repeat: true }));
    expect((await open(world.secretary)).report).toEqual([expect.stringContaining("Số 01 có nhiều hơn một dòng")]);
    const clicks = await Promise.all([record("9"), record("9"), record("9")]);
    expect(clicks.filter((result) => result.ok)).toHaveLength(1);
  });

  test("are mended and removed; then the register may go back, never behind a number that stands in it", async () => {
    expectOk(await record("1\n1000 Gõ nhầm"));
    const typo = await lineOf(1000);
    const form = { number: "10-CV/ĐTN", day: "05/03/2024", subject: "Đúng" };
    expectOk(await mendOutsideNumber(world.secretary, typo, form, AT.meeting));
    expect(await mendOutsideNumber(world.secretary, typo, form, AT.meeting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect((await open(world.secretary)).next).toBe(1001);
    const key = { issuerId: world.rootUnitId, type: "CV" } as const;
    expect(await setNextNumber(world.secretary, key, 10, AT.meeting)).toMatchObject({
      ok: false,
      error: { fields: { next: expect.any(String) } },
    });
    expectOk(await setNextNumber(world.secretary, key, 11, AT.meeting));
    expect(await nextLetter()).toBe("11-CV/ĐTN");
    const ten = await lineOf(10);
    expect(await mendOutsideNumber(world.secretary, ten, { ...form, number: "12-15" }, AT.meeting)).toMatchObject({ ok: false });
    expectOk(await removeOutsideNumber(world.secretary, ten, AT.meeting));
    expect((await open(world.secretary)).found.map((line) => line.number)).toEqual([11, 1]);
    const back = inScope(world.secretary, (tx) =>
      tx.documentCounter.updateMany({ where: { bodyId: world.bodyId }, data: { lastNumber: 5 } }),
    );
    await expect(back).rejects.toThrow("never given again");
  });

  test("what the product gave can be neither mended nor removed", async () => {
    await nextLetter();
    const [given] = (await open(world.secretary)).found;
    const seen = { id: given?.id ?? "", seen: "" };
    expect(await removeOutsideNumber(world.secretary, seen, AT.meeting)).toMatchObject({ ok: false, error: { code: "notFound" } });
    const turned = inScope(world.secretary, (tx) => tx.registeredNumber.updateMany({ where: { id: seen.id }, data: { outside: true } }));
    await expect(turned).rejects.toThrow("never changed");
  });
});

describe("a new nhiệm kỳ", () => {
  test("begins anew; the old register stays to be read and filled, and gives no number", async () => {
    expect(await nextLetter()).toBe("01-CV/ĐTN");
    await term("2027-2032");
    expect((await open(world.secretary)).terms).toEqual(["2027-2032", "2022-2027"]);
    expect(await nextLetter()).toBe("01-CV/ĐTN");
    expectOk(await record("2 Cấp trên giấy"));
    const old = await open(world.secretary, { type: "CV", term: "2022-2027" });
    expect([old.isCurrent, old.found.map((line) => line.number)]).toEqual([false, [2, 1]]);
    expect((await open(world.secretary)).found.map((line) => line.number)).toEqual([1]);
    expect(await record("1", { key: { ...letters(), term: "1999-2004" } })).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});

describe("who sees and keeps which register", () => {
  test("a unit its own, the Khối every one; another unit's is not found", async () => {
    const officer = world.officer("DCS01");
    const { id: dossierId } = await dossierOf(officer, "DCS01");
    expect(expectOk(await issuePaper(officer, await readyPaper(officer, "report", { year: 2024, dossierId }))).numberText).toBe(
      "01-BC/ĐTN",
    );
    const own = await open(officer, {});
    expect([own.issuer.code, own.key.type, own.found[0]?.text, own.mayKeep]).toEqual(["DCS01", "BC", "01-BC/ĐTN", true]);
    expect(await findRegister(officer, { ...ASKED, issuer: "KHOI" })).toBeNull();
    expect(await findRegister(world.officer("DCS02"), { ...ASKED, issuer: "DCS01" })).toBeNull();
    const seen = await open(world.viewer, { issuer: "DCS01" });
    expect([seen.found.length, seen.mayKeep]).toEqual([1, false]);
    const key: RegisterForm = { issuerId: world.units.DCS01 ?? "", type: "BC", term: "2022-2027" };
    expectOk(await record("2", { key, actor: officer }));
    expect(await record("3", { key })).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(await record("3", { key, actor: world.officer("DCS02") })).toMatchObject({ ok: false, error: { code: "notFound" } });
    expect(await record("3", { actor: world.btv })).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(await record("3", { actor: officer })).toMatchObject({ ok: false, error: { code: "notFound" } });
  });

  test("is searched without diacritics by number, day and trích yếu, in four statements", async () => {
    expectOk(await record("1; 05/03/2024; Về việc kiện toàn\n2; 06/03/2024; Khen thưởng"));
    const found = async (search: string) => (await open(world.secretary, { type: "CV", search })).found.map((line) => line.number);
    expect([await found("kien toan"), await found("06/03/2024"), await found("02 – cv"), await found("không có")]).toEqual([
      [1],
      [2],
      [2],
      [],
    ]);
    expect((await countStatements(() => open(world.secretary))).count).toBe(4);
  });
});

describe("where a register ends", () => {
  const lastOf = async (type: string, unitId = world.rootUnitId, actor = world.secretary) =>
    (await inScope(actor, (tx) => documentIssuer(tx, actor, { unitId, day: "2024-11-25", type }))).last;

  test("is its highest dated number, given outside or issued; voided ones count", async () => {
    expect(await lastOf("CV")).toBeNull();
    expectOk(await record("01-CV/ĐTN; 05/03/2024; Triệu tập\n02-CV/ĐTN; 20/11/2024; Cử cán bộ\n03 Không ghi ngày"));
    expect(await lastOf("CV")).toEqual({ text: "02-CV/ĐTN", signedOn: "2024-11-20" });
    const paper = await readyPaper(world.secretary, "letter", { year: 2024 });
    const { numberText } = expectOk(await issuePaper(world.secretary, paper));
    expectOk(await voidDocument(world.secretary, paper.id, "Nhầm", AT.meeting));
    expect(await lastOf("CV")).toEqual({ text: numberText, signedOn: "2024-11-25" });
    expect(await lastOf("QĐ")).toBeNull();
    const { last } = await inScope(world.secretary, (tx) => issuerOn(tx, world.secretary, "2024-11-25"));
    expect(last).toBeNull();
  });

  test("is each issuer's and each nhiệm kỳ's own", async () => {
    expectOk(await record("07-CV/ĐTN; 20/11/2024; Cử cán bộ"));
    expect(await lastOf("CV", world.units.DCS01 ?? "", world.officer("DCS01"))).toBeNull();
    await term("2027-2032");
    expect(await lastOf("CV")).toBeNull();
  });
});
