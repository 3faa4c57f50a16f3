import { beforeEach, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import { composeDecision } from "../../lib/documents/compose-decision";
import { type DecisionFacts, issuedContentSchema } from "../../lib/domain/decision";
import { numberGaps } from "../../lib/domain/numbering";
import { deleteDraft } from "../../lib/use-cases/delete-draft";
import { draftDecision } from "../../lib/use-cases/draft-decision";
import { contentHash, issueDecision } from "../../lib/use-cases/issue-decision";
import { setNextNumber } from "../../lib/use-cases/set-next-number";
import { updateDraft } from "../../lib/use-cases/update-draft";
import { appraised } from "../support/appraised";
import { dossierState, issue, openSession, readyDraft, recognisedSession, VERIFIED_AT, WORDS } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
});

/** A world of its own size, with one ready draft per unit. */
async function draftsOf(count: number) {
  world = await buildWorld({ unitCount: count });
  const dossiers: string[] = [];
  for (let index = 1; index <= count; index += 1) dossiers.push(await appraised(world, `DCS${String(index).padStart(2, "0")}`));
  const meetingId = await recognisedSession(world);
  const drafts = [];
  for (const dossier of dossiers) drafts.push(await readyDraft(world, meetingId, [dossier]));
  return { dossiers, drafts };
}

async function oneDraft() {
  const dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02")];
  const draft = await readyDraft(world, await recognisedSession(world), dossiers);
  return { dossiers, draft };
}

const numbers = (term = "2022-2027") =>
  inScope(world.secretary, (tx) =>
    tx.registeredNumber.findMany({ where: { bodyId: world.bodyId, type: "QĐ", term }, orderBy: { number: "asc" } }),
  );
const decision = (id: string) => inScope(world.secretary, (tx) => tx.decision.findFirstOrThrow({ where: { bodyId: world.bodyId, id } }));

describe("drafting a recognition", () => {
  test("waits for the completed session, and names what no other draft names", async () => {
    await appraised(world, "DCS01");
    const open = await openSession(world);
    expect(await draftDecision(world.secretary, open, AT.meeting)).toMatchObject({ ok: false, error: { code: "notNow" } });
    world = await buildWorld({ unitCount: 2 });
    const dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02")];
    const meetingId = await recognisedSession(world);
    await readyDraft(world, meetingId, dossiers.slice(0, 1));
    const second = expectOk(await draftDecision(world.secretary, meetingId, AT.meeting));
    const rows = await inScope(world.secretary, (tx) =>
      tx.decisionUnit.findMany({ where: { bodyId: world.bodyId, decisionId: second.id } }),
    );
    expect(rows.map((row) => row.dossierId)).toEqual(dossiers.slice(1));
    expect(await draftDecision(world.secretary, meetingId, AT.meeting)).toMatchObject({ ok: false, error: { code: "notNow" } });
  });

  test("by two people at once names every unit in one draft only", async () => {
    await appraised(world, "DCS01");
    const meetingId = await recognisedSession(world);
    const drafts = await Promise.all([1, 2, 3].map(() => draftDecision(world.secretary, meetingId, AT.meeting)));
    expect(drafts.filter((draft) => draft.ok)).toHaveLength(1);
  });

  test("two tabs: the second save is told that it is stale", async () => {
    const { dossiers, draft } = await oneDraft();
    const form = { ...WORDS, version: draft.version, units: dossiers };
    expectOk(await updateDraft(world.secretary, draft.id, form, AT.meeting));
    expect(await updateDraft(world.secretary, draft.id, form, AT.meeting)).toMatchObject({ ok: false, error: { code: "conflict" } });
  });

  test("a deleted draft leaves its units to the next", async () => {
    const { dossiers, draft } = await oneDraft();
    expectOk(await deleteDraft(world.secretary, draft, AT.meeting));
    expect(await dossierState(world, dossiers[0] ?? "")).toMatchObject({ status: "tabled" });
    expect(await numbers()).toEqual([]);
  });
});

describe("issuing", () => {
  test("takes the number, freezes the content with its hash and recognises the units", async () => {
    const { dossiers, draft } = await oneDraft();
    expect(expectOk(await issue(world, draft)).numberText).toBe("01-QĐ/ĐTN");
    const row = await decision(draft.id);
    expect(row).toMatchObject({ status: "issued", number: 1, term: "2022-2027", numberText: "01-QĐ/ĐTN" });
    const content = issuedContentSchema.parse(row.content);
    expect(content.document.draft).toBe(false);
    expect(content.document.header.number).toBe("Số: 01-QĐ/ĐTN");
    expect(content.units.map((unit) => unit.name)).toEqual(["Đoàn cơ sở số 1", "Đoàn cơ sở số 2"]);
    expect(row.sha256).toBe(contentHash(content));
    for (const id of dossiers) expect((await dossierState(world, id)).status).toBe("recognised");
    expect(await numbers()).toMatchObject([{ number: 1, text: "01-QĐ/ĐTN", documentId: draft.id }]);
  });

  test("a double click makes one decision and takes one number", async () => {
    const { draft } = await oneDraft();
    const results = await Promise.all([issue(world, draft), issue(world, draft), issue(world, draft)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.error.code === "conflict")).toHaveLength(2);
    expect(await numbers()).toHaveLength(1);
  });

  test("twenty at once get gapless numbers, none twice", async () => {
    const { drafts } = await draftsOf(20);
    const results = await Promise.all(drafts.map((draft) => issue(world, draft)));
    const given = results.map((result) => expectOk(result).number).sort((a, b) => a - b);
    expect(given).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(numberGaps((await numbers()).map((entry) => entry.number))).toEqual([]);
  }, 60_000);

  test("what is refused or breaks after the number was taken takes none", async () => {
    const { drafts } = await draftsOf(3);
    const [first, second, third] = drafts;
    if (!first || !second || !third) throw new Error("three drafts expected");
    expectOk(await issue(world, first));
    const stops = (facts: DecisionFacts) => {
      if (facts.number !== null) throw new Error("the machine stops here");
      return composeDecision(facts);
    };
    const broken = issueDecision(world.secretary, second, AT.meeting, stops, VERIFIED_AT);
    await expect(broken).rejects.toThrow("the machine stops here");
    expect(await numbers()).toHaveLength(1);
    expect(await decision(second.id)).toMatchObject({ status: "draft", number: null });
    expect(expectOk(await issue(world, third)).number).toBe(2);
    expect(expectOk(await issue(world, second)).number).toBe(3);
  });

  test("two drafts of one unit: the second is refused and takes no number", async () => {
    const dossier = await appraised(world, "DCS01");
    const meetingId = await recognisedSession(world);
    const first = await readyDraft(world, meetingId, [dossier]);
    const words = { ...WORDS, version: first.version, units: [] };
    const emptied = expectOk(await updateDraft(world.secretary, first.id, words, AT.meeting));
    const second = await readyDraft(world, meetingId, [dossier]);
    const refilled = expectOk(
      await updateDraft(world.secretary, first.id, { ...words, version: emptied.version, units: [dossier] }, AT.meeting),
    );
    expectOk(await issue(world, second));
    const late = await issue(world, { id: first.id, version: refilled.version });
    expect(late).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(await numbers()).toHaveLength(1);
  });

  test("a new term starts a counter of its own", async () => {
    const { drafts } = await draftsOf(3);
    const term = (name: string) =>
      inScope({ bodyId: world.bodyId, unitScope: "all" }, (tx) => tx.body.update({ where: { id: world.bodyId }, data: { term: name } }));
    const [first, second, third] = drafts;
    if (!first || !second || !third) throw new Error("three drafts expected");
    expect(expectOk(await issue(world, first)).number).toBe(1);
    await term("2027-2032");
    expect(expectOk(await issue(world, second)).number).toBe(1);
    await term("2022-2027");
    expect(expectOk(await issue(world, third)).number).toBe(2);
    expect((await numbers("2027-2032")).map((entry) => entry.number)).toEqual([1]);
  });

  test("goes on after numbers given on paper, never backwards", async () => {
    const { drafts } = await draftsOf(2);
    const register = { issuerId: world.rootUnitId, type: "QĐ" } as const;
    expectOk(await setNextNumber(world.secretary, register, 38, AT.meeting));
    const [first, second] = drafts;
    if (!first || !second) throw new Error("two drafts expected");
    expect(expectOk(await issue(world, first)).numberText).toBe("38-QĐ/ĐTN");
    expect(await setNextNumber(world.secretary, register, 38, AT.meeting)).toMatchObject({
      ok: false,
      error: { fields: { next: expect.any(String) } },
    });
    expect(await setNextNumber(world.btv, register, 50, AT.meeting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(expectOk(await issue(world, second)).number).toBe(39);
  });

  test("refuses a draft with gaps, naming its fields", async () => {
    const { dossiers, draft } = await oneDraft();
    const gaps = { ...WORDS, signerName: "", decidedOn: "2024-11-24", recipients: [], version: draft.version, units: dossiers };
    const { version } = expectOk(await updateDraft(world.secretary, draft.id, gaps, AT.meeting));
    const refused = await issue(world, { id: draft.id, version });
    expect(refused.ok ? [] : Object.keys(refused.error.fields ?? {}).sort()).toEqual(["decidedOn", "recipients", "signerName"]);
    expect(await numbers()).toEqual([]);
  });

  test("belongs to the secretary of the BTV alone", async () => {
    const { draft } = await oneDraft();
    for (const actor of [world.admin, world.monitor, world.btv, world.viewer, world.officer("DCS01")])
      expect(await issueDecision(actor, draft, AT.meeting, composeDecision, VERIFIED_AT)).toMatchObject({
        ok: false,
        error: { code: "notAllowed" },
      });
  });
});

describe("an issued decision", () => {
  test("cannot be changed or deleted, not even past the use cases", async () => {
    const { dossiers, draft } = await oneDraft();
    expectOk(await issue(world, draft));
    const where = { bodyId_id: { bodyId: world.bodyId, id: draft.id } };
    const write = inScope(world.secretary, (tx) => tx.decision.update({ where, data: { signerName: "Người khác" } }));
    await expect(write).rejects.toThrow("never changed");
    await expect(inScope(world.secretary, (tx) => tx.decision.delete({ where }))).rejects.toThrow();
    const entry = inScope(world.secretary, (tx) => tx.registeredNumber.deleteMany({ where: { bodyId: world.bodyId } }));
    await expect(entry).rejects.toThrow("never changed");
    const form = { ...WORDS, version: draft.version + 1, units: dossiers };
    expect(await updateDraft(world.secretary, draft.id, form, AT.meeting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    const seen = { id: draft.id, version: draft.version + 1 };
    expect(await deleteDraft(world.secretary, seen, AT.meeting)).toMatchObject({ ok: false, error: { code: "conflict" } });
  });
});
