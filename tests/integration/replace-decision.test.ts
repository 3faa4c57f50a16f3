import { beforeEach, describe, expect, test } from "vitest";
import { decisionsOfDossier } from "../../lib/db/issued-decisions";
import { inScope } from "../../lib/db/scope";
import { standingsOf } from "../../lib/db/standing";
import { issuedContentSchema } from "../../lib/domain/decision";
import { draftWithdrawal } from "../../lib/use-cases/draft-withdrawal";
import { replaceDecision } from "../../lib/use-cases/replace-decision";
import { updateDraft } from "../../lib/use-cases/update-draft";
import { voidDecision } from "../../lib/use-cases/void-decision";
import { appraised } from "../support/appraised";
import { issuePaper, readyPaper } from "../support/plain-papers";
import { dossierState, issue, readyDraft, recognisedSession, WORDS } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let old: string;
/** The first two are named by the old decision, the third waits for one. */
let dossiers: [string, string, string];

beforeEach(async () => {
  world = await buildWorld({ unitCount: 3 });
  dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02"), await appraised(world, "DCS03")];
  const draft = await readyDraft(world, await recognisedSession(world), dossiers.slice(0, 2));
  expectOk(await issue(world, draft));
  old = draft.id;
});

async function replacement(units: string[], id = old): Promise<{ id: string; version: number }> {
  const draft = expectOk(await replaceDecision(world.secretary, id, AT.meeting));
  return { id: draft.id, ...expectOk(await updateDraft(world.secretary, draft.id, { ...WORDS, version: 1, units }, AT.meeting)) };
}

const standing = async (id: string) => (await inScope(world.secretary, (tx) => standingsOf(tx, world.secretary, [id]))).get(id);
const statuses = async () => Promise.all(dossiers.map(async (id) => (await dossierState(world, id)).status));
const read = (id: string) =>
  inScope(world.secretary, (tx) => tx.decision.findFirstOrThrow({ where: { bodyId: world.bodyId, id }, include: { units: true } }));
const told = (code: string, dossier: string) => {
  const officer = world.officer(code);
  return inScope(officer, async (tx) => (await decisionsOfDossier(tx, officer, dossier)).map((decision) => decision.numberText));
};

describe("drafting a replacement", () => {
  test("begins with the old one's words and units; the old one counts on; asking again gives the same draft", async () => {
    const { id } = expectOk(await replaceDecision(world.secretary, old, AT.meeting));
    const draft = await read(id);
    expect(draft).toMatchObject({
      status: "draft",
      replacesId: old,
      signerName: "Người ký",
      content: { groundsAfter: WORDS.groundsAfter },
    });
    expect(draft.units.map((unit) => unit.dossierId).sort()).toEqual(dossiers.slice(0, 2).sort());
    expect(await standing(old)).toBe("inForce");
    expect(expectOk(await replaceDecision(world.secretary, old, AT.meeting)).id).toBe(id);
    expect(await replaceDecision(world.secretary, id, AT.meeting)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(await replaceDecision(world.btv, old, AT.meeting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
  });
});

describe("issuing a replacement", () => {
  test("keeps whom both name, takes back whom it drops, adds whom it adds; both decisions are linked", async () => {
    const draft = await replacement([dossiers[0], dossiers[2]]);
    expect(expectOk(await issue(world, draft)).numberText).toBe("02-QĐ/ĐTN");
    expect(await statuses()).toEqual(["recognised", "tabled", "recognised"]);
    expect([await standing(old), await standing(draft.id)]).toEqual(["replaced", "inForce"]);
    expect([await told("DCS01", dossiers[0]), await told("DCS02", dossiers[1])]).toEqual([["02-QĐ/ĐTN"], []]);
    const paper = await inScope(world.secretary, (tx) => tx.officialDocument.findFirst({ where: { bodyId: world.bodyId, id: draft.id } }));
    expect(paper?.replacesId).toBe(old);
  });

  test("says so in Điều 2, and lists units by their names of today", async () => {
    const where = { bodyId: world.bodyId, unitId: world.units.DCS01 ?? "", validTo: null };
    await inScope(world.secretary, (tx) => tx.unitVersion.updateMany({ where, data: { name: "Đoàn cơ sở Sở Y tế" } }));
    const draft = await replacement(dossiers.slice(0, 2));
    expectOk(await issue(world, draft));
    const { units, document } = issuedContentSchema.parse((await read(draft.id)).content);
    expect(units.map((unit) => unit.name)).toEqual(["Đoàn cơ sở số 2", "Đoàn cơ sở Sở Y tế"]);
    expect(JSON.stringify(document)).toContain("kể từ ngày ký và thay thế Quyết định số 01-QĐ/ĐTN ngày 25/11/2024");
    const before = issuedContentSchema.parse((await read(old)).content);
    expect(before.units.map((unit) => unit.name)).toEqual(["Đoàn cơ sở số 1", "Đoàn cơ sở số 2"]);
  });

  test("happens once, and neither a withdrawal nor another replacement begins from the old one any more", async () => {
    const draft = await replacement(dossiers.slice(0, 2));
    const results = await Promise.all([issue(world, draft), issue(world, draft)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await replaceDecision(world.secretary, old, AT.meeting)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("02-QĐ/ĐTN") },
    });
    expect(await draftWithdrawal(world.secretary, old, [dossiers[0]], AT.meeting)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expectOk(await draftWithdrawal(world.secretary, draft.id, [dossiers[0]], AT.meeting));
  });

  test("a withdrawal drafted from the old one is refused afterwards, and takes no number", async () => {
    const { id } = expectOk(await draftWithdrawal(world.secretary, old, [dossiers[0]], AT.meeting));
    const form = { ...WORDS, reason: "Vi phạm", version: 1, units: [dossiers[0]] };
    const { version } = expectOk(await updateDraft(world.secretary, id, form, AT.meeting));
    expectOk(await issue(world, await replacement(dossiers.slice(0, 2))));
    expect(await issue(world, { id, version })).toMatchObject({ ok: false, error: { message: expect.stringContaining("đã bị thay thế") } });
    expect(await inScope(world.secretary, (tx) => tx.registeredNumber.count({ where: { bodyId: world.bodyId } }))).toBe(2);
  });

  test("whom a withdrawal took back stays withdrawn and cannot be named again", async () => {
    const { id } = expectOk(await draftWithdrawal(world.secretary, old, [dossiers[0]], AT.meeting));
    const form = { ...WORDS, reason: "Vi phạm", version: 1, units: [dossiers[0]] };
    const { version } = expectOk(await updateDraft(world.secretary, id, form, AT.meeting));
    expectOk(await issue(world, { id, version }));
    const draft = await replacement(dossiers.slice(0, 2));
    expect(await issue(world, draft)).toMatchObject({ ok: false, error: { code: "notNow" } });
    const form2 = { ...WORDS, version: draft.version, units: [dossiers[1]] };
    const mended = expectOk(await updateDraft(world.secretary, draft.id, form2, AT.meeting));
    expectOk(await issue(world, { id: draft.id, version: mended.version }));
    expect(await statuses()).toEqual(["withdrawn", "recognised", "tabled"]);
  });

  test("refuses to drop a unit that holds a certificate, and a day before the old decision's", async () => {
    const paper = await readyPaper(world.secretary, "certificate", { year: 2024, dossierId: dossiers[1] });
    expectOk(await issuePaper(world.secretary, paper));
    const draft = await replacement([dossiers[0]]);
    expect(await issue(world, draft)).toMatchObject({ ok: false, error: { message: expect.stringContaining("Đoàn cơ sở số 2") } });
    const early = { ...WORDS, decidedOn: "2024-11-24", version: draft.version, units: dossiers.slice(0, 2) };
    const { version } = expectOk(await updateDraft(world.secretary, draft.id, early, AT.meeting));
    expect(await issue(world, { id: draft.id, version })).toMatchObject({
      ok: false,
      error: { fields: { decidedOn: expect.stringContaining("bị thay thế") } },
    });
    expect(await statuses()).toEqual(["recognised", "recognised", "tabled"]);
  });

  test("voided before it is signed leaves everything as the old one had it", async () => {
    const draft = await replacement([dossiers[0], dossiers[2]]);
    expectOk(await issue(world, draft));
    expectOk(await voidDecision(world.secretary, draft.id, "Nhầm", AT.meeting));
    expect(await statuses()).toEqual(["recognised", "recognised", "tabled"]);
    expect([await standing(old), await standing(draft.id)]).toEqual(["inForce", "voided"]);
    expect(await told("DCS02", dossiers[1])).toEqual(["01-QĐ/ĐTN"]);
  });
});
